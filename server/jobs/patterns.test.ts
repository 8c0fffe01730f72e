import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { patternsOffice, times } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'
import { lookForPatterns } from './patterns.ts'

const today: Day = '2026-11-20'
const { db, deps, keep, found } = await patternsOffice(today)
const [market, transport, other] = ['659801-market', '659801-transport', '659802-market'] as const
const bank = '91350100M000100Y43'

const hearing = { purpose: 'HEARING', place: '659801', fieldCode: null, party: null, fineFrom: 100_000, confiscationFrom: null, kinds: [], days: null, document: '某文件', publishedOn: '2025-01-01' }
await db.superuser`
  insert into register_version (register, key, organ_id, org_path, title, from_day, content, account_name)
  select 'standard', 'HEARING 659801', id, path, '听证', '2025-01-01', ${db.superuser.json(hearing)}, '登记员' from organ where id = '659801-gov'`

/** A fine, decided some working day of this year so that no day and no number stands out. */
const fine = (amount: number, more: Written = {}): Written => ({
  procedureType: 'SUMMARY', fieldCode: 'MARKET', decisionResult: 'PENALISE', decidedAt: '2026-10-12', penalty: { fineAmount: amount }, ...more,
})

/** What a sender withdrew counts nowhere. */
const forget = () => db.superuser`update enforcement_record set voided = true`
beforeEach(forget)

test('处罚法第5条第2款 类案不同罚：中位数一万、离差三千，罚三万的提示，罚两万五千的不提示', async () => {
  const alike = (amount: number) => fine(amount, { offenceCode: 'F1', penalty: { fineAmount: amount, tierCode: 'T1' } })
  const others = [...times(13, () => alike(7_000)), alike(10_000), ...times(12, () => alike(13_000))]
  await keep('penalty', market, [...others, alike(25_000)])
  assert.deepEqual(await found('stat-same-offence-fine-dispersion'), [])
  await forget()
  const kept = await keep('penalty', market, [...others, alike(30_000)])
  assert.deepEqual((await found('stat-same-offence-fine-dispersion')).map(({ records }) => records), [[kept.at(-1)]])
})

test('处罚法第5条第2款 类案不同罚：说明了偏离理由的不提示', async () => {
  const alike = (amount: number, more: Written = {}) => fine(amount, { offenceCode: 'F1', penalty: { fineAmount: amount, tierCode: 'T1', ...more } })
  await keep('penalty', market, [...times(10, () => alike(7_000)), alike(30_000, { deviation: { reason: '造成人身伤害，经集体讨论决定' } })])
  assert.deepEqual(await found('stat-same-offence-fine-dispersion'), [])
})

const handled = (pair: readonly string[], zero: number, count: number) => times(count, at => ({
  procedureType: 'SUMMARY', offenceCode: 'F1', closedAt: '2026-10-20', decidedAt: '2026-10-12', decisionResult: at < zero ? 'NO_PENALTY' : 'PENALISE', penalty: at < zero ? {} : { fineAmount: 1000 + at },
  officers: pair.map(officerId => ({ officerId })),
}))

test('处罚法第5条第2款 执法人员组合：四十件中三十件不罚，其他人员两成，提示；十六件不罚不提示', async () => {
  await keep('penalty', market, [...handled(['甲', '乙'], 30, 40), ...handled(['丙', '丁'], 8, 40)])
  assert.equal((await found('stat-officer-pair-zero-fine')).length, 1)
  await forget()
  await keep('penalty', market, [...handled(['甲', '乙'], 16, 40), ...handled(['丙', '丁'], 8, 40)])
  assert.deepEqual(await found('stat-officer-pair-zero-fine'), [])
})

const ordinary = (day: Day, more: Written = {}): Written => ({ procedureType: 'ORDINARY', decidedAt: day, caseFiledAt: '2026-01-05', decisionResult: 'PENALISE', ...more })

test('处罚法第47条 突击结案：全年五十件中一天十件，提示；一天九件不提示', async () => {
  const spread = (count: number) => times(count, at => ordinary(addDays('2026-02-02', at * 5)))
  await keep('penalty', market, [...times(9, () => ordinary('2026-11-10')), ...spread(41)])
  assert.deepEqual(await found('stat-decisions-concentrated-one-day'), [])
  await forget()
  await keep('penalty', market, [...times(10, () => ordinary('2026-11-10')), ...spread(40)])
  const [alert] = await found('stat-decisions-concentrated-one-day')
  assert.match(alert!.says, /普通程序决定50件，其中10件（20\.0%）在2026-11-10/)
})

test('处罚法第47条 文号倒置：晚一号而决定日早四日，提示；早三日不提示', async () => {
  const numbered = (number: number, day: Day) => ordinary(day, { decisionNo: `甲市监罚〔2026〕${number}号` })
  await keep('penalty', market, [numbered(12, '2026-03-06'), numbered(13, '2026-03-03')])
  assert.deepEqual(await found('stat-decision-number-date-disorder'), [])
  await keep('penalty', market, [numbered(14, '2026-02-26')])
  assert.match((await found('stat-decision-number-date-disorder'))[0]!.says, /14号的决定日2026-02-26早于前一号/)
})

test('处罚法第47条 文号缺号：提示缺了几个', async () => {
  await keep('penalty', market, [ordinary('2026-03-02', { decisionNo: '甲市监罚〔2026〕1号' }), ordinary('2026-03-03', { decisionNo: '甲市监罚〔2026〕4号' })])
  assert.match((await found('stat-decision-number-date-disorder'))[0]!.says, /中间缺2个文号/)
})

test('处罚法第63条 罚款聚集在标准之下：下方十二件、上方三件，提示；十一件不提示', async () => {
  await keep('penalty', market, [...times(11, () => fine(95_000)), ...times(3, () => fine(105_000))])
  assert.deepEqual(await found('stat-threshold-bunching'), [])
  await keep('penalty', market, [fine(99_999)])
  assert.match((await found('stat-threshold-bunching'))[0]!.says, /略低于100,000元标准的有12件，略高的只有3件/)
})

test('处罚法第63条 拆分案件：三十日内三次、同一次检查发现，合计恰到标准，提示；差一元不提示', async () => {
  const one = (amount: number, day: Day) => fine(amount, { decidedAt: day, uscc: bank, sourceRefId: '检查1', offenceCode: `F${day}` })
  await keep('penalty', market, [one(40_000, '2026-10-01'), one(30_000, '2026-10-12'), one(29_999, '2026-10-31')])
  assert.deepEqual(await found('stat-case-splitting'), [])
  await forget()
  await keep('penalty', market, [one(40_000, '2026-10-01'), one(30_000, '2026-10-12'), one(30_000, '2026-10-31')])
  assert.equal((await found('stat-case-splitting'))[0]!.records.length, 3)
})

test('处罚法第63条 拆分案件：第三十一日的罚款不再合计', async () => {
  const one = (amount: number, day: Day) => fine(amount, { decidedAt: day, uscc: bank, offenceCode: 'F1' })
  await keep('penalty', market, [one(60_000, '2026-10-01'), one(60_000, '2026-11-01')])
  assert.deepEqual(await found('stat-case-splitting'), [])
})

test('处罚法第74条第3款 罚没指标：同一政府三个主体，六个月件数金额整齐，提示；一个月差得多就不提示', async () => {
  const even = (body: string, extra = 0) => times(6, month => times(4 + (month === 2 ? extra : 0), at => fine(2_000 + 100 * (at % 3), { decidedAt: `2026-0${month + 2}-1${at % 9}` as Day }))).flat()
  const bodies = (await db.superuser<{ id: string }[]>`select id from organ where government_id = '659801-gov' and kind = 'department' order by id limit 3`).map(({ id }) => id)
  for (const body of bodies) await keep('penalty', body, even(body))
  const [alert] = await found('stat-monthly-quota-pattern')
  assert.equal(alert?.body, '659801-gov')
  await keep('penalty', bodies[0]!, times(9, at => fine(2_000, { decidedAt: `2026-04-2${at}` as Day })))
  assert.deepEqual(await found('stat-monthly-quota-pattern'), [])
})

const paid = (amount: number, day: Day): Written => fine(amount, { decidedAt: day, money: [{ type: 'FINE', amountPaid: amount, paidAt: day }] })

test('处罚法第74条第3款 罚没收入：去年同期四十万，今年六十万，提示；差一元不提示', async () => {
  await keep('penalty', market, [...times(4, () => paid(100_000, '2025-05-05')), ...times(6, at => paid(at === 0 ? 99_999 : 100_000, '2026-05-06'))])
  assert.deepEqual(await found('stat-fine-income-surge'), [])
  await keep('penalty', market, [paid(1, '2026-05-07')])
  assert.match((await found('stat-fine-income-surge'))[0]!.says, /今年以来罚没收入600,000元，去年同期400,000元，同比上升50\.0%/)
})

test('处罚法第74条第3款 罚没收入：去年同期之后的收入不算同期；一件大案占一半以上的不提示', async () => {
  await keep('penalty', market, [paid(400_000, '2025-12-05'), ...times(6, () => paid(100_000, '2026-05-06'))])
  assert.deepEqual(await found('stat-fine-income-surge'), [])
  await keep('penalty', transport, [paid(400_000, '2025-05-05'), paid(700_000, '2026-05-06')])
  assert.deepEqual(await found('stat-fine-income-surge'), [])
})

const violation = (day: Day): Written => ({ inspection: { startedAt: day, checkResult: 'SUSPECTED_VIOLATION' } })

test('处罚法第76条第2款 怠于履职：检查发现涉嫌违法三件而一件没有立案，提示；两件不提示；立了一件也不提示', async () => {
  await keep('inspection', market, [violation('2026-03-02'), violation('2026-04-02')])
  assert.deepEqual(await found('stat-dormant-body'), [])
  await keep('inspection', market, [violation('2026-05-06')])
  assert.equal((await found('stat-dormant-body'))[0]!.records.length, 3)
  await keep('penalty', market, [{ procedureType: 'ORDINARY', caseFiledAt: '2026-06-01' }])
  assert.deepEqual(await found('stat-dormant-body'), [], '提示随数据消失')
})

const step = (from: string, to: string, placeCode: string): Written => ({
  caseFiledAt: '2026-03-02', procedureType: 'ORDINARY', steps: [{ stepType: 'ONSITE_INSPECTION', startedAt: `2026-03-02 ${from}`, endedAt: `2026-03-02 ${to}`, placeCode, officers: [{ officerId: '甲' }] }],
})

test('处罚法第47条 同一人员同时在两地：重叠六分钟，提示；五分钟不提示；同一地点同一对象不提示', async () => {
  await keep('penalty', market, [step('09:00', '10:00', 'X'), step('09:55', '11:00', 'Y')])
  assert.deepEqual(await found('stat-officer-time-conflict'), [])
  await keep('penalty', market, [step('13:00', '14:00', 'X'), step('13:54', '15:00', 'Y')])
  assert.match((await found('stat-officer-time-conflict'))[0]!.says, /甲在2026-03-02 13:00至14:00和2026-03-02 13:54至15:00/)
})

const visit = (body: string, day: Day, more: Written = {}): [string, Written] => [body, { uscc: bank, name: '某企业', isEnterprise: true, inspection: { startedAt: day, onSite: true, trigger: 'PLAN', ...more } }]
const visits = async (...each: [string, Written][]) => { for (const [body, written] of each) await keep('inspection', body, [written]) }

test('营商环境条例第54条第1款 多头检查：三十日内三个机关分别按计划进入，提示；其中一次是联合检查的不提示', async () => {
  await visits(visit(market, '2026-11-02'), visit(transport, '2026-11-03'), visit(other, '2026-11-04', { jointId: '联1' }))
  assert.deepEqual(await found('stat-multi-department-inspection'), [])
  await visits(visit(other, '2026-11-05'))
  assert.match((await found('stat-multi-department-inspection'))[0]!.says, /被现场检查4次，3个机关按计划分别进入/)
})

test('营商环境条例第54条第1款 多头检查：三十日之前的不算', async () => {
  await visits(visit(market, '2026-10-21'), visit(transport, '2026-11-03'), visit(other, addDays(today, -30)))
  assert.deepEqual(await found('stat-multi-department-inspection'), [])
})

test('同样的结果再找一遍，不再提示第二次', async () => {
  const kept = await keep('inspection', transport, [violation('2026-03-02'), violation('2026-04-02'), violation('2026-05-06')])
  await lookForPatterns(deps)
  await lookForPatterns(deps)
  const told = await db.superuser`select event.id from alert_event event join alert on alert.id = alert_id where norm = 'stat-dormant-body' and state = 'new' and alert.records @> ${kept}`
  assert.equal(told.length, 1)
})

const reviewed = (outcome: string, at: number): Written => ({ fieldCode: 'MARKET', decidedAt: '2026-03-02', remedies: [{ kind: 'RECONSIDERATION', acceptedAt: '2026-04-02', concludedAt: addDays('2026-05-06', at), outcome }] })

test('行政复议法第64条 纠错率：审结十件纠正两件，同级同领域平均一成，提示；审结十一件纠正两件不提示', async () => {
  const ten = [...times(2, at => reviewed('REVOKE', at)), ...times(8, at => reviewed('UPHOLD', at))]
  await keep('penalty', other, [reviewed('CHANGE', 0), ...times(9, at => reviewed('UPHOLD', at))])
  await keep('penalty', market, [...ten, reviewed('MEDIATED', 3)])
  assert.deepEqual(await found('stat-high-correction-rate'), [])
  await forget()
  await keep('penalty', other, [reviewed('CHANGE', 0), ...times(9, at => reviewed('UPHOLD', at))])
  await keep('penalty', market, ten)
  assert.match((await found('stat-high-correction-rate'))[0]!.says, /审结的复议、诉讼10件，被纠正2件（20\.0%），同级同领域平均10\.0%/)
})
