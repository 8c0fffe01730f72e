import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice, overdue, running } from './office.ts'

// 戊县 under 恩施办法 before there was a national regulation: an objection that sets the thirty days anew, a report found wanting, a case closed.

const office = await openOffice('422891')
await office.on('2025-07-02')
const [clerk, chief, agency, superior, leader] = [await office.signIn('clerk'), await office.signIn('chief'), await office.signIn('transport'), await office.signIn('422800-clerk'), await office.signIn('leader')]
const grounds = ['第26条第1项']

test('第26条 启动监督程序：二〇二五年只有恩施办法', async () => {
  const people = [await office.idOf('clerk'), await office.idOf('clerk2')]
  const { law, uppers, number, kindName } = await clerk.opens('422891-transport', '行政检查由一名人员实施', { people })
  assert.deepEqual([law.id, uppers, number, kindName], ['enshi-2025', [], '戊司监案〔2025〕1号', '行政执法监督案件'])
})

test('第24条第1项 现场监督不得少于两人，由谁参加须写明，并应当出示监督证件', async () => {
  await clerk.isRefused('measure', { which: '第23条第3项', officers: 1, onSite: true }, '第24条第1项', /不得少于两人/)
  assert.deepEqual(await clerk.tries('measure', { which: '第23条第3项', officers: 2, onSite: true, facts: { credentialsShown: true } }), [422, 'person.unnamed'])
  const people = await clerk.team(2)
  await clerk.isRefused('measure', { which: '第23条第3项', people, onSite: true }, '第24条第1项', /须出示监督证件/)
  await clerk.does('measure', { which: '第23条第3项', people, onSite: true, facts: { credentialsShown: true } })
})

test('第26条 查证属实才制发建议书，并须写明情形；情形只能是列明的', async () => {
  await chief.isRefused('issue:firstCorrection', { grounds }, '第26条', /须先作出调查结论/)
  await clerk.does('conclude', { finding: 'verified', text: '两次检查都只有一人实施。' })
  await chief.isRefused('issue:firstCorrection', {}, '第26条', /属于哪一项情形/)
  await chief.isRefused('issue:firstCorrection', { grounds: ['第27条第1款'] }, '第26条', /不是本法列明的情形/)
  assert.equal((await chief.tries('issue:firstCorrection', { grounds, paper: { found: [' '] } }))[1], 'request.invalid')
  await chief.does('issue:firstCorrection', { grounds, paper: { demands: ['补齐检查程序。'] } })
  const proposal = await chief.reads('firstCorrection')
  assert.deepEqual([proposal.title, proposal.number], ['《行政执法监督建议书》', '戊司监建〔2025〕1号'])
  assert.match(proposal.text, /建议你单位限期自行纠正.*30日内完成整改.*10日内/)
})

test('第27条 收到之日起十日内申请复查，三十日内整改', async () => {
  await office.on('2025-07-08')
  assert.deepEqual(await clerk.tries('serve:firstCorrection', { receipt: { way: 'electronic', recipient: '法规科' } }), [422, 'consent.missing'])
  await agency.post('/api/electronic-consents', { agency: '422891-transport', agrees: true, on: '2025-07-02', document: '电子送达确认书' })
  const matter = await clerk.does('serve:firstCorrection', { receipt: { way: 'electronic', recipient: '法规科' } })
  assert.deepEqual(running(matter), { objection: '2025-07-18', rectification: '2025-08-07' })
  assert.match((await clerk.reads('serviceReceipt')).text, /送达地点本平台.*√电子送达/)
})

test('第27条第1款 最后一日提出异议：十五日内答复，第15日8月2日为周六，顺延至8月4日；整改期停止计算', async () => {
  await office.on('2025-07-18')
  const matter = await agency.does('file:objection', { reasons: '检查记录有两人签名。' })
  assert.deepEqual(running(matter), { rectification: '2025-08-07', reexamination: '2025-08-04' })
  assert.deepEqual(matter.clocks.filter(({ state }) => state === 'held').map(({ id }) => id), ['rectification'])
  assert.deepEqual([await chief.hasToDo(), await clerk.hasToDo()], [['later', '制发复查答复', '2025-08-04'], ['approvals', '制发复查答复', '2025-08-04']])
  await agency.isRefused('file:objection', { reasons: '再次提出。' }, '第27条第1款', /不再有这一步/)
})

test('停止计算期间，原定的最后一日过去也不算逾期', async () => {
  await office.on('2025-08-04')
  assert.deepEqual(await chief.hasToDo(), ['today', '制发复查答复', '2025-08-04'])
  await office.on('2025-08-08')
  assert.deepEqual(overdue(await clerk.sees()), ['reexamination'])
})

test('第27条第1款 答复须写明结论；异议不成立', async () => {
  await chief.isRefused('issue:reexaminationReply', { reasons: '签名系事后补上。' }, '第27条第1款', /须写明处理结果/)
  await leader.does('issue:reexaminationReply', { outcome: 'unfounded', reasons: '签名系事后补上。' })
  const reply = await chief.reads('reexaminationReply')
  assert.equal(reply.number, '戊司监复〔2025〕1号')
  assert.match(reply.text, /2025年7月18日收到.*检查记录有两人签名.*异议不成立.*自收到本答复之日起30日内/)
})

test('第27条第2款 自收到答复之日起重新计三十日，最后一日9月8日', async () => {
  await office.on('2025-08-09')
  const served = await clerk.does('serve:reexaminationReply', { receipt: { way: 'post', recipient: '收发室值班员', place: '被监督机关办公楼' } })
  assert.deepEqual(running(served), { rectification: '2025-09-08' })
  assert.equal(served.now.says, '等戊县交通运输局提交整改情况报告')
})

test('报送不等于整改完成：不予认可的，逾期照旧，仍可再报', async () => {
  await office.on('2025-09-08')
  await agency.does('file:rectificationReport', { text: '已经整改。' })
  await chief.isRefused('submit:bindingDecision', { decides: '撤销' }, '第27条第2款', /须先不予认可/)
  await office.on('2025-09-10')
  assert.deepEqual(overdue(await clerk.does('reject:rectificationReport', { reasons: '没有附整改材料。' })), ['rectification'])
  const report = (await agency.sees()).options.find(({ id }) => id === 'file:rectificationReport')
  assert.deepEqual([report?.lastDay, report?.daysLeft, report?.primary], ['2025-09-08', -2, false])
})

test('第27条第2款 再次报送，验收合格，办结；上一级看得到，办结后不再受理', async () => {
  await office.on('2025-09-12')
  await agency.does('file:rectificationReport', { text: '已经整改，附材料。' })
  const { closed } = await clerk.does('accept:rectificationReport', { reasons: '材料齐全。' })
  assert.deepEqual(closed, { how: 'corrected', name: '已改正', on: '2025-09-12' })
  assert.equal((await superior.sees()).stageName, '已办结：已改正')
  await agency.isRefused('file:rectificationReport', { text: '补充。' }, '第27条第2款', /已于2025年9月12日（周五）办结（已改正）/)
})

test('双方各有一串通知，说明谁做了什么、现在等谁', async () => {
  const told = async (who: typeof agency) => (await who.get<{ items: { says: string }[] }>('/api/notices')).body.items.map(({ says }) => says)
  assert.ok((await told(agency)).some(says => /戊县司法局：送达《行政执法监督建议书》。现在等戊县交通运输局/.test(says)))
  assert.ok((await told(clerk)).some(says => /戊县交通运输局：提交复查申请书。现在等戊县司法局/.test(says)))
})
