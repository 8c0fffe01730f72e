import { ground, measure } from '../../core/norms/index.ts'

// 第二十二条 ── 应当纠正的情形（封闭列举）

export const grounds = [
  ground({ id: 'notABody', cite: '第22条第1项', words: ['不具备', '主体资格'], text: '不具备执法主体资格', family: 'competence' }),
  ground({ id: 'failureToAct', cite: '第22条第2项', words: ['不履行', '拖延履行'], text: '不履行或者拖延履行职责', family: 'failureToAct' }),
  ground({ id: 'factsOrBasis', cite: '第22条第3项', words: ['事实不清', '适用依据错误'], text: '事实不清、证据不足或者依据错误', family: 'decision' }),
  ground({ id: 'manifestlyImproper', cite: '第22条第4项', words: ['显失公正、明显不当'], text: '显失公正、明显不当', family: 'decision' }),
  ground({ id: 'ultraVires', cite: '第22条第5项', words: ['超越、滥用'], text: '超越或者滥用职权', family: 'competence' }),
  ground({ id: 'procedureViolated', cite: '第22条第6项', words: ['违反法定程序'], text: '违反法定程序', family: 'procedure' }),
]

// 第二十三条、第二十四条 ── 条例没有列举监督措施，只写如实报告、提供资料和听证

export const hearing = measure({ id: 'hear', cite: '第24条', words: ['应当举行听证'], text: '举行听证', record: 'meeting' })

export const report = measure({ id: 'requireReport', cite: '第23条', words: ['如实报告', '提供有关资料'], text: '要求如实报告情况、提供资料', record: 'files', asksMaterial: true })

export const measures = [report, hearing]
