import { topic } from '../../core/norms/index.ts'

// 第三章（监督制度）和第八条、第九条、第十条第三项 ── 监督检查看什么

const systems = '监督制度'

export const topics = [
  topic({ id: 'lawImplementation', catalogue: '贯彻执行', cite: '第8条第3项', words: ['各项法律、法规、规章'], text: '贯彻执行法律、法规、规章' }),
  topic({ id: 'responsibilitySystem', catalogue: systems, cite: '第11条', words: ['评议考核制', '过错责任追究制'], text: '责任制、评议考核和过错责任追究' }),
  topic({ id: 'threeSystemsInPractice', catalogue: systems, cite: '第12条第1款', words: ['行政执法公示', '重大执法决定法制审核'], text: '执法公示、全过程记录、重大决定法制审核' }),
  topic({ id: 'licensing', catalogue: systems, cite: '第13条', words: ['实施行政许可'], text: '行政许可的实施' }),
  topic({ id: 'lawfulProcedure', catalogue: systems, cite: '第14条第1款', words: ['严格遵守', '行政执法程序'], text: '法定执法程序的遵守' }),
  topic({
    id: 'noFurtherDuties', catalogue: systems, cite: '第14条第2款', words: ['简化办事程序', '不得', '履行其他义务'], text: '补充的程序规定是否简便、有没有增设法外义务',
  }),
  topic({ id: 'complaintHandling', catalogue: systems, cite: '第15条第1款', words: ['举报、投诉制度'], text: '举报投诉的受理' }),
  topic({ id: 'selfInspection', catalogue: systems, cite: '第16条', words: ['本单位内部'], text: '内部监督检查' }),
  topic({ id: 'entrustedEnforcement', catalogue: systems, cite: '第17条', words: ['委托机关的名义', '参照本条例'], text: '受委托的组织以委托机关的名义执法' }),
]
