import { days, requirement } from '../../core/norms/index.ts'

// 第二十一条 ── 重大处罚决定抄报备案，按执法记录核对

const filed = requirement({
  id: 'major-penalty-not-filed', cite: '第21条', words: ['十五日内', '抄报本级人民政府司法行政部门和上一级行政主管部门'], kinds: ['penalty'],
  title: '重大行政处罚决定逾期未抄报备案', colour: 'red', fact: 'greatPenaltyFiled', given: { within: days(15), kinds: ['STOP_BUSINESS', 'REVOKE_LICENCE'] }, special: { of: 'within' },
  reading: '责令停产停业、吊销许可证或者营业执照本条已经写明；较大数额由自治区人民政府规定，以登记的备案标准核对，没有登记的不下结论（NX-4）。垂直管理的机关只核对向上一级主管部门备案。',
})

export const requirements = [filed]
