import type { SharedSubject } from './exportSet.ts'

/** One change as it is handed on: CloudEvents 1.0 in its JSON form. */
export interface SharedEvent {
  readonly specversion: '1.0'
  /** The same whenever it is sent: with `source` it tells a receiver that it has it already. */
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  /** When it entered the queue. */
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: Readonly<Record<string, unknown>>
}

export const batchType = 'application/cloudevents-batch+json'

const typeOf = (subject: SharedSubject | 'test'): string => `xiezhi.${subject}.v1`
const subjects = new Map<string, SharedSubject | 'test'>((['record', 'alert', 'matter', 'figure', 'test'] as const).map((subject) => [typeOf(subject), subject]))

export interface ToTell {
  readonly set: string
  readonly subject: SharedSubject | 'test'
  readonly subjectId: string
  readonly version: string
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
}

export const eventOf = ({ set, subject, subjectId, version, at, data }: ToTell): SharedEvent => ({
  specversion: '1.0', id: `${subject}/${subjectId}/${version}`, source: `urn:uuid:${set}`, type: typeOf(subject), subject: `${subject}/${subjectId}`,
  time: at, datacontenttype: 'application/json', data,
})

/** An event as a receiver reads it. */
export interface HeardEvent {
  readonly id: string
  readonly source: string
  readonly subject: SharedSubject | 'test'
  readonly subjectId: string
  readonly time: string
  readonly data: Readonly<Record<string, unknown>>
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 400
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a batch; a sentence where it is none. An event that came twice in it is read once. */
export function heardEvents(body: unknown): readonly HeardEvent[] | string {
  if (!Array.isArray(body)) return '请求内容应当是 CloudEvents 1.0 的批（JSON 数组）。'
  const heard = new Map<string, HeardEvent>()
  for (const [at, event] of body.entries()) {
    const read = heardEvent(event)
    if (typeof read === 'string') return `第${at + 1}个事件：${read}`
    heard.set(`${read.source} ${read.id}`, read)
  }
  return [...heard.values()]
}

function heardEvent(event: unknown): HeardEvent | string {
  if (!isObject(event)) return '不是 JSON 对象。'
  const { specversion, id, source, type, subject, time, data } = event
  if (specversion !== '1.0') return 'specversion 应当是 1.0。'
  if (!isText(id) || !isText(source)) return '缺少 id 或者 source。'
  const known = typeof type === 'string' ? subjects.get(type) : undefined
  if (known === undefined) return `不认识的事件类型 type，可以是：${[...subjects.keys()].join('、')}。`
  if (!isObject(data)) return 'data 应当是 JSON 对象。'
  if (known === 'test') return { id, source, subject: known, subjectId: '', time: '', data }
  if (!isText(subject) || !subject.startsWith(`${known}/`)) return `subject 应当以 ${known}/ 开头。`
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return 'time 不是时间。'
  return { id, source, subject: known, subjectId: subject.slice(known.length + 1), time, data }
}
