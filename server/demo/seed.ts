import { lawFor, laws, notices, regions } from '../../laws/registry.ts'
import { applicationRole, connect, type Sql, type Transaction } from '../database/connect.ts'
import { hashPassword } from '../identity/passwords.ts'
import type { Day } from '../../core/norms/index.ts'
import { dayInChina } from '../store/chinaTime.ts'
import type { Seals } from '../seal/seals.ts'
import { shelve } from '../store/laws/laws.ts'
import { within, worker } from '../store/within.ts'
import { seedDataIn } from './dataIn.ts'
import { seedLibrary } from './library.ts'
import { seedMatters } from './matters.ts'
import { seedMonitoringRegisters } from './monitoringRegisters.ts'
import { demoPassword, demoPeople, type DemoPerson } from './people.ts'
import { seedPersonnel } from './personnel.ts'
import { demoAreas, demoOrgans } from './places.ts'
import { seedRecords } from './records.ts'
import { seedRegisters } from './register.ts'
import { seedSharing } from './sharing.ts'
import { seedSights } from './sights.ts'

export interface DemoAccount { readonly name: string, readonly password: string, readonly organ: string }

/**
 * Two fictitious places under each law, with organs, people, credentials, records, matters at several stages and entries in their
 * registers. Done once: a database that has it already is left as it is. Returns the accounts to sign in with.
 */
export async function seedDemo(databaseUrl: string, seals: Seals, today: Day = dayInChina(new Date())): Promise<DemoAccount[]> {
  const sql = connect(databaseUrl, { role: applicationRole, max: 4 })
  try {
    if (await seedOrgansAndPeople(sql, today)) {
      const means = { sql, seals, today: () => today, laws: shelve({ laws, regions, notices, lawFor }) }
      await seedMonitoringRegisters(means)
      await seedRecords(sql, seals, today)
      await seedDataIn(means)
      await seedMatters(means)
      await seedPersonnel(means)
      await seedRegisters(means)
      await seedLibrary(means)
      await seedSharing(means)
      await seedSights(means)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
  return demoPeople.filter(isShown).map(({ login, organ, roles }) => ({ name: login, password: demoPassword, organ: `${organ.name}（${roles.map(role => titles[role]).join('、')}）` }))
}

const titles = { clerk: '承办人', chief: '科长', leader: '领导', agencyLegal: '法规科', officer: '执法人员', operator: '系统管理员' } as const

/** One place of each law is enough to be shown; the others sign in the same way. */
const isShown = ({ login }: DemoPerson): boolean => /^\d{5}1-(clerk|chief|government|market)$|-operator$/.test(login)

/** Places, organs, people and credentials; false where they are there already. */
export async function seedOrgansAndPeople(sql: Sql, today: Day): Promise<boolean> {
  const password = await hashPassword(demoPassword)
  return await within(sql, worker, async tx => {
    await tx`select pg_advisory_xact_lock(hashtext('seedDemo'))`
    const [there] = await tx`select id from organ limit 1`
    if (there) return false
    await addOrgans(tx)
    for (const person of demoPeople) await addPerson(tx, person, password, today)
    return true
  })
}

async function addOrgans(tx: Transaction): Promise<void> {
  await tx`insert into area ${tx(demoAreas.map(({ code, name, parent, level, region }) => ({ code, name, parent_code: parent, level, region })))}`
  await tx`insert into organ ${tx(demoOrgans.map(organ => ({
    id: organ.id, kind: organ.kind, name: organ.name, short_name: organ.shortName, uscc: organ.uscc, level: organ.level, area_code: organ.areaCode,
    region: organ.region, government_id: organ.governmentId, superior_id: organ.superiorId, set_up_by_id: organ.setUpById, path: organ.path,
    document_mark: organ.documentMark, field_codes: [...organ.fieldCodes], has_penalty_power: organ.enforces, has_coercion_power: organ.enforces,
    qualified_from: organ.enforces ? '2022-01-01' : null, legal_review_unit: organ.kind === 'justiceDepartment' ? '执法监督科' : organ.enforces ? '法规科' : null,
    address: `${organ.name}办公楼`, phone: '0000-0000000',
  })))}`
}

async function addPerson(tx: Transaction, { login, name, organ, roles, credential }: DemoPerson, password: string, today: Day): Promise<void> {
  const [account] = await tx<[{ id: string }]>`insert into account (login, name, home_path) values (${login}, ${name}, ${organ.path}) returning id`
  await tx`insert into account_secret (account_id, login, password_hash) values (${account.id}, ${login}, ${password})`
  for (const role of roles) await tx`insert into post (account_id, organ_id, org_path, role, from_day) values (${account.id}, ${organ.id}, ${organ.path}, ${role}, '2025-01-01')`
  if (!credential) return
  const [officer] = await tx<[{ id: string }]>`
    insert into officer (name, organ_id, org_path, account_id, duty) values (${name}, ${organ.id}, ${organ.path}, ${account.id}, ${credential}) returning id`
  const year = Number(today.slice(0, 4))
  const [issued] = await tx<[{ id: string }]>`insert into credential (cert_no, kind, officer_id, organ_id, org_path, issuer, issue_date, valid_from, valid_to)
    values (${`${credential === 'supervision' ? '监' : '执'}${login}`}, ${credential}, ${officer.id}, ${organ.id}, ${organ.path}, ${'发证机关'}, '2024-01-01', '2024-01-01',
      ${`${year + 2}-12-31`}) returning id`
  await tx`insert into credential_status (credential_id, status, from_day) values (${issued.id}, 'valid', '2024-01-01')`
  await tx`insert into officer_status (officer_id, status, from_day) values (${officer.id}, 'ACTIVE', '2024-01-01')`
  for (const [kind, evidence] of credential === 'supervision' ? qualified : []) {
    await tx`insert into officer_qualification (officer_id, kind, evidence, on_day, account_name) values (${officer.id}, ${kind}, ${evidence}, '2024-01-01', '导入')`
  }
  await tx`insert into training (officer_id, kind, on_day, subject, hours, account_name) values (${officer.id}, 'training', ${`${year - 1}-04-10`}, '行政执法综合培训', 24, '导入')`
}

const qualified = [['qualification', '法律职业资格证书'], ['familiar', '年度法律知识考核合格'], ['capable', '三年以上执法监督工作经历']] as const
