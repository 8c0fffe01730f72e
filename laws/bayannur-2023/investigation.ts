import { measure } from '../../core/norms/index.ts'

// 第十条 ── 调查取证的方式。细则没有列举应当纠正的情形，只写“违法或者不当”

export const measures = [
  measure({ id: 'requireReport', cite: '第10条第1款第1项', words: ['要求', '报告有关执法情况'], text: '要求报告执法情况', record: 'files', asksMaterial: true }),
  measure({ id: 'question', cite: '第10条第1款第2项', words: ['询问', '行政管理相对人'], text: '询问执法人员、相对人和其他人员', record: 'interview' }),
  measure({ id: 'inspectFiles', cite: '第10条第1款第3项', words: ['调阅', '案卷、视听资料'], text: '调阅案卷、视听资料、电子数据', record: 'files', asksMaterial: true }),
  measure({ id: 'record', cite: '第10条第1款第4项', words: ['录音、录像', '保全证据'], text: '录音录像收集、保全证据', record: 'inspection' }),
  measure({ id: 'commissionExperts', cite: '第10条第1款第5项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验', record: 'commission' }),
  measure({ id: 'hear', cite: '第10条第1款第6项', words: ['听证会', '专家论证会'], text: '召开听证会、专家论证会', record: 'meeting' }),
  measure({ id: 'otherMeasure', cite: '第10条第1款第7项', words: ['其他监督措施'], text: '其他依法可以采取的措施' }),
]
