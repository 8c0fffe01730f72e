import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reply } from '../../../test/office.ts'
import type { RegisterId } from '../../../core/registers/index.ts'
import { fee, feeFile, offence, ok, registersOffice } from '../../../test/registersOffice.ts'
import type { AnswerOf, listRegisters, Problem, RegisterEntry } from '../contract/index.ts'

const { as, clerk, listed, enter, send } = await registersOffice('2026-07-13')
const refusal = ({ status, body }: Reply<Problem>) => `${status} ${body.code}`

test('导入先试算：新增、新版、随之失效的、相同的、需要修改的', async () => {
  ok(await enter('fee', fee('M1')))
  ok(await enter('fee', fee('M2')))
  const file = feeFile('659801-market,2026-07-01,,M1,某费,90,新目录,,659801', '甲县市场监督管理局,2025-01-01,,M2,某费,100,某目录 某发〔2025〕1号,,659801', ',2026-01-01,,M3,某费,5,目录,,659801', '甲县市场监督管理局,2026-01-01,,M4,某费,五,目录,,659801', '甲县市场监督管理局,2026-01-01,,M5,某费,5,目录,,659801999')
  const preview = ok(await send('fee', file, '/preview'), 200)
  assert.deepEqual([preview.rows, preview.added, preview.versions, preview.ended, preview.corrected, preview.unchanged, preview.wrong, preview.written], [5, 1, 1, 1, 0, 1, 2, false])
  assert.deepEqual(preview.problems.map(({ row, column, code }) => `${row} ${column} ${code}`), ['5 标准上限（元） entry.wrong', '6 适用地区 area.unknown'])
  assert.equal(refusal(await send('fee', file)), '422 import.wrong')
  assert.equal((await listed('fee', 'text=M3')).total, 0)
  const written = ok(await send('fee', file, '?which=right'))
  assert.deepEqual([written.added, written.versions, written.written], [1, 1, true])
  assert.equal((await listed('fee', 'text=M1&state=holds&on=2026-06-30')).total, 1)
  const again = ok(await send('fee', file, '/preview'), 200)
  assert.deepEqual([again.added, again.versions, again.unchanged], [0, 0, 3])
})

test('同一文件中的两行前后相接：前一行到后一行前一日为止', async () => {
  ok(await send('fee', feeFile('659801-market,2026-01-01,,N1,某费,5,目录,,659801', '659801-market,2026-06-01,,N1,某费,6,目录,,659801')))
  assert.deepEqual((await listed('fee', 'text=N1')).items.map(({ from, to }) => [from, to]), [['2026-01-01', '2026-05-31'], ['2026-06-01', null]])
})

test('同一文件中的两行重叠，写明是哪一行', async () => {
  const { problems } = ok(await send('fee', feeFile('659801-market,2026-01-01,,P1,某费,5,目录,,659801', '659801-market,2026-01-01,,P1,某费,6,目录,,659801'), '/preview'), 200)
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ['3 version.overlaps'])
})

const in659801 = { place: '659801', document: '某文件 某发〔2025〕3号', publishedOn: '2025-02-01', from: '2025-03-01' }
/** An entry of each register with everything that it may say. */
const exported: Readonly<Record<RegisterId, Record<string, unknown>>> = {
  item: { code: 'E1', name: '某事项', actKind: 'inspection', fieldCode: 'MARKET', basis: ['《某法》第1条', '《某条例》第2条第1款'], document: '权责清单', publishedOn: '2025-02-01', legalDays: '20', legalDaysUnit: 'wd', promiseDays: '5', requiresLegalReview: true, requiresHearing: false, givenToTownships: false, inspectionPublishedOn: '2025-02-02', from: '2025-03-01', to: '2027-12-31' },
  offence: offence('E2', { multipleMin: '1.5', multipleMax: '5', baseKind: 'GOODS_VALUE', statuteYears: '0.5', crimeName: '某罪', crimeAmount: '50000', crimeFacts: ['DEATH', 'REPEAT'], crimeSource: '某规定' }),
  benchmark: { code: 'E1', offence: 'E1', ...in659801, tiers: 'T1|从轻|绝对额|500|2000|不含|初次违法、及时改正|货值较小\nT2|一般|绝对额|2000|50000|含||' },
  list: { list: 'LIGHT', offence: 'E1', conditions: ['FIRST', 'CORRECTED'], fineMax: '800.5', ...in659801 },
  standard: { purpose: 'FILING', fieldCode: 'MARKET', party: 'ORG', fineFrom: '100000', confiscationFrom: '200000.5', kinds: ['REVOKE_LICENCE', 'STOP_BUSINESS'], days: '15', ...in659801 },
  period: { norm: 'penalty-decision-overdue', fieldCode: 'MARKET', item: 'E1', count: '60.5', unit: 'cd', excludes: ['HEARING', 'APPRAISAL'], onlyIfInformed: true, extension: '30', extensionBy: 'HEAD', ...in659801 },
  plan: { code: 'E1', name: '=某计划', type: 'SPECIAL', items: ['JC-1', 'JC-2'], targets: '+随机抽取，“百分之五”', deployedAbove: true, approver: 'GOVERNMENT', approvedOn: '2025-12-20', filedOn: '2025-12-21', document: '某计划文件', publishedOn: '2025-12-28', from: '2026-01-01', to: '2026-12-31' },
  cap: { year: '2026', risk: 'A', cap: '1', document: '某公告', publishedOn: '2025-12-28', from: '2026-01-01', to: '2026-12-31' },
  fee: fee('E1'),
  reward: { type: 'MARKET_REPORT', grade: '一等', max: '5000.5', startDays: '15', informDays: '7', ...in659801 },
  basis: { name: '某办法', level: 'RULE', document: '某令第1号', publishedOn: '2025-02-01', from: '2025-03-01' },
  power: { areas: ['659801'], fineMax: '5000', kinds: ['WARNING', 'FINE'], document: '某公告', publishedOn: '2025-02-01', from: '2025-03-01' },
  area: { ...in659801, scansFrom: '2025-09-01', nightFrom: '23', nightTo: '7' },
  normativeDocument: {
    title: '某管理办法', document: '甲政发〔2026〕3号', maker: 'GOVERNMENT', role: 'LEAD', isNormative: true, concernsEnterprises: false, publishedOn: '2026-03-02', reviewedOn: '2026-03-01', reviewResult: 'LEGAL',
    filedWithCommitteeOn: '2026-03-10', filedWithGovernmentAboveOn: '2026-03-11', filedWithGovernmentOn: '2026-03-12', filedWithDepartmentAboveOn: '2026-03-13', filedWithJusticeOn: '2026-03-14', receipts: ['备1号', '备2号'],
    orderedToCorrectOn: '2026-05-06', correctedOn: '2026-06-05', from: '2026-04-01', to: '2031-03-31',
  },
  numbering: { ...in659801, issuer: '某某自治区司法厅', patterns: ['65#########', '65A-????'] },
}
ok(await enter('offence', offence('E1')))
for (const [register, entry] of Object.entries(exported)) {
  test(`${register}: what is exported is taken back without a change`, async () => {
    // Versions of laws hold everywhere and are entered at the top.
    const [by, issuer] = register === 'basis' ? [await as('650000-clerk'), '650000-justice'] : [clerk, '659801-market']
    ok(await enter(register, entry, by, issuer))
    for (const format of ['csv', 'xlsx']) {
      const { raw } = await by.get(`/api/registers/${register}/export?format=${format}&issuer=${issuer}`)
      const found = ok(await send(register, raw, '/preview', by), 200)
      assert.deepEqual([found.added, found.versions, found.ended, found.corrected, found.wrong, found.unchanged, found.unread], [0, 0, 0, 0, 0, found.rows, []], JSON.stringify(found.problems))
      assert.ok(found.rows > 0)
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
