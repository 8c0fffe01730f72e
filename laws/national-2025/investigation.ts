import { ground, measure } from '../../core/norms/index.ts'

// 第十一条第二款、第二十七条、第二十八条 ── 应当督促纠正的情形（未尽列举）

export const grounds = [
  ground({ id: 'unqualified', cite: '第11条第2款第1项', words: ['主体、人员', '合法资格'], text: '主体、人员不具有合法资格', family: 'competence' }),
  ground({ id: 'unlawfulProcedure', cite: '第11条第2款第2项', words: ['程序是否合法'], text: '程序不合法', family: 'procedure' }),
  ground({ id: 'unlawfulDecision', cite: '第11条第2款第3项', words: ['违法或者明显不当'], text: '决定违法或者明显不当', family: 'decision' }),
  ground({ id: 'actsAmiss', cite: '第11条第2款第4项', words: ['有案不立', '不作为、乱作为'], text: '执法不作为、乱作为', family: 'failureToAct' }),
  ground({ id: 'uncivil', cite: '第11条第2款第5项', words: ['不文明行为'], text: '简单粗暴等不文明执法', family: 'conduct' }),
  ground({ id: 'credentialsMisused', cite: '第11条第2款第6项', words: ['证件、标志标识'], text: '证件、标志、装备、着装不规范', family: 'credentials' }),
  ground({ id: 'otherAffecting', cite: '第11条第2款第7项', words: ['合法性、适当性'], text: '其他影响合法性、适当性的情形', family: 'other' }),
  ground({ id: 'failureToAct', cite: '第27条第1款', words: ['应当履行而未履行'], text: '应当履行而未履行职责', family: 'failureToAct' }),
  ground({ id: 'unlawfulOrManifestlyImproper', cite: '第28条第1款', words: ['违法或者明显不当'], text: '违法或者明显不当', family: 'decision' }),
]

// 第十五条、第十六条、第二十二条 ── 日常监督的方式和监督措施

export const measures = [
  measure({ id: 'dailyMethods', cite: '第15条', words: ['执法资格确认', '执法质效评议'], text: '执行情况评估、执法资格确认、案卷评查、质效评议等日常监督' }),
  measure({ id: 'evaluation', cite: '第16条', words: ['问卷调查', '个别访谈', '实地调研'], text: '问卷调查、个别访谈、实地调研' }),
  measure({ id: 'selfInspection', cite: '第22条第1项', words: ['自查、说明情况'], text: '要求自查、说明情况', record: 'files', asksMaterial: true }),
  measure({ id: 'inspect', cite: '第22条第2项', words: ['检查、访谈、暗访'], text: '检查、访谈、暗访', record: 'inspection' }),
  measure({ id: 'convene', cite: '第22条第3项', words: ['座谈、听证', '统计、评估'], text: '座谈、听证、统计、评估', record: 'meeting' }),
  measure({ id: 'inspectFiles', cite: '第22条第4项', words: ['调阅、复制'], text: '调阅、复制资料', record: 'files', asksMaterial: true }),
  measure({ id: 'talk', cite: '第22条第5项', words: ['约谈', '负责人'], text: '约谈负责人或者相关责任人' }),
  measure({ id: 'otherMeasure', cite: '第22条第6项', words: ['其他必要的措施'], text: '其他必要的措施' }),
]
