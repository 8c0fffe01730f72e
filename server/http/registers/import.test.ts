import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reply } from '../../../test/office.ts'
import { fee, feeFile, offence, ok, registersOffice } from '../../../test/registersOffice.ts'
import type { AnswerOf, listRegisters, Problem, RegisterEntry } from '../contract/index.ts'

const { clerk, listed, enter, send } = await registersOffice('2026-07-13')
const refusal = ({ status, body }: Reply<Problem>) => `${status} ${body.code}`

test('导入先试算：新版本、随之失效的、没有变化的、需要修改的', async () => {
  ok(await enter('fee', fee('M1')))
  ok(await enter('fee', fee('M2')))
  const file = feeFile('659801-market,2026-07-01,,M1,某费,90,新目录,,659801', '甲县市场监督管理局,2025-01-01,,M2,某费,100,某目录 某发〔2025〕1号,,659801', ',2026-01-01,,M3,某费,5,目录,,659801', '甲县市场监督管理局,2026-01-01,,M4,某费,五,目录,,659801', '甲县市场监督管理局,2026-01-01,,M5,某费,5,目录,,659801999')
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
  ok(await send('fee', feeFile('659801-market,2026-01-01,,N1,某费,5,目录,,659801', '659801-market,2026-06-01,,N1,某费,6,目录,,659801')))
  assert.deepEqual((await listed('fee', 'text=N1')).items.map(({ from, to }) => [from, to]), [['2026-01-01', '2026-05-31'], ['2026-06-01', null]])
})

test('同一文件中的两行重叠，写明是哪一行', async () => {
  const { problems } = ok(await send('fee', feeFile('659801-market,2026-01-01,,P1,某费,5,目录,,659801', '659801-market,2026-01-01,,P1,某费,6,目录,,659801'), '/preview'), 200)
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['3 version.overlaps'])
})

const exported = {
  fee: fee('E1'),
  benchmark: { code: 'E1', offence: 'E1', place: '659801', document: '基准 某发〔2025〕3号', publishedOn: '2025-02-01', from: '2025-03-01', tiers: 'T1|从轻|绝对额|500|2000|不含||\nT2|一般|绝对额|2000|50000|含||' },
  list: { list: 'NO_PENALTY', offence: 'E1', place: '659801', document: '清单', from: '2025-01-01', conditions: ['FIRST', 'CORRECTED'] },
}
ok(await enter('offence', offence('E1')))
for (const [register, entry] of Object.entries(exported)) {
  test(`${register}: what is exported is taken back without a change`, async () => {
    ok(await enter(register, entry))
    for (const format of ['csv', 'xlsx']) {
      const { raw } = await clerk.get(`/api/registers/${register}/export?format=${format}&text=${register === 'fee' ? 'E1' : ''}`)
      const found = ok(await send(register, raw, '/preview'), 200)
      assert.deepEqual([found.added, found.wrong, found.unchanged], [0, 0, 1], JSON.stringify(found.problems))
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

test('导入结束的版本，作废导入的版本以后也继续施行', async () => {
  ok(await enter('fee', fee('R5')))
  const [row] = (await listed('fee', 'text=R5')).items
  ok(await send('fee', feeFile('甲县市场监督管理局,2026-07-01,,R5,某费,70,新目录,,659801')))
  const imported = (await listed('fee', 'text=R5')).items.find(({ from }) => from === '2026-07-01')!
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${imported.id}/correct`, { basis: '导错了文件。', instead: null }))
  assert.deepEqual((await listed('fee', 'text=R5')).items.map(({ from, to }) => [from, to]), [[row!.from, null]])
})
