import { z } from 'zod'
import { acting, citation, day, dayOut, longText } from './common.ts'
import { receipt } from './instruments.ts'
import { factValue, matter } from './matters.ts'
import { clock } from './options.ts'
import { carried } from './consequences.ts'
import { itemised } from './rectification.ts'
import { measureRecord } from './measures.ts'
import { forRegister } from './organParts.ts'
import { route } from './route.ts'
import { credentialGiven, takingPart } from './takingPart.ts'

/** What a person writes into a paper; everything else the matter and the law bring. One paragraph or item each. */
export const paperText = z.strictObject({
  /** Of a paper to which no law gives a name. */
  name: z.string().trim().max(60).optional().meta({ title: '文书名称' }),
  /** 关于…的 */
  subject: z.string().trim().max(200).optional().meta({ title: '事由' }),
  /** What was looked into, as it follows 你单位: 作出的甲市监罚〔2026〕12号行政处罚决定. */
  act: z.string().trim().max(200).optional().meta({ title: '所涉行政执法行为' }),
  found: z.array(longText('查明的事实', 4000)).max(50).optional().meta({ title: '查明的事实' }),
  demands: z.array(longText('要求', 2000)).max(50).optional().meta({ title: '要求' }),
  /** Of a decision: what exactly. */
  orders: z.array(longText('决定事项', 2000)).max(50).optional().meta({ title: '决定事项' }),
  contact: z.strictObject({ person: z.string().trim().min(1).max(60), phone: z.string().trim().min(1).max(40) }).optional().meta({ title: '联系人' }),
  copies: z.array(z.string().trim().min(1).max(100)).max(20).optional().meta({ title: '抄送' }),
  jointly: z.array(z.string().trim().min(1).max(60)).max(5).optional().meta({ title: '联合发文的机关' }),
  /** Of a paper to somebody outside the platform: who exactly. */
  addressee: z.string().trim().min(1).max(100).optional().meta({ title: '主送' }),
  /** Blanks of the template, by their Chinese names: 时间, 地点. */
  parts: z.record(z.string().max(20), z.string().trim().max(1000)).optional().meta({ title: '文书要填的各项' }),
  attachments: z.array(z.strictObject({ title: z.string().trim().min(1).max(100), lines: z.array(longText('附件内容', 4000)).max(200) })).max(20).optional().meta({ title: '附件' }),
  /** Of a paper written outside: its own number. */
  number: z.string().trim().min(1).max(100).optional().meta({ title: '文号' }),
  /** What the paper says, one paragraph a line. */
  outline: longText('文书内容').optional(),
})
export type PaperText = z.output<typeof paperText>

/** What an act says besides its fields and its paper; a draft carries it to the issue. */
export const besides = z.strictObject({
  people: takingPart.optional(),
  credential: credentialGiven.optional(),
  /** What the act says item by item. */
  itemised: itemised.optional(),
  /** What it carries besides. */
  carried: carried.optional(),
  /** What it says for the register of organs. */
  register: forRegister.optional(),
})

export const actBody = z.strictObject({
  option: z.string().max(120).meta({ title: '要办的事' }),
  on: day.meta({ title: '办理日期' }),
  /** As whom, where the person's organ is several things at once. */
  by: z.string().max(60).optional(),
  /** `version` of the matter as the person saw it. */
  expectedVersion: z.int().min(0),
  finding: z.string().max(60).optional(),
  grounds: z.array(z.string().max(60)).max(50).optional(),
  which: z.string().max(60).optional(),
  officers: z.int().min(0).max(100).optional(),
  onSite: z.boolean().optional(),
  outcome: z.string().max(60).optional(),
  /** `30d`, `7wd`, `1m`. */
  within: z.string().max(10).optional(),
  decides: z.string().max(60).optional(),
  reasons: longText('理由').optional(),
  basis: longText('依据').optional(),
  to: z.string().max(60).optional(),
  feedback: day.optional(),
  text: longText('内容').optional(),
  facts: z.record(z.string().max(60), factValue).optional(),
  paper: paperText.optional(),
  /** Proof that the paper was received. */
  receipt: receipt.optional(),
  /** Of a measure: what was done, seen and said. */
  record: measureRecord.optional(),
  ...besides.shape,
})
export type ActBody = z.output<typeof actBody>

/** What an act would do, or did. */
export const consequences = z.object({
  says: z.array(z.string()),
  stageName: z.string(),
  closed: z.object({ how: z.string(), name: z.string(), on: dayOut }).nullable(),
  starts: z.array(clock),
  ends: z.array(z.object({ id: z.string(), what: z.string(), state: clock.shape.state })),
  waitingForName: z.string(),
  paper: z.object({ title: z.string(), addressee: z.string(), signedBy: z.string() }).nullable(),
  /** Taken in, but marked. */
  flagged: citation.extend({ says: z.string() }).nullable(),
})
export type Consequences = z.output<typeof consequences>

export const actOnMatter = route({
  method: 'POST', path: '/api/matters/:id/acts', summary: '办理一件事', access: 'acting', writes: true,
  params: z.object({ id: z.uuid() }), query: acting, body: actBody,
  answer: z.object({ consequences, matter }),
})

/** Writes nothing; a refusal by law is the same 409 as the act's. */
export const previewAct = route({
  method: 'POST', path: '/api/matters/:id/acts/preview', summary: '试算办理一件事的后果', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting, body: actBody,
  answer: consequences,
})
