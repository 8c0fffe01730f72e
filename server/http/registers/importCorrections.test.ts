import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { fee, feeFile, offence, ok, registersOffice } from '../../../test/registersOffice.ts'
import type { Problem, RegisterEntry, RegisterImport } from '../contract/index.ts'

const { as, clerk, listed, enter, send, db } = await registersOffice('2026-07-13')
const market = '甲县市场监督管理局'
const paper = '某目录 某发〔2025〕1号'

const seen = async (file: string, register = 'fee', by = clerk) => ok(await send(register, file, '/preview', by), 200)
const confirming = ({ confirms }: RegisterImport, basis = '第一次报送时漏填。') => `?confirms=${confirms!}&basis=${encodeURIComponent(basis)}`
const correct = async (file: string, register = 'fee', by = clerk) => await send(register, file, confirming(await seen(file, register, by)), by)
const differences = ({ corrections }: RegisterImport) => corrections.flatMap(({ differences: some }) => some.map(({ name, before, after }) => `${name}：${before ?? '空'}→${after ?? '空'}`))
const spans = async (text: string) => (await listed('fee', `text=${text}`)).items.map(({ from, to }) => [from, to])
const saying = async (column: string, text: string, register = 'fee') => (await listed(register, `text=${text}`)).items.map(({ says }) => says.find(({ id }) => id === column)?.value)
const history = async (id: number) => (await clerk.get<RegisterEntry>(`/api/register-versions/${id}`)).body.versions
const refusal = ({ status, body }: { status: number, body: Problem }) => `${status} ${body.code}`

test('同一项、同一生效日期而内容不同的行是更正：先列出哪一项、谁的、什么从什么变成什么', async () => {
  for (const code of ['A1', 'A2', 'A3']) ok(await enter('fee', fee(code)))
  const found = await seen(feeFile(`${market},2025-01-01,,A1,某费,120,${paper},2025-01-10,659801`, `${market},2026-08-01,,A2,某费,90,新目录,,659801`, `,2025-01-01,,A3,某费,100,${paper},,659801`, ',2026-01-01,,A4,某费,5,目录,,659801'))
  assert.deepEqual([found.added, found.versions, found.ended, found.corrected, found.unchanged, found.wrong], [1, 1, 1, 1, 1, 0])
  assert.deepEqual(found.corrections.map(({ row, title, organ, from }) => [row, title, organ, from]), [[2, '某费（A1）', market, '2025-01-01']])
  assert.deepEqual(differences(found), ['标准上限（元）：100元→120元', '公布日期：空→2025年1月10日（周五）'])
})

test('更正写入以后：原来的版本作废，写明理由，保留可查；更正后的在它的位置；写进日志', async () => {
  const { version } = ok(await enter('fee', fee('B1')))
  const written = ok(await correct(feeFile(`,2025-01-01,,B1,某费,130,${paper},,659801`)))
  assert.deepEqual([written.corrected, written.written], [1, true])
  assert.deepEqual(await saying('max', 'B1'), ['130元'])
  assert.deepEqual((await history(version.id)).map(({ withdrawn, withdrawnBasis, corrects }) => [withdrawn, withdrawnBasis, corrects]), [[false, null, version.id], [true, '第一次报送时漏填。', null]])
  const told = await db.superuser`select act from audit_entry where act = 'register.corrected' and subject_id = ${String(version.id)}`
  assert.equal(told.length, 1)
})

test('没有核对过的更正不写入；没有理由的也不写入', async () => {
  ok(await enter('fee', fee('C1')))
  const file = feeFile(`,2025-01-01,,C1,某费,140,${paper},,659801`, ',2026-01-01,,C2,某费,5,目录,,659801')
  const found = await seen(file)
  assert.equal(refusal(await send('fee', file, '?basis=%E6%BC%8F%E5%A1%AB')), '409 import.unconfirmed')
  assert.equal(refusal(await send('fee', file, `?confirms=${found.confirms!}`)), '422 import.reason')
  assert.deepEqual([await saying('max', 'C1'), await spans('C2')], [['100元'], []])
})

test('试算以后登记又有变化的，原来核对过的不作数', async () => {
  const { version } = ok(await enter('fee', fee('D1')))
  const file = feeFile(`,2025-01-01,,D1,某费,150,${paper},,659801`)
  const found = await seen(file)
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${version.id}/correct`, { basis: '录错。', instead: { issuer: '659801-market', entry: fee('D1', { max: '110' }) } }))
  assert.equal(refusal(await send('fee', file, confirming(found))), '409 import.unconfirmed')
  assert.deepEqual(differences(await seen(file)), ['标准上限（元）：110元→150元'])
})

test('文件没有的列、没有写的机关和失效日期，登记的不变；有这一列而没有填的，清空', async () => {
  ok(await enter('fee', fee('E1', { publishedOn: '2025-01-05', to: '2027-12-31' })))
  const silent = await seen(`生效日期,收费编码,收费项目,标准上限（元）,依据文件,适用地区\r\n2025-01-01,E1,某费,100,${paper},659801\r\n`)
  assert.deepEqual([silent.unchanged, silent.corrected], [1, 0])
  assert.deepEqual(differences(await seen(feeFile(`,2025-01-01,,E1,某费,100,${paper},,659801`))), ['公布日期：2025年1月5日（周日）→空'])
  assert.deepEqual(differences(await seen(feeFile(`,2025-01-01,2028-12-31,E1,某费,100,${paper},2025-01-05,659801`))), ['失效日期：2027年12月31日（周五）→2028年12月31日（周日）'])
})

test('补填和登记合在一起核对：文件没有的列用登记的内容', async () => {
  ok(await enter('offence', offence('E5')))
  const file = (fineMax: string) => `机关,案由编码,违法行为名称,适用地区,设定依据,生效日期,法定上限（元）\r\n${market},E5,某违法行为,659801,某法第1条,2024-01-01,${fineMax}\r\n`
  assert.deepEqual(differences(await seen(file('60000'), 'offence')), ['法定上限（元）：50,000元→60,000元'])
  assert.deepEqual((await seen(file('400'), 'offence')).problems.map(({ code, says }) => `${code} ${says.includes('法定下限（500元）高于法定上限（400元）')}`), ['entry.wrong true'])
})

test('更正和后面的新版在同一个文件中：更正后的版本到新版前一日为止；新版作废，它继续施行', async () => {
  ok(await enter('fee', fee('F1')))
  ok(await correct(feeFile(`,2025-01-01,,F1,某费,160,${paper},,659801`, `${market},2026-03-01,,F1,某费,170,新目录,,659801`)))
  assert.deepEqual([await spans('F1'), await saying('max', 'F1')], [[['2025-01-01', '2026-02-28'], ['2026-03-01', null]], ['160元', '170元']])
  const later = (await listed('fee', 'text=F1')).items.find(({ from }) => from === '2026-03-01')!
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${later.id}/correct`, { basis: '新目录没有施行。', instead: null }))
  assert.deepEqual([await spans('F1'), await saying('max', 'F1')], [[['2025-01-01', null]], ['160元']])
})

test('被新版结束的版本，更正以后仍然是被它结束的：新版作废，更正后的继续施行', async () => {
  const { version } = ok(await enter('fee', fee('G1')))
  const { version: later } = ok(await enter('fee', fee('G1', { from: '2026-03-01', max: '180' })))
  ok(await correct(feeFile(`,2025-01-01,,G1,某费,190,${paper},,659801`)))
  assert.deepEqual((await history(version.id)).filter(({ withdrawn }) => !withdrawn).map(({ from, to, endBasis }) => [from, to, endBasis]), [['2026-03-01', null, null], ['2025-01-01', '2026-02-28', '新版本自2026年3月1日（周日）起施行']])
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${later.id}/correct`, { basis: '没有施行。', instead: null }))
  assert.deepEqual([await spans('G1'), await saying('max', 'G1')], [[['2025-01-01', null]], ['190元']])
})

test('同一文件对同一项、同一生效日期说了两样，拒绝后一行', async () => {
  ok(await enter('fee', fee('H1')))
  for (const [first, second] of [['100', '120'], ['120', '130'], ['120', '100']]) {
    const { problems } = await seen(feeFile(`,2025-01-01,,H1,某费,${first!},${paper},,659801`, `,2025-01-01,,H1,某费,${second!},${paper},,659801`))
    assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['3 version.overlaps'])
    assert.match(problems[0]!.says, /与本文件中的另一行/)
  }
})

test('延长以后与后面的版本重叠的更正，拒绝', async () => {
  ok(await enter('fee', fee('I1', { to: '2025-12-31' })))
  ok(await enter('fee', fee('I1', { from: '2026-01-01', max: '80' })))
  const { problems } = await seen(feeFile(`,2025-01-01,2026-01-01,I1,某费,100,${paper},,659801`))
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['2 version.overlaps'])
})

test('别的机关登记的版本，不能由文件更正', async () => {
  ok(await enter('fee', fee('J1', { publishedOn: '2025-01-05' })))
  const transport = await as('659801-transport')
  const { problems } = await seen(feeFile(`,2025-01-01,,J1,某费,10,${paper},2025-01-05,659801`), 'fee', transport)
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['2 register.notYours'])
})

test('只写入没有问题的行时，更正同样要核对、要理由', async () => {
  ok(await enter('fee', fee('K1')))
  const file = feeFile(`,2025-01-01,,K1,某费,200,${paper},,659801`, ',2026-01-01,,K2,某费,五,目录,,659801')
  const found = await seen(file)
  assert.equal(refusal(await send('fee', file, '?which=right')), '409 import.unconfirmed')
  ok(await send('fee', file, `${confirming(found)}&which=right`))
  assert.deepEqual(await saying('max', 'K1'), ['200元'])
})

test('更正已经生效的内容，一分钟后重新核对这个机关所在地的执法数据', async () => {
  ok(await enter('fee', fee('L1')))
  await db.superuser`delete from outbox where topic = 'records.scan'`
  ok(await correct(feeFile(`,2025-01-01,,L1,某费,210,${paper},,659801`)))
  const due = await db.superuser`select payload ->> 'beneath' as beneath from outbox where topic = 'records.scan'`
  assert.equal(due.length, 1)
})

test('同一次写入重发，不更正第二次', async () => {
  const { version } = ok(await enter('fee', fee('M1')))
  const file = feeFile(`,2025-01-01,,M1,某费,220,${paper},,659801`)
  const [path, key] = [confirming(await seen(file)), randomUUID()]
  ok(await send('fee', file, path, clerk, key))
  ok(await send('fee', file, path, clerk, key))
  assert.equal((await history(version.id)).length, 2)
})
