import { existsOn, faultsOf, type EntrustingLaw } from '../../../core/authority/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { entrustingProvisions } from '../../../laws/registry.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { nameOfField } from '../../records/export.ts'
import type { Acting } from '../../store/acting.ts'
import { empoweredOf, entrustmentsOf, type EntrustmentRow } from '../../store/organs/entrustments.ts'
import { lawOn } from '../../store/matters/open.ts'
import { confirmationsOf } from '../../store/organs/qualification.ts'
import { changesOf, countsOf, dependentsOf, findRegistered, type ChangeRow, type Kept, type RegisterRow } from '../../store/organs/register.ts'
import { organsOf, type OrganRow } from '../../store/organs/organs.ts'
import { cited, notFound } from '../../store/refused.ts'
import { relationsOf, type RelationKind, type RelationRow } from '../../store/organs/relations.ts'
import { only, type Range } from '../../store/within.ts'
import type { ActKind } from '../contract/organParts.ts'
import type { OrganDetail, OrganRef, RegisterRow as RegisterRowOut } from '../contract/index.ts'

export type Named = (id: string | null) => OrganRef | null

export const namesIn = (organs: ReadonlyMap<string, Pick<OrganRow, 'id' | 'name' | 'shortName'>>): Named => id => {
  const organ = id === null ? undefined : organs.get(id)
  return organ ? { id: organ.id, name: organ.name, shortName: organ.shortName } : null
}

export const viewRow = (row: RegisterRow, named: Named): RegisterRowOut => ({
  id: row.id, name: row.name, shortName: row.shortName, kind: row.kind, uscc: row.uscc, region: row.region, level: row.level,
  government: named(row.governmentId), superior: named(row.superiorId ?? row.setUpById ?? row.entrustedById), management: row.management,
  comprehensive: row.comprehensive, enforces: row.hasPenaltyPower || row.hasCoercionPower || row.hasEnforcementPower, from: row.fromDay, to: row.toDay, state: row.state, confirmedOn: row.confirmedOn,
})

/** What the acting organ looks over: its scope; of an operator, the organs whose register he keeps. */
export const reachOf = ({ viewer: { scope, keeps: kept }, organ }: Acting): Range => scope ?? kept ?? only(organ.path)

/** Whether a person keeps the register of an organ. */
export const keeps = ({ viewer: { keeps: range }, roles }: Acting, { path }: Pick<OrganRow, 'path'>): boolean =>
  range !== undefined && path >= range.from && path < range.to && roles.some(role => role !== 'leader')

/** What an organ entrusts is entered by itself too. */
export const mayEntrust = (who: Acting, organ: Pick<OrganRow, 'id' | 'path'>): boolean =>
  keeps(who, organ) || (who.organ.id === organ.id && who.roles.some(role => role === 'agencyLegal' || role === 'chief'))

/** One organ as it stands on a day, with all that the register has of it. */
export async function viewOrgan(tx: Transaction, deps: Deps, who: Acting, id: string, on: Day): Promise<OrganDetail> {
  const row = await findRegistered(tx, id, on)
  if (!row) throw notFound('个机关')
  const [relations, dependents, entrustments, empowered, confirmations, changes, counts, law] = await Promise.all([
    relationsOf(tx, id), dependentsOf(tx, id, on), entrustmentsOf(tx, id), empoweredOf(tx, id), confirmationsOf(tx, id), changesOf(tx, id), countsOf(tx, row, on),
    entrustingLaw(tx, deps, row, on),
  ])
  const others = await organsOf(tx, [row.governmentId, row.superiorId, row.setUpById, row.entrustedById, ...relations.map(({ toId }) => toId), ...dependents.map(({ organId }) => organId),
    ...entrustments.flatMap(each => [each.organId, each.entrustedId]), ...empowered.map(({ fromOrgan }) => fromOrgan)].filter(each => each !== null))
  const named = namesIn(new Map([...others, [row.id, row]]))
  const seesPeople = who.viewer.scope !== undefined && row.path >= who.viewer.scope.from && row.path < who.viewer.scope.to
  return {
    ...viewRow(row, named), on, ...ownColumnsOf(row), areaCode: row.areaCode, fieldCodes: [...row.fieldCodes], authorizedBy: row.authorizedBy,
    relations: relations.map(each => viewRelation(each, named, on)),
    dependents: dependents.map(({ organId, kind }) => ({ organ: named(organId)!, kind: kind as RelationKind })),
    confirmations: confirmations.map(({ id: number, result, onDay, basis, documentNumber, noticeUrl, noticeDay, matterId, matterNumber, accountName, recordedAt }) => ({
      id: number, result, on: onDay, basis, documentNumber, noticeUrl, noticeDay, matter: matterId && matterNumber ? { id: matterId, number: matterNumber } : null, recorded: { by: accountName, at: recordedAt } })),
    entrustments: entrustments.map(each => viewEntrustment(each, named, others.get(each.entrustedId) ?? row, law, deps, on)),
    empowered: empowered.map(({ id: item, code, name, actKind, fromOrgan, decision, fromDay, toDay, endBasis }) => ({
      id: item, code, name, actKind: actKind as ActKind, fromOrgan: named(fromOrgan)!, decision, from: fromDay, until: toDay, endBasis, holds: fromDay <= on && (toDay === null || on <= toDay) })),
    changes: changes.map(viewChange), people: seesPeople ? { officers: counts.officers, accounts: counts.accounts } : null, openMatters: counts.matters,
    mayKeep: keeps(who, row), mayEntrust: mayEntrust(who, row),
  }
}

const ownColumnsOf = ({ documentMark, legalReviewUnit, address, phone, otherLaw, authorizedBasis, hasPenaltyPower, hasCoercionPower, hasEnforcementPower }: RegisterRow) =>
  ({ documentMark, legalReviewUnit, address, phone, otherLaw, authorizedBasis, hasPenaltyPower, hasCoercionPower, hasEnforcementPower })

const viewRelation = ({ id, kind, toId, fromDay, toDay, basis, endBasis, withdrawn, accountName, recordedAt }: RelationRow, named: Named, on: Day) => ({
  id, kind, to: named(toId)!, from: fromDay, until: toDay, basis, endBasis, withdrawn, recorded: { by: accountName, at: recordedAt },
  holds: !withdrawn && existsOn({ ...(fromDay && { from: fromDay }), ...(toDay && { to: toDay }) }, on),
})

function viewEntrustment({ orgPath: _path, matterId, matterNumber, organId, entrustedId, to, actKinds, items, ...rest }: EntrustmentRow, named: Named, entrusted: OrganRow, law: EntrustingLaw, { laws }: Deps, on: Day) {
  return {
    ...rest, actKinds: [...actKinds] as ActKind[], items: [...items], until: to, by: named(organId)!, to: named(entrustedId)!, matter: matterId && matterNumber ? { id: matterId, number: matterNumber } : null,
    faults: faultsOf({ ...rest, actKinds, items, to }, entrusted.kind, law, on).map(({ code, says, citation }) => ({ code, says, citation: cited(citation, laws) })),
  }
}

/** Whether letters of entrustment are filed is for the law of the place: one that knows the paper wants it. */
export async function entrustingLaw(tx: Transaction, { laws }: Deps, { region, path }: OrganRow, on: Day): Promise<EntrustingLaw> {
  const law = (await lawOn(tx, laws, region, path, on)).edition?.law
  const letter = law?.norms.find(norm => norm.kind === 'instrument' && norm.role === 'entrustmentLetter')
  return { ...entrustingProvisions, ...(law && letter && { filing: { law: law.id, cite: letter.cite } }) }
}

const columnNames: Readonly<Record<string, string>> = {
  name: '规范全称', shortName: '简称', uscc: '统一社会信用代码', documentMark: '文号代字', legalReviewUnit: '法制机构', address: '地址', phone: '电话', comprehensive: '综合行政执法', fieldCodes: '执法领域',
  otherLaw: '监督另有规定的法律', authorizedBasis: '授权依据', hasPenaltyPower: '行政处罚权', hasCoercionPower: '行政强制措施权', hasEnforcementPower: '行政强制执行权', toDay: '撤销日期',
}

const worded = (value: Kept | undefined): string => typeof value === 'boolean' ? (value ? '有' : '无') : typeof value === 'string' ? value : (value ?? []).map(nameOfField).join('、') || '空'

const viewChange = ({ fromDay, before, after, basis, accountName, recordedAt }: ChangeRow) => ({
  from: fromDay, basis, by: accountName, at: recordedAt,
  what: Object.keys(after).map(column => ({ name: columnNames[column] ?? column, before: worded(before[column]), after: worded(after[column]) })),
})
