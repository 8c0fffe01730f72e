import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Matter, Problem } from '../../server/http/contract/index.ts'
import { handedOver, openOffice, overdue, running } from './office.ts'

// 丙县 under 宁夏条例, after the national regulation has come into force: a notice, a decision of the government, a review one level up.

const office = await openOffice('649801')
await office.on('2026-03-02')
const [clerk, chief, leader, government] = [await office.signIn('clerk'), await office.signIn('chief'), await office.signIn('leader'), await office.signIn('government')]
const [agency, officer, superior] = [await office.signIn('market'), await office.signIn('market-officer'), await office.signIn('640000-chief')]
const [elsewhere, station, otherBody, operator] = [await office.signIn('649802-clerk'), await office.signIn('station'), await office.signIn('transport'), await office.signIn('640000-operator')]
const grounds = ['第22条第6项']

test('国家条例第33条第3款 已申请复议的，不启动；不在监督范围的机关，也不启动', async () => {
  const open = (agency: string, facts = {}) => clerk.post<Problem>('/api/matters', { agency, title: '行政处罚决定违反法定程序', on: '2026-03-02', facts })
  const overlapping = (await open('649801-market', { inReconsideration: true })).body
  assert.deepEqual([overlapping.code, overlapping.citation], ['law.refused', { law: 'national-2025', lawName: '国家条例', cite: '第33条第3款' }])
  const outside = (await open('649802-market')).body
  assert.deepEqual([outside.code, outside.citation?.law], ['law.refused', 'ningxia-2021'])
})

test('第6条第2款 监督机构立案；同一次提交重发，只立一案', async () => {
  const people = [await office.idOf('clerk'), await office.idOf('clerk2')]
  const key = randomUUID()
  const body = { agency: '649801-market', title: '行政处罚决定违反法定程序', on: '2026-03-02', people }
  const answers = await Promise.all([1, 2, 3].map(() => clerk.post<Matter>('/api/matters', body, key)))
  assert.deepEqual([...new Set(answers.map(({ body }) => body.number))], ['丙司监案〔2026〕1号'])
  clerk.takesUp(answers[0]!.body.id)
  const { law, uppers, line, now } = await clerk.sees()
  assert.deepEqual([law.id, uppers.map(({ id }) => id), line], ['ningxia-2021', ['national-2025'], 'government'])
  assert.equal(now.says, '等丙县司法局作出调查结论')
})

test('与本案无关的机关看不到本案，系统管理员不能看案件内容', async () => {
  const { id } = await clerk.sees()
  const answers = async (who: typeof clerk) => [(await who.get(`/api/matters/${id}`)).status, (await who.act(id, 'conclude', { on: '2026-03-02', finding: 'verified' }, 1)).status]
  for (const stranger of [elsewhere, station, otherBody]) assert.deepEqual(await answers(stranger), [404, 404])
  assert.deepEqual(await answers(operator), [403, 403])
})

test('国家条例第28条第1款 未经查明，不发通知书', async () => {
  await chief.isRefused('issue:firstCorrection', { grounds, within: '30d' }, '第28条第1款', /已经查明/)
})

test('第22条 查明后写明情形；国家条例第26条 监督措施随时可以采取', async () => {
  await clerk.does('measure', { which: '第23条', people: await clerk.team(2) })
  await clerk.does('conclude', { finding: 'verified', text: '作出较大数额罚款决定前没有告知听证权利。', grounds })
  assert.deepEqual(await clerk.hasToDo(), ['approvals', '制发《行政执法监督通知书》', null])
  assert.deepEqual(await chief.hasToDo(), ['withoutDay', '制发《行政执法监督通知书》', null])
})

test('第25条第1款 通知书须载明期限，制发由科长签发；制发之前不能送达', async () => {
  await chief.isRefused('issue:firstCorrection', {}, '第25条第1款', /须载明纠正期限/)
  await clerk.isRefused('serve:firstCorrection', handedOver, '第25条第1款', /须先制发《行政执法监督通知书》/)
  assert.deepEqual(await clerk.tries('issue:firstCorrection', { within: '30d' }), [403, 'post.insufficient'])
  await office.on('2026-03-05')
  await chief.does('issue:firstCorrection', { within: '30d', paper: { demands: ['依法重新告知并听取意见。'] } })
  const notice = await chief.reads('firstCorrection')
  assert.deepEqual([notice.title, notice.number, notice.issuedBy], ['《行政执法监督通知书》', '丙司监通〔2026〕1号', '丙县司法局'])
  assert.match(notice.text, /第二十二条第六项.*依法重新告知.*自收到本通知书之日起30日内自行纠正/)
})

test('第25条第1款 自收到之日起三十日：第30日4月5日在清明假期内，最后一日4月7日', async () => {
  await office.on('2026-03-06')
  assert.equal((await clerk.tries('serve:firstCorrection'))[1], 'receipt.missing')
  assert.deepEqual(running(await clerk.does('serve:firstCorrection', handedOver)), { rectification: '2026-04-07' })
  const receipt = await clerk.reads('serviceReceipt')
  assert.equal(receipt.number, '丙司送证〔2026〕1号')
  assert.match(receipt.text, /丙司监通〔2026〕1号.*直接送达.*收到时间2026年3月6日/)
})

test('双方看到同一案件：主体欠一份报告，并可依国家条例第30条提出异议；机构在等', async () => {
  const { options, now } = await agency.sees()
  assert.deepEqual(options.map(({ id, citation, primary }) => [id, citation.lawName + citation.cite, primary]), [
    ['file:rectificationReport', '宁夏条例第25条第1款', true], ['file:objection', '国家条例第30条', false],
  ])
  assert.deepEqual([now.says, now.clock?.lastDay], ['等丙县市场监管局提交纠正情况报告', '2026-04-07'])
  assert.deepEqual(await agency.hasToDo(), ['later', '提交纠正情况报告', '2026-04-07'])
  assert.deepEqual(await clerk.hasToDo(), ['others', '自行纠正', '2026-04-07'])
  assert.deepEqual(await agency.tries('accept:rectificationReport'), [409, 'law.refused'])
})

test('第25条第1款 最后一日当天期限未满，不能报请决定', async () => {
  await office.on('2026-04-07')
  await chief.isRefused('submit:bindingDecision', { decides: '变更' }, '第25条第1款', /期限至2026年4月7日（周二），尚未届满/)
})

test('逾期次日：记入过程，列为逾期；国家条例第29条 期满未纠正，不得不报请', async () => {
  await office.on('2026-04-08')
  const matter = await chief.sees()
  assert.deepEqual([matter.stageName, overdue(matter)], ['逾期未改正', ['rectification']])
  assert.deepEqual(await chief.hasToDo(), ['overdue', '报请制发《行政执法监督决定书》', '2026-04-07'])
  await chief.isRefused('notPursue', { reasons: '问题轻微' }, '第29条', /应当提出处理建议/)
})

test('两人同时报请：一人办成，另一人被告知是谁办的', async () => {
  const { id, version } = await chief.sees()
  const submission = { on: '2026-04-08', decides: '变更', reasons: '期满未纠正。' }
  const answers = await Promise.all([chief, leader].map(one => one.act<Problem>(id, 'submit:bindingDecision', submission, version)))
  const [late] = answers.filter(({ status }) => status === 409)
  assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409])
  assert.equal(late!.body.code, 'matter.changed')
  assert.match(late!.body.sentence, /^(?:孙五|李五)（丙县司法局）在.*办理了“报请制发《行政执法监督决定书》”/)
  assert.equal((await chief.sees()).version, version + 1)
})

test('第25条第1款、国家条例第29条 决定书须经本级人民政府决定，以其名义制发', async () => {
  await chief.isRefused('issue:bindingDecision', { decides: '变更' }, '第25条第1款', /须先批准/)
  assert.deepEqual(await chief.tries('approve:bindingDecision'), [403, 'organ.notParty'])
  await government.does('approve:bindingDecision')
  await chief.isRefused('issue:bindingDecision', { decides: '通报批评', paper: { orders: ['丙市监罚〔2026〕3号行政处罚决定'] } }, '第25条第1款', /通报批评/)
  await chief.does('issue:bindingDecision', { paper: { orders: ['丙市监罚〔2026〕3号行政处罚决定'] } })
  const decision = await chief.reads('bindingDecision')
  assert.deepEqual([decision.title, decision.number, decision.issuedBy], ['《行政执法监督决定书》', '丙政监决〔2026〕1号', '丙县人民政府'])
  assert.match(decision.text, /规定的期限至2026年4月7日届满.*变更下列具体行政行为：丙市监罚〔2026〕3号.*60日内向某自治区人民政府申请复核/)
})

test('第25条第2款、第28条 立即执行；三十日内报告，5月20日；六十日内申请复核，第60日6月19日端午，顺延至6月22日', async () => {
  await office.on('2026-04-20')
  const clocks = running(await clerk.does('serve:bindingDecision', handedOver))
  assert.deepEqual(clocks, { execution: '2026-04-20', executionReport: '2026-05-20', superiorReview: '2026-06-22' })
})

test('第28条 执法人员不服，申请复核；复核不停止执行', async () => {
  await office.on('2026-05-15')
  const matter = await officer.does('file:reviewRequest', { by: 'enforcementOfficer', reasons: '听证权利已经口头告知。' })
  assert.deepEqual(running(matter), { execution: '2026-04-20', executionReport: '2026-05-20' })
  assert.equal(matter.now.says, '等丙县市场监管局提交执行情况报告；等某自治区政府、某自治区司法厅制发复核决定')
})

test('第28条 复核未决，报告了执行情况也不能结案', async () => {
  await office.on('2026-05-20')
  await agency.does('file:executionReport', { text: '已经变更处罚决定。' })
  await office.on('2026-05-21')
  await clerk.does('accept:executionReport', { reasons: '经核查，已经变更。' })
  await clerk.isRefused('close', {}, '第28条', /复核尚未作出决定/)
  assert.deepEqual(await superior.hasToDo(), ['withoutDay', '制发复核决定', null])
})

test('第28条 上一级维持原决定；结案后不再有待办，也不能再办', async () => {
  await office.on('2026-06-03')
  assert.deepEqual(await chief.tries('issue:superiorReviewReply', { outcome: 'upheld', reasons: '决定正确。' }), [403, 'organ.notParty'])
  await superior.does('issue:superiorReviewReply', { outcome: 'upheld', reasons: '决定正确。' })
  const reply = await superior.reads('superiorReviewReply')
  assert.deepEqual([reply.title, reply.number], ['复核决定', '某司监核〔2026〕1号'])
  assert.match(reply.text, /市场监督管理局的行政执法人员对《行政执法监督决定书》（丙政监决〔2026〕1号）提出的复核申请.*维持/)
  const { closed, options } = await clerk.does('close')
  assert.deepEqual([closed, options], [{ how: 'executed', name: '决定已执行', on: '2026-06-03' }, []])
  for (const one of [clerk, chief, agency, government, superior]) assert.equal(await one.hasToDo(), undefined)
  await clerk.isRefused('measure', { which: '第23条', officers: 2 }, '第25条第2款', /已于2026年6月3日（周三）办结/)
})

test('过程：每一步有日期、条款和办理人，逾期也在其中', async () => {
  const { timeline } = await clerk.sees()
  assert.deepEqual(timeline.map(({ on, label, recorded, citation }) => [on, label, recorded?.person ?? null, citation.cite]), [
    ['2026-03-02', '立案', '赵五', '第6条第2款'],
    ['2026-03-02', '采取监督措施', '赵五', '第23条'],
    ['2026-03-02', '作出调查结论', '赵五', '第22条'],
    ['2026-03-05', '制发《行政执法监督通知书》', '孙五', '第25条第1款'],
    ['2026-03-06', '送达《行政执法监督通知书》', '赵五', '第25条第1款'],
    ['2026-04-07', '自行纠正的期限届满', null, '第25条第1款'],
    ['2026-04-08', '报请制发《行政执法监督决定书》', timeline[6]?.recorded?.person, '第25条第1款'],
    ['2026-04-08', '批准制发《行政执法监督决定书》', '周五', '第25条第1款'],
    ['2026-04-08', '制发《行政执法监督决定书》', '孙五', '第25条第1款'],
    ['2026-04-20', '送达《行政执法监督决定书》', '赵五', '第25条第2款'],
    ['2026-05-15', '提交复核申请书', '冯小五', '第28条'],
    ['2026-05-20', '提交执行情况报告', '冯五', '第25条第2款'],
    ['2026-05-21', '认可执行情况报告', '赵五', '第25条第2款'],
    ['2026-06-03', '制发复核决定', '孙四', '第28条'],
    ['2026-06-03', '结案', '赵五', '第25条第2款'],
  ])
})
