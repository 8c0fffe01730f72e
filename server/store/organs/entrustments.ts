import type { Entrusted } from '../../../core/authority/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Range } from '../within.ts'
import type { OrganRow } from './organs.ts'

export interface EntrustmentRow extends Entrusted {
  readonly id: string
  readonly organId: string
  readonly orgPath: string
  readonly entrustedId: string
  readonly documentNumber: string
  readonly publishedUrl: string | null
  readonly filedNumber: string | null
  readonly endBasis: string | null
  readonly matterId: string | null
  readonly matterNumber: string | null
}

const columns = (query: Query) => query`entrustment.id, organ_id as "organId", org_path as "orgPath", entrusted_id as "entrustedId", document_number as "documentNumber",
  act_kinds as "actKinds", items, fine_limit::float as "fineLimit", from_day as "from", to_day as "to", published_on as "publishedOn", published_url as "publishedUrl",
  filed_on as "filedOn", filed_number as "filedNumber", ended_on as "endedOn", end_basis as "endBasis", matter.id as "matterId", matter.number as "matterNumber"`

/** What an organ entrusts and what it is entrusted with, the latest first. */
export const entrustmentsOf = (query: Query, organId: string): Promise<EntrustmentRow[]> => query<EntrustmentRow[]>`
  select ${columns(query)} from entrustment left join matter on matter.id = matter_id
  where organ_id = ${organId} or entrusted_id = ${organId} order by from_day desc, entrustment.id`

/** What organs of a range entrust. */
export const entrustmentsIn = (query: Query, { from, to }: Range): Promise<EntrustmentRow[]> => query<EntrustmentRow[]>`
  select ${columns(query)} from entrustment left join matter on matter.id = matter_id where org_path >= ${from} and org_path < ${to} order by org_path, document_number, entrustment.id`

export async function findEntrustment(query: Query, id: string): Promise<EntrustmentRow | undefined> {
  const [row] = await query<EntrustmentRow[]>`select ${columns(query)} from entrustment left join matter on matter.id = matter_id where entrustment.id = ${id}`
  return row
}

export interface NewEntrustment {
  readonly entrusted: string
  readonly documentNumber: string
  readonly actKinds: readonly string[]
  readonly items: readonly string[]
  readonly fineLimit: number | null
  readonly from: Day
  readonly to: Day
  readonly publishedOn?: Day | undefined
  readonly publishedUrl?: string | undefined
  readonly matter?: string | undefined
}

export async function addEntrustment(tx: Transaction, organ: Pick<OrganRow, 'id' | 'path'>, given: NewEntrustment, by: string): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into entrustment (organ_id, org_path, entrusted_id, document_number, act_kinds, items, fine_limit, from_day, to_day, published_on, published_url, matter_id, account_name)
    values (${organ.id}, ${organ.path}, ${given.entrusted}, ${given.documentNumber}, ${[...given.actKinds]}, ${[...given.items]}, ${given.fineLimit}, ${given.from}, ${given.to},
      ${given.publishedOn ?? null}, ${given.publishedUrl ?? null}, ${given.matter ?? null}, ${by}) returning id`
  return row.id
}

export interface EntrustmentChanges {
  readonly publishedOn?: Day | undefined
  readonly publishedUrl?: string | undefined
  readonly filedOn?: Day | undefined
  readonly filedNumber?: string | undefined
  readonly endedOn?: Day | undefined
  readonly endBasis?: string | undefined
}

/** Each may be filled once; what is left out stays open. */
export async function changeEntrustment(tx: Transaction, id: string, { publishedOn, publishedUrl, filedOn, filedNumber, endedOn, endBasis }: EntrustmentChanges): Promise<void> {
  await tx`update entrustment set published_on = coalesce(${publishedOn ?? null}, published_on), published_url = coalesce(${publishedUrl ?? null}, published_url),
    filed_on = coalesce(${filedOn ?? null}, filed_on), filed_number = coalesce(${filedNumber ?? null}, filed_number),
    ended_on = coalesce(${endedOn ?? null}, ended_on), end_basis = coalesce(${endBasis ?? null}, end_basis) where id = ${id}`
}

/** Files every letter that a proceeding was opened for, on the day it was taken in. */
export async function fileEntrustments(tx: Transaction, matterId: string, on: Day, number: string): Promise<void> {
  await tx`update entrustment set filed_on = ${on}, filed_number = ${number} where matter_id = ${matterId} and filed_on is null`
}

export interface EmpoweredRow {
  readonly id: string
  readonly organId: string
  readonly code: string | null
  readonly name: string
  readonly actKind: string
  readonly fromOrgan: string
  readonly decision: string
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly endBasis: string | null
}

const empoweredColumns = (query: Query) => query`id, organ_id as "organId", code, name, act_kind as "actKind", from_organ as "fromOrgan", decision, from_day as "fromDay", to_day as "toDay", end_basis as "endBasis"`

/** Items of the townships of a range. */
export const empoweredIn = (query: Query, { from, to }: Range): Promise<EmpoweredRow[]> => query<EmpoweredRow[]>`
  select ${empoweredColumns(query)} from empowered_item where org_path >= ${from} and org_path < ${to} order by org_path, name, from_day, id`

/** Items of a township, or those that a department gave away. */
export const empoweredOf = (query: Query, organId: string): Promise<EmpoweredRow[]> => query<EmpoweredRow[]>`
  select ${empoweredColumns(query)}
  from empowered_item where organ_id = ${organId} or from_organ = ${organId} order by to_day desc nulls first, name, id`

export async function addEmpowered(tx: Transaction, organ: Pick<OrganRow, 'id' | 'path'>, item: { code?: string | undefined, name: string, actKind: string, fromOrgan: string, decision: string, from: Day }, by: string): Promise<string> {
  const [row] = await tx<[{ id: string }]>`insert into empowered_item (organ_id, org_path, code, name, act_kind, from_organ, decision, from_day, account_name)
    values (${organ.id}, ${organ.path}, ${item.code ?? null}, ${item.name}, ${item.actKind}, ${item.fromOrgan}, ${item.decision}, ${item.from}, ${by}) returning id`
  return row.id
}

/** Answers false where there is no such item that still runs. */
export async function endEmpowered(tx: Transaction, organId: string, id: string, to: Day, basis: string): Promise<boolean> {
  const ended = await tx`update empowered_item set to_day = ${to}, end_basis = ${basis} where id = ${id} and organ_id = ${organId} and to_day is null and from_day <= ${to} returning id`
  return ended.length > 0
}
