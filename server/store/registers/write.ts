import type { Day } from '../../../core/norms/index.ts'
import { addDays, chineseDay } from '../../../core/periods/index.ts'
import { liesIn, registerOf, succeed, worldOf, type Around, type Entry, type Offence, type RegisterId } from '../../../core/registers/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit, auditEach } from '../audit.ts'
import type { OrganRow } from '../organs/organs.ts'
import { wrong } from '../organs/writes.ts'
import { refused } from '../refused.ts'
import type { Range } from '../within.ts'
import { findVersion, folderOf, heldUnder, type VersionRow } from './versions.ts'

const lies = (path: string, range: Range | undefined): boolean => range !== undefined && path >= range.from && path < range.to

/**
 * An organ's legal office keeps what is its own, but for its own powers; the office that keeps the register of organs keeps all of those
 * beneath it.
 */
export const mayKeep = ({ viewer: { keeps, own }, roles }: Acting, path: string, register: RegisterId): boolean =>
  (lies(path, keeps) && roles.some(role => role !== 'leader')) || (register !== 'power' && lies(path, own) && roles.some(role => role === 'agencyLegal' || role === 'chief'))

export function requireKeeper(who: Acting, path: string, register: RegisterId): void {
  if (!mayKeep(who, path, register)) throw refused('register.notYours', 403, '监测登记由该机关的法规科或者本级司法行政部门的承办人、科长登记，主体权限只由司法行政部门登记。请联系他们办理，或者核对所选的机关。')
}

/** What entries of other registers are held against: offences by their codes. */
export async function aroundOf(query: Query, codes: readonly string[], norms: Around['norms']): Promise<Around> {
  const rows = await query<{ organ: string, from: Day, to: Day | null, content: Offence }[]>`
    select organ_id as organ, from_day as from, to_day as to, content from register_version where register = 'offence' and not withdrawn and content->>'code' = any(${[...new Set(codes)]})`
  return { ...worldOf({ offence: rows.map(({ content, ...row }) => ({ ...content, ...row })) }), norms }
}

type Placed = Entry & { readonly place?: string }

/** Why somebody may not lay this down: a place that is not his, or what holds for all and is not his to say. */
export function notHisToSay(register: RegisterId, organ: Pick<OrganRow, 'name' | 'areaCode' | 'path'>, { place }: Placed): { column: string, code: 'register.notYours', says: string } | undefined {
  const code = 'register.notYours'
  if (place !== undefined && !liesIn(place, organ.areaCode)) return { column: 'place', code, says: `${organ.name}只能登记${organ.areaCode}及其下地区的内容，适用地区${place}不在其中。请改写适用地区，或者由那个地区的机关登记。` }
  if (register === 'basis' && folderOf(organ.path).split('/').length > 3) return { column: 'organ', code, says: '依据版本对全平台的机关都适用，由最上级的司法行政部门登记。请报请上级登记。' }
  return undefined
}

export async function requirePlace(query: Query, { place }: Placed, field: string): Promise<void> {
  if (place === undefined || /^0+$/.test(place)) return
  const [area] = await query`select from area where code = ${place}`
  if (!area) throw wrong(field, 'area.unknown', `没有登记过区划${place}。请核对代码；新设的区划请先在执法主体名录中登记。`)
}

/** A sound entry, in whose folder it lies, what it is called, the version in whose place it stands, and what ended it, if that is known already. */
export interface Placing { readonly entry: Entry, readonly path: string, readonly title: string, readonly corrects?: number | undefined, readonly endBasis?: string }

/** Enters a version; whatever still ran ends on the day before. Answers its id. */
export async function addVersion(tx: Transaction, who: Acting, register: RegisterId, placing: Placing): Promise<number> {
  const { entry, path, title } = placing
  requireKeeper(who, path, register)
  const key = registerOf(register).keyOf(entry)
  await tx`select pg_advisory_xact_lock(hashtext(${`${register} ${key}`}))`
  const held = (await heldUnder(tx, register, [key])).get(key) ?? []
  const fits = succeed(held.map(row => ({ ...row.entry, row })), entry)
  if (!fits.ok) throw refused('version.overlaps', 409, `${title}${fits.says}`, { errors: [{ field: 'body.entry.from', code: 'version.overlaps', says: fits.says }] })
  if (fits.ends) await close(tx, who, fits.ends.row, fits.lastDay!, `新版本自${chineseDay(entry.from)}起施行`)
  const [id] = await insertVersions(tx, who, register, [placing])
  if (fits.ends) await noteEndedBy(tx, [fits.ends.row.id], [id!])
  await audit(tx, who, { act: 'register.entered', subject: { kind: 'registerVersion', id: String(id) }, detail: { register } })
  return id!
}

/** In one statement; answers their ids in their order. A version that the writer cannot see may stand in the way: the database says so. */
export async function insertVersions(tx: Transaction, { account }: { readonly account: Pick<Acting['account'], 'name'> }, register: RegisterId, placings: readonly Placing[]): Promise<number[]> {
  const { keyOf } = registerOf(register)
  const rows = placings.map(({ entry, path, title, corrects, endBasis }) => {
    const { organ, from, to, ...content } = entry
    return { key: keyOf(entry), organ, path, title, from, to, published: entry.publishedOn, content, corrects, basis: endBasis }
  })
  const entered = await tx<{ id: number }[]>`
    insert into register_version (register, key, organ_id, org_path, title, from_day, to_day, published_on, content, corrects, end_basis, account_name)
    select ${register}, key, organ, path, title, "from", "to", published, content, corrects, basis, ${account.name}
    from jsonb_to_recordset(${tx.json(rows as never)}) as added (key text, organ text, path text, title text, "from" date, "to" date, published date, content jsonb, corrects bigint, basis text)
    returning id`.catch(refuseMet)
  return entered.map(({ id }) => id)
}

function refuseMet(error: { code?: string }): never {
  if (error.code === '23P01') throw refused('version.overlaps', 409, '另一个机关已经登记了同一事物在这段时间的版本（尚未公布，你看不到内容）。同一天只能有一个版本有效，请与上级机关核对。')
  throw error
}

async function close(tx: Transaction, who: Acting, row: VersionRow, to: Day, basis: string): Promise<void> {
  requireKeeper(who, row.orgPath, row.register)
  const ended = await tx`update register_version set to_day = ${to}, end_basis = ${basis} where id = ${row.id} and to_day is null and not withdrawn returning id`
  if (ended.length === 0) throw refused('version.ended', 409, '这个版本已经失效或者被更正。请刷新后再办。')
}

/** Which version ended which: taken back, what it ended goes on. */
export const noteEndedBy = async (tx: Transaction, ended: readonly number[], added: readonly number[]): Promise<void> => {
  await tx`update register_version before set ended_by = next.id from register_version next
    where before.id = any(${[...ended]}::bigint[]) and next.id = any(${[...added]}::bigint[]) and next.register = before.register and next.key = before.key and next.from_day = before.to_day + 1`
}

/** Ends what an import follows on with, many at once. */
export async function closeVersions(tx: Transaction, ends: readonly { id: number, to: Day, basis: string }[]): Promise<void> {
  if (ends.length === 0) return
  await tx`update register_version version set to_day = ended.to, end_basis = ended.basis
    from jsonb_to_recordset(${tx.json(ends as never)}) as ended (id bigint, "to" date, basis text) where version.id = ended.id and to_day is null`
}

/** From the day after the last one nothing takes its place. */
export async function endVersion(tx: Transaction, who: Acting, row: VersionRow, to: Day, basis: string): Promise<void> {
  requireKeeper(who, row.orgPath, row.register)
  if (row.withdrawn || row.entry.to !== null) throw refused('version.ended', 409, '这个版本已经写明失效日期或者被更正。期限登记有误的，请更正。')
  if (to < row.entry.from) throw wrong('to', 'day.order', `失效日期不能早于生效日期（${chineseDay(row.entry.from)}）。`)
  await close(tx, who, row, to, basis)
  await audit(tx, who, { act: 'register.ended', subject: { kind: 'registerVersion', id: String(row.id) }, detail: { register: row.register } })
}

/**
 * What a version ended by following it, and what ended only by its mistake: a version that was written down is never changed, so one that goes
 * on longer stands in its place, up to the day before the next one that still holds.
 */
async function reopen(tx: Transaction, who: Acting, taken: VersionRow): Promise<void> {
  const [row] = await tx<{ id: number }[]>`
    with recursive mistaken (id) as (select ${taken.id}::bigint union select earlier.id from mistaken join register_version later on later.id = mistaken.id join register_version earlier on earlier.id = later.corrects)
    select id from register_version where not withdrawn and ended_by in (select id from mistaken)`
  const before = row && await findVersion(tx, row.id)
  if (!before) return
  requireKeeper(who, before.orgPath, before.register)
  const held = (await heldUnder(tx, before.register, [before.key])).get(before.key) ?? []
  const next = held.filter(({ id, entry: { from } }) => id !== before.id && from > before.entry.from).sort((a, b) => (a.entry.from < b.entry.from ? -1 : 1))[0]
  const to = next ? addDays(next.entry.from, -1) : null
  await tx`update register_version set withdrawn = true, withdrawn_basis = ${`自${chineseDay(taken.entry.from)}起的版本登记有误，已经作废或者更正，本版本继续施行`} where id = ${before.id}`
  const [id] = await insertVersions(tx, who, before.register, [{ entry: { ...before.entry, to }, path: before.orgPath, title: before.title, corrects: before.id }])
  if (next) await tx`update register_version set ended_by = ${next.id}, end_basis = ${`新版本自${chineseDay(next.entry.from)}起施行`} where id = ${id!}`
  await audit(tx, who, { act: 'register.reopened', subject: { kind: 'registerVersion', id: String(id) }, detail: { register: before.register, instead: before.id } })
}

/** Takes a version back that was entered by mistake, and puts another in its place or none. What was taken back stays readable; what it had ended goes on. */
export async function correctVersion(tx: Transaction, who: Acting, row: VersionRow, basis: string, instead: Placing | null): Promise<number> {
  await takeBack(tx, who, row.register, [row], basis, instead !== null)
  if (instead?.entry.from !== row.entry.from) await reopen(tx, who, row)
  if (instead === null) return row.id
  const id = await addVersion(tx, who, row.register, { ...instead, corrects: row.id })
  await keepEnds(tx, [id])
  return id
}

/** Marks versions of a register as entered by mistake. 409 where one was corrected meanwhile. */
export async function takeBack(tx: Transaction, who: Acting, register: RegisterId, rows: readonly VersionRow[], basis: string, replaced: boolean): Promise<void> {
  for (const { orgPath } of rows) requireKeeper(who, orgPath, register)
  const taken = await tx`update register_version set withdrawn = true, withdrawn_basis = ${basis} where id = any(${rows.map(({ id }) => id)}::bigint[]) and not withdrawn returning id`
  if (taken.length < rows.length) throw refused('version.withdrawn', 409, '这个版本已经更正过了。请刷新后再办。')
  await auditEach(tx, who, { act: 'register.corrected', kind: 'registerVersion', ids: rows.map(({ id }) => String(id)), detail: { register, replaced } })
}

/** What stands in another's place and ends on the same day ends by the same cause, and goes on when that is taken back. */
export const keepEnds = async (tx: Transaction, ids: readonly number[]): Promise<void> => {
  await tx`update register_version instead set ended_by = before.ended_by, end_basis = before.end_basis from register_version before
    where instead.id = any(${[...ids]}::bigint[]) and before.id = instead.corrects and before.key = instead.key and before.to_day = instead.to_day and before.end_basis is not null`
}
