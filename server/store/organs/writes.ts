import { createHash } from 'node:crypto'
import { circlesIn, isCreditCode, type Organ } from '../../../core/authority/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { addDays, chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { areasOf } from './areas.ts'
import { addOrgans, changeOrgan, refuseTaken, type Changes, type NewOrgan } from './register.ts'
import { organsOf, type OrganRow } from './organs.ts'
import { refused } from '../refused.ts'
import { addRelation, endRelation, findRelation, refreshStanding, relationsOf, slotOf, superiorsFrom, withdrawRelation, type RelationKind } from './relations.ts'

/** 422 that names the field. */
export const wrong = (field: string, code: string, says: string) => refused(code, 422, says, { errors: [{ field: `body.${field}`, code, says }] })

/** What an organ is entered with; its id, path and region follow from the rest. */
export type OrganEntry = Omit<NewOrgan, 'id' | 'path' | 'region' | 'qualifiedFrom'>

/** An id that the same organ gets again, should it be entered twice: its code, else its place and name. */
export const idFor = ({ uscc, areaCode, name }: Pick<NewOrgan, 'uscc' | 'areaCode' | 'name'>): string =>
  uscc ? uscc.toLowerCase() : `${areaCode}-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`

/** The organ in whose folder an organ stands: who set it up or entrusted it, else its government, of a government the one above. */
export const parentOf = ({ kind, governmentId, superiorId, setUpById, entrustedById }: Pick<NewOrgan, 'kind' | 'governmentId' | 'superiorId' | 'setUpById' | 'entrustedById'>): string | null =>
  kind === 'government' ? superiorId ?? setUpById : setUpById ?? entrustedById ?? governmentId

export async function enterOrgan(tx: Transaction, who: Acting, entry: OrganEntry): Promise<string> {
  const area = (await areasOf(tx)).find(({ code }) => code === entry.areaCode)
  if (!area) throw wrong('areaCode', 'area.unknown', `区划代码${entry.areaCode}没有登记。请核对代码；新设的区划请用导入文件一并登记。`)
  if (entry.uscc && !isCreditCode(entry.uscc)) throw wrong('uscc', 'uscc.invalid', '统一社会信用代码的校验码不对。请对照登记证书核对18位代码。')
  refuseIncomplete(entry)
  const others = await organsOf(tx, [entry.governmentId, entry.superiorId, entry.setUpById, entry.entrustedById].filter(id => id !== null))
  for (const [field, id] of Object.entries({ government: entry.governmentId, superior: entry.superiorId, setUpBy: entry.setUpById, entrustedBy: entry.entrustedById })) {
    if (id !== null && !others.has(id)) throw wrong(field, 'organ.unknown', '名录中没有这个机关。请先登记它，或者另选一个。')
  }
  const id = idFor(entry)
  const parent = others.get(parentOf(entry) ?? '')
  const path = `${parent?.path ?? '/'}${id}/`
  requireKeeps(who, path)
  if ((await organsOf(tx, [id])).has(id)) throw refused('organ.taken', 409, `${entry.name}已经登记。请在名录中查找它，需要变更的在它的页面上办理。`)
  await addOrgans(tx, [{ ...entry, id, path, region: area.region, qualifiedFrom: null }]).catch(refuseTaken)
  await audit(tx, who, { act: 'organ.entered', subject: { kind: 'organ', id }, detail: { kind: entry.kind } })
  return id
}

function refuseIncomplete({ kind, governmentId, setUpById, entrustedById, authorizedBy }: OrganEntry): void {
  if (!['government', 'external'].includes(kind) && governmentId === null) throw wrong('government', 'government.missing', '请选择所属的人民政府；垂直管理的机关选择所在地的同级人民政府。')
  if (['dispatchedOrgan', 'dispatchedBody', 'institution', 'justiceStation'].includes(kind) && setUpById === null) throw wrong('setUpBy', 'setUpBy.missing', '派出机关、派出机构、所属机构和司法所要写明由谁设立。')
  if ((kind === 'entrustedOrganization') !== (entrustedById !== null)) throw wrong('entrustedBy', 'entrustedBy.missing', kind === 'entrustedOrganization' ? '受委托组织要写明由谁委托。' : '只有受委托组织填写委托机关。')
  if ((kind === 'authorizedOrganization') !== (authorizedBy !== null)) throw wrong('authorizedBy', 'authorizedBy.missing', kind === 'authorizedOrganization' ? '授权组织要写明由法律、法规还是规章授权。' : '只有授权组织填写授权依据的种类。')
}

export function requireKeeps({ viewer: { keeps }, roles }: Acting, path: string): void {
  if (keeps && path >= keeps.from && path < keeps.to && roles.some(role => role !== 'leader')) return
  throw refused('register.notYours', 403, '执法主体名录由本级司法行政部门的承办人、科长或者本地区的系统管理员登记。请联系他们办理。')
}

/** `changes.toDay` ends the organ: its relations end with it. */
export async function enterChanges(tx: Transaction, who: Acting, organ: OrganRow, changes: Changes, from: Day, basis: string): Promise<void> {
  requireKeeps(who, organ.path)
  if (changes.uscc && !isCreditCode(changes.uscc)) throw wrong('uscc', 'uscc.invalid', '统一社会信用代码的校验码不对。请对照登记证书核对18位代码。')
  if (changes.toDay !== undefined && organ.fromDay !== null && changes.toDay < organ.fromDay) throw wrong('to', 'day.order', `撤销日期不能早于设立日期（${chineseDay(organ.fromDay)}）。`)
  const changed = await changeOrgan(tx, organ, changes, { fromDay: from, basis, by: who.account.name }).catch(refuseTaken)
  if (changed) await audit(tx, who, { act: changes.toDay === undefined ? 'organ.changed' : 'organ.ended', subject: { kind: 'organ', id: organ.id } })
}

export interface RelationEntry { readonly kind: RelationKind, readonly to: string, readonly from: Day, readonly basis: string }

/** Where an organ's folder would move with it, the register asks for a new organ: what was done under the old one stays with its place. */
function refuseMoving(organ: OrganRow, { kind, to }: RelationEntry): void {
  const parent = parentOf({ ...organ, kind: organ.kind })
  const moves = slotOf(kind) === (organ.kind === 'government' ? 'superior' : organ.setUpById ? 'setUpBy' : organ.entrustedById ? 'entrustedBy' : 'government')
  if (moves && parent !== null && parent !== to) {
    throw wrong('to', 'organ.moves', '改变所属政府、设立机关或者委托机关的，原来的档案留在原处：请在撤销日期中注明本机关终止，另行登记新机关。')
  }
}

/** What held in the same place ends the day before. */
export async function enterRelation(tx: Transaction, who: Acting, organ: OrganRow, entry: RelationEntry, today: Day): Promise<void> {
  requireKeeps(who, organ.path)
  const other = (await organsOf(tx, [entry.to])).get(entry.to)
  if (!other) throw wrong('to', 'organ.unknown', '名录中没有这个机关。请先登记它，或者另选一个。')
  if (other.id === organ.id) throw wrong('to', 'relation.self', '一个机关不能与自己有这种关系。请另选一个。')
  refuseMoving(organ, entry)
  await refuseCircle(tx, organ, entry)
  const slot = slotOf(entry.kind)
  const before = slot === 'guidance' ? undefined : (await relationsOf(tx, organ.id)).find(each => each.slot === slot && !each.withdrawn && each.toDay === null)
  if (before && before.fromDay !== null && before.fromDay >= entry.from) {
    throw wrong('from', 'relation.order', `起始日期须晚于现有关系的起始日期（${chineseDay(before.fromDay)}）。登记有误的，请先作废原来的关系。`)
  }
  if (before) await endRelation(tx, before.id, addDays(entry.from, -1), entry.basis)
  await addRelation(tx, organ, { kind: entry.kind, toId: entry.to, fromDay: entry.from, basis: entry.basis }, who.account.name).catch(refuseTaken)
  await refreshStanding(tx, today, [organ.id])
  await audit(tx, who, { act: 'organ.related', subject: { kind: 'organ', id: organ.id }, detail: { kind: entry.kind, to: entry.to } })
}

async function refuseCircle(tx: Transaction, organ: Pick<Organ, 'id' | 'name'>, { kind, to, from }: RelationEntry): Promise<void> {
  const slot = slotOf(kind)
  if (slot === 'guidance') return
  const above = new Map<string, string[]>()
  for (const { organId, toId } of await superiorsFrom(tx, slot, from)) {
    if (organId !== organ.id) above.set(organId, [...above.get(organId) ?? [], toId])
  }
  const circle = circlesIn(new Map([...above, [organ.id, [to]]])).find(ids => ids.includes(organ.id))
  if (!circle) return
  const names = await organsOf(tx, circle)
  const way = [...circle, circle[0]!].map(id => names.get(id)!.shortName).join(' → ')
  throw wrong('to', 'relation.circle', `这样登记，上级关系会绕成一圈：${way}。请核对谁是谁的上级。`)
}

export async function endOneRelation(tx: Transaction, who: Acting, organ: OrganRow, id: number, how: { to?: Day | undefined, withdraw: boolean, basis: string }, today: Day): Promise<void> {
  requireKeeps(who, organ.path)
  const relation = await findRelation(tx, id)
  if (relation?.organId !== organ.id) throw wrong('to', 'relation.unknown', '没有这项关系。请刷新后再办。')
  if (relation.withdrawn || (!how.withdraw && relation.toDay !== null)) throw refused('relation.ended', 409, '这项关系已经终止或者作废。请刷新后再办。')
  if (how.withdraw) await withdrawRelation(tx, id, how.basis)
  else await endRelation(tx, id, lastDayOf(how.to, relation.fromDay), how.basis)
  await refreshStanding(tx, today, [organ.id])
  await audit(tx, who, { act: how.withdraw ? 'organ.relationWithdrawn' : 'organ.relationEnded', subject: { kind: 'organ', id: organ.id }, detail: { relation: id } })
}

function lastDayOf(to: Day | undefined, from: Day | null): Day {
  if (to === undefined) throw wrong('to', 'day.missing', '请填写关系终止的最后一日。')
  if (from !== null && to < from) throw wrong('to', 'day.order', `最后一日不能早于起始日期（${chineseDay(from)}）。`)
  return to
}
