import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Official, Reply } from '../../../test/office.ts'
import { fee, feeFile, offence, ok, registersOffice } from '../../../test/registersOffice.ts'
import { currentWorld, worldIn } from '../../store/registers/world.ts'
import { reading, worker } from '../../store/within.ts'
import type { AnswerOf, listRegisters, Problem, RegisterEntry } from '../contract/index.ts'

const { as, db, clerk, listed, enter, send } = await registersOffice('2026-07-13')
const [market, officer, above, elsewhere] = [await as('659801-market'), await as('659801-market-officer'), await as('650000-clerk'), await as('649801-clerk')]
const refusal = ({ status, body }: Reply<Problem>) => `${status} ${body.code}`

test('the registers are listed with what each is for and what its entries say', async () => {
  const { items } = (await clerk.get<AnswerOf<typeof listRegisters>>('/api/registers')).body
  assert.ok(items.every(({ mayKeep }) => mayKeep))
  const own = (await market.get<AnswerOf<typeof listRegisters>>('/api/registers')).body.items
  assert.deepEqual(own.filter(({ mayKeep }) => !mayKeep).map(({ id }) => id), ['power'])
  assert.ok(items.find(({ id }) => id === 'benchmark')?.columns.some(({ id, form }) => id === 'tiers' && form === 'tiers'))
})

test('行为日决定版本：新版本施行前一日仍是旧版本', async () => {
  const { version } = ok(await enter('fee', fee('A1')))
  ok(await enter('fee', fee('A1', { from: '2026-07-01', max: '80' })))
  const maxOn = async (on: string) => (await listed('fee', `text=A1&state=holds&on=${on}`)).items.map(({ says }) => says.find(({ id }) => id === 'max')?.value)
  assert.deepEqual([await maxOn('2024-12-31'), await maxOn('2026-06-30'), await maxOn('2026-07-01')], [[], ['100元'], ['80元']])
  const { versions } = (await clerk.get<RegisterEntry>(`/api/register-versions/${version.id}`)).body
  assert.deepEqual(versions.map(({ from, to }) => [from, to]), [['2026-07-01', null], ['2025-01-01', '2026-06-30']])
})

test('the world follows a change, and answers for the day of the act', async () => {
  const maxOn = async (day: '2026-06-30' | '2026-07-01') => (await currentWorld(db.sql)).fee('B1', '659801', day)?.max
  assert.equal(await maxOn('2026-07-01'), undefined)
  ok(await enter('fee', fee('B1')))
  assert.equal(await maxOn('2026-07-01'), 100)
  const before = await currentWorld(db.sql)
  assert.equal(await currentWorld(db.sql), before, 'nothing has changed: it is the same')
  ok(await enter('fee', fee('B1', { from: '2026-07-01', max: '80' })))
  assert.deepEqual([await maxOn('2026-06-30'), await maxOn('2026-07-01')], [100, 80])
})

test('organs, credentials and relations are part of the world as they stood', async () => {
  const world = await currentWorld(db.sql)
  const body = world.body('659801-market', '2026-07-01')
  assert.deepEqual([body?.type, body?.penaltyPower, body?.executionPower, body?.vertical, body?.areas], ['ORGAN', true, false, false, ['659801']])
  assert.deepEqual(body?.qualified, [{ from: '2022-01-01', to: null }])
  assert.equal(world.credential('执659801-market-officer', '2026-07-01')?.state, 'valid')
  assert.equal(world.credential('执659801-market-officer', '2023-12-31')?.state, 'notYet')
  assert.equal(world.isArea('659801', '2026-07-01'), true)
  assert.deepEqual(world.entrustments(undefined, '659801-township', '2026-07-01'), [])
})

test('行政处罚法第34条：裁量基准的阶次重叠或者突破法定幅度，不予登记，并写明是哪一阶次', async () => {
  ok(await enter('offence', offence('F1')))
  const benchmark = (tiers: string) => enter('benchmark', { code: 'K1', offence: 'F1', place: '659801', document: '基准 某发〔2025〕3号', publishedOn: '2025-02-01', from: '2025-03-01', tiers })
  const overlap = await benchmark('T1|从轻|绝对额|500|2000|含||\nT2|一般|绝对额|2000|50000|含||')
  assert.equal(refusal(overlap), '422 entry.wrong')
  assert.deepEqual(overlap.body.errors?.map(({ field }) => field), ['body.entry.tiers'])
  assert.match(overlap.body.sentence, /阶次T1.+与阶次T2.+重叠/)
  assert.match((await benchmark('T1|一般|绝对额|500|60000|含||')).body.sentence, /突破了法定上限（50000元）/)
  const { version } = ok(await benchmark('T1|从轻|绝对额|500|2000|不含||\nT2|一般|绝对额|2000|50000|含||'))
  assert.equal(version.state, 'holds')
})

test('基准的案由没有登记，无法核对法定幅度', async () => {
  const refused = await enter('benchmark', { code: 'K9', offence: 'F9', place: '659801', document: '基准', publishedOn: '2025-02-01', from: '2025-03-01', tiers: 'T1|一般|绝对额|500|600|含||' })
  assert.match(refused.body.sentence, /没有登记过案由“F9”/)
})

test('清单条目没有公布：登记在册，尚不生效', async () => {
  ok(await enter('offence', offence('F2')))
  const { version } = ok(await enter('list', { list: 'NO_PENALTY', offence: 'F2', place: '659801', document: '清单', from: '2025-01-01', conditions: ['FIRST', 'CORRECTED'] }))
  assert.equal(version.state, 'unpublished')
  assert.deepEqual((await currentWorld(db.sql)).listEntries('F2', '659801', '2026-07-01'), [])
})

test('没有依据文件的不能登记；每一处都写明', async () => {
  const refused = await enter('fee', { code: 'A2', name: '某费', max: '一百', place: '659801', from: '2025-01-01' })
  assert.deepEqual(refused.body.errors?.map(({ field }) => field).sort(), ['body.entry.document', 'body.entry.max'])
})

test('a place that is not known, an organ that is not known', async () => {
  assert.equal(refusal(await enter('fee', fee('A3', { place: '659801999' }))), '422 area.unknown')
  assert.equal(refusal(await enter('fee', fee('A3'), clerk, 'nobody')), '422 organ.unknown')
})

test('期间重叠不予登记：写明与哪一版本重叠、怎么办', async () => {
  ok(await enter('fee', fee('C1', { to: '2026-06-30' })))
  const refused = await enter('fee', fee('C1', { from: '2026-06-30' }))
  assert.equal(refusal(refused), '409 version.overlaps')
  assert.match(refused.body.sentence, /某费（C1）与已经登记的版本（2025年1月1日.+至2026年6月30日.+）时间重叠/)
  ok(await enter('fee', fee('C1', { from: '2026-07-01' })))
})

test('登记失效日期，次日起没有有效版本；只能登记一次', async () => {
  const { version } = ok(await enter('fee', fee('D1')))
  const end = () => clerk.post(`/api/register-versions/${version.id}/end`, { to: '2026-05-31', basis: '某公告' })
  ok(await end())
  assert.equal((await listed('fee', 'text=D1&state=holds&on=2026-05-31')).total, 1)
  assert.equal((await listed('fee', 'text=D1&state=holds&on=2026-06-01')).total, 0)
  assert.equal(refusal(await end()), '409 version.ended')
})

test('登记错误的更正：原来的仍可查看，更正后的代替它', async () => {
  const { version } = ok(await enter('fee', fee('E1', { max: '1000' })))
  const instead = { issuer: '659801-market', entry: fee('E1', { max: '10' }) }
  const body = ok(await clerk.post<RegisterEntry>(`/api/register-versions/${version.id}/correct`, { basis: '小数点录错', instead }))
  assert.notEqual(body.version.id, version.id)
  assert.deepEqual(body.versions.map(({ id, withdrawn, corrects }) => [id, withdrawn, corrects]), [[body.version.id, false, version.id], [version.id, true, null]])
  assert.equal((await currentWorld(db.sql)).fee('E1', '659801', '2026-01-01')?.max, 10)
  assert.equal(refusal(await clerk.post(`/api/register-versions/${version.id}/correct`, { basis: '再改', instead: null })), '409 version.withdrawn')
  const wrong = await clerk.post(`/api/register-versions/${body.version.id}/correct`, { basis: '再改', instead: { issuer: '659801-market', entry: fee('E1', { max: '一' }) } })
  assert.deepEqual(wrong.body.errors?.map(({ field }) => field), ['body.instead.entry.max'])
})

test('机关登记自己的，不能登记别人的；执法人员可以查看本机关的，不能登记；外地看不到没有公布的', async () => {
  const own = ok(await enter('fee', fee('G1'), market))
  assert.equal(refusal(await enter('fee', fee('G2'), market, '659801-transport')), '403 register.notYours')
  assert.equal(refusal(await enter('fee', fee('G3'), elsewhere)), '403 register.notYours')
  assert.equal(refusal(await enter('fee', fee('G4'), officer)), '403 register.notYours')
  assert.equal(refusal(await elsewhere.get<Problem>(`/api/register-versions/${own.version.id}`)), '404 not.found')
  assert.equal((await above.get(`/api/register-versions/${own.version.id}`)).status, 200, 'whoever stands above sees it')
  assert.equal((await officer.get(`/api/register-versions/${own.version.id}`)).status, 200, 'it is his own organ')
})

test('公布的，各地公务人员都可以查看', async () => {
  const { version } = ok(await enter('fee', fee('H1', { publishedOn: '2025-01-01' }), market))
  assert.equal((await elsewhere.get(`/api/register-versions/${version.id}`)).status, 200)
})

test('the list shows what rules the place, from above and beneath; others on request', async () => {
  ok(await enter('fee', fee('K1', { place: '650000', publishedOn: '2025-01-01' }), above, '650000-justice'))
  const seen = async (by: Official, reach: string) => (await listed('fee', `text=K1&reach=${reach}`, by)).total
  assert.deepEqual([await seen(clerk, 'near'), await seen(elsewhere, 'near'), await seen(elsewhere, 'all')], [1, 0, 1])
})

test('what an entry names by a code is read by its name', async () => {
  ok(await enter('offence', offence('F5', { name: '未悬挂许可证件' })))
  const { version } = ok(await enter('list', { list: 'NO_PENALTY', offence: 'F5', place: '659801', document: '清单', from: '2025-01-01', conditions: ['FIRST'] }))
  assert.equal(version.title, '不予处罚：未悬挂许可证件')
  assert.deepEqual(version.says.filter(({ id }) => id === 'offence' || id === 'place').map(({ value }) => value), ['未悬挂许可证件（F5）', '甲县（659801）'])
})

test('一个机关只能为自己的地区登记；对全平台适用的，由最上级登记', async () => {
  for (const place of ['000000', '650000', '659802', '649801']) {
    const refused = await enter('fee', fee('Q1', { place }))
    assert.deepEqual([refusal(refused), refused.body.errors?.[0]?.field], ['422 register.notYours', 'body.entry.place'], place)
  }
  const power = { document: '某规定', fineMax: '500', from: '2025-01-01' }
  assert.equal(refusal(await enter('power', power, market)), '403 register.notYours', 'nobody gives himself powers')
  ok(await enter('power', power))
  const law = { name: '某法', level: 'LAW', document: '主席令第1号', from: '2025-01-01' }
  assert.equal(refusal(await enter('basis', law, clerk, '659801-justice')), '422 register.notYours')
  ok(await enter('basis', law, above, '650000-justice'))
  const { problems } = ok(await send('fee', feeFile('659801-market,2026-01-01,,Q2,某费,5,目录,,650000'), '/preview'), 200)
  assert.deepEqual(problems.map(({ column, code }) => `${column} ${code}`), ['适用地区 register.notYours'])
})

test('a name that the register does not have is told, not lost', async () => {
  assert.deepEqual((await enter('fee', fee('Q3', { mx: '5' }))).body.errors?.map(({ field }) => field), ['body.entry.mx'])
})

test('a version that somebody cannot see stands in his way all the same', async () => {
  ok(await enter('fee', fee('J1', { place: '659801' }), above, '650000-justice'))
  const refused = await enter('fee', fee('J1', { place: '659801' }), market)
  assert.equal(refusal(refused), '409 version.overlaps')
  assert.match(refused.body.sentence, /另一个机关已经登记/)
})

test('what was held against the register before is looked at again, once for entries made one after the other', async () => {
  const waiting = async () => (await db.superuser<{ payload: unknown }[]>`select payload from outbox where topic = 'records.scan'`).map(({ payload }) => payload)
  await db.superuser`delete from outbox where topic = 'records.scan'`
  ok(await enter('fee', fee('L1', { from: '2026-07-14' })))
  assert.deepEqual(await waiting(), [], 'no act can have asked for what begins tomorrow')
  ok(await enter('fee', fee('L2', { from: '2026-07-13' })))
  ok(await enter('fee', fee('L3'), market))
  assert.deepEqual(await waiting(), [{ beneath: '/650000-gov/659801-gov/' }])
})

test('whoever asks for the world within his own transaction sees no more than before', async () => {
  const elsewhere = { account: '00000000-0000-4000-8000-000000000000', own: { from: '/x/', to: '/x/!' } }
  await reading(db.sql, elsewhere, async tx => {
    const count = async () => (await tx<{ count: number }[]>`select count(*) from register_version where published_on is null`)[0]!.count
    assert.equal(await count(), 0)
    assert.ok((await worldIn(tx)).fee('G1', '659801', '2026-07-01'))
    assert.equal(await count(), 0)
  })
})

test('more may ask within their transactions than there are connections', async () => {
  const worlds = await Promise.all(Array.from({ length: 40 }, () => reading(db.sql, worker, worldIn)))
  assert.equal(new Set(worlds).size, 1)
})

test('what was written cannot be changed, nor deleted', async () => {
  await assert.rejects(db.superuser`update register_version set title = 'x'`, /已经写定|不能修改/)
  await assert.rejects(db.superuser`delete from register_version`, /只增不改/)
  await assert.rejects(reading(db.sql, worker, tx => tx`update register_version set title = 'x'`))
})
