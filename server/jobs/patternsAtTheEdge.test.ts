import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { patternsOffice, times } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'

const today: Day = '2026-11-20'
const { db, keep, found } = await patternsOffice(today)
const [market, transport] = ['659801-market', '659801-transport'] as const

const forget = () => db.superuser`update enforcement_record set voided = true, decision_no = null`
beforeEach(forget)

const ordinary = (day: Day, more: Written = {}): Written => ({ procedureType: 'ORDINARY', decidedAt: day, caseFiledAt: '2024-01-05', decisionResult: 'PENALISE', ...more })
const fine = (amount: number, day: Day, more: Written = {}): Written => ({ procedureType: 'SUMMARY', fieldCode: 'MARKET', decisionResult: 'PENALISE', decidedAt: day, penalty: { fineAmount: amount }, ...more })

test('处罚法第47条 突击结案：上一年全年五十件中一天十件，提示；前年年底的一段不能当作全年', async () => {
  await keep('penalty', market, [...times(8, () => ordinary('2024-12-10')), ...times(22, at => ordinary(addDays('2024-11-25', at)))])
  assert.deepEqual(await found('stat-decisions-concentrated-one-day'), [])
  await keep('penalty', market, [...times(10, () => ordinary('2025-12-31')), ...times(40, at => ordinary(addDays('2025-02-03', at * 5)))])
  const [alert, ...others] = await found('stat-decisions-concentrated-one-day')
  assert.match(alert!.says, /2025年普通程序决定50件，其中10件/)
  assert.deepEqual(others, [])
})

test('处罚法第47条 突击结案：全年十九件不看，二十件中一天四件提示，作废的、简易程序的不计', async () => {
  const year = (spread: number) => [...times(4, () => ordinary('2026-06-10')), ...times(spread, at => ordinary(addDays('2026-02-02', at * 5)))]
  await keep('penalty', market, [...year(15), ...times(3, at => ({ ...ordinary(addDays('2026-08-03', at)), procedureType: 'SUMMARY' }))])
  assert.deepEqual(await found('stat-decisions-concentrated-one-day'), [])
  await keep('penalty', market, [ordinary('2026-09-02')])
  assert.equal((await found('stat-decisions-concentrated-one-day')).length, 1)
})

test('处罚法第47条 同一天同一案由：十件而立案相差三十日提示；九件、相差二十九日不提示', async () => {
  const alike = (count: number, apart: number) => times(count, at => ordinary('2026-06-10', { offenceCode: 'F1', caseFiledAt: at === 0 ? addDays('2026-03-02', apart) : '2026-03-02' }))
  for (const [count, apart] of [[9, 30], [10, 29]] as const) {
    await forget()
    await keep('penalty', market, alike(count, apart))
    assert.deepEqual(await found('stat-decisions-concentrated-one-day'), [], `${count}件`)
  }
  await forget()
  await keep('penalty', market, alike(10, 30))
  assert.match((await found('stat-decisions-concentrated-one-day'))[0]!.says, /决定10件，立案日前后相差30日/)
})

const numbered = (no: string, day: Day | null = '2026-03-02'): Written => ({ ...ordinary('2026-03-02', { decisionNo: no, caseFiledAt: '2026-02-02' }), decidedAt: day })
const disorder = () => found('stat-decision-number-date-disorder')

test('处罚法第47条 缺号：中间一号作废、没有填决定日，或者用全角写的，都不缺；真缺的一号提示', async () => {
  await keep('penalty', market, [numbered('甲市监罚〔2026〕102号')])
  await db.superuser`update enforcement_record set voided = true where decision_no is not null`
  await keep('penalty', market, [numbered('甲市监罚〔2026〕101号'), numbered('甲市监罚［２０２６］１０３号'), numbered('甲市监罚〔2026〕104号', null), numbered('甲市监罚【2026】 105 号')])
  assert.deepEqual(await disorder(), [])
  await keep('penalty', market, [numbered('甲市监罚〔2026〕107号')])
  assert.match((await disorder())[0]!.says, /105 号之后是甲市监罚〔2026〕107号，中间缺1个文号/)
})

test('处罚法第47条 缺号：前年的文号没有全部在看，不说缺号；两年、两种代字、两个机关各自编号', async () => {
  await keep('penalty', market, [numbered('甲市监罚〔2024〕3号', '2025-01-06'), numbered('甲市监罚〔2024〕90号', '2024-12-30')])
  await keep('penalty', market, [numbered('甲市监罚〔2025〕90号', '2025-12-31'), numbered('甲市监罚〔2026〕1号', '2026-01-04'), numbered('甲市监强〔2026〕5号')])
  await keep('penalty', transport, [numbered('甲市监罚〔2026〕9号')])
  assert.deepEqual(await disorder(), [])
})

const alike = (amount: number, day: Day = '2026-10-12') => fine(amount, day, { offenceCode: 'F1', penalty: { fineAmount: amount, tierCode: 'T1' } })

test('处罚法第5条第2款 类案不同罚：九件不比较，十件比较；全部相同时偏离一半不提示，超过一半提示；二十四个月以前的不计', async () => {
  await keep('penalty', market, [...times(8, () => alike(10_000)), alike(90_000)])
  await keep('penalty', market, [alike(10_000, '2024-11-20')])
  assert.deepEqual(await found('stat-same-offence-fine-dispersion'), [])
  await keep('penalty', market, [alike(15_000)])
  const [alert, ...others] = await found('stat-same-offence-fine-dispersion')
  assert.match(alert!.says, /10件的罚款中位数是10,000元，本案90,000元，明显偏高/)
  assert.deepEqual(others, [])
})

const handled = (pair: readonly string[], zero: number, count: number, closedAt: Day = '2026-10-20') => times(count, at => ({
  procedureType: 'SUMMARY', offenceCode: 'F1', closedAt, decidedAt: '2026-10-12', decisionResult: at < zero ? 'NO_PENALTY' : 'PENALISE', penalty: at < zero ? {} : { fineAmount: 1000 + at }, officers: pair.map(officerId => ({ officerId })),
}))

test('处罚法第5条第2款 执法人员组合：高出恰好三成（七成比四成）提示；高出不到三成的、十九件的、一年以前办结的不提示', async () => {
  const peers = handled(['丙', '丁'], 40, 100)
  for (const [title, own] of [['不到三成', handled(['甲', '乙'], 69, 100)], ['十九件', handled(['甲', '乙'], 19, 19)], ['一年以前', handled(['甲', '乙'], 20, 20, '2025-11-20')]] as const) {
    await forget()
    await keep('penalty', market, [...peers, ...own])
    assert.deepEqual(await found('stat-officer-pair-zero-fine'), [], title)
  }
  await forget()
  await keep('penalty', market, [...peers, ...handled(['乙', '甲'], 35, 50), ...handled(['甲', '乙'], 35, 50)])
  assert.match((await found('stat-officer-pair-zero-fine')).find(({ says }) => says.includes('甲'))!.says, /案件100件，不予罚款70件（70\.0%），同机关其他人员是40\.0%/)
})

const paid = (day: Day, decidedAt: Day, ...amounts: readonly number[]): Written => fine(amounts.reduce((sum, each) => sum + each, 0), decidedAt, { money: amounts.map(amountPaid => ({ type: 'FINE', amountPaid, paidAt: day })) })
const surge = () => found('stat-fine-income-surge')

test('处罚法第74条第3款 罚没收入：去年收到的前年决定的罚款也是去年同期；作出决定多年以后才缴的算在今年', async () => {
  await keep('penalty', market, [paid('2025-01-10', '2024-06-03', 200_000), paid('2025-11-20', '2025-11-10', 200_000), ...times(5, () => paid('2026-05-06', '2026-05-06', 100_000))])
  assert.deepEqual(await surge(), [])
  await keep('penalty', market, [paid('2026-06-01', '2023-03-01', 100_000)])
  assert.match((await surge())[0]!.says, /今年以来罚没收入600,000元，去年同期400,000元/)
})

test('处罚法第74条第3款 罚没收入：增加九万九千九百九十九元不提示，十万元提示；一件大案分两次缴，仍是一件', async () => {
  await keep('penalty', market, [paid('2025-05-06', '2025-05-06', 50_000), paid('2025-11-21', '2025-11-20', 900_000), ...times(3, at => paid('2026-05-06', '2026-05-06', at === 0 ? 49_999 : 50_000))])
  assert.deepEqual(await surge(), [])
  await keep('penalty', market, [paid('2026-05-07', '2026-05-07', 1)])
  assert.equal((await surge()).length, 1)
  await keep('penalty', market, [paid('2026-05-08', '2026-05-07', 100_000, 100_000)])
  assert.deepEqual(await surge(), [])
})

const clue = (day: Day): Written => ({ inspection: { startedAt: day, checkResult: 'SUSPECTED_VIOLATION' } })
const dormant = () => found('stat-dormant-body')

test('处罚法第76条第2款 怠于履职：看立案日，一年以前立案、近来才决定的不算近一年立案；一年以前检查的不算线索', async () => {
  await keep('penalty', market, [ordinary('2026-08-03', { caseFiledAt: '2025-11-20' })])
  await keep('inspection', market, [clue('2025-11-20'), clue('2026-03-02'), clue('2026-04-02')])
  assert.deepEqual(await dormant(), [])
  await keep('inspection', market, [clue('2025-11-21')])
  assert.equal((await dormant())[0]!.records.length, 3)
  await keep('penalty', market, [ordinary('2026-08-03', { caseFiledAt: '2025-11-21' })])
  assert.deepEqual(await dormant(), [])
})
