import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { office, write, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, listRegister, OrganImport, Problem } from '../contract/index.ts'

const { as, app, db } = await office('2026-07-13')
const [clerk, above, market] = [await as('422891-clerk'), await as('422800-clerk'), await as('422891-market')]

type Answer = Reply<OrganImport & Problem>

async function send(by: Official, content: string | Buffer, path = '', key: string = randomUUID()): Promise<Answer> {
  const boundary = randomUUID()
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="organs.csv"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const answer = await app.inject({ method: 'POST', url: `/api/organs/imports${path}`, payload, headers: { ...write(key), cookie: by.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` } })
  return { status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload, body: answer.json() }
}

const head = '规范全称,类别,层级,区划代码,区划名称,统一社会信用代码,所属政府,上级机关,设立机关,委托机关,设立日期,行政处罚权,电话'
const csv = (...rows: string[]) => `${head}\r\n${rows.join('\r\n')}\r\n`
const ok = ({ status, body }: Answer, wanted = 200): OrganImport => {
  assert.equal(status, wanted, JSON.stringify(body))
  return body
}
const problems = async (...rows: string[]) => ok(await send(clerk, csv(...rows), '/preview')).problems.map(({ row, column, code }) => `${row} ${column} ${code}`)
const named = async (text: string, by = clerk) => (await by.get<AnswerOf<typeof listRegister>>(`/api/organs/register?text=${encodeURIComponent(text)}`)).body.items

test('试算不写入；写入之后关系也在', async () => {
  const file = csv('戊县水利局,工作部门,县级,422891,,,戊县人民政府,,,,2020-01-01,是,', '戊县水利综合执法大队,受委托组织,县级,422891,,,戊县人民政府,,,戊县水利局,2021/3/1,否,')
  const preview = ok(await send(clerk, file, '/preview'))
  assert.deepEqual([preview.added, preview.wrong, preview.written], [2, 0, false])
  assert.deepEqual(await named('水利'), [])
  ok(await send(clerk, file), 201)
  const [bureau, squad] = await named('水利')
  assert.deepEqual([bureau?.government?.id, squad?.superior?.id, squad?.from], ['422891-gov', bureau?.id, '2021-03-01'])
})

test('同一个文件再导入一次：没有变化；改了电话：一项变更', async () => {
  const row = (phone: string) => csv(`戊县文旅局,工作部门,县级,422891,,,戊县人民政府,,,,2020-01-01,是,${phone}`)
  ok(await send(clerk, row('0000-1')), 201)
  const again = ok(await send(clerk, row('0000-1')), 201)
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 1])
  assert.equal(ok(await send(clerk, row('0000-2')), 201).changed, 1)
})

test('同一次提交只写入一次', async () => {
  const [file, key] = [csv('戊县林业局,工作部门,县级,422891,,,戊县人民政府,,,,2020-01-01,是,'), randomUUID()]
  const [first, second] = [ok(await send(clerk, file, '', key), 201), ok(await send(clerk, file, '', key), 201)]
  assert.deepEqual(first, second)
})

test('每一行的毛病写明行、列和怎么改', async () => {
  assert.deepEqual(await problems(
    '甲局,工作部门,县级,422891,,91350100M000100Y4Z,戊县人民政府,,,,,,', '乙局,工作部门,县级,4228,,,戊县人民政府,,,,,,', '丙局,处室,县级,422891,,,戊县人民政府,,,,,,', ',工作部门,县级,422891,,,戊县人民政府,,,,,,',
    '丁局,工作部门,县级,422891,,,,,,,,,', '丁所,派出机构,乡级,422891,,,戊县人民政府,,,,,,', '戊局,工作部门,县级,422891,,,戊县人民政府,没有的局,,,,,', '己局,工作部门,县级,422891,,,戊县人民政府,,,,2026-02-30,,',
    '庚局,工作部门,县级,422899,,,戊县人民政府,,,,,,', '辛局,工作部门,县级,990001,某地,,戊县人民政府,,,,,,', '壬局,工作部门,县级,422891,,,戊县人民政府,,,,,也许,', '癸局,工作部门,县级,422892,,,己市人民政府,,,,,,',
    '子队,受委托组织,县级,422891,,,戊县人民政府,,,,,,'),
  ['2 统一社会信用代码 uscc', '3 区划代码 area.form', '4 类别 choice', '5 规范全称 missing', '6 所属政府 missing', '7 设立机关 missing', '8 上级机关 organ.unknown', '9 设立日期 day',
    '10 区划代码 area.unnamed', '11 区划代码 area.unknown', '12 行政处罚权 choice', '13 所属政府 register.notYours', '14 委托机关 missing'])
  for (const { says } of ok(await send(clerk, csv('乙局,工作部门,县级,4228,,,戊县人民政府,,,,,,'), '/preview')).problems) assert.match(says, /^第2行“区划代码”：.+。$/)
})

test('重复的行、绕成一圈的上级、靠在错行上的行', async () => {
  assert.deepEqual(await problems('甲局,工作部门,县级,422891,,,戊县人民政府,,,,,,', '甲局,工作部门,县级,422891,,,戊县人民政府,,,,,,'), ['3 规范全称 duplicate'])
  assert.deepEqual(await problems('甲局,工作部门,县级,422891,,,戊县人民政府,乙局,,,,,', '乙局,工作部门,县级,422891,,,戊县人民政府,丙局,,,,,', '丙局,工作部门,县级,422891,,,戊县人民政府,甲局,,,,,'),
    ['2 上级机关 circle', '3 上级机关 circle', '4 上级机关 circle'])
  assert.deepEqual(await problems('甲局,工作部门,县级,422899,,,戊县人民政府,,,,,,', '甲队,受委托组织,县级,422891,,,戊县人民政府,,,甲局,,,', '甲所,派出机构,县级,422891,,,戊县人民政府,,甲队,,,,'),
    ['2 区划代码 area.unnamed', '3 上级机关 leans', '4 上级机关 leans'])
})

test('已登记的机关，导入不改它的类别和关系', async () => {
  assert.deepEqual(await problems('戊县市场监督管理局,受委托组织,县级,422891,,114228911000003740,戊县人民政府,,,戊县农业农村局,,,'), ['2 统一社会信用代码 uscc'])
  assert.deepEqual(await problems('戊县市场监督管理局,工作部门,县级,422891,,11422891100000374T,戊县人民政府,戊县农业农村局,,,,是,0000-0000000'), ['2 上级机关 relation.fixed'])
})

test('一行有误，全部不写；选择只写对的，写入其余各行', async () => {
  const file = csv('戊县甲局,工作部门,县级,422891,,,戊县人民政府,,,,,,', '戊县乙局,工作部门,县级,4228,,,戊县人民政府,,,,,,')
  const refused = await send(clerk, file)
  assert.deepEqual([refused.status, refused.body.code, refused.body.errors?.length], [422, 'import.wrong', 1])
  assert.deepEqual(await named('戊县甲局'), [])
  const done = ok(await send(clerk, file, '?which=right'), 201)
  assert.deepEqual([done.added, done.wrong, (await named('戊县甲局')).length, (await named('戊县乙局')).length], [1, 1, 1, 0])
})

test('新设的乡镇连同区划一起登记，区域随上级区划', async () => {
  ok(await send(clerk, csv('戊县第二镇人民政府,人民政府,乡级,422891102,戊县第二镇,,,戊县人民政府,,,,是,')), 201)
  const [town] = await named('第二镇')
  assert.deepEqual([town?.region, town?.superior?.id], ['enshi', '422891-gov'])
})

test('没有模板的列、空文件、不是表格的文件，各有一句话', async () => {
  const codes = async (content: string | Buffer) => { const { status, body } = await send(clerk, content, '/preview'); return [status, body.code] }
  assert.deepEqual(await codes('名称,类别\r\n甲,乙\r\n'), [422, 'file.columns'])
  assert.deepEqual(await codes(head), [422, 'file.empty'])
  assert.deepEqual(await codes(Buffer.from([0, 1, 2, 3])), [422, 'file.kind'])
  assert.deepEqual(await codes(Buffer.from('PK broken')), [422, 'file.kind'])
})

test('只有登记名录的人可以导入', async () => {
  assert.deepEqual((await send(market, csv('甲,,,,,,,,,,,,'), '/preview')).status, 403)
})

test('GB18030 的 CSV 和 XLSX 都读得', async () => {
  const rows = ['戊县统计局', '工作部门', '县级', '422891', '', '', '戊县人民政府', '', '', '', '2020-01-01', '是', '']
  const sheet = Buffer.from(await writeXlsx({ sheets: [{ name: '机关', rows: [head.split(','), rows] }] }))
  for (const file of [iconv.encode(csv(rows.join()), 'gb18030'), sheet]) assert.deepEqual(ok(await send(clerk, file, '/preview')).added, 1)
})

test('导出的名录可以原样导回，一项不变；只有看得到的机关', async () => {
  for (const format of ['csv', 'xlsx']) {
    const file = await above.get(`/api/organs/export?format=${format}`)
    const again = ok(await send(above, file.raw, '/preview'))
    assert.deepEqual([again.added, again.changed, again.problems], [0, 0, []], format)
    assert.ok(again.unchanged > 15)
  }
  assert.doesNotMatch((await market.get('/api/organs/export?format=csv')).raw.toString(), /农业农村局/)
})

test('导出不带公式：以等号、加号、减号、艾特开头的单元格成为文字，导回时还原', async () => {
  ok(await clerk.post('/api/organs/422891-market/changes', { address: '=HYPERLINK("https://example.invalid")', phone: '+1', from: '2026-07-13', basis: '测试' }) as unknown as Answer, 201)
  const text = (await clerk.get('/api/organs/export?format=csv&text=%E5%B8%82%E5%9C%BA')).raw.toString()
  assert.match(text, /'=HYPERLINK/)
  assert.doesNotMatch(text, /(^|,)"?=/m)
  const book = await readXlsx((await clerk.get('/api/organs/export?format=xlsx&text=%E5%B8%82%E5%9C%BA')).raw)
  assert.ok(book.sheets[0]!.rows.flat().every(cell => !/^[=+@]/.test(String(cell ?? ''))))
  assert.equal(ok(await send(clerk, text, '/preview')).unchanged, 1)
})

test('模板可以下载，填着的例子读得懂', async () => {
  const { raw, headers } = await clerk.get('/api/organs/template?format=csv')
  assert.match(String(headers['content-disposition']), /attachment/)
  assert.match(raw.toString(), /规范全称\*/)
})

test('一万行：核对并写入在一分钟之内', async () => {
  const bureaus = Array.from({ length: 100 }, (_, index) => `戊县第${index}局,工作部门,县级,422891,,,戊县人民政府,,,,2020-01-01,是,`)
  const posts = Array.from({ length: 9900 }, (_, index) => `戊县第${index}所,派出机构,县级,422891,,,戊县人民政府,,戊县第${index % 100}局,,2021-01-01,否,`)
  const begun = performance.now()
  const done = ok(await send(clerk, csv(...posts, ...bureaus)), 201)
  const seconds = (performance.now() - begun) / 1000
  assert.deepEqual([done.added, done.wrong], [10_000, 0])
  assert.ok(seconds < 60, `${seconds.toFixed(1)} s`)
  const [{ count }] = await db.superuser<[{ count: number }]>`select count(*) from organ_relation where kind = 'setUpBy' and to_id in (select id from organ where name like '戊县第%局')`
  assert.equal(count, 9900)
  console.log(`10,000 organs in ${seconds.toFixed(1)} s`)
})
