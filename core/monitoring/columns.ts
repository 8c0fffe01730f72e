/** What a list of alerts can be taken away with, in its usual order: each column by its heading. */
export const alertHeads = {
  colour: '级别', state: '状态', title: '预警', basis: '依据', body: '机关', kind: '行为种类', subject: '案号或者对象', party: '当事人', enterprise: '是否涉企', field: '执法领域',
  raisedOn: '命中日', askedUntil: '说明最后日', assignee: '承办',
} as const
export type AlertColumn = keyof typeof alertHeads
