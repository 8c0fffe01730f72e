/** From where work is handed to us: the 12345 hotline, and the credit platform with what becomes of published penalties. */
export const orderChannels = ['hotline', 'creditObjection', 'creditRepair'] as const
export type OrderChannel = (typeof orderChannels)[number]

/** What a column of theirs may be to us. */
export type OrderField = 'number' | 'receivedOn' | 'title' | 'content' | 'category' | 'body' | 'replyBy' | 'anonymous' | 'decisionNo' | 'granted' | 'endedOn'

/** `usual`: what the other side usually calls it, beside the name we have for it. */
export interface OrderColumn { readonly to: OrderField, readonly name: string, readonly required?: true, readonly usual: readonly string[], readonly example: string }

export interface Channel {
  readonly name: string
  /** What becomes of a row: a matter about a body, a matter about a penalty of the body, or the end of a penalty's publication. */
  readonly becomes: 'matter' | 'matterOfPenalty' | 'endOfPublication'
  /** How the laws call this source, where they ask for one; the first that a law knows. */
  readonly sources: readonly string[]
  readonly columns: readonly OrderColumn[]
}

const decisionNo: OrderColumn = { to: 'decisionNo', name: '处罚决定书文号', required: true, usual: ['行政处罚决定书文号', '决定书文号', '处罚文号', 'CF_WSH'], example: '某市监罚〔2026〕8号' }
const punisher: OrderColumn = { to: 'body', name: '处罚机关', required: true, usual: ['作出处罚的机关', '处罚机关统一社会信用代码', '认定单位', 'CF_CFJGDM', 'CF_CFJG'], example: '某某局' }

/** As data: another channel is another entry, not another way. Who called, applied or objected is taken from none. */
export const channels: Readonly<Record<OrderChannel, Channel>> = {
  hotline: {
    name: '热线工单', becomes: 'matter', sources: ['hotline'],
    columns: [
      { to: 'number', name: '工单编号', required: true, usual: ['工单号', '受理编号', '诉求编号', '编号'], example: 'GD20260001' },
      { to: 'receivedOn', name: '转办日期', usual: ['转办时间', '派单时间', '交办时间', '受理时间', '来电时间'], example: '2026-03-02' },
      { to: 'title', name: '标题', usual: ['诉求标题', '工单标题', '主题'], example: '' },
      { to: 'content', name: '内容', required: true, usual: ['诉求内容', '工单内容', '反映内容', '问题描述'], example: '反映……' },
      { to: 'category', name: '类别', usual: ['诉求分类', '问题分类', '诉求类型'], example: '执法作风' },
      { to: 'body', name: '被反映的机关', required: true, usual: ['被反映单位', '被投诉单位', '涉及单位', '承办单位', '责任单位'], example: '某某局' },
      { to: 'replyBy', name: '要求答复的日期', usual: ['答复期限', '办结时限', '办理时限', '截止时间', '要求办结时间'], example: '2026-03-20' },
      { to: 'anonymous', name: '是否匿名', usual: ['匿名'], example: '否' },
    ],
  },
  creditObjection: {
    name: '信用异议', becomes: 'matterOfPenalty', sources: ['creditPlatform', 'other'],
    columns: [
      { to: 'number', name: '异议编号', required: true, usual: ['异议申请编号', '业务编号', '受理编号', '编号'], example: 'YY20260001' },
      { to: 'receivedOn', name: '转办日期', usual: ['转办时间', '受理日期', '受理时间', '申请日期'], example: '2026-03-02' },
      decisionNo, punisher,
      { to: 'content', name: '异议内容', required: true, usual: ['异议事由', '异议理由', '异议说明', '内容'], example: '公示的罚款金额与决定书不一致' },
      { to: 'category', name: '异议类型', usual: ['异议类别', '类别'], example: '信息错误' },
      { to: 'replyBy', name: '要求答复的日期', usual: ['反馈期限', '办理期限', '办结时限'], example: '2026-03-09' },
    ],
  },
  creditRepair: {
    name: '信用修复', becomes: 'endOfPublication', sources: ['creditPlatform', 'other'],
    columns: [
      { to: 'number', name: '修复编号', required: true, usual: ['修复决定编号', '信用修复编号', '修复申请编号', '业务编号', '编号'], example: 'XF20260001' },
      { to: 'receivedOn', name: '修复决定日期', required: true, usual: ['决定日期', '修复日期', '审核日期', '办结日期'], example: '2026-03-02' },
      decisionNo, punisher,
      { to: 'granted', name: '修复结果', usual: ['审核结果', '处理结果', '决定结果', '结果'], example: '准予修复' },
      { to: 'endedOn', name: '停止公示日期', usual: ['终止公示日期', '撤下日期', '公示停止日期'], example: '2026-03-03' },
    ],
  },
}

export const columnOf = (channel: OrderChannel, field: OrderField): OrderColumn => channels[channel].columns.find(({ to }) => to === field)!
