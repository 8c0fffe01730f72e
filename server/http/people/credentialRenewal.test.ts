import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { office, type Reply } from '../../../test/office.ts'
import type { CredentialOut, OfficerOut, OptionOut, Problem } from '../contract/index.ts'

// 证件的延续、换发: up to the last day; the day after, only a new credential helps.

const lastDay = '2026-06-30'
const { as, db, goTo } = await office('2026-07-03')

const officerOf = async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select officer.id from officer join account on account.id = account_id where login = ${login}`)[0].id
const done = <T>({ status, body }: Reply<T & Partial<Problem>>): T => {
  assert.equal(status, 200, body.sentence)
  return body
}
const refusal = ({ status, body }: Reply<Partial<Problem>>) => [status, body.code]

for (const { law, division, issuer, renewal, measure } of [
  { law: '新疆条例第12条第2款', division: '659801', issuer: '659801-chief', renewal: 'issue:credentialRenewal', measure: { which: '第23条第2项', text: '调阅清单' } },
  { law: '宁夏条例第7条第2款', division: '649801', issuer: '640000-government', renewal: 'issue:supervisionCredentialRenewal', measure: { which: '第23条' } },
  { law: '恩施办法第7条第1款', division: '422891', issuer: '422891-government', renewal: 'issue:credentialRenewal', measure: { which: '第23条第3项', onSite: true, facts: { credentialsShown: true } } },
] as const) {
  describe(`${law} 监督证件的延续、换发`, { concurrency: false }, async () => {
    const [opener, by] = [await as(`${division}-clerk`), await as(issuer)]
    const [first, second, third] = await Promise.all(['clerk', 'clerk2', 'chief'].map(post => officerOf(`${division}-${post}`)))
    const matter = await opener.open(`${division}-market`, '2026-06-29')
    await db.superuser`update credential set valid_to = ${lastDay} where kind = 'supervision' and officer_id = any(${[first!, second!, third!]})`
    const proceeding = async (officer: string) => await opener.open(`${division}-justice`, '2026-06-29', { kind: 'supervisionCredential', title: '延续', about: { officer } })
    const renew = async (id: string, on: Day, credential: Record<string, unknown>) => await by.act(id, renewal, on, { credential, paper: { number: `证续${on}`, outline: '延续。' } })
    const held = async (officer: string): Promise<CredentialOut> => (await opener.get<OfficerOut>(`/api/officers/${officer}`)).body.credentials.find(({ kind }) => kind === 'supervision')!
    const takes = async (on: Day, people: string[]) => await opener.act(matter, 'measure', on, { ...measure, people })

    test('最后一日的前一天延续：次日起照常办理，历史写明原来的最后一日', async () => {
      const id = await proceeding(first!)
      const { options } = await by.matter(id)
      assert.deepEqual(options.find(({ id: option }: OptionOut) => option === renewal)?.credential, ['to', 'replacement'])
      done(await renew(id, '2026-06-29', { to: '2029-06-30' }))
      const { to, state, matter: taken, history } = await held(first!)
      assert.deepEqual([to, state, taken], ['2029-06-30', 'valid', id])
      assert.match(history.at(-1)!.says!, /有效期由2026年6月30日（周二）延续至2029年6月30日/)
    })

    test('没有写新的最后一日，或者不比原来的晚，退回补正', async () => {
      const id = await proceeding(second!)
      assert.deepEqual((await renew(id, lastDay, {})).body.errors?.map(({ field }) => field), ['body.credential.to'])
      assert.deepEqual((await renew(id, lastDay, { to: lastDay })).body.errors?.map(({ field }) => field), ['body.credential.to'])
      assert.equal((await held(second!)).to, lastDay)
    })

    test('最后一日当天还可以延续；换发新证的，编号随之更换，原编号写在历史里', async () => {
      const before = (await held(second!)).number
      done(await renew(await proceeding(second!), lastDay, { to: '2029-06-30', replacement: `换${division}` }))
      const { number, history } = await held(second!)
      assert.equal(number, `换${division}`)
      assert.ok(history.at(-1)!.says!.includes(`原编号${before}`))
    })

    test('最后一日的次日不能延续，也不能办理；延续了的两人当日照常办理', async () => {
      assert.deepEqual(refusal(await renew(await proceeding(third!), '2026-07-01', { to: '2029-06-30' })), [409, 'credential.none'])
      assert.deepEqual(refusal(await takes('2026-07-01', [first!, third!])), [409, 'person.unfit'])
      done(await takes('2026-07-01', [first!, second!]))
    })

    test('别人的编号，不能换发', async () => {
      const taken = (await held(third!)).number
      const { body } = await renew((await held(first!)).matter!, '2026-07-02', { to: '2030-06-30', replacement: taken })
      assert.deepEqual(body.errors?.map(({ field }) => field), ['body.credential.replacement'])
    })
  })
}

describe('执法证件的延续', { concurrency: false }, async () => {
  for (const { law, division, kind, agency } of [
    { law: '国家条例第17条第2款（巴彦淖尔）', division: '150891', kind: 'enforcementCredential', agency: '150891-market' },
    { law: '宁夏条例第10条第6项', division: '649801', kind: 'enforcementCredential', agency: '649801-market' },
  ]) {
    test(`${law} 早先发给的证件，不再培训、考试；遗失的、到期的不能延续`, async () => {
      const clerk = await as(`${division}-clerk`)
      const chief = await as(`${division}-chief`)
      const officer = await officerOf(`${division}-market-officer`)
      const [{ id: credential }] = await db.superuser<[{ id: string }]>`update credential set valid_to = ${lastDay} where kind = 'enforcement' and officer_id = ${officer} returning id`
      const id = await clerk.open(agency, '2026-06-29', { kind, title: '延续执法证件', about: { officer } })
      const renew = async (on: Day, to: Day) => await chief.act(id, 'issue:credentialRenewal', on, { credential: { to }, paper: { number: `执续${on}`, outline: '延续。' } })
      done(await renew(lastDay, '2026-07-02'))
      assert.deepEqual(refusal(await renew('2026-07-03', '2029-07-02')), [409, 'credential.expired'])
      done(await renew('2026-07-02', '2029-07-02'))
      assert.equal((await clerk.post(`/api/credentials/${credential}/loss`, { on: '2026-07-03', says: '遗失。' })).status, 200)
      assert.deepEqual(refusal(await renew('2026-07-03', '2030-07-02')), [409, 'credential.notValid'])
    })
  }
})

test('宁夏条例第27条 早先发给的监督证件情节严重的，自治区人民政府当即注销：其后的每一件事都不能办理', async () => {
  goTo('2026-07-03')
  const [clerk, region] = [await as('649801-clerk2'), await as('640000-government')]
  const matter = await clerk.open('649801-market', '2026-07-02')
  const officer = await officerOf('649801-clerk2')
  const takes = async () => await clerk.act(matter, 'measure', '2026-07-03', { which: '第23条', people: [officer] })
  done(await takes())
  await db.superuser`update credential set matter_id = null where officer_id = ${officer}`
  const id = await clerk.open('649801-justice', '2026-07-03', { kind: 'supervisionCredential', title: '注销监督证', about: { officer } })
  done(await clerk.act(id, 'establish', '2026-07-03', { facts: { serious: true } }))
  done(await region.act(id, 'issue:supervisionCredentialCancellation', '2026-07-03', { reasons: '转借证件，情节严重。', paper: { number: '监注1', outline: '注销。' } }))
  assert.deepEqual(refusal(await takes()), [409, 'person.unfit'])
  assert.deepEqual(refusal(await clerk.act(matter, 'conclude', '2026-07-03', { finding: 'unfounded', people: [officer] })), [409, 'person.unfit'])
})
