/** What a template may leave open, by the Chinese name it is written with: `{案由}`. The list is closed. */
export interface Placeholder {
  readonly name: string
  /** What stands there in the paper. */
  readonly brings: string
  /** Where it comes from: the law, the matter, or the person who writes the paper. */
  readonly from: 'law' | 'matter' | 'person'
  /** Only papers of this family have it; all if left out. */
  readonly family?: Family
}

/** Papers whose findings, decision or answer the program words itself, and all others. */
export type Family = 'firstPaper' | 'decision' | 'reply' | 'general'

const said = (from: Placeholder['from'], names: Readonly<Record<string, string>>, family?: Family): Placeholder[] =>
  Object.entries(names).map(([name, brings]) => ({ name, brings, from, ...(family && { family }) }))

export const placeholders: readonly Placeholder[] = [
  ...said('law', {
    依据: '文书所依据的法规和条文，另写明的依据列在后面', 文书名称: '本法给这种文书的名称', 简称: '文书自称：本函、本决定书的“函”“决定书”',
    期限和报告: '本法要求对方做什么、至迟何时做，各有条文；不能删去', 权利: '对方可以怎样提出异议、至迟何时提出，各有条文；不能删去',
  }),
  ...said('matter', {
    署名机关: '以其名义制发的机关', 主送: '文书发给谁', 对象: '办件所涉的机关', 案号: '办件的编号', 案号说明: '（案号：…），没有案号的不写', 案由: '办件的标题',
    启动日期: '办件启动的日期', 成文日期: '文书的日期', 承办人: '办件的承办人员', 登记事项: '启动和办理中按本法登记的事项，一项一段',
    此前文书: '此前最近一份文书的名称和文号', 此前文书日期: '此前最近一份文书的日期', 结果: '本法所列结果中选定的一项', 规定期限: '文书定下的期限',
  }),
  ...said('law', { 引语: '按文书的名称：通知如下、函告如下、作出如下决定……', 结语: '按文书的名称：特此通知、特此函告……，没有的不写', 称谓: '你单位，或者你' }, 'general'),
  ...said('person', { 内容: '文书内容，一段一行', 要求: '逐项写明的要求', 理由: '理由，一段一行', 事由: '写进标题的事由' }, 'general'),
  ...said('person', {
    时间: '什么时间', 地点: '什么地点', 参加人员: '参加的人员', 主持人: '主持的人员', 记录人: '作记录的人员', 当事人: '所涉人员或者单位的名称', 职务: '所涉人员的单位和职务',
    证件号: '证件的编号', 有效期: '自何日至何日', 附送材料: '随文书附送的材料', 回复期限: '请对方至迟何时回复',
    执法情况: '所归集的行政执法行为，先按数据填好', 监督情况: '监督案件和期限，先按数据填好', 预警情况: '预警及核实的结果，先按数据填好', 存在的问题: '认定的情形和属实的预警，先按数据填好',
  }),
  ...said('person', { 监督事项: '所监督的行政执法行为' }, 'firstPaper'),
  ...said('law', { 引语: '按本法文书的语气', 要求标题: '监督意见、纠正要求或者监督建议', 认定的情形: '违反的规定和属于本法列举的哪项情形', 监督要求: '依据什么条文、要求什么' }, 'firstPaper'),
  ...said('person', { 查明的事实: '查明的事实，一段一行' }, 'firstPaper'),
  ...said('matter', { 此前经过: '此前的文书、收到日期和期限届满日，由谁报请' }, 'decision'),
  ...said('person', { 查明的事实: '查明的事实，一段一行', 理由: '决定的理由，一段一行', 决定内容: '逐项写明的决定' }, 'decision'),
  ...said('law', { 决定方式: '决定的种类，用本法的措辞' }, 'decision'),
  ...said('matter', { 答复缘由: '对什么提出的异议或者申请，何日收到', 提出的理由: '异议或者申请的内容' }, 'reply'),
  ...said('person', { 查明的事实: '查明的事实，一段一行', 理由: '答复的理由，一段一行', 决定内容: '变更的具体内容' }, 'reply'),
  ...said('law', { 结论: '异议是否成立，文书维持、变更还是撤销' }, 'reply'),
]

/** Sentences that the law puts into a paper: no template may leave them out. */
export const obligatory = ['期限和报告', '权利'] as const

export const placeholdersOf = (family: Family): readonly Placeholder[] => placeholders.filter(one => one.family === undefined || one.family === family)

/** Blanks of a template that the person who writes the paper fills in one by one. */
export const blanks: ReadonlySet<string> = new Set(placeholders.filter(({ from, family }) => from === 'person' && family === undefined).map(({ name }) => name))
