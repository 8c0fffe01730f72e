import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Consequences } from '../../server/http/contract/index.ts'
import { handedOver, openOffice, overdue, running } from './office.ts'

// A regulation that came as a pack and nothing else, at work in the same house: its own actors, stages, clocks, decisions and endings.

const office = await openOffice('659801')
await office.db.superuser`update area set region = 'linjiang' where code like '65%'`
await office.db.superuser`update organ set region = 'linjiang' where area_code like '65%'`
await office.on('2025-06-09')
const [clerk, chief, agency] = [await office.signIn('clerk'), await office.signIn('chief'), await office.signIn('transport')]
const board = await office.signIn('650000-chief')

test('第4条 线索登记：转送二日、告知三日；称谓照本规定', async () => {
  const { law, uppers, stageName, clocks } = await clerk.opens('659801-transport', '超越职权作出处罚', { people: [await office.idOf('clerk')] })
  assert.deepEqual([law.id, uppers, stageName], ['linjiang-2025', [], '已登记，待告知'])
  assert.deepEqual(clocks.map(({ id, lastDay }) => [id, lastDay]), [['transfer', '2025-06-11'], ['leadNotice', '2025-06-12']])
})

test('第4条第2款 告知之后，被监督机关有五个工作日陈述', async () => {
  await chief.does('issue:leadNotice', { text: '登记的线索' })
  assert.deepEqual(running(await clerk.does('serve:leadNotice', handedOver)), { statement: '2025-06-16' })
  await office.on('2025-06-16')
  await agency.does('file:statement', { text: '有授权' })
})

test('第5条、第6条 一个阶段：查实之后，评议员三人会商，决定的种类须与情形相合', async () => {
  await clerk.does('conclude', { finding: 'verified', grounds: ['第5条第3项'] })
  const decides = { decides: '确认违法', reasons: '已经执行完毕，撤销没有实际意义', paper: { found: ['超越职权作出处罚。'], orders: ['某交罚〔2025〕5号行政处罚决定'] } }
  await chief.isRefused('issue:bindingDecision', { ...decides, officers: 2 }, '第6条第1款', /三名以上评议员/)
  await chief.isRefused('issue:bindingDecision', { ...decides, officers: 3, decides: '撤销' }, '第6条第1款第2项', /撤销/)
  await chief.does('issue:bindingDecision', { ...decides, officers: 3 })
  const decision = await chief.reads('bindingDecision')
  assert.equal(decision.title, '《监督处理决定》')
  assert.match(decision.text, /《临江市行政执法监督规定》第六条第一款.*10个工作日内.*7个工作日内.*申请复审/)
})

test('第6条第2款、第7条、第8条 送达之后各自起算的期限，连同确认违法才有的赔偿告知', async () => {
  const { id, version } = await clerk.sees()
  const { body: { starts } } = await clerk.post<Consequences>(`/api/matters/${id}/acts/preview`, { option: 'serve:bindingDecision', on: '2025-06-16', expectedVersion: version, ...handedOver })
  assert.deepEqual(Object.fromEntries(starts.map(({ id: clock, lastDay }) => [clock, lastDay])), { execution: '2025-06-30', superiorReview: '2025-06-25' })
  assert.deepEqual(running(await clerk.does('serve:bindingDecision', handedOver)), { redress: '2025-06-23', execution: '2025-06-30', superiorReview: '2025-06-25' })
})

test('第8条 复审由市评审会办理，不停止执行', async () => {
  await office.on('2025-06-25')
  const { stages, clocks } = await agency.does('file:reviewRequest', { reasons: '有授权' })
  assert.ok(stages.some(({ stage }) => stage === 'underReview'))
  assert.equal(clocks.find(({ id }) => id === 'execution')?.state, 'running')
  board.takesUp((await clerk.sees()).id)
  await board.does('issue:superiorReviewReply', { outcome: 'upheld', reasons: '没有授权的依据', paper: { found: ['处罚时没有法律、法规的授权。'] } })
})

test('第9条 逾期不执行，先责令补救，期满再建议处分；结案照本规定的名称', async () => {
  await office.on('2025-07-01')
  assert.deepEqual(overdue(await clerk.sees()), ['redress', 'execution'])
  await chief.does('issue:remedyOrder', { within: '5wd', text: '限期补救' })
  assert.equal(running(await clerk.does('serve:remedyOrder', handedOver))['remedy'], '2025-07-08')
  await office.on('2025-07-09')
  const { closed } = await chief.does('issue:liabilityProposal', { reasons: '两次逾期' })
  assert.deepEqual([closed?.how, closed?.name], ['sanctioned', '已建议处分'])
})
