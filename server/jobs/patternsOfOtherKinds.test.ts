import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { patternsOffice, times } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'
import { testSeals } from '../../test/seals.ts'

const today: Day = '2026-11-20'
const { db, keep, found } = await patternsOffice(today)
const market = '659801-market'

beforeEach(() => db.superuser`update enforcement_record set voided = true, decision_no = null`)

const approved = (decisionNo: string): Written => ({ decidedAt: '2026-03-25', decisionNo, payment: { benefitType: 'URBAN_DIBAO', result: 'GRANT' } })

test('三项制度意见第9部分 一份批复批准三十户低保，文号相同不提示；两件许可用同一文号，提示', async () => {
  await keep('payment', market, times(30, () => approved('甲民批〔2026〕3号')))
  assert.deepEqual(await found('dq-duplicate-decision-number'), [])
  await keep('licence', market, times(2, () => ({ decidedAt: '2026-03-25', decisionNo: '甲审准〔2026〕3号', licence: { result: 'GRANT' } })))
  assert.equal((await found('dq-duplicate-decision-number')).length, 1)
})

const confirmed = (decisionNo: string): Written => ({ decidedAt: '2026-03-25', decisionNo, confirmation: { confirmType: 'WORK_INJURY' } })
const penalised = (decisionNo: string, decidedAt: Day = '2026-03-25'): Written => ({ procedureType: 'ORDINARY', caseFiledAt: '2026-02-02', decisionResult: 'PENALISE', decidedAt, decisionNo })

test('处罚法第47条 确认、给付的文号不看缺号；与处罚共用代字的，所占的号不算缺', async () => {
  await keep('confirmation', market, [confirmed('甲人社认〔2026〕1号'), confirmed('甲人社认〔2026〕9号')])
  await keep('penalty', market, [penalised('甲市监〔2026〕5号'), penalised('甲市监〔2026〕7号')])
  await keep('reward', market, [{ decidedAt: '2026-03-25', decisionNo: '甲市监〔2026〕6号', reward: { rewardType: 'MARKET_REPORT' } }])
  assert.deepEqual(await found('stat-decision-number-date-disorder'), [])
  await keep('penalty', market, [penalised('甲市监〔2026〕9号')])
  assert.match((await found('stat-decision-number-date-disorder'))[0]!.says, /7号之后是甲市监〔2026〕9号，中间缺1个文号/)
})

const paper = 'c'.repeat(64)
const papers = [{ documentId: '1', fileHash: paper }]

test('三项制度意见第9部分 检查的现场笔录用作由此立案的处罚的证据，不提示；用在另一件处罚里，提示', async () => {
  await keep('inspection', market, [{ actionNo: '检1', inspection: { startedAt: '2026-03-02 09:00' }, docs: papers }])
  await keep('penalty', market, [{ ...penalised('甲市监罚〔2026〕1号'), actionNo: '案1', sourceRefId: '检1', docs: papers }])
  assert.deepEqual(await found('dq-file-in-several-cases'), [])
  await keep('penalty', market, [{ ...penalised('甲市监罚〔2026〕2号'), actionNo: '案2', docs: papers }])
  assert.match((await found('dq-file-in-several-cases'))[0]!.says, /出现在2个案件里/)
})

test('三项制度意见第9部分 同一批给付共用一份批复，不提示', async () => {
  await keep('payment', market, times(3, at => ({ ...approved('甲民批〔2026〕3号'), actionNo: `低保${at}`, docs: papers })))
  assert.deepEqual(await found('dq-file-in-several-cases'), [])
})

const concluded = (kind: string, outcome: string, count: number) => times(count, at => ({ ...penalised(`甲市监罚〔2026〕${at + 1}号`), remedies: [{ kind, acceptedAt: '2026-05-06', concludedAt: '2026-07-06', outcome }] }))

test('行政复议法第64条 国家赔偿不是复议、诉讼，不计入审结和纠错；十件中纠正两件提示', async () => {
  await keep('penalty', market, [...concluded('RECONSIDERATION', 'UPHOLD', 8), ...concluded('RECONSIDERATION', 'REVOKE', 1), ...concluded('COMPENSATION', 'CONFIRM_ILLEGAL', 6)])
  assert.deepEqual(await found('stat-high-correction-rate'), [])
  await keep('penalty', market, concluded('LITIGATION', 'REVOKE', 1))
  assert.match((await found('stat-high-correction-rate'))[0]!.says, /审结的复议、诉讼10件，被纠正2件/)
})

const suspected = (more: Written = {}): Written => ({ inspection: { startedAt: '2026-03-02 09:00', checkResult: 'SUSPECTED_VIOLATION' }, ...more })

test('处罚法第76条第2款 检查发现、属其他机关管辖并已移送的，不算本机关应当立案的线索', async () => {
  await keep('inspection', market, [suspected(), suspected(), suspected({ clue: { outOfScopeFoundAt: '2026-03-02', sentAt: '2026-03-09' } })])
  assert.deepEqual(await found('stat-dormant-body'), [])
  await keep('inspection', market, [suspected()])
  assert.match((await found('stat-dormant-body'))[0]!.says, /涉嫌违法3件/)
})

test('公务员法第76条第2项 审批近亲属的低保申请没有回避，提示；别的人员审批的不提示', async () => {
  const [holder] = await db.superuser<{ officer: string, cert: string }[]>`select officer_id as officer, cert_no as cert from credential where organ_id = ${market} and kind = 'enforcement' order by cert_no limit 1`
  await db.superuser`insert into declared_interest (officer_id, kind, name, key_hash) values (${holder!.officer}, 'relative', '配偶', ${testSeals.blind('11010519491231002X')})`
  const granted = (certNo: string): Written => ({ ...approved('甲民批〔2026〕9号'), name: '李某', partyType: 'PERSON', idType: 'ID_CARD', idNo: '11010519491231002X', officers: [{ certNo }] })
  await keep('payment', market, [granted('执没有这个人')])
  assert.deepEqual(await found('officer-conflict-of-interest-relative'), [])
  await keep('payment', market, [granted(holder!.cert)])
  assert.match((await found('officer-conflict-of-interest-relative'))[0]!.says, /申报的近亲属是当事人/)
})
