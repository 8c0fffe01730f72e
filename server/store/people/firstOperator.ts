import type { OrganKind } from '../../../core/authority/index.ts'
import type { Day, Level } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { findOrgan, type OrganRow } from '../organs/organs.ts'
import { addOrgans, type NewOrgan } from '../organs/register.ts'
import { idFor } from '../organs/writes.ts'
import { keepOneTime, keepRoles } from './accountRegister.ts'

/** A place that begins: its division, whose law and calendar apply, and what its government is called after. */
export interface NewPlace { readonly division: string, readonly name: string, readonly level: Level, readonly region: string }

/** Enters the government and the 司法行政部门 of a place, where they are not entered yet: whoever keeps the register goes on from there. */
export async function enterPlace(tx: Transaction, { division, name, level, region }: NewPlace): Promise<OrganRow> {
  await tx`insert into area (code, name, level, region) values (${division}, ${name}, ${level}, ${region}) on conflict (code) do nothing`
  const government = organ('government', `${name}人民政府`, null)
  const justice = organ('justiceDepartment', `${name}司法${level === 'region' ? '厅' : '局'}`, government.id)
  for (const each of [government, justice]) if (!await findOrgan(tx, each.id)) await addOrgans(tx, [each])
  return (await findOrgan(tx, justice.id))!

  function organ(kind: OrganKind, full: string, governmentId: string | null): NewOrgan {
    const id = idFor({ uscc: null, areaCode: division, name: full })
    return {
      id, kind, name: full, shortName: full, level, areaCode: division, region, governmentId, path: governmentId ? `/${governmentId}/${id}/` : `/${id}/`,
      uscc: null, superiorId: null, setUpById: null, entrustedById: null, authorizedBy: null, authorizedBasis: null, management: null, otherLaw: null, fromDay: null, qualifiedFrom: null,
      documentMark: null, legalReviewUnit: null, address: null, phone: null, comprehensive: false, fieldCodes: [], hasPenaltyPower: false, hasCoercionPower: false, hasEnforcementPower: false,
    }
  }
}

/** Makes somebody the operator there. */
export async function addOperator(tx: Transaction, today: Day, { login, name, home }: { readonly login: string, readonly name: string, readonly home: OrganRow }, passwordHash: string, until: Date): Promise<void> {
  const [{ id }] = await tx<[{ id: string }]>`insert into account (login, name, home_path) values (${login}, ${name}, ${home.path}) returning id`
  await keepOneTime(tx, { id, login }, passwordHash, until)
  await keepRoles(tx, id, home, ['operator'], today)
  await trail(tx, 'account.added', id, home)
}

/** The operator of that name, enabled again and with a password of its own for once; null where no operator has that name. */
export async function restoreOperator(tx: Transaction, login: string, passwordHash: string, until: Date): Promise<OrganRow | null> {
  const [found] = await tx<{ id: string, home: string }[]>`
    select account.id, organ.id as home from account join organ on organ.path = account.home_path
    where login = ${login} and exists (select from post where account_id = account.id and role = 'operator' and to_day is null)`
  if (!found) return null
  const home = (await findOrgan(tx, found.home))!
  await tx`update account set disabled = false where id = ${found.id}`
  await keepOneTime(tx, { id: found.id, login }, passwordHash, until)
  await trail(tx, 'account.passwordReset', found.id, home)
  return home
}

/** At the command line nobody has signed in. */
const trail = (tx: Transaction, act: string, id: string, home: OrganRow) => tx`
  insert into audit_entry (account_id, account_name, organ_id, org_path, act, subject_kind, subject_id) values (null, '命令行', ${home.id}, ${home.path}, ${act}, 'account', ${id})`
