import { z } from 'zod'
import { acting, citation, day, dayOut, longText, organId, organRef, page, paging } from './common.ts'
import { credentialOut, credentialStates } from './credentials.ts'
import { route } from './route.ts'

/** 执法人员 · 监督人员 · 受邀监督人员 */
export const duties = ['enforcement', 'supervision', 'invited'] as const
/** 在岗 · 离岗 · 退休 · 借调 */
export const serviceStates = ['ACTIVE', 'LEFT', 'RETIRED', 'SECONDED'] as const
/** 公务员 · 参公人员 · 事业编制 · 辅助人员 */
export const staffTypes = ['CIVIL', 'REFERENCE', 'INSTITUTION', 'AUXILIARY'] as const
/** 法律职业资格 · 法律专业背景 · 熟悉法律和业务 · 具备相应能力 · 保密承诺 */
export const qualifications = ['qualification', 'degree', 'familiar', 'capable', 'confidentiality'] as const
export const interestKinds = ['relative', 'enterprise', 'organ', 'formerPost'] as const

/** What speaks against somebody's work today: a sentence, and the article if a law says so. */
export const unfit = z.object({ code: z.string(), brief: z.string(), says: z.string(), citation: citation.nullable() })
export type UnfitOut = z.output<typeof unfit>

export const officerRow = z.object({
  id: z.uuid(),
  name: z.string(),
  organ: organRef,
  duty: z.enum(duties),
  position: z.string().nullable(),
  staffType: z.enum(staffTypes),
  employment: z.enum(['full', 'part']),
  service: z.object({ status: z.enum(serviceStates), from: dayOut }).nullable(),
  qualifications: z.array(z.enum(qualifications)),
  /** The credential of his duty that is valid today, else the one that was last. */
  credential: z.object({ id: z.uuid(), number: z.string(), to: dayOut, state: z.enum(credentialStates) }).nullable(),
  /** Hours of training this year. */
  hours: z.number(),
})
export type OfficerRow = z.output<typeof officerRow>

const entry = z.object({ on: dayOut, by: z.string() })

export const officer = officerRow.extend({
  background: z.string().nullable(),
  /** Whether this person may write into the entry. */
  mayKeep: z.boolean(),
  own: z.boolean(),
  history: z.array(z.object({ status: z.enum(serviceStates), from: dayOut, toOrgan: z.string().nullable(), says: z.string().nullable() })),
  evidence: z.array(entry.extend({ kind: z.enum(qualifications), evidence: z.string(), withdrawn: z.boolean() })),
  training: z.array(entry.extend({ kind: z.enum(['training', 'exam']), subject: z.string(), hours: z.number().nullable(), passed: z.boolean().nullable(), result: z.string().nullable() })),
  /** Null for those who may not read what somebody declared. */
  interests: z.array(z.object({ id: z.int(), kind: z.enum(interestKinds), name: z.string(), organ: organRef.nullable(), hasId: z.boolean() })).nullable(),
  credentials: z.array(credentialOut),
  /** Under the law of his organ's place, today. */
  against: z.array(unfit),
  matters: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
  /** Acts he took part in, the latest first. */
  participation: z.array(z.object({ matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }), on: dayOut, what: z.string(), invited: z.boolean() })),
})
export type OfficerOut = z.output<typeof officer>

export const listOfficers = route({
  method: 'GET', path: '/api/officers', summary: '执法人员、监督人员和受邀监督人员', access: 'acting',
  query: acting.extend({
    duty: z.enum(duties).optional(), of: organId.optional(), text: z.string().trim().max(60).optional(),
    /** `unfit`: the credential of the duty is not valid today; `expiring`: it ends within 60 days; `gone`: not in post. */
    view: z.enum(['all', 'unfit', 'expiring', 'gone']).default('all'), ...paging,
  }),
  answer: page(officerRow).extend({ counts: z.record(z.enum(['all', 'unfit', 'expiring', 'gone']), z.number().int()), mayAdd: z.boolean() }),
})

export const getOfficer = route({
  method: 'GET', path: '/api/officers/:id', summary: '一名人员的登记', access: 'acting', params: z.object({ id: z.uuid() }), query: acting, answer: officer,
})

/** The entry of whoever asks, where there is one. */
export const ownOfficer = route({
  method: 'GET', path: '/api/own-officer', summary: '我的人员登记：证件、培训、申报', access: 'acting', query: acting, answer: z.object({ officer: officer.nullable() }),
})

export const addOfficer = route({
  method: 'POST', path: '/api/officers', summary: '登记人员', access: 'acting', writes: true, status: 201, query: acting,
  body: z.strictObject({
    name: z.string().trim().min(1, '请填写姓名').max(60).meta({ title: '姓名' }),
    of: organId.optional(),
    duty: z.enum(duties),
    staffType: z.enum(staffTypes).default('CIVIL'),
    employment: z.enum(['full', 'part']).default('full'),
    position: z.string().trim().max(60).optional(),
    /** Of an invited supervisor. */
    background: z.string().trim().max(60).optional(),
    from: day,
  }),
  answer: officer,
})

const idNumber = z.string().trim().regex(/^\d{17}[\dXx]$/, '身份证件号码是18位')

/** Adds one entry to what is known of somebody; nothing is overwritten. */
export const addOfficerEntry = route({
  method: 'POST', path: '/api/officers/:id/entries', summary: '登记资格、培训、考试、任职变动或者申报', access: 'acting', writes: true,
  params: z.object({ id: z.uuid() }), query: acting,
  body: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('qualification'), kind: z.enum(qualifications), evidence: longText('证明材料', 300), on: day, withdrawn: z.boolean().default(false) }),
    z.strictObject({ what: z.literal('training'), subject: longText('培训内容', 100), hours: z.number().positive().max(1000), on: day }),
    z.strictObject({ what: z.literal('exam'), subject: longText('考试名称', 100), passed: z.boolean(), result: z.string().trim().max(100).optional(), on: day }),
    z.strictObject({ what: z.literal('service'), status: z.enum(serviceStates), from: day, toOrgan: z.string().trim().max(100).optional(), says: z.string().trim().max(300).optional() }),
    /** `idNumber` of a relative is hashed and thrown away. */
    z.strictObject({
      what: z.literal('interest'), kind: z.enum(interestKinds), name: longText('关系或者名称', 100), of: organId.optional(),
      uscc: z.string().trim().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码是18位').optional(), idNumber: idNumber.optional(), withdraws: z.int().positive().optional(),
    }),
  ]),
  answer: officer,
})

/** What each organ has in the way of people, and where that is less than its law wants of a team. */
export const staffing = route({
  method: 'GET', path: '/api/staffing', summary: '人员配备', access: 'acting', query: acting,
  answer: z.object({
    items: z.array(z.object({
      organ: organRef, supervisors: z.int(), fullTime: z.int(), fit: z.int(), enforcement: z.int(), credentialed: z.int(), invited: z.int(), expiring: z.int(),
      /** Fewer fit supervisors than the law wants of one team. */
      short: z.object({ says: z.string(), citation }).nullable(),
    })),
  }),
})

