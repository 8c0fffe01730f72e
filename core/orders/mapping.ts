import { type OrderField, orderFields, requiredFields } from './order.ts'

/** What the columns of a hotline's files are to us. Of several names that stand for one field a file has one. */
export interface OrderMapping {
  readonly columns: readonly { readonly from: string, readonly to: OrderField }[]
  /** The hotline's names of bodies, and ours: a name, a short name, a code. */
  readonly bodies: Readonly<Record<string, string>>
}

/** What hotlines usually call their columns. Who called, from where and by which number is not taken. */
export const usualMapping: OrderMapping = {
  columns: ([
    ['number', ['工单编号', '工单号', '受理编号', '诉求编号', '编号']], ['receivedOn', ['转办时间', '派单时间', '交办时间', '受理时间', '来电时间']], ['title', ['诉求标题', '工单标题', '标题', '主题']],
    ['content', ['诉求内容', '工单内容', '反映内容', '问题描述', '内容']], ['category', ['诉求分类', '问题分类', '诉求类型', '类别']], ['body', ['被反映单位', '被投诉单位', '涉及单位', '承办单位', '责任单位']],
    ['replyBy', ['答复期限', '办结时限', '办理时限', '截止时间', '要求办结时间']], ['anonymous', ['是否匿名', '匿名']],
  ] as const).flatMap(([to, names]) => [...new Set([orderFields[to], ...names])].map((from) => ({ from, to }))),
  bodies: {},
}

/** What is not so with a mapping; null if nothing. */
export function mappingFault({ columns }: OrderMapping): string | null {
  const twice = columns.find(({ from }, at) => columns.findIndex((other) => other.from === from) !== at)
  if (twice) return `来源列“${twice.from}”写了两次，请删去一次。`
  const missing = requiredFields.filter((field) => !columns.some(({ to }) => to === field))
  return missing.length > 0 ? `还没有对应的必填项：${missing.map((field) => orderFields[field]).join('、')}。` : null
}

/** Where in a row each field stands, or what the heading lacks. A field with several names takes the first that is there. */
export function placesIn({ columns }: OrderMapping, header: readonly string[]): Partial<Record<OrderField, number>> | string {
  const names = header.map((name) => name.trim())
  const places: Partial<Record<OrderField, number>> = {}
  for (const { from, to } of columns) {
    const at = names.indexOf(from)
    if (at >= 0 && places[to] === undefined) places[to] = at
  }
  const missing = requiredFields.filter((field) => places[field] === undefined)
  return missing.length === 0 ? places : `第1行缺少：${missing.map((field) => `${orderFields[field]}（${columns.filter(({ to }) => to === field).map(({ from }) => from).join('、')}）`).join('；')}。请在列对照中写明热线的列名。`
}
