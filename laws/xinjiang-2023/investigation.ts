import { ground, measure } from '../../core/norms/index.ts'

// 第二十三条 ── 监督措施

export const measures = [
  measure({ id: 'hearReport', cite: '第23条第1项', words: ['听取', '工作情况报告'], text: '听取执法工作情况报告', asksMaterial: true }),
  measure({ id: 'inspectFiles', cite: '第23条第2项', words: ['查阅、复制、调取', '案卷'], text: '查阅、复制、调取案卷和材料', record: 'files', asksMaterial: true }),
  measure({ id: 'hearStatement', cite: '第23条第3项', words: ['陈述事实、说明理由'], text: '听取机关和人员陈述、说明', record: 'interview', asksMaterial: true }),
  measure({ id: 'surveyOnSite', cite: '第23条第4项', words: ['实地调查、勘验', '抽样'], text: '实地调查、勘验，录音录像拍照、抽样', record: 'inspection' }),
  measure({ id: 'commissionExperts', cite: '第23条第5项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验', record: 'commission' }),
  measure({ id: 'hear', cite: '第23条第6项', words: ['听证会', '专家论证会'], text: '召开听证会、专家论证会', record: 'meeting' }),
  measure({ id: 'otherMeasure', cite: '第23条第7项', words: ['其他监督措施'], text: '法律、法规、规章规定的其他措施' }),
]

// 第二十七条第一款 ── 应当制发意见书的情形

export const grounds = [
  ground({ id: 'credentialsMismanaged', cite: '第27条第1款第1项', words: ['队伍管理', '证件管理不规范'], text: '队伍管理、证件管理不规范', family: 'credentials' }),
  ground({ id: 'unlawfulCompetence', cite: '第27条第1款第2项', words: ['主体、权限', '程序不合法'], text: '主体、权限、内容、程序不合法', family: 'competence' }),
  ground({ id: 'unlawfulDecision', cite: '第27条第1款第3项', words: ['决定不合法', '明显不当'], text: '执法决定不合法或者明显不当', family: 'decision' }),
  ground({ id: 'failureToAct', cite: '第27条第1款第4项', words: ['不履行', '不正确履行'], text: '不履行或者不正确履行职责', family: 'failureToAct' }),
  ground({ id: 'systemsIgnored', cite: '第27条第1款第5项', words: ['不落实', '重要制度'], text: '不落实重要制度', family: 'systems' }),
  ground({ id: 'uncivil', cite: '第27条第1款第6项', words: ['不文明执法'], text: '不文明执法', family: 'conduct' }),
  ground({ id: 'otherUnlawful', cite: '第27条第1款第7项', words: ['其他违反', '规章规定的情形'], text: '其他违法情形', family: 'other' }),
]
