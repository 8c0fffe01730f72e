import type { Day } from '../norms/index.ts'
import { isBlank, type Composed, type Problem } from './facts.ts'
import type { FormField, FormRow } from './paper.ts'
import { calendarDay } from './sentences.ts'
import { tidy } from './tidy.ts'

/** What a service receipt (送达回证) has to say before it is carried to the addressee. */
export interface ReceiptFacts {
  readonly office?: string
  readonly number?: string
  readonly date?: Day
  /** 案由或者案号. */
  readonly matter?: string
  readonly paper?: { readonly name: string; readonly number: string }
  readonly recipient?: string
  readonly place?: string
  readonly way?: Way
  readonly servers?: readonly { readonly name: string; readonly credential: string }[]
  /** Known where the receipt is drawn up afterwards; else the addressee writes it. */
  readonly receivedOn?: Day
  readonly remark?: string
}

export type Way = keyof typeof ways

const ways = { direct: '直接送达', left: '留置送达', post: '邮寄送达', electronic: '电子送达', entrusted: '委托送达' } as const

const asked: Partial<Record<keyof ReceiptFacts, string>> = {
  office: '送达机关：请选定以哪个机关的名义送达。', number: '送达回证文号：请先取号。', date: '填发日期。', paper: '送达的文书：请写明名称和文号。',
  recipient: '受送达人：请填写全称。', place: '送达地点：请填写地址，电子送达的填写接收系统。', way: '送达方式：请选定一种。',
  servers: '送达人：请写明由谁送达。',
}

/**
 * The form that proves the day of receipt. No supervision law names it; it follows 民事诉讼法第八十七条: the addressee
 * notes the day and signs, and that day is the day of service.
 */
export function composeReceipt(written: ReceiptFacts): Composed {
  const facts = tidy(written)
  const problems = Object.entries(asked).filter(([fact]) => isBlank(facts[fact as keyof ReceiptFacts])).map(([fact, what]): Problem => ({ fact, says: `缺少${what}` }))
  if (problems.length > 0) return { problems }
  const complete = facts as Complete
  return {
    paper: {
      role: 'serviceReceipt', name: '送达回证', layout: 'form', mark: complete.office, number: complete.number, title: ['送达回证'],
      date: complete.date, attachments: [], body: [{ kind: 'form', rows: rows(complete) }],
    },
  }
}

type Optional = 'matter' | 'receivedOn' | 'remark'
type Complete = Required<Omit<ReceiptFacts, Optional>> & Pick<ReceiptFacts, Optional>

function rows({ matter, paper, recipient, place, way, servers, receivedOn, remark }: Complete): FormRow[] {
  const said = (label: string, text: string): FormField => ({ label, value: { text } })
  const pen = (label: string, hint: string): FormField => ({ label, value: { byHand: true, hint } })
  const row = (height: number, ...fields: FormRow['fields']): FormRow => ({ fields, height })
  return [
    row(1, said('送达文书', `《${paper.name}》（${paper.number}）`)),
    ...(matter ? [row(1, said('案号', matter))] : []),
    row(1, said('受送达人', recipient)),
    row(1, said('送达地点', place)),
    row(1, { label: '送达方式', value: { choices: Object.values(ways), chosen: ways[way] } }),
    row(2, said('送达人', servers.map(({ name }) => name).join('、')), said('证件号', servers.map(({ credential }) => credential).join('、'))),
    row(1, receivedOn ? said('收到时间', calendarDay(receivedOn)) : pen('收到时间', '年　　月　　日　　时　　分')),
    row(3, pen('受送达人签名或盖章', '年　　月　　日')),
    row(3, pen('代收人签名及代收理由', '年　　月　　日')),
    row(3, pen('拒收事由及见证人签名', '年　　月　　日')),
    row(1, said('备注', remark ?? '无')),
  ]
}
