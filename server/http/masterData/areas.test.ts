import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official } from '../../../test/office.ts'
import { sheetSender } from '../../../test/sheetSender.ts'

const base = await office('2026-07-13')
const [clerk, above, market] = [await base.as('659801-clerk'), await base.as('650000-clerk'), await base.as('659801-market')]
const { taken, problems, refusedAs } = sheetSender(base.app, '/api/master-data/areas/imports')
const english = 'areaCode,areaName,parentCode,level,calendarCode,scanEnabledFrom,nightFrom,nightTo,validFrom,validTo\r\n区划代码,区划名称,上级代码,层级,适用日历,扫码入企启用日,夜间起(时),夜间止(时),生效日,失效日'
const file = (...rows: string[]) => [english, ...rows, ''].join('\r\n')
const area = async (code: string) => (await base.db.superuser`select name, parent_code as parent, level, region, from_day as from, to_day as to from area where code = ${code}`)[0]
const exported = async (by: Official) => (await by.get('/api/master-data/areas/export?format=csv')).raw

test('区划文件：上级在前在后都可以，适用的法规和日历随上级；没有对应登记的列说明', async () => {
  const written = await taken(above, file('659811201,甲市某某镇,659811,township,CN-65,,,,2020-01-01,', '659811,甲市,650000,county,CN-65,2025-09-01,24,8,2020-01-01,'))
  assert.deepEqual([written.rows, written.added, written.unread], [2, 2, ['calendarCode', 'scanEnabledFrom', 'nightFrom', 'nightTo']])
  assert.deepEqual({ ...await area('659811201') }, { name: '甲市某某镇', parent: '659811', level: 'township', region: 'xinjiang', from: '2020-01-01', to: null })
})

test('没有写上级代码的，按代码找最近的上级', async () => {
  await taken(above, file('659812,乙市,,county,CN,,,,,'))
  assert.equal((await area('659812'))!['parent'], '650000')
})

test('已经登记的，改名称、补失效日；空着的日期不动', async () => {
  await taken(above, file('659813,丙县,,county,CN,,,,2020-01-01,'))
  const changed = await taken(above, file('659813,丙市,,county,CN,,,,,2026-06-30'))
  assert.deepEqual([changed.added, changed.changed], [0, 1])
  assert.deepEqual({ ...await area('659813') }, { name: '丙市', parent: '650000', level: 'county', region: 'xinjiang', from: '2020-01-01', to: '2026-06-30' })
})

for (const [what, rows, expected] of [
  ['上级没有登记', ['659814,丁县,659899,county,CN,,,,,'], ['3 上级代码 area.unknown']],
  ['代码不成形', ['65981,丁县,,county,CN,,,,,'], ['3 区划代码 area.form']],
  ['村级代码', ['659801001201,某某村,659801001,township,CN,,,,,'], ['3 区划代码 area.form']],
  ['层级与登记不同', ['659801,甲县,,prefecture,CN,,,,,'], ['3 层级 area.fixed']],
  ['隶属与登记不同', ['659801,甲县,659802,county,CN,,,,,'], ['3 上级代码 area.fixed']],
  ['失效日早于生效日', ['659814,丁县,,county,CN,,,,2026-01-02,2026-01-01'], ['3 失效日 day.order']],
  ['同一代码两行', ['659814,丁县,,county,CN,,,,,', '659814,丁市,,county,CN,,,,,'], ['4 区划代码 duplicate']],
  ['别的地区', ['649811,丁县,,county,CN,,,,,'], ['3 区划代码 register.notYours']],
] as const) {
  test(`${what}的，写明行、列和怎么改`, async () => {
    assert.deepEqual(await problems(above, file(...rows)), expected)
  })
}

test('一个县只登记县内的区划；执法机关不登记区划', async () => {
  assert.deepEqual(await problems(clerk, file('659801201,甲县某某镇,659801,township,CN,,,,,', '659815,戊县,650000,county,CN,,,,,')), ['4 区划代码 register.notYours'])
  assert.deepEqual(await refusedAs(market, file('659801202,甲县某某乡,659801,township,CN,,,,,')), [403, 'post.insufficient'])
})

test('导出的区划再导入没有变化', async () => {
  const { added, changed, problems: wrong } = await taken(above, await exported(above), '/preview')
  assert.deepEqual([added, changed, wrong.filter(({ code }) => code !== 'register.notYours')], [0, 0, []])
})
