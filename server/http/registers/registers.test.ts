import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { office, write, type Official, type Reply } from '../../../test/office.ts'
import { currentWorld, worldIn } from '../../store/registers/world.ts'
import { reading, worker } from '../../store/within.ts'
import type { AnswerOf, listRegisters, listRegisterVersions, Problem, RegisterEntry, RegisterImport } from '../contract/index.ts'

const { as, app, db } = await office('2026-07-13')
const [clerk, market, officer, above, elsewhere] = [await as('659801-clerk'), await as('659801-market'), await as('659801-market-officer'), await as('650000-clerk'), await as('649801-clerk')]

type Page = AnswerOf<typeof listRegisterVersions>
const listed = async (register: string, query = '', by = clerk): Promise<Page> => (await by.get<Page>(`/api/registers/${register}?${query}`)).body
const enter = (register: string, entry: Record<string, unknown>, by = clerk, issuer = '659801-market') => by.post<RegisterEntry & Problem>(`/api/registers/${register}`, { issuer, entry })
const ok = <T>({ status, body }: Reply<T>, wanted = 201): T => {
  assert.equal(status, wanted, JSON.stringify(body))
  return body
}
const refusal = ({ status, body }: Reply<Problem>) => `${status} ${body.code}`

const fee = (code: string, more = {}) => ({ code, name: '某费', max: '100', place: '659801', document: '某目录 某发〔2025〕1号', from: '2025-01-01', ...more })
const offence = (code: string, more = {}) => ({ code, name: '某违法行为', place: '659801', document: '某法第1条', fineMode: 'ABSOLUTE', fineMin: '500', fineMax: '50000', from: '2024-01-01', ...more })

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
  const { problems } = ok(await send('fee', csv('659801-market,2026-01-01,,Q2,某费,5,目录,,650000'), '/preview'), 200)
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

async function send(register: string, content: string | Buffer, path = '', by: Official = clerk, key: string = randomUUID()): Promise<Reply<RegisterImport & Problem>> {
  const boundary = randomUUID()
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: application/octet-stream\r\n\r\n`), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await app.inject({ method: 'POST', url: `/api/registers/${register}/imports${path}`, payload, headers: { ...write(key), cookie: by.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` } })
  return { status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload, body: answer.json() }
}

const head = '机关,生效日期,失效日期,收费编码,收费项目,标准上限（元）,依据文件,公布日期,适用地区'
const csv = (...rows: string[]) => `${head}\r\n${rows.join('\r\n')}\r\n`

test('导入先试算：新版本、随之失效的、没有变化的、需要修改的', async () => {
  ok(await enter('fee', fee('M1')))
  ok(await enter('fee', fee('M2')))
  const file = csv('659801-market,2026-07-01,,M1,某费,90,新目录,,659801', '甲县市场监督管理局,2025-01-01,,M2,某费,100,某目录 某发〔2025〕1号,,659801', ',2026-01-01,,M3,某费,5,目录,,659801', '甲县市场监督管理局,2026-01-01,,M4,某费,五,目录,,659801', '甲县市场监督管理局,2026-01-01,,M5,某费,5,目录,,659801999')
  const preview = ok(await send('fee', file, '/preview'), 200)
  assert.deepEqual([preview.rows, preview.added, preview.ended, preview.unchanged, preview.wrong, preview.written], [5, 2, 1, 1, 2, false])
  assert.deepEqual(preview.problems.map(({ row, column, code }) => `${row} ${column} ${code}`), ['5 标准上限（元） entry.wrong', '6 适用地区 area.unknown'])
  assert.equal(refusal(await send('fee', file)), '422 import.wrong')
  assert.equal((await listed('fee', 'text=M3')).total, 0)
  const written = ok(await send('fee', file, '?which=right'))
  assert.deepEqual([written.added, written.written], [2, true])
  assert.equal((await listed('fee', 'text=M1&state=holds&on=2026-06-30')).total, 1)
  const again = ok(await send('fee', file, '/preview'), 200)
  assert.deepEqual([again.added, again.unchanged], [0, 3])
})

test('同一文件中的两行前后相接：前一行到后一行前一日为止', async () => {
  ok(await send('fee', csv('659801-market,2026-01-01,,N1,某费,5,目录,,659801', '659801-market,2026-06-01,,N1,某费,6,目录,,659801')))
  assert.deepEqual((await listed('fee', 'text=N1')).items.map(({ from, to }) => [from, to]), [['2026-01-01', '2026-05-31'], ['2026-06-01', null]])
})

test('同一文件中的两行重叠，写明是哪一行', async () => {
  const { problems } = ok(await send('fee', csv('659801-market,2026-01-01,,P1,某费,5,目录,,659801', '659801-market,2026-01-01,,P1,某费,6,目录,,659801'), '/preview'), 200)
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['3 version.overlaps'])
})

for (const register of ['fee', 'benchmark', 'list'] as const) {
  test(`${register}: what is exported is taken back without a change`, async () => {
    for (const format of ['csv', 'xlsx']) {
      const { raw } = await clerk.get(`/api/registers/${register}/export?format=${format}&text=${register === 'fee' ? 'M1' : ''}`)
      const found = ok(await send(register, raw, '/preview'), 200)
      assert.deepEqual([found.added, found.wrong, found.unchanged > 0], [0, 0, true], JSON.stringify(found.problems))
    }
  })
}

test('the template of every register is read by its import', async () => {
  const { items } = (await clerk.get<AnswerOf<typeof listRegisters>>('/api/registers')).body
  for (const { id } of items) {
    const { raw } = await clerk.get(`/api/registers/${id}/template`)
    assert.equal((await send(id, raw, '/preview')).status, 200, id)
  }
})

test('作废后一版本，被它结束的前一版本继续施行；原来的登记保留可查', async () => {
  const { version: first } = ok(await enter('fee', fee('R1')))
  const { version: mistaken } = ok(await enter('fee', fee('R1', { from: '2026-07-01', max: '80' })))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${mistaken.id}/correct`, { basis: '录错了项目。', instead: null }))
  const maxOn = async (on: string) => (await listed('fee', `text=R1&state=holds&on=${on}`)).items.map(({ says }) => says.find(({ id }) => id === 'max')?.value)
  assert.deepEqual([await maxOn('2026-06-30'), await maxOn('2026-07-01')], [['100元'], ['100元']])
  const { versions } = (await clerk.get<RegisterEntry>(`/api/register-versions/${first.id}`)).body
  assert.deepEqual(versions.map(({ from, to, withdrawn }) => [from, to, withdrawn]), [['2026-07-01', null, true], ['2025-01-01', null, false], ['2025-01-01', '2026-06-30', true]])
})

test('更正后一版本的起始日，前一版本随之施行到更正后的前一日', async () => {
  ok(await enter('fee', fee('R2')))
  const { version } = ok(await enter('fee', fee('R2', { from: '2026-07-01', max: '80' })))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${version.id}/correct`, { basis: '施行日期录错。', instead: { issuer: '659801-market', entry: fee('R2', { from: '2026-09-01', max: '80' }) } }))
  const maxOn = async (on: string) => (await listed('fee', `text=R2&state=holds&on=${on}`)).items.map(({ says }) => says.find(({ id }) => id === 'max')?.value)
  assert.deepEqual([await maxOn('2026-07-01'), await maxOn('2026-08-31'), await maxOn('2026-09-01')], [['100元'], ['100元'], ['80元']])
})

test('后面还有版本的，前一版本只恢复到那一版本的前一日；有人写明失效日的，不恢复', async () => {
  ok(await enter('fee', fee('R3')))
  const { version: middle } = ok(await enter('fee', fee('R3', { from: '2026-03-01', max: '80' })))
  ok(await enter('fee', fee('R3', { from: '2026-06-01', max: '60' })))
  const takeBack = (id: number) => clerk.post<RegisterEntry & Problem>(`/api/register-versions/${id}/correct`, { basis: '录错了。', instead: null })
  ok(await takeBack(middle.id))
  const spans = async (text: string) => (await listed('fee', `text=${text}`)).items.map(({ from, to }) => [from, to])
  assert.deepEqual(await spans('R3'), [['2026-06-01', null], ['2025-01-01', '2026-05-31']])
  const { version: ended } = ok(await enter('fee', fee('R4')))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${ended.id}/end`, { to: '2026-02-28', basis: '某发〔2026〕1号' }))
  const { version: after } = ok(await enter('fee', fee('R4', { from: '2026-03-01', max: '80' })))
  ok(await takeBack(after.id))
  assert.deepEqual(await spans('R4'), [['2025-01-01', '2026-02-28']])
})

test('导入结束的版本，作废导入的版本以后也继续施行', async () => {
  ok(await enter('fee', fee('R5')))
  const [row] = (await listed('fee', 'text=R5')).items
  ok(await send('fee', csv('甲县市场监督管理局,2026-07-01,,R5,某费,70,新目录,,659801')))
  const imported = (await listed('fee', 'text=R5')).items.find(({ from }) => from === '2026-07-01')!
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${imported.id}/correct`, { basis: '导错了文件。', instead: null }))
  assert.deepEqual((await listed('fee', 'text=R5')).items.map(({ from, to }) => [from, to]), [[row!.from, null]])
})
