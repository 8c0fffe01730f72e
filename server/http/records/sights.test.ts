import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import type { Official } from '../../../test/office.ts'
import { findAccount } from '../../store/people/accounts.ts'
import { actFor } from '../../identity/acting.ts'
import { beneath, bySight, within, worker } from '../../store/within.ts'
import type { AnswerOf, exportRecords, getRecord, listRecords, listSights, Problem, Sight } from '../contract/index.ts'

const office = await recordsOffice('2026-07-13')
const { db, send } = office
const [chief, clerk, market, elsewhere, elsewhereMarket] = await Promise.all(['659801-chief', '659801-clerk', '659801-market', '659802-clerk', '659802-market'].map(login => office.as(login))) as [Official, Official, Official, Official, Official]

const act = (id: string, kind: 'penalty' | 'inspection', more: object = {}) => JSON.stringify({
  actionKind: kind, sourceSystem: '办案系统', sourceRecordId: id, actionNo: `甲市案〔2026〕${id}号`, bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', isEnterprise: true,
  ...(kind === 'penalty' ? { decidedAt: '2026-04-01', caseFiledAt: '2026-03-02', penalty: { fineAmount: 5000, penaltyKinds: ['FINE'], penaltyContent: '罚款5000元' } } : { inspection: { startedAt: '2026-04-02 10:00', onSite: true, trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' } }), ...more,
})
assert.equal((await office.handIn([
  act('1', 'penalty'), act('2', 'penalty', { name: '某某商贸有限公司', uscc: '91350100M000101W4N' }), act('3', 'inspection'), act('4', 'penalty', { secretLevel: 'TRADE' }), act('5', 'penalty', { bodyCode: '659801-transport' }),
  act('9', 'penalty', { bodyCode: '659802-market' }),
].join('\n'))).added, 6)
const ids = new Map((await db.superuser<{ no: string, id: number }[]>`select source_record_id as no, id::int from enforcement_record`).map(({ no, id }) => [no, id]))

const wanted = { over: '659801-market', to: '659802-justice', kinds: ['penalty'], from: '2026-07-13', until: '2026-09-30', purpose: '核查同一当事人在两地受到的处罚', basis: '《执法数据协作备忘录》（甲司函〔2026〕3号）' }
const give = (by: Official, more: object = {}) => send<{ id: string } & Problem>(by, 'POST', '/api/sights', { ...wanted, ...more })
const listed = (by: Official, sight?: string, more = '') => send<AnswerOf<typeof listRecords> & Problem>(by, 'GET', `/api/records?${sight ? `sight=${sight}` : ''}${more}`)
const numbers = async (by: Official, sight?: string, more = '') => (await listed(by, sight, more)).body.items.map(({ actionNo }) => Number(/〕(\d)号/.exec(actionNo)![1])).sort((a, b) => a - b)
const both = async (by: Official) => (await send<AnswerOf<typeof listSights>>(by, 'GET', '/api/sights')).body
const sightOf = async (by: Official, id: string): Promise<Sight> => { const { given, received } = await both(by); return [...given, ...received].find(one => one.id === id)! }

const { id: sight } = (await give(chief)).body

test('授权之前，别的县看不到；授权之后，按授权只看到授权的机关和种类，涉密的不在其内，自己的也不混进来', async () => {
  assert.deepEqual(await numbers(elsewhere), [9])
  assert.deepEqual(await numbers(elsewhere, sight), [1, 2])
})

test('双方都看到授权：给谁、看什么、凭什么文件、到哪一天；别的机关看不到', async () => {
  const { state, over, to, basis, until } = await sightOf(chief, sight)
  assert.deepEqual([state, over.id, to.id, basis, until], ['inForce', '659801-market', '659802-justice', wanted.basis, '2026-09-30'])
  assert.equal((await both(elsewhere)).received[0]!.id, sight)
  assert.equal(await sightOf(elsewhereMarket, sight), undefined)
})

test('行为页写明按哪项授权查看，只有报送的内容；没有授权的那一项和不带授权的地址都是“没有找到”', async () => {
  const page = (id: string, by = `?sight=${sight}`) => send<AnswerOf<typeof getRecord>>(elsewhere, 'GET', `/api/records/${ids.get(id)}${by}`)
  const { body } = await page('1')
  assert.equal(body.sight?.id, sight)
  assert.ok(body.fields.length > 0)
  assert.deepEqual([body.findings, body.alerts, body.files, body.personal.may], [[], [], [], null])
  assert.deepEqual([(await page('3')).status, (await page('4')).status, (await page('1', '')).status], [404, 404, 404])
})

test('导出按同一授权', async () => {
  const { raw, headers } = await send<AnswerOf<typeof exportRecords>>(elsewhere, 'GET', `/api/records/export?sight=${sight}`)
  assert.deepEqual([headers['x-rows'], raw.toString().match(/〕\d号/g)?.sort()], ['2', ['〕1号', '〕2号']])
})

test('自己辖区内的当事人，可以在授权的数据里查他的其他行为', async () => {
  assert.deepEqual(await numbers(elsewhere, sight, `&party=${ids.get('9')}`), [1])
})

test('按案号、当事人查找也只在授权之内', async () => {
  assert.deepEqual(await numbers(elsewhere, sight, `&text=${encodeURIComponent('商贸')}`), [2])
})

test('每次使用都记下：是谁、按哪项授权、看了谁的数据；授权的一方看得到次数', async () => {
  const before = (await sightOf(chief, sight)).uses
  await listed(elsewhere, sight)
  const after = await sightOf(chief, sight)
  assert.deepEqual([after.uses, typeof after.lastUsedAt], [before + 1, 'string'])
  const [entry] = await db.superuser`select act, org_path, about_path from audit_entry where sight_id = ${sight} order by id desc limit 1`
  assert.deepEqual({ ...entry }, { act: 'records.listed', org_path: '/650000-gov/659802-gov/659802-justice/', about_path: '/650000-gov/659801-gov/659801-market/' })
})

test('别的机关拿到授权的编号也用不了', async () => {
  assert.deepEqual([(await listed(elsewhereMarket, sight)).status, (await listed(clerk, sight)).status], [404, 404])
})

test('收回之后立即看不到，理由双方都看到；已经收回的不能再收回', async () => {
  const { id } = (await give(chief)).body
  const back = () => send<Problem>(chief, 'POST', `/api/sights/${id}/taking-back`, { why: '核查已经结束' })
  assert.deepEqual([(await listed(elsewhere, id)).status, (await back()).status, (await listed(elsewhere, id)).body.code], [200, 204, 'sight.over'])
  assert.deepEqual((await sightOf(elsewhere, id)).takenBack, { on: '2026-07-13', why: '核查已经结束', by: (await sightOf(chief, id)).by })
  assert.equal((await back()).body.code, 'sight.over')
})

test('机关可以授权查看自己的数据，不能授权别人的', async () => {
  assert.equal((await give(market)).status, 201)
  assert.equal((await give(market, { over: '659801-transport' })).body.code, 'sight.over')
})

for (const [what, more, code] of [
  ['最后一日早于今天', { from: '2026-07-01', until: '2026-07-12' }, 'sight.until'], ['本来就能查看的机关', { to: '650000-justice' }, 'sight.to'], ['没有登记的机关', { to: 'nobody' }, 'sight.to'],
  ['一种行为也没有选', { kinds: [] }, 'request.invalid'], ['没有依据文件', { basis: ' ' }, 'request.invalid'],
] as const) {
  test(`${what}：不授权，填的内容不丢`, async () => assert.equal((await give(chief, more)).body.code, code))
}

test('承办人不能授权', async () => assert.equal((await give(clerk)).body.code, 'post.insufficient'))

const viewer = async () => {
  const [account] = await db.superuser<{ id: string }[]>`select id from account where login = '659802-clerk'`
  return (await actFor(db.sql, (await findAccount(db.sql, account!.id, '2026-07-13'))!, undefined)).viewer
}
const seen = (of: Parameters<typeof within>[1]) => within(db.sql, of, async tx => (await tx<{ no: string }[]>`select source_record_id as no from enforcement_record order by 1`).map(({ no }) => no))

test('第二道墙：数据库自己核对授权的机关、种类、期限、收回，程序说了什么都不算', async () => {
  const own = await viewer()
  assert.deepEqual(await seen(bySight(own, sight, '2026-09-30')), ['1', '2'])
  assert.deepEqual(await seen(bySight(own, sight, '2026-10-01')), [])
  assert.deepEqual(await seen(bySight({ ...own, own: beneath('/650000-gov/659802-gov/659802-market/') }, sight, '2026-09-30')), [])
  assert.deepEqual(await seen({ ...own, sight: { id: sight, day: '2026-09-30' }, scope: { from: '', to: '' } }), ['1', '2'])
})

test('按授权查看的数据库角色什么也不能写', async () => {
  await assert.rejects(within(db.sql, bySight(await viewer(), sight, '2026-07-13'), tx => tx`update enforcement_record set voided = true`), /permission denied/)
  await assert.rejects(within(db.sql, worker, tx => tx`delete from sight`), /permission denied/)
})

test('没有用授权的人，查询计划里没有授权', async () => {
  const plan = await within(db.sql, await viewer(), async tx => (await tx`explain select id from enforcement_record where org_path = '/650000-gov/659802-gov/659802-market/' order by acted_on desc, id desc limit 51`).map(row => row['QUERY PLAN']).join('\n'))
  assert.match(plan, /enforcement_record/)
  assert.doesNotMatch(plan, /sight/)
})

test('授权的第一日、最后一日可以看，前一日、后一日不能', async () => {
  const { id } = (await give(chief, { from: '2026-08-03', until: '2026-08-14' })).body
  const at = async (day: Day) => {
    office.goTo(day)
    return (await listed(await office.as('659802-clerk'), id)).body.code ?? 'seen'
  }
  assert.deepEqual([await at('2026-08-02'), await at('2026-08-03'), await at('2026-08-14'), await at('2026-08-15')], ['sight.over', 'seen', 'seen', 'sight.over'])
})
