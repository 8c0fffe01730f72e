import { topic } from '../../core/norms/index.ts'

const contents = '监督内容'
const acts = '执法行为'
const systems = '执法制度落实'
const files = '执法案卷评查'
const quality = '执法质效评议'

export const topics = [
  // 第九条 ── 三类监督内容

  topic({ id: 'deployments', catalogue: contents, cite: '第9条', words: ['党中央、国务院', '重大决策部署'], text: '贯彻落实党中央、国务院关于行政执法工作的重大决策部署' }),
  topic({ id: 'systemsInPlace', catalogue: contents, cite: '第9条', words: ['行政执法各项制度'], text: '落实行政执法各项制度' }),
  topic({ id: 'lawfulEnforcement', catalogue: contents, cite: '第9条', words: ['依法开展行政执法'], text: '依法开展行政执法，以及其他应当监督的内容' }),

  // 第十一条第二款第四项 ── 不作为与乱作为

  topic({ id: 'inaction', catalogue: acts, cite: '第11条第2款第4项', words: ['有案不立', '推诿扯皮'], text: '有案不立、推诿扯皮等执法不作为' }),
  topic({ id: 'misconduct', catalogue: acts, cite: '第11条第2款第4项', words: ['以罚代管', '违规异地执法', '趋利性执法', '乱查封'], text: '以罚代管、违规异地执法、趋利性执法和乱收费、乱罚款、乱检查、乱查封' }),
  topic({ id: 'equipment', catalogue: acts, cite: '第11条第2款第6项', words: ['标志标识', '执法装备', '制式服装'], text: '证件、标志标识、执法装备和制式服装的使用' }),

  // 第十二条 ── 八项执法制度

  topic({ id: 'credentialSystem', catalogue: systems, cite: '第12条第1项', words: ['资格、证件管理'], text: '执法人员资格、证件管理制度' }),
  topic({ id: 'proceduralSystems', catalogue: systems, cite: '第12条第2项', words: ['公示', '全过程记录', '法制审核'], text: '执法公示、全过程记录、重大决定法制审核' }),
  topic({ id: 'standards', catalogue: systems, cite: '第12条第3项', words: ['裁量权基准'], text: '行政裁量权基准等执法标准' }),
  topic({ id: 'responsibilitySystem', catalogue: systems, cite: '第12条第4项', words: ['事项清单', '责任确定', '状况评议', '责任追究'], text: '执法事项清单、责任确定、状况评议、责任追究' }),
  topic({ id: 'criminalJustice', catalogue: systems, cite: '第12条第5项', words: ['刑事司法衔接'], text: '行政执法与刑事司法衔接' }),
  topic({ id: 'reformSystems', catalogue: systems, cite: '第12条第6项', words: ['体制改革'], text: '执法体制改革中的法治建设制度' }),
  topic({ id: 'singleMarket', catalogue: systems, cite: '第12条第7项', words: ['全国统一大市场'], text: '与全国统一大市场建设有关的执法制度' }),
  topic({ id: 'otherSystems', catalogue: systems, cite: '第12条第8项', words: ['其他行政执法制度'], text: '其他执法制度（写明名称）' }),

  // 第十八条、第十九条 ── 案卷评查和质效评议看什么

  topic({ id: 'decisionLawful', catalogue: files, cite: '第18条', words: ['决定是否合法'], text: '决定是否合法' }),
  topic({ id: 'decisionProportionate', catalogue: files, cite: '第18条', words: ['性质、情节', '社会危害程度'], text: '是否与事实、性质、情节和社会危害程度相当' }),
  topic({ id: 'papersInOrder', catalogue: files, cite: '第18条', words: ['文书是否规范'], text: '执法文书是否规范' }),
  topic({ id: 'evidenceSound', catalogue: files, cite: '第18条', words: ['真实、完整'], text: '证据是否真实、完整' }),
  topic({ id: 'enforcementQuality', catalogue: quality, cite: '第19条', words: ['执法质量'], text: '执法质量' }),
  topic({ id: 'enforcementEffect', catalogue: quality, cite: '第19条', words: ['执法效果'], text: '执法效果' }),
]
