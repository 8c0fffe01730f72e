import type { External } from '../../core/norms/index.ts'

const elsewhere = (about: string, what: string): External => ({
  cite: '第4条第2款', refersTo: `有关${what}的法律、法规`, resolved: false, about, says: `${what}依照有关法律、法规办理，不在这里立案。`,
})

export const external: readonly External[] = [
  // 第四条第二款 ── 专项监督和行政复议

  elsewhere('supervisoryCommission', '监察部门的专项监督'),
  elsewhere('audit', '审计部门的专项监督'),
  elsewhere('fiscalSupervision', '财政部门的专项监督'),
  elsewhere('reconsideration', '行政复议'),

  // 第十九条第三款 ── 政府规章备案

  {
    cite: '第19条第3款', refersTo: '地方政府规章备案的有关规定', resolved: false, about: 'governmentRule',
    says: '地方政府规章按照有关规定备案，不作为行政规范性文件报送。',
  },
]
