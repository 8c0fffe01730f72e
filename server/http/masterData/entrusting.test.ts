import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetSender } from '../../../test/sheetSender.ts'
import { office } from '../../../test/office.ts'
import type { OrganDetail } from '../contract/index.ts'

const base = await office('2026-07-13')
const [clerk, agency, elsewhere] = [await base.as('659801-clerk'), await base.as('659801-market'), await base.as('422891-clerk')]
const letters = sheetSender(base.app, '/api/master-data/entrustments/imports')
const items = sheetSender(base.app, '/api/master-data/empowered/imports')
const organ = async (id: string): Promise<OrganDetail> => (await clerk.get<OrganDetail>(`/api/organs/${id}`)).body

const head = '委托机关,受委托组织,委托书文号,行为种类,委托事项,罚款限额,起始日期,届满日期,公布日期,公布链接,备案日期,备案号,终止日期,终止依据'
const letter = (number: string, { by = '659801-market', to = '659801-transport', kinds = '行政处罚；行政检查', list = '甲项；乙项', fine = '5,000', from = '2025-01-01', until = '2027-12-31', then = ',,,,,' } = {}): string =>
  `${by},${to},${number},${kinds},${list},"${fine}",${from},${until},${then}`
const file = (...rows: readonly string[]): string => [head, ...rows, ''].join('\n')
const named = async (number: string) => (await organ('659801-market')).entrustments.find(({ documentNumber }) => documentNumber === number)

test('委托：试算不写入，写入后列在机关的页面；再导入没有变化；公布和备案后补，已有的不能改写', async () => {
  assert.equal((await letters.taken(agency, file(letter('甲委〔2025〕1号')), '/preview')).added, 1)
  assert.equal(await named('甲委〔2025〕1号'), undefined)
  await letters.taken(agency, file(letter('甲委〔2025〕1号')))
  const entered = await named('甲委〔2025〕1号')
  assert.deepEqual([entered?.actKinds, entered?.items, entered?.fineLimit, entered?.publishedOn], [['penalty', 'inspection'], ['甲项', '乙项'], 5000, null])
  assert.equal((await letters.taken(agency, file(letter('甲委〔2025〕1号')))).unchanged, 1)
  const then = '2025-01-10,https://www.example.gov.cn/1,2025-01-12,甲司备3号,,'
  assert.equal((await letters.taken(clerk, file(letter('甲委〔2025〕1号', { then })))).changed, 1)
  const filled = await named('甲委〔2025〕1号')
  assert.deepEqual([filled?.publishedOn, filled?.publishedUrl, filled?.filedOn, filled?.filedNumber], ['2025-01-10', 'https://www.example.gov.cn/1', '2025-01-12', '甲司备3号'])
  assert.deepEqual(await letters.problems(clerk, file(letter('甲委〔2025〕1号', { then: '2025-01-11,,,,,' }))), ['2 公布日期 entrustment.known'])
  assert.deepEqual(await letters.problems(clerk, file(letter('甲委〔2025〕1号', { until: '2028-12-31' }))), ['2 届满日期 entrustment.fixed'])
})

test('行政强制法第17条第1款 行政强制措施权不得委托', async () => {
  const { problems } = await letters.taken(agency, file(letter('甲委〔2025〕2号', { kinds: '行政处罚；行政强制措施' })), '/preview')
  assert.match(problems[0]!.says, /行政强制措施权不得委托（强制法第17条第1款）/)
})

test('委托机关的法规科只登记本机关的委托，备案由司法行政部门登记', async () => {
  assert.deepEqual(await letters.problems(agency, file(letter('甲委〔2025〕3号', { by: '659801-transport', to: '659801-market' }))), ['2 委托机关 register.notYours'])
  assert.deepEqual(await letters.problems(agency, file(letter('甲委〔2025〕3号', { then: ',,2025-01-12,甲司备4号,,' }))), ['2 备案日期 register.notYours'])
  assert.deepEqual(await letters.problems(elsewhere, file(letter('甲委〔2025〕3号'))), ['2 委托机关 register.notYours'])
})

for (const [says, row, problem] of [
  ['期限倒置', letter('甲委〔2025〕4号', { until: '2024-12-31' }), ['2 届满日期 day.order']],
  ['公布还没有到日', letter('甲委〔2025〕4号', { then: '2026-07-14,,,,,' }), ['2 公布日期 day.future']],
  ['链接不是网址', letter('甲委〔2025〕4号', { then: '2025-01-10,javascript:alert(1),,,,' }), ['2 公布链接 url']],
  ['终止没有依据', letter('甲委〔2025〕4号', { then: ',,,,2026-01-01,' }), ['2 终止依据 missing']],
  ['罚款限额不是金额', letter('甲委〔2025〕4号', { fine: '五千' }), ['2 罚款限额 amount']],
  ['种类写错', letter('甲委〔2025〕4号', { kinds: '处罚' }), ['2 行为种类 choice']],
  ['委托自己', letter('甲委〔2025〕4号', { to: '659801-market' }), ['2 受委托组织 organ.self']],
] as const) test(`委托的一行：${says}`, async () => assert.deepEqual(await letters.problems(clerk, file(row)), problem))

const itemHead = '乡镇街道,事项编码,事项,行为种类,原实施部门,决定文号,承接日期,收回日期,收回依据'
const item = (name: string, { place = '659801-township', from = '2022-07-01', end = ',' } = {}): string => `${place},3302,${name},行政处罚,659801-market,某政发〔2022〕1号,${from},${end}`
const itemFile = (...rows: readonly string[]): string => [itemHead, ...rows, ''].join('\n')
const given = async (name: string) => (await organ('659801-township')).empowered.filter(each => each.name === name).map(({ from, until }) => `${from} ${until}`)

test('赋权：写入后列在乡镇的页面；收回后补一次；收回之后可以再承接，时间不能重叠', async () => {
  assert.equal((await items.taken(clerk, itemFile(item('占道经营')))).added, 1)
  assert.deepEqual(await given('占道经营'), ['2022-07-01 null'])
  assert.deepEqual(await items.problems(clerk, itemFile(item('占道经营', { from: '2026-07-01' }))), ['2 承接日期 empowered.overlaps'])
  assert.equal((await items.taken(clerk, itemFile(item('占道经营', { end: '2026-06-30,某政发〔2026〕2号' })))).changed, 1)
  assert.equal((await items.taken(clerk, itemFile(item('占道经营', { end: '2026-06-30,某政发〔2026〕2号' })))).unchanged, 1)
  assert.deepEqual(await items.problems(clerk, itemFile(item('占道经营', { from: '2026-06-30' }))), ['2 承接日期 empowered.overlaps'])
  await items.taken(clerk, itemFile(item('占道经营', { from: '2026-07-01' })))
  assert.deepEqual((await given('占道经营')).toSorted(), ['2022-07-01 2026-06-30', '2026-07-01 null'])
})

test('赋权：文件里承接又收回的一行，写入时已经收回', async () => {
  await items.taken(clerk, itemFile(item('乱堆物料', { end: '2025-06-30,某政发〔2025〕2号' })))
  assert.deepEqual(await given('乱堆物料'), ['2022-07-01 2025-06-30'])
})

test('赋权只登记在乡镇街道名下，由司法行政部门登记', async () => {
  assert.deepEqual(await items.problems(clerk, itemFile(item('乱贴', { place: '659801-transport' }))), ['2 乡镇街道 empowered.level'])
  assert.deepEqual(await items.problems(clerk, itemFile(item('乱贴', { end: '2025-06-30,' }))), ['2 收回依据 missing'])
  assert.deepEqual(await items.refusedAs(agency, itemFile(item('乱贴'))), [403, 'post.insufficient'])
  assert.deepEqual(await items.problems(elsewhere, itemFile(item('乱贴'))), ['2 乡镇街道 register.notYours'])
})

test('模板的示例读得出；可以导入什么，随岗位', async () => {
  for (const table of ['officers', 'credentials', 'entrustments', 'empowered', 'areas', 'calendar']) {
    const { status, headers } = await clerk.get(`/api/master-data/${table}/template?format=csv`)
    assert.deepEqual([status, String(headers['content-type'])], [200, 'text/csv; charset=utf-8'])
  }
  const may = async (by: typeof clerk) => (await by.get<{ items: { table: string, mayImport: boolean }[] }>('/api/master-data')).body.items.filter(({ mayImport }) => mayImport).map(({ table }) => table)
  assert.deepEqual([await may(clerk), await may(agency)], [['officers', 'credentials', 'entrustments', 'empowered', 'areas'], ['officers', 'entrustments']])
})
