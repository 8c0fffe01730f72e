import { z } from 'zod'
import { field } from '../../../core/records/codes.ts'
import { acting, citation, day, dayOut, instant, longText, organId, organRef, personRef } from './common.ts'
import { actKinds, confirmation, empoweredItem, entrustment, relation } from './organParts.ts'
import { route } from './route.ts'
import { organKinds, postRoles } from './session.ts'

export const organLevels = ['nation', 'region', 'prefecture', 'county', 'township'] as const
/** Whether it may enforce in its own name: 主体资格. `none`: never entered. */
export const organStates = ['confirmed', 'ended', 'none'] as const

export const organ = organRef.extend({
  kind: z.enum(organKinds),
  /** 统一社会信用代码 */
  uscc: z.string().nullable(),
  region: z.string(),
  level: z.enum(organLevels),
  government: organRef.nullable(),
})
export type Organ = z.output<typeof organ>

/** `which`: `scope` those the acting organ may see; `supervisable` those against which it may open a matter. */
export const listOrgans = route({
  method: 'GET', path: '/api/organs', summary: '机关', access: 'acting', operators: true,
  query: acting.extend({ which: z.enum(['scope', 'supervisable']).default('scope') }),
  answer: z.object({ items: z.array(organ) }),
})

export const listPeople = route({
  method: 'GET', path: '/api/people', summary: '本机关任职人员', access: 'acting', operators: true, query: acting,
  answer: z.object({ items: z.array(personRef.extend({ roles: z.array(z.enum(postRoles)), supervisionCredential: z.string().nullable() })) }),
})

/** Any organ by part of its name or code: which organs there are is no secret among officials. */
export const findOrgans = route({
  method: 'GET', path: '/api/organs/find', summary: '按名称查找机关', access: 'acting', operators: true,
  query: acting.extend({ text: z.string().trim().max(60).default('') }), answer: z.object({ items: z.array(organRef) }),
})

const registerQuery = acting.extend({
  /** As the register stood on that day; today if left out. */
  on: day.optional(),
  kind: z.enum(organKinds).optional(),
  level: z.enum(organLevels).optional(),
  state: z.enum(organStates).optional(),
  /** `vertical` 垂直管理, `upperLed` 双重领导, `comprehensive` 综合行政执法, `enforces` 有行政处罚权, `ended` 已经撤销, `unnoticed` 确认后没有公告. */
  mark: z.enum(['vertical', 'upperLed', 'comprehensive', 'enforces', 'ended', 'unnoticed']).optional(),
  text: z.string().trim().max(60).optional(),
})

export const registerRow = organ.extend({
  superior: organRef.nullable(),
  management: z.enum(['vertical', 'upperLed']).nullable(),
  comprehensive: z.boolean(),
  /** Whether any power to enforce is entered: only then does 主体资格 matter. */
  enforces: z.boolean(),
  from: dayOut.nullable(),
  to: dayOut.nullable(),
  state: z.enum(organStates),
  confirmedOn: dayOut.nullable(),
})
export type RegisterRow = z.output<typeof registerRow>

/** The organs below the acting one, as they stood on a day, from the top down. */
export const listRegister = route({
  method: 'GET', path: '/api/organs/register', summary: '执法主体名录', access: 'acting', operators: true,
  query: registerQuery.extend({ after: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  answer: z.object({ on: dayOut, mayKeep: z.boolean(), items: z.array(registerRow), next: z.string().nullable(), total: z.number().int() }),
})

/** The same as a file that an import takes back. */
export const exportRegister = route({
  method: 'GET', path: '/api/organs/export', summary: '导出执法主体名录（CSV、XLSX）', access: 'acting', operators: true,
  query: registerQuery.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})

/** Codes of the fields in which it enforces. */
const fieldCodes = z.array(z.enum(Object.keys(field) as (keyof typeof field)[])).max(30).meta({ title: '执法领域' })

const ownColumns = {
  name: z.string().trim().min(2, '请写明规范全称').max(100).meta({ title: '规范全称' }),
  shortName: z.string().trim().min(1, '请写明简称').max(30).meta({ title: '简称' }),
  uscc: z.string().trim().max(18).nullable().meta({ title: '统一社会信用代码' }),
  documentMark: z.string().trim().max(30).nullable().meta({ title: '文号代字' }),
  legalReviewUnit: z.string().trim().max(60).nullable().meta({ title: '法制机构' }),
  address: z.string().trim().max(200).nullable().meta({ title: '地址' }),
  phone: z.string().trim().max(40).nullable().meta({ title: '电话' }),
  comprehensive: z.boolean().meta({ title: '综合行政执法' }),
  otherLaw: z.string().trim().max(100).nullable().meta({ title: '监督另有规定的法律' }),
  authorizedBasis: z.string().trim().max(200).nullable().meta({ title: '授权依据' }),
  hasPenaltyPower: z.boolean().meta({ title: '行政处罚权' }),
  hasCoercionPower: z.boolean().meta({ title: '行政强制措施权' }),
  hasEnforcementPower: z.boolean().meta({ title: '行政强制执行权' }),
}

export const organDetail = organ.extend({
  ...ownColumns,
  on: dayOut,
  areaCode: z.string(),
  fieldCodes: z.array(z.string()),
  authorizedBy: z.enum(['lawOrRegulation', 'rule']).nullable(),
  management: z.enum(['vertical', 'upperLed']).nullable(),
  enforces: z.boolean(),
  from: dayOut.nullable(),
  to: dayOut.nullable(),
  state: z.enum(organStates),
  relations: z.array(relation),
  /** Organs that this one is the other end of, on that day. */
  dependents: z.array(z.object({ organ: organRef, kind: relation.shape.kind })),
  confirmations: z.array(confirmation),
  /** What it entrusts and what it is entrusted with. */
  entrustments: z.array(entrustment),
  empowered: z.array(empoweredItem),
  changes: z.array(z.object({ from: dayOut, what: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })), basis: z.string(), by: z.string(), at: instant })),
  /** Who works there, by the credentials of the register of people. Null where the viewer may not see them. */
  people: z.object({ officers: z.number().int(), accounts: z.number().int() }).nullable(),
  /** Matters about it that this person may see. */
  openMatters: z.number().int(),
  /** Whether this person keeps the register of it; `mayEntrust`: may enter what it entrusts. */
  mayKeep: z.boolean(),
  mayEntrust: z.boolean(),
})
export type OrganDetail = z.output<typeof organDetail>

const one = { params: z.object({ id: organId }), query: acting.extend({ on: day.optional() }) }

export const getOrgan = route({ method: 'GET', path: '/api/organs/:id', summary: '一个机关及其历史', access: 'acting', operators: true, ...one, answer: organDetail })

const basis = longText('依据', 500)

export const addOrgan = route({
  method: 'POST', path: '/api/organs', summary: '登记机关', access: 'acting', operators: true, writes: true, status: 201, query: acting,
  body: z.strictObject({
    ...ownColumns, fieldCodes: fieldCodes.default([]), kind: z.enum(organKinds).meta({ title: '类别' }), level: z.enum(organLevels).meta({ title: '层级' }),
    areaCode: z.string().trim().max(12).meta({ title: '区划代码' }), from: day.meta({ title: '设立日期' }),
    government: organId.nullable().meta({ title: '所属政府' }), superior: organId.nullable().meta({ title: '上级机关' }),
    setUpBy: organId.nullable().meta({ title: '设立机关' }), entrustedBy: organId.nullable().meta({ title: '委托机关' }),
    authorizedBy: z.enum(['lawOrRegulation', 'rule']).nullable().meta({ title: '授权依据的种类' }),
    management: z.enum(['vertical', 'upperLed']).nullable().meta({ title: '管理体制' }),
  }),
  answer: organDetail,
})

/** `to`: the last day of its existence (撤销). What is left out stays as it is. */
export const changeOrgan = route({
  method: 'POST', path: '/api/organs/:id/changes', summary: '变更机关登记事项、撤销机关', access: 'acting', operators: true, writes: true, status: 201, ...one,
  body: z.strictObject({ ...z.object(ownColumns).partial().shape, fieldCodes: fieldCodes.optional(), to: day.optional().meta({ title: '撤销日期' }), from: day.meta({ title: '生效日期' }), basis }),
  answer: organDetail,
})

/** Whatever held in the same place ends the day before. */
export const addRelation = route({
  method: 'POST', path: '/api/organs/:id/relations', summary: '登记机关关系', access: 'acting', operators: true, writes: true, status: 201, ...one,
  body: z.strictObject({ kind: relation.shape.kind, to: organId.meta({ title: '对方机关' }), from: day.meta({ title: '起始日期' }), basis }),
  answer: organDetail,
})

/** `withdraw`: it was entered by mistake and never held. */
export const endRelation = route({
  method: 'POST', path: '/api/organs/:id/relations/:relation/end', summary: '终止或者作废一项机关关系', access: 'acting', operators: true, writes: true, status: 201,
  params: one.params.extend({ relation: z.coerce.number().int() }), query: one.query,
  body: z.strictObject({ to: day.optional().meta({ title: '最后一日' }), withdraw: z.boolean().default(false), basis }), answer: organDetail,
})

export const addConfirmation = route({
  method: 'POST', path: '/api/organs/:id/confirmations', summary: '登记主体资格确认、清理', access: 'acting', operators: true, writes: true, status: 201, ...one,
  body: z.strictObject({
    result: confirmation.shape.result, on: day.meta({ title: '日期' }), basis, documentNumber: z.string().trim().min(1).max(100).optional().meta({ title: '文号' }),
    noticeUrl: z.url({ protocol: /^https?$/, error: '公告链接应当以 http:// 或者 https:// 开头' }).max(500).optional().meta({ title: '公告链接' }), noticeDay: day.optional().meta({ title: '公告日期' }),
  }),
  answer: organDetail,
})

export const addEntrustment = route({
  method: 'POST', path: '/api/organs/:id/entrustments', summary: '登记行政执法委托', access: 'acting', operators: true, writes: true, status: 201, ...one,
  body: z.strictObject({
    entrusted: organId.meta({ title: '受委托组织' }), documentNumber: z.string().trim().min(1, '请写明委托书文号').max(100).meta({ title: '委托书文号' }),
    actKinds: z.array(z.enum(actKinds)).min(1, '请选择委托的行政执法种类').meta({ title: '行政执法种类' }),
    items: z.array(z.string().trim().min(1).max(200)).min(1, '请逐项写明委托的事项').max(500).meta({ title: '委托事项' }),
    fineLimit: z.number().min(0).max(1e13).nullable().default(null).meta({ title: '罚款限额' }),
    from: day.meta({ title: '起始日期' }), to: day.meta({ title: '届满日期' }),
    publishedOn: day.optional().meta({ title: '公布日期' }), publishedUrl: z.url({ protocol: /^https?$/ }).max(500).optional().meta({ title: '公布链接' }),
    matter: z.uuid().optional().meta({ title: '备案的办件' }),
  }),
  answer: organDetail,
})

/** Filing is entered by the keeper of the register; publication and the end by the entrusting organ too. */
export const changeEntrustment = route({
  method: 'POST', path: '/api/organs/:id/entrustments/:entrustment', summary: '登记委托的备案、公布、终止', access: 'acting', operators: true, writes: true, status: 201,
  params: one.params.extend({ entrustment: z.uuid() }), query: one.query,
  body: z.strictObject({
    publishedOn: day.optional().meta({ title: '公布日期' }), publishedUrl: z.url({ protocol: /^https?$/ }).max(500).optional().meta({ title: '公布链接' }),
    filedOn: day.optional().meta({ title: '备案日期' }), filedNumber: z.string().trim().min(1).max(100).optional().meta({ title: '备案文号' }),
    endedOn: day.optional().meta({ title: '终止日期' }), endBasis: longText('终止依据', 500).optional(),
  }),
  answer: organDetail,
})

export const addEmpoweredItem = route({
  method: 'POST', path: '/api/organs/:id/empowered', summary: '登记赋权事项', access: 'acting', operators: true, writes: true, status: 201, ...one,
  body: z.strictObject({
    code: z.string().trim().min(1).max(60).optional().meta({ title: '事项编码' }), name: z.string().trim().min(1, '请写明事项名称').max(200).meta({ title: '事项名称' }),
    actKind: z.enum(actKinds).meta({ title: '行政执法种类' }), fromOrgan: organId.meta({ title: '原实施部门' }),
    decision: z.string().trim().min(1, '请写明省级决定及其文号').max(200).meta({ title: '省级决定' }), from: day.meta({ title: '起始日期' }),
  }),
  answer: organDetail,
})

export const endEmpoweredItem = route({
  method: 'POST', path: '/api/organs/:id/empowered/:item/end', summary: '收回赋权事项', access: 'acting', operators: true, writes: true, status: 201,
  params: one.params.extend({ item: z.uuid() }), query: one.query,
  body: z.strictObject({ to: day.meta({ title: '最后一日' }), basis }), answer: organDetail,
})

/** What in an act of an entrusted organisation goes beyond what it was entrusted with, each with the article where the law has one. */
export const checkEntrusted = route({
  method: 'GET', path: '/api/organs/:id/entrusted-act', summary: '核对受委托组织的行为是否越权', access: 'acting', params: one.params,
  query: one.query.extend({ actKind: z.enum(actKinds), item: z.string().trim().max(200).optional(), fine: z.coerce.number().min(0).optional() }),
  answer: z.object({ faults: z.array(z.object({ code: z.string(), says: z.string(), citation: citation.nullable() })) }),
})
