import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Consequences, Problem } from '../../server/http/contract/index.ts'
import { handedOver, openOffice, overdue, running } from './office.ts'

// 甲县 under 新疆条例 and the national regulation above it: an objection that comes late, a decision of the government, carried out.

const office = await openOffice('659801')
await office.on('2026-03-09')
const [clerk, chief, government, agency, leader] = [await office.signIn('clerk'), await office.signIn('chief'), await office.signIn('government'), await office.signIn('transport'), await office.signIn('leader')]
const grounds = ['第27条第1款第2项']
const orders = ['甲交罚〔2026〕5号行政处罚决定']

test('第9条 立案：新疆条例与国家条例同时适用，并行的规定列出来由人权衡', async () => {
  const people = [await office.idOf('clerk'), await office.idOf('clerk2')]
  const { law, uppers, tensions } = await clerk.opens('659801-transport', '作出处罚决定前没有法制审核', { people })
  assert.deepEqual([law.id, uppers.map(({ id }) => id)], ['xinjiang-2023', ['national-2025']])
  assert.ok(tensions.length > 0)
})

test('第24条第1款 监督人员不得少于两人，并作文字或者音像记录，不限于现场', async () => {
  await clerk.isRefused('measure', { which: '第23条第2项', officers: 1, text: '调阅清单' }, '第24条第1款', /不得少于两人/)
  const people = await clerk.team(2)
  await clerk.isRefused('measure', { which: '第23条第2项', people }, '第24条第1款', /须有文字或者音像记录/)
  await clerk.does('measure', { which: '第23条第2项', people, text: '调阅清单' })
})

test('国家条例第28条第1款、第27条第1款 查明之后，写明情形，制发意见书', async () => {
  await chief.isRefused('issue:firstCorrection', { grounds }, '第28条第1款', /已经查明/)
  await clerk.does('conclude', { finding: 'verified', text: '重大处罚决定没有经过法制审核。' })
  await chief.isRefused('issue:firstCorrection', {}, '第27条第1款', /属于哪一项情形/)
})

test('国家条例第27条第2款、第29条 督办函须定时限；没有认定为重大问题，不能径行报请决定', async () => {
  await chief.isRefused('issue:urging', { grounds: ['第27条第1款第4项'] }, '第27条第2款', /时限/)
  await chief.isRefused('submit:bindingDecision', { decides: '撤销' }, '第29条', /重大问题/)
})

test('制发之前可以预览，预览不取号、不留痕', async () => {
  const { id, version } = await chief.sees()
  const draft = { option: 'issue:firstCorrection', on: '2026-03-09', expectedVersion: version, grounds }
  const { body } = await chief.post<{ title: string, lines: string[] }>(`/api/matters/${id}/papers/preview`, draft)
  assert.equal(body.title, '行政执法监督意见书')
  assert.ok(body.lines.some(line => line.includes('签发时取号')))
  const pdf = await chief.post(`/api/matters/${id}/papers/preview?format=pdf`, draft)
  assert.equal(new TextDecoder().decode(pdf.bytes.subarray(0, 5)), '%PDF-')
  assert.deepEqual([(await chief.sees()).version, (await chief.sees()).papers], [version, []])
})

test('第28条 收到之日起三十日整改，第30日4月12日为周日；十五日申请复查，第15日3月28日为周六', async () => {
  await office.on('2026-03-12')
  await chief.does('issue:firstCorrection', { grounds, paper: { demands: ['对本案重新进行法制审核。'] } })
  const opinion = await chief.reads('firstCorrection')
  assert.deepEqual([opinion.title, opinion.number, opinion.issuedBy], ['《行政执法监督意见书》', '甲司监意〔2026〕1号', '甲县司法局'])
  assert.match(opinion.text, /第二十七条第一款第二项.*责令你单位限期自行改正.*30日内.*15日内/)
  await office.on('2026-03-13')
  const { id, version } = await clerk.sees()
  const serving = { option: 'serve:firstCorrection', on: '2026-03-13', expectedVersion: version, ...handedOver }
  const { body: { starts } } = await clerk.post<Consequences>(`/api/matters/${id}/acts/preview`, serving)
  assert.deepEqual(Object.fromEntries(starts.map(({ id, lastDay }) => [id, lastDay])), { objection: '2026-03-30', rectification: '2026-04-13' })
  assert.deepEqual(running(await clerk.does('serve:firstCorrection', handedOver)), { rectification: '2026-04-13', objection: '2026-03-30' })
})

test('第28条第2款 逾期提出的异议，收下并标记', async () => {
  await office.on('2026-03-31')
  const { id } = await agency.sees()
  const { body } = await agency.act<{ consequences: Consequences } & Problem>(id, 'file:objection', { on: '2026-03-31', reasons: '已经口头审核。' })
  assert.deepEqual([body.consequences.flagged?.cite, body.consequences.flagged?.says], ['第28条第2款', '申请复查的期限已于2026年3月30日（周一）届满'])
  const { timeline } = await clerk.sees()
  assert.match(timeline.find(({ label }) => label.includes('复查申请'))?.late ?? '', /2026年3月30日（周一）届满/)
})

test('第28条第2款 答复之前，期满也不能报请决定', async () => {
  await office.on('2026-04-14')
  assert.deepEqual(overdue(await chief.sees()), ['rectification'])
  await chief.isRefused('submit:bindingDecision', { decides: '撤销' }, '第28条第2款', /尚未答复/)
  await leader.does('issue:reexaminationReply', { outcome: 'unfounded', reasons: '没有审核记录。' })
  assert.match((await chief.reads('reexaminationReply')).text, /甲司监复〔2026〕1号.*异议不成立/)
  await clerk.does('serve:reexaminationReply', handedOver)
})

test('第29条第2款、国家条例第29条 报本级人民政府决定；选“其他”须写明依据', async () => {
  await chief.isRefused('submit:bindingDecision', { decides: '其他' }, '第29条第1款', /法律依据/)
  await chief.does('submit:bindingDecision', { decides: '撤销', reasons: '期满未改正。' })
  await chief.isRefused('issue:bindingDecision', { within: '15d', paper: { orders } }, '第29条第2款', /须先批准/)
  assert.deepEqual((await government.hasToDo())?.[1], '批准制发《行政执法监督决定书》')
  await office.on('2026-04-17')
  await government.does('approve:bindingDecision')
})

test('第29条第1款 决定书以本级人民政府名义，载明期限；第15日5月5日在劳动节假期内，最后一日5月6日', async () => {
  await chief.does('issue:bindingDecision', { within: '15d', paper: { orders } })
  const decision = await chief.reads('bindingDecision')
  assert.deepEqual([decision.number, decision.issuedBy], ['甲政监决〔2026〕1号', '甲县人民政府'])
  assert.match(decision.text, /规定的期限至2026年4月13日届满.*责令你单位撤销下列行政行为：甲交罚〔2026〕5号.*15日内/)
  await office.on('2026-04-20')
  assert.deepEqual(running(await clerk.does('serve:bindingDecision', handedOver)), { execution: '2026-05-06' })
})

test('第29条第1款 最后一日报告执行情况，核查后结案', async () => {
  await office.on('2026-05-06')
  await agency.does('file:executionReport', { text: '已经撤销。' })
  await office.on('2026-05-07')
  const { closed, papers } = await clerk.does('accept:executionReport', { reasons: '撤销决定已经送达当事人。' })
  assert.deepEqual(closed, { how: 'executed', name: '决定已执行', on: '2026-05-07' })
  assert.deepEqual(papers.filter(({ number }) => number !== null).map(({ number }) => number), [
    '甲司监意〔2026〕1号', '甲司送证〔2026〕1号', '甲司监复〔2026〕1号', '甲司送证〔2026〕2号', '甲政监决〔2026〕1号', '甲司送证〔2026〕3号',
  ])
})
