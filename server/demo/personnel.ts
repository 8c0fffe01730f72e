import type { Sanction } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import type { Transaction } from '../database/connect.ts'
import { enterStatus } from '../store/people/credentials.ts'
import { addEntrustment, changeEntrustment } from '../store/organs/entrustments.ts'
import { within, worker } from '../store/within.ts'
import { actingAs } from './acting.ts'
import { demoOrgans } from './places.ts'
import type { Means } from '../store/matters/prospect.ts'

/** What the registers show besides people in good standing: credentials that end or were taken in, letters of entrustment with their faults. */
export async function seedPersonnel(means: Means): Promise<void> {
  for (const organ of demoOrgans.filter(({ id }) => id.endsWith('-market'))) {
    await seedCredentials(means, organ.areaCode, organ.region)
    await seedEntrustments(means, organ.areaCode)
    await within(means.sql, worker, async tx => await addFormer(tx, organ.id))
  }
}

/** One ends in 25 days, one in 50; one is suspended under the law of the place, where that law suspends. */
async function seedCredentials(means: Means, division: string, region: string): Promise<void> {
  const today = means.today()
  const law = means.laws.inForce(region, today)?.law
  const suspending = law?.norms.find((norm): norm is Sanction => norm.kind === 'sanction' && norm.credential?.becomes === 'suspended')
  const who = await actingAs(means, division, 'chief')
  await within(means.sql, worker, async tx => {
    await tx`update credential set valid_to = ${addDays(today, 25)} where id = ${await credentialOf(tx, `${division}-emergency-officer`)}`
    await tx`update credential set valid_to = ${addDays(today, 50)} where id = ${await credentialOf(tx, `${division}-station`)}`
    if (!law || !suspending) return
    const on = addDays(today, -12)
    await enterStatus(tx, who, await credentialOf(tx, `${division}-agriculture-officer`), 'suspended', { on, law: law.id, cite: suspending.cite, says: '经有权机关决定暂扣，期限一个月。', matterId: null, seq: null })
  })
}

/** Somebody who left years ago; his credential was cancelled then. */
async function addFormer(tx: Transaction, market: string): Promise<void> {
  const [officer] = await tx<[{ id: string, division: string }]>`
    insert into officer (name, organ_id, org_path, status) select '许离', id, path, 'LEFT' from organ where id = ${market} returning id, (select area_code from organ where id = ${market}) as division`
  await tx`insert into officer_status (officer_id, status, from_day) values (${officer.id}, 'ACTIVE', '2020-01-01'), (${officer.id}, 'LEFT', '2024-06-28')`
  const [credential] = await tx<[{ id: string }]>`
    insert into credential (cert_no, kind, officer_id, organ_id, org_path, issuer, issue_date, valid_from, valid_to)
    select ${`执${officer.division}-market-former`}, 'enforcement', ${officer.id}, id, path, '发证机关', '2020-01-01', '2020-01-01', '2029-12-31' from organ where id = ${market} returning id`
  await tx`insert into credential_status (credential_id, status, from_day) values (${credential.id}, 'valid', '2020-01-01'), (${credential.id}, 'cancelled', '2024-07-01')`
}

async function credentialOf(tx: Transaction, login: string): Promise<string> {
  const [row] = await tx<{ id: string }[]>`select credential.id from credential join officer on officer.id = officer_id join account on account.id = account_id where login = ${login}`
  if (!row) throw new Error(`the demonstration has no credential for ${login}`)
  return row.id
}

/** One letter is in order and ends in 20 days; another entrusts what may not be entrusted, and is neither published nor filed. */
async function seedEntrustments({ sql, today }: Means, division: string): Promise<void> {
  const organ = (what: string) => demoOrgans.find(({ id }) => id === `${division}-${what}`)!
  const [market, agriculture] = [organ('market'), organ('agriculture')]
  const year = today().slice(0, 4)
  await within(sql, worker, async tx => {
    const service = await addService(tx, market.id, market.name.replace(/市场监督管理局$/, '市场监管服务中心'))
    const inOrder = await addEntrustment(tx, market, {
      entrusted: service, documentNumber: `${market.documentMark}委〔${year}〕1号`, actKinds: ['inspection', 'penalty'], items: ['食品摊贩日常检查', '占道经营的警告、罚款'], fineLimit: 1000,
      from: addDays(today(), -345), to: addDays(today(), 20), publishedOn: addDays(today(), -340),
    }, '演示数据')
    await changeEntrustment(tx, inOrder, { filedOn: addDays(today(), -335), filedNumber: `${market.documentMark}备〔${year}〕1号` })
    await addEntrustment(tx, agriculture, {
      entrusted: service, documentNumber: `${agriculture.documentMark}委〔${year}〕3号`, actKinds: ['inspection', 'coerciveMeasure'], items: ['兽药经营检查', '查封、扣押涉案兽药'], fineLimit: null,
      from: addDays(today(), -60), to: addDays(today(), 305),
    }, '演示数据')
  })
}

async function addService(tx: Transaction, entrusting: string, name: string): Promise<string> {
  const [made] = await tx<[{ id: string }]>`
    insert into organ (id, kind, name, short_name, level, area_code, region, government_id, entrusted_by_id, path)
    select area_code || '-service', 'entrustedOrganization', ${name}, ${name}, level, area_code, region, government_id, id, path || area_code || '-service/' from organ where id = ${entrusting} returning id`
  return made.id
}
