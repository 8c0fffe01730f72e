import { z } from 'zod'
import { evidenceKinds } from '../../../core/evidence/index.ts'
import { acting, citation, day, dayOut, instant, longText } from './common.ts'
import { timeOfDay } from './evidence.ts'
import { route } from './route.ts'

const line = (title: string, most = 200) => z.string().trim().min(1, `请填写${title}`).max(most, `${title}不能超过${most}字`).meta({ title })
/** An upload of a picture: drawn on the screen, or of the paper that was signed. */
const signature = z.strictObject({
  name: line('签名人', 60), as: z.enum(['supervisor', 'asked', 'present', 'recorder', 'witness', 'interpreter']), on: day, picture: z.uuid().optional(),
})

/** `plain` says what was done and found; the others say more. Which one a measure wants its law says. */
export const measureRecordKinds = ['plain', 'interview', 'inspection', 'files', 'commission', 'meeting'] as const
export const meetingForms = ['hearing', 'expertMeeting', 'discussion'] as const
export const itemForms = ['original', 'copy', 'electronic'] as const

const interview = z.strictObject({
  asked: z.strictObject({ name: line('被询问人', 60), as: line('身份', 100), organ: line('单位', 100).optional(), contact: line('联系方式', 100).optional() }),
  answers: z.array(z.strictObject({ question: longText('问', 2000), answer: longText('答', 8000) })).min(1, '请至少记一问一答').max(300),
  /** 交本人核对或者向其宣读. */
  readBack: z.enum(['read', 'readAloud']),
  /** What the person who was asked had changed: which answer (from one), what it was, what it is now. */
  corrections: z.array(z.strictObject({ at: z.int().positive(), was: longText('原文', 8000), now: longText('更正', 8000) })).max(100).default([]),
})
const inspection = z.strictObject({
  /** The topics of the law that were looked at. */
  topics: z.array(z.strictObject({ law: z.string().max(60), norm: z.string().max(120), finding: z.enum(['none', 'problems']), says: longText('查看情况', 2000).optional() })).max(200).default([]),
})
const files = z.strictObject({
  title: line('调取通知名称').default('调取材料通知'), due: day,
  items: z.array(z.strictObject({ name: line('材料名称'), form: z.enum(itemForms), atHand: line('平台已有之处').optional() })).min(1, '请至少列一项材料').max(200),
})
const commission = z.strictObject({
  body: line('受委托的机构或者专家'), qualification: line('资质'), qualifiedTo: day.optional(), question: longText('委托事项', 4000),
  /** 与被监督机关、相对人有无利害关系, as the body declared. */
  conflict: z.enum(['none', 'declared']), conflictSays: longText('利害关系', 1000).optional(), due: day.optional(),
})
const meeting = z.strictObject({
  form: z.enum(meetingForms), notice: z.uuid().optional(), host: line('主持人', 60),
  participants: z.array(z.strictObject({ name: line('参加人', 60), as: line('身份', 100), present: z.boolean() })).min(1).max(100),
  opinions: longText('各方意见'), result: longText('结果', 4000),
})

export const measureRecord = z.strictObject({
  kind: z.enum(measureRecordKinds),
  /** Officers of the register who took part. */
  people: z.array(z.uuid()).min(1, '请选择参加的监督人员').max(30).meta({ title: '参加的监督人员' }),
  from: timeOfDay, to: timeOfDay,
  place: line('地点'), object: line('监督对象'),
  found: longText('查明的情况'),
  /** 文字、录音、录像、照片. */
  recorded: z.array(z.enum(['text', 'audio', 'video', 'photo'])).min(1, '请写明以什么方式记录'),
  /** To whom credentials were shown; left out: they were not. */
  shownTo: line('向谁出示证件').optional(),
  rightsTold: z.boolean().default(false),
  signatures: z.array(signature).max(30).default([]),
  /** The other side would not sign. */
  unsigned: z.strictObject({ who: line('拒绝签名的人', 60), says: longText('拒绝的情况', 1000), witness: line('见证人', 60), witnessAs: line('见证人身份', 100) }).optional(),
  /** 拒绝、阻挠、不配合: facts, and by whom. */
  obstruction: z.strictObject({ who: line('何人'), facts: longText('拒绝、阻挠的事实', 4000) }).optional(),
  interview: interview.optional(), inspection: inspection.optional(), files: files.optional(), commission: commission.optional(), meeting: meeting.optional(),
  /** What was obtained on the occasion; people, day and place are those of the record. */
  products: z.array(z.strictObject({ kind: z.enum(evidenceKinds), name: line('证据名称'), time: timeOfDay.optional(), original: line('原件存放处'), upload: z.uuid().optional() })).max(100).default([]),
}).superRefine((record, context) => {
  const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message, params: { code: `record.${path}` } })
  if (record.to < record.from) missing('to', '结束时间早于开始时间，请核对')
  for (const kind of ['interview', 'inspection', 'files', 'commission', 'meeting'] as const) {
    if (record.kind === kind && record[kind] === undefined) missing(kind, '这项措施的专门记录没有填写')
    if (record.kind !== kind && record[kind] !== undefined) missing(kind, '这部分不属于这项措施的记录')
  }
  if (record.interview) {
    if (!record.rightsTold) missing('rightsTold', '询问前应当告知被询问人权利和义务，请先告知再记录')
    if (!record.signatures.some(({ as }) => as === 'asked') && !record.unsigned) missing('signatures', '请由被询问人签名；拒绝签名的，写明情况并由见证人见证')
    if (record.interview.corrections.some(({ at }) => at > record.interview!.answers.length)) missing('interview', '更正指向的问答不存在，请核对')
  }
  if (record.commission?.conflict === 'declared' && !record.commission.conflictSays) missing('commission', '申报了利害关系的，请写明情况')
}).meta({ title: '监督措施记录' })
export type MeasureRecordIn = z.input<typeof measureRecord>
export type MeasureRecordBody = z.output<typeof measureRecord>

const ofMatter = { params: z.object({ id: z.uuid() }), query: acting }
const ofRecord = { params: z.object({ id: z.uuid(), seq: z.coerce.number().int().positive() }), query: acting }

const pictured = z.object({ name: z.string(), as: z.string(), asName: z.string(), on: dayOut, picture: z.boolean() })
export const keptRecord = z.object({
  seq: z.number().int(), on: dayOut, which: z.object({ citation, text: z.string() }).nullable(), onSite: z.boolean(), kind: z.enum(measureRecordKinds),
  /** As it was written; signatures and people stand beside it. */
  body: z.unknown().transform(body => body as Omit<MeasureRecordBody, 'people' | 'signatures' | 'products'>),
  people: z.array(z.object({ name: z.string(), credential: z.string().nullable() })),
  signatures: z.array(pictured),
  topics: z.array(z.object({ citation, text: z.string(), finding: z.enum(['none', 'problems']), says: z.string().nullable() })),
  evidence: z.array(z.object({ id: z.uuid(), number: z.number().int(), name: z.string() })),
  additions: z.array(z.object({ kind: z.enum(['result', 'correction', 'note']), on: dayOut, says: z.string(), person: z.string(), at: instant })),
  recorded: z.object({ person: z.string(), at: instant }),
})
export type KeptRecord = z.output<typeof keptRecord>

export const meetingNotice = z.object({
  id: z.uuid(), form: z.enum(meetingForms), formName: z.string(), subject: z.string(), on: dayOut, time: z.string(), place: z.string(),
  invited: z.array(z.object({ name: z.string(), as: z.string(), toldOn: dayOut })), recorded: z.object({ person: z.string(), at: instant }), held: z.number().int().nullable(),
})

/** What somebody about to take a measure must know, and what was recorded. Records are the office's alone: the agency finds none. */
export const listMeasures = route({
  method: 'GET', path: '/api/matters/:id/measures', summary: '监督措施：种类、人数和亮证要求、已有记录', access: 'acting', ...ofMatter,
  answer: z.object({
    mayRecord: z.boolean(),
    catalogue: z.array(z.object({ citation, text: z.string(), record: z.enum(measureRecordKinds) })),
    team: z.array(z.object({ citation, atLeast: z.number().int(), onSite: z.boolean(), says: z.string() })),
    /** Credentials must be shown on site, and by which article. */
    identification: z.object({ citation, says: z.string() }).nullable(),
    topics: z.array(z.object({ law: z.string(), norm: z.string(), citation, catalogue: z.string(), text: z.string() })),
    records: z.array(keptRecord),
    meetings: z.array(meetingNotice),
  }),
})

export const signaturePicture = route({
  method: 'GET', path: '/api/matters/:id/measures/:seq/signatures/:position', summary: '签名图片', access: 'acting',
  params: ofRecord.params.extend({ position: z.coerce.number().int().min(0) }), query: acting,
})

/** What came later: the result of a commission, a correction that leaves the record as it was. */
export const addToMeasure = route({
  method: 'POST', path: '/api/matters/:id/measures/:seq/additions', summary: '补记措施的结果或者更正', access: 'acting', writes: true, status: 201, ...ofRecord,
  body: z.strictObject({ kind: z.enum(['result', 'correction', 'note']), on: day, says: longText('内容', 8000) }), answer: keptRecord,
})

export const announceHearing = route({
  method: 'POST', path: '/api/matters/:id/hearings', summary: '登记听证会、论证会、座谈会的通知', access: 'acting', writes: true, status: 201, ...ofMatter,
  body: z.strictObject({
    form: z.enum(meetingForms).meta({ title: '形式' }), subject: line('事由'), on: day.meta({ title: '举行日期' }), time: timeOfDay, place: line('地点'),
    invited: z.array(z.strictObject({ name: line('参加人', 60), as: line('身份', 100), toldOn: day })).min(1, '请写明通知了谁').max(100),
  }),
  answer: meetingNotice,
})

/** What of the agency's material is here already, by words: it is not asked for again (国家条例第8条). */
export const materialsAtHand = route({
  method: 'GET', path: '/api/matters/:id/materials-at-hand', summary: '平台已有的被监督机关材料', access: 'acting', params: z.object({ id: z.uuid() }),
  query: acting.extend({ text: z.string().trim().max(100).optional() }),
  answer: z.object({ items: z.array(z.object({ name: z.string(), where: z.string() })) }),
})
