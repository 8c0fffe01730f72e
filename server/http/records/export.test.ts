import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { parseCsv } from 'hucre/csv'
import { recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send } = office
const clerk = await office.as('659801-clerk')
const elsewhere = await office.as('659802-clerk')
const count = 1_203

const penalty = (at: number, more: object = {}) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: String(at), actionNo: `出${at}`, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款5000元' }, ...more,
})
await office.handIn([
  penalty(0, { name: '=HYPERLINK("x")' }), penalty(1, { partyType: 'PERSON', name: '李某某', uscc: null, idType: 'ID_CARD', idNo: '11010519491231002X' }), penalty(2, { name: '-1+2' }),
  penalty(3, { name: '某某涂料有限公司', secretLevel: 'TRADE' }), ...Array.from({ length: count - 4 }, (_, at) => penalty(at + 4)),
].join('\n'))

const ask = (query: string, by = clerk) => send(by, 'GET', `/api/records/export?${query}`)
const allRowsIn = (raw: Buffer) => parseCsv(raw.toString().replace('\ufeff', '')).map(row => row.map(String))
const isMark = (cell: unknown) => String(cell).includes('2026-11-20导出')
const rowsIn = (raw: Buffer) => allRowsIn(raw).filter(([first]) => !isMark(first))

test('CSV：看到的每一条都在，跨页不重不漏；标明共多少行', async () => {
  const { raw, headers } = await ask('as=csv&kind=penalty')
  const rows = rowsIn(raw)
  assert.deepEqual([rows.length - 1, headers['x-rows']], [count, String(count)])
  assert.equal(new Set(rows.map(([actionNo]) => actionNo)).size, count + 1)
})

test('XLSX：同样的行', async () => {
  const { raw } = await ask('as=xlsx')
  const rows = (await readXlsx(raw)).sheets[0]!.rows
  assert.equal(rows.filter(([first]) => !isMark(first)).length - 1, count)
  assert.ok(rows.flat().every(cell => typeof cell === 'string' || cell === null), 'every cell is text')
})

test('表格软件会当公式执行的单元格，变成文字', async () => {
  const parties = rowsIn((await ask('as=csv')).raw).map(row => row[2]!)
  assert.ok(parties.includes('\'=HYPERLINK("x")') && parties.includes("'-1+2"))
})

test('自然人只留姓，不带证件号码', async () => {
  const { raw } = await ask('as=csv')
  assert.ok(raw.toString().includes('李**'))
  assert.ok(!raw.toString().includes('李某某') && !raw.toString().includes('002X'))
})

test('涉及商业秘密的，不写当事人', async () => {
  const row = rowsIn((await ask('as=csv')).raw).find(([actionNo]) => actionNo === '出3')!
  assert.equal(row[2], '因保密不显示')
})

test('内有不公开的行为的，最后一行写明谁在哪一天导出；没有的不写', async () => {
  const last = async (query: string) => allRowsIn((await ask(query)).raw).at(-1)![0]!
  assert.match(await last('as=csv'), /^甲县司法局 \S+ 2026-11-20导出：.*不得外传$/)
  assert.ok(!isMark(await last(`as=csv&text=${encodeURIComponent('出7')}`)))
})

test('按条件导出；看不到的导不出；每次导出都留痕', async () => {
  assert.equal(rowsIn((await ask('as=csv&fineFrom=5001')).raw).length, 1)
  assert.equal(rowsIn((await ask('as=csv', elsewhere)).raw).length, 1)
  const [entry] = await office.db.superuser`select detail from audit_entry where act = 'records.exported' and organ_id like '659801%' order by id desc limit 1`
  assert.deepEqual(entry?.['detail'], { as: 'csv', rows: 0, more: false, filters: 'fineFrom' })
})

test('只取选中的列，按选的次序；表头是中文；不认识的列退回', async () => {
  const [head, first] = rowsIn((await ask('as=csv&columns=fine,actionNo,party')).raw)
  assert.deepEqual([head, first!.length], [['罚款（元）', '案号', '当事人'], 3])
  assert.equal((await ask('as=csv&columns=fine,nothing')).status, 400)
})

test('预警也只取选中的列；涉及商业秘密的行为，同样不写当事人', async () => {
  const { raw } = await send(clerk, 'GET', '/api/alerts/export?as=csv&state=all&columns=party,title,subject')
  const [head, ...rows] = rowsIn(raw)
  assert.deepEqual(head, ['当事人', '预警', '案号或者对象'])
  assert.deepEqual([...new Set(rows.filter(([, , subject]) => subject === '出3').map(([party]) => party))], [rowsIn((await ask('as=csv')).raw).find(([actionNo]) => actionNo === '出3')![2]])
  assert.ok(!raw.toString().includes('某某涂料有限公司'))
})
