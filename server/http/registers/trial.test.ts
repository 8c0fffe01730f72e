import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workAllOff } from '../../../test/office.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import type { AnswerOf, getTrial, Problem, RegisterEntry } from '../contract/index.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, db } = office
const [clerk, chief, body, elsewhere] = await Promise.all(['659801-clerk', '659801-chief', '659801-market', '659802-chief'].map(login => office.as(login)))
type Trial = AnswerOf<typeof getTrial>

/** 罚款多少元以上告知听证权利 (行政处罚法第63条). */
const standard = (fineFrom: string, from: string) => ({ issuer: '659801-justice', entry: { purpose: 'HEARING', fineFrom, place: '659801', from, document: '某发〔2026〕1号' } })
const fined = (id: string, fineAmount: number) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: id, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  areaCode: '659801', caseFiledAt: '2026-03-02', priorNoticeAt: '2026-03-20', decidedAt: '2026-04-01', servedAt: '2026-04-02', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['FINE'], fineAmount, penaltyContent: `罚款${fineAmount}元` },
})
await handIn([fined('a', 4999), fined('b', 5000), fined('c', 9000)].join('\n'))
const enter = async (fineFrom: string, from: string) => (await send<RegisterEntry & Problem>(clerk!, 'POST', '/api/registers/standard', standard(fineFrom, from))).body
const attempt = async (register: number, who = chief!) => {
  const { body: begun } = await send<{ id: string } & Problem>(who, 'POST', '/api/rule-trials', { rule: { register }, from: '2026-01-01', to: '2026-11-20' })
  await workAllOff(deps)
  return begun.id ? (await send<Trial>(who, 'GET', `/api/rule-trials/${begun.id}`)).body : begun as never
}
const alerts = async () => (await db.superuser`select count(*)::int as count from alert where norm like '%hearing%' and state = 'new'`)[0]!['count'] as number

test('还没有施行的标准，施行以前就看得到：多出哪些预警；本数以上包括本数；什么都不产生', async () => {
  const { version } = await enter('5000', '2027-01-01')
  const trial = await attempt(version.id)
  assert.deepEqual([trial.state, trial.looked, trial.raised, trial.gone], ['done', 3, 2, 0])
  assert.deepEqual(trial.sample.map(({ actionNo }) => actionNo), ['b', 'c'])
  assert.equal(await alerts(), 0)
})

test('提高标准，看得到多少预警不再产生', async () => {
  await send(clerk!, 'POST', '/api/registers/standard', { issuer: '659801-justice', entry: { ...standard('4000', '2026-01-01').entry, to: '2026-12-31' } })
  const [{ id }] = await db.superuser<[{ id: number }]>`select id from register_version where register = 'standard' and from_day = '2027-01-01'`
  const trial = await attempt(Number(id))
  assert.deepEqual([trial.raised, trial.gone], [0, 1])
})

test('本机关停用的规则，试运行时同样停用', async () => {
  const turn = (enabled: boolean) => send(chief!, 'POST', '/api/rules/penalty-law-2021/hearing-right-not-informed/settings', { from: '2026-11-20', enabled, reason: '核对口径。' })
  assert.equal((await turn(false)).status, 204)
  const [{ id }] = await db.superuser<[{ id: number }]>`select id from register_version where register = 'standard' and from_day = '2027-01-01'`
  const trial = await attempt(Number(id))
  assert.deepEqual([trial.looked, trial.raised, trial.gone], [3, 0, 0])
  assert.equal((await turn(true)).status, 204)
})

test('试运行的结果只有本机关看得到；机关不试运行，作废的不试运行', async () => {
  const [{ id }] = await db.superuser<[{ id: number }]>`select id from register_version where register = 'standard' and from_day = '2027-01-01'`
  const entry = async (who: typeof chief) => (await send<RegisterEntry & Problem>(who!, 'GET', `/api/register-versions/${id}`)).body
  assert.deepEqual([(await entry(chief)).trials.length, (await entry(chief)).mayTry], [3, true])
  assert.deepEqual([(await entry(clerk)).mayTry, (await entry(body)).trials ?? []], [false, []])
  assert.equal((await attempt(Number(id), body!) as unknown as Problem).code, 'post.insufficient')
  assert.equal((await attempt(Number(id), elsewhere!) as unknown as Problem).status, 404)
  await send(clerk!, 'POST', `/api/register-versions/${id}/correct`, { basis: '录错了。', instead: null })
  assert.equal((await attempt(Number(id)) as unknown as Problem).status, 404)
})
