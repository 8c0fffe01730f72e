import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../server/http/contract/index.ts'
import { handedOver, openOffice, running } from './office.ts'

// 庚旗 under 巴彦淖尔细则 and the national regulation above it: a letter that urges, an objection, a clue for another organ, a case closed.

const office = await openOffice('150891')
await office.on('2026-03-30')
const [clerk, chief, agency, station, leader] = [await office.signIn('clerk'), await office.signIn('chief'), await office.signIn('agriculture'), await office.signIn('station'), await office.signIn('leader')]

test('第23条第3款 司法所只作日常检查，提请司法行政部门处理', async () => {
  const { status, body } = await station.post<Problem>('/api/matters', { agency: '150891-township', title: '对投诉不予处理', on: '2026-03-30' })
  assert.deepEqual([status, body.code, body.citation?.cite], [409, 'law.refused', '第23条第3款'])
})

test('第11条第1款 司法行政部门立案', async () => {
  const people = [await office.idOf('clerk'), await office.idOf('clerk2')]
  const { law, uppers } = await clerk.opens('150891-agriculture', '对投诉举报不予处理', { people })
  assert.deepEqual([law.id, uppers.map(({ id }) => id)], ['bayannur-2023', ['national-2025']])
})

test('第16条 现场监督不得少于两人；国家条例第28条第1款 查明之后才发文书', async () => {
  await clerk.isRefused('measure', { which: '第10条第1款', officers: 1, onSite: true }, '第16条', /不得少于两人/)
  await chief.isRefused('issue:firstCorrection', { paper: { found: ['没有处理投诉。'] } }, '第28条第1款', /已经查明/)
  await clerk.does('conclude', { finding: 'verified', text: '收到投诉两个月没有处理，也没有答复。' })
})

test('国家条例第27条 对不履行职责发督办函；没有另定时限的，依第22条第1款三十日', async () => {
  await office.on('2026-04-01')
  await chief.does('issue:urging', { paper: { demands: ['受理投诉并答复投诉人。'] } })
  const letter = await chief.reads('urging')
  assert.deepEqual([letter.title, letter.number], ['《行政执法监督督办函》', '庚司监督办〔2026〕1号'])
  assert.match(letter.text, /督促你单位依法履行职责.*受理投诉并答复投诉人.*自收到本督办函之日起30日内将处理结果书面报告本机关/)
})

test('第22条第1款 第30日5月2日在劳动节假期内，最后一日5月6日', async () => {
  await office.on('2026-04-02')
  assert.equal((await clerk.tries('serve:urging', { receipt: { way: 'left', recipient: '值班员', place: '办公楼' } }))[1], 'request.invalid')
  const matter = await clerk.does('serve:urging', { receipt: { way: 'left', recipient: '值班员', place: '办公楼', witness: '居委会工作人员' } })
  assert.deepEqual(running(matter), { rectification: '2026-05-06' })
  assert.match((await clerk.reads('serviceReceipt')).text, /√留置送达.*见证人：居委会工作人员/)
})

test('国家条例第30条 可以提出异议，没有期限；三十日照走，处理之前不能结案', async () => {
  await office.on('2026-04-20')
  assert.equal(running(await agency.does('file:objection', { reasons: '投诉事项不属于本机关职责。' }))['rectification'], '2026-05-06')
  await agency.does('file:rectificationReport', { text: '已经受理并答复。' })
  await clerk.isRefused('accept:rectificationReport', {}, '第30条', /异议尚未处理/)
  await leader.does('issue:reexaminationReply', { outcome: 'unfounded', reasons: '职责清单列有该事项。' })
  const reply = await chief.reads('reexaminationReply')
  assert.match(reply.text, /《行政执法监督督办函》（庚司监督办〔2026〕1号）提出的异议.*投诉事项不属于本机关职责.*异议不成立/)
  await clerk.does('serve:reexaminationReply', handedOver)
})

test('第20条第1款 发现应当移送的线索，移送之后才能结案', async () => {
  await clerk.does('establish', { facts: { clueToTransfer: true }, text: '承办人员涉嫌收受财物。' })
  await clerk.isRefused('accept:rectificationReport', {}, '第20条第1款', /移送之后才能结案/)
  assert.deepEqual(await clerk.tries('refer', { to: 'procuratorate' }), [403, 'post.insufficient'])
})

test('第20条第2款 对方何时决定还不知道，没有最后一日；知道之后二十日', async () => {
  assert.equal(running(await chief.does('refer', { to: 'procuratorate', text: '移送线索材料。' }))['referralFeedback'], null)
  await office.on('2026-04-24')
  assert.equal(running(await chief.does('refer', { to: 'procuratorate', feedback: '2026-04-23', text: '对方已经决定立案。' }))['referralFeedback'], '2026-05-13')
  await clerk.does('file:referralFeedback', { text: '检察机关书面告知。' })
})

test('第22条第1款 处理结果属实，结案；双方都不再有待办', async () => {
  const { closed } = await clerk.does('accept:rectificationReport', { reasons: '已经答复投诉人。' })
  assert.deepEqual(closed, { how: 'corrected', name: '已改正', on: '2026-04-24' })
  for (const one of [clerk, chief, agency]) assert.equal(await one.hasToDo(), undefined)
})

test('第22条第1款 细则没有给文书定名：政府一线用国家条例的名称', async () => {
  await clerk.opens('150891-transport', '行政处罚超过期限')
  await clerk.does('conclude', { finding: 'verified', text: '超过期限九日。' })
  await chief.does('issue:firstCorrection')
  assert.equal((await chief.reads('firstCorrection')).title, '《行政执法监督意见书》')
})
