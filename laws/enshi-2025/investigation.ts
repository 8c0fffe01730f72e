import { ground, measure } from '../../core/norms/index.ts'

// 第二十三条 ── 监督措施

export const measures = [
  measure({ id: 'hearExplanation', cite: '第23条第1项', words: ['听取', '情况的说明'], text: '听取执法情况说明', asksMaterial: true }),
  measure({ id: 'inspectFiles', cite: '第23条第2项', words: ['查阅、复制、调取', '案卷'], text: '查阅、复制、调取案卷和材料', record: 'files', asksMaterial: true }),
  measure({ id: 'surveyOnSite', cite: '第23条第3项', words: ['实地调查、勘验', '录音、录像、拍照'], text: '实地调查、勘验，录音录像拍照', record: 'inspection' }),
  measure({ id: 'commissionExperts', cite: '第23条第4项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验', record: 'commission' }),
  measure({ id: 'question', cite: '第23条第5项', words: ['询问', '行政相对人'], text: '询问工作人员、相对人和其他有关人员', record: 'interview' }),
  measure({ id: 'convene', cite: '第23条第6项', words: ['座谈会、论证会'], text: '召开座谈会、论证会', record: 'meeting' }),
  measure({ id: 'otherMeasure', cite: '第23条第7项', words: ['其他依法'], text: '其他依法可以采取的措施' }),
]

// 第二十六条 ── 应当制发建议书的情形

export const grounds = [
  ground({ id: 'unlawfulCompetence', cite: '第26条第1项', words: ['主体、权限', '程序不合法'], text: '主体、权限、程序不合法', family: 'competence' }),
  ground({ id: 'unlawfulDecision', cite: '第26条第2项', words: ['决定不合法', '明显不当'], text: '执法决定不合法或者明显不当', family: 'decision' }),
  ground({ id: 'failureToAct', cite: '第26条第3项', words: ['不履行', '不正确履行'], text: '不履行或者不正确履行职责', family: 'failureToAct' }),
  ground({ id: 'systemsIgnored', cite: '第26条第4项', words: ['不落实', '重要制度'], text: '不落实重要制度', family: 'systems' }),
  ground({ id: 'credentialsMismanaged', cite: '第26条第5项', words: ['队伍管理', '证件管理不规范'], text: '队伍管理、证件管理不规范', family: 'credentials' }),
  ground({ id: 'otherUnlawful', cite: '第26条第6项', words: ['其他违反法律法规'], text: '其他违反法律法规的情形', family: 'other' }),
]
