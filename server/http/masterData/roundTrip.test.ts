import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { office, type Official } from '../../../test/office.ts'
import { sheetSender } from '../../../test/sheetSender.ts'
import type { Day } from '../../../core/norms/index.ts'

const base = await office('2026-07-13')
const [clerk, agency, market, elsewhere] = [await base.as('659801-clerk'), await base.as('659801-market'), await base.as('659801-market-officer'), await base.as('422891-clerk')]
const sender = (table: string) => sheetSender(base.app, `/api/master-data/${table}/imports`)
const exported = async (by: Official, table: string, format = 'csv'): Promise<Buffer> => {
  const { status, raw } = await by.get(`/api/master-data/${table}/export?format=${format}`)
  assert.equal(status, 200)
  return raw
}
const lines = (file: Buffer): string[] => file.toString('utf8').replace('\u{feff}', '').trimEnd().split('\r\n')
const made: Readonly<Record<string, string>> = {
  officers: '姓名,机关,身份,人员性质,专职兼职,职务,来自,机关负责人,法制审核人员,任职状态,起始日期,借调去向,法律职业资格证号,资格取得日\r\n楚一,659801-market,执法人员,参公人员,兼职,科员,,是,是,借调,2025-03-01,州司法局,A20200001,2020-06-30\r\n楚一,659801-gov,监督人员,公务员,,,,,,离岗,2025-03-01,,,\r\n',
  credentials: '证件编号,种类,持证人,机关,发证机关,发证日期,有效期自,有效期至,执法领域,执法区域,状态,状态起始日,状态依据\r\n执（2020）1号,部门专用执法证件,楚一,659801-market,某部,2024-03-20,2024-04-01,2029-03-31,市场监管；消防,659801,暂扣,2026-02-01,=通知〔2026〕1号\r\n0002,执法证件,楚一,659801-market,某厅,2021-03-20,2021-04-01,2024-03-31,,,有效,,\r\n',
  entrustments: '委托机关,受委托组织,委托书文号,行为种类,委托事项,罚款限额,起始日期,届满日期,公布日期,公布链接,备案日期,备案号,终止日期,终止依据\r\n659801-market,659801-agriculture,甲市监委〔2025〕9号,行政处罚；行政检查,某处罚；某检查,5000,2025-01-01,2027-12-31,2025-01-10,https://www.example.gov.cn/1,2025-01-12,甲司备〔2025〕3号,2026-01-31,协商终止\r\n',
  empowered: '乡镇街道,事项编码,事项,行为种类,原实施部门,决定文号,承接日期,收回日期,收回依据\r\n659801001,,=某事项,行政处罚,659801-market,某政发〔2022〕1号,2022-07-01,2023-12-31,某政发〔2023〕9号\r\n659801001,330215,某事项之二,行政检查,659801-market,某政发〔2022〕1号,2022-07-01,,\r\n',
}

const township = (await base.db.superuser<{ id: string }[]>`select id from organ where level = 'township' and area_code like '659801%' order by id limit 1`)[0]!.id
const entrusted = (await base.db.superuser<{ id: string }[]>`select id from organ where path like (select path || '%' from organ where id = '659801-gov') and kind = 'department' and id <> '659801-market' order by id limit 1`)[0]!.id
for (const [table, file] of Object.entries(made)) await sender(table).taken(clerk, file.replaceAll('659801001', township).replace('659801-agriculture', entrusted))

for (const table of Object.keys(made)) {
  test(`${table}: what is exported is taken back without a change, as CSV and as XLSX`, async () => {
    const rows = lines(await exported(clerk, table)).length - 1
    assert.ok(rows >= made[table]!.trimEnd().split('\r\n').length - 1)
    for (const format of ['csv', 'xlsx']) {
      const { added, changed, unchanged, problems, unread } = await sender(table).taken(clerk, await exported(clerk, table, format), '/preview')
      assert.deepEqual([added, changed, unchanged, unread], [0, 0, rows, []], JSON.stringify(problems.slice(0, 3)))
    }
  })
}

test('机关导出的委托，自己再导入没有变化：备案不因此变成要改的', async () => {
  const { unchanged, wrong } = await sender('entrustments').taken(agency, await exported(agency, 'entrustments'), '/preview')
  assert.ok(unchanged > 0)
  assert.equal(wrong, 0)
})

test('只导出看得见的人员：本机关的，不是别的机关、别的地区的', async () => {
  const organs = async (by: Official) => new Set(lines(await exported(by, 'officers')).slice(1).map(line => line.split(',')[2]))
  assert.deepEqual(await organs(market), new Set(['659801-market']))
  assert.ok([...await organs(elsewhere)].every(organ => organ!.startsWith('422891')))
  assert.ok((await organs(clerk)).size > 1)
})

test('像公式的内容，导出时只是文字', async () => {
  assert.ok(lines(await exported(clerk, 'empowered')).some(line => line.includes("'=某事项")))
  const { sheets } = await readXlsx(await exported(clerk, 'credentials', 'xlsx'))
  assert.ok(sheets[0]!.rows.flat().includes("'=通知〔2026〕1号"))
})

test('导出记入日志，不写内容', async () => {
  await exported(clerk, 'officers')
  const [entry] = await base.db.superuser<{ detail: Record<string, unknown> }[]>`select detail from audit_entry where act = 'master.exported' order by id desc limit 1`
  assert.deepEqual(Object.keys(entry!.detail).sort(), ['rows', 'table'])
})

const after: Day = '2026-07-14'
test('新登记的人员要有起始日期，已经登记而没有变动的可以不写', async () => {
  const { problems } = sender('officers')
  assert.deepEqual(await problems(clerk, '姓名,机关,身份,人员性质\r\n楚二,659801-market,执法人员,公务员\r\n'), ['2 起始日期 missing'])
  assert.deepEqual(await problems(clerk, '姓名,机关,身份,人员性质,任职状态\r\n楚一,659801-market,执法人员,参公人员,借调\r\n'), [])
  assert.deepEqual(await problems(clerk, '姓名,机关,身份,人员性质,任职状态\r\n楚一,659801-market,执法人员,参公人员,在岗\r\n'), ['2 起始日期 missing'])
  assert.deepEqual(await problems(clerk, `姓名,机关,身份,人员性质,任职状态,起始日期\r\n楚一,659801-market,执法人员,参公人员,在岗,${after}\r\n`), ['2 起始日期 day.future'])
})
