import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instrumentFor, machineFor, options, simulate, titles, type Facts, type Situation } from '../../core/matters/index.ts'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { getLaw, laws, notices, regions, upperLaws } from '../registry.ts'

const law = getLaw('ningxia-2021')
testExamples(law)

const overdue = (line: 'government' | 'department', overlay: boolean): Situation => situationAfter({
  law: law.id, overlay, facts: { line },
  steps: [
    { on: '2026-05-11', act: 'open' }, { on: '2026-05-11', act: 'conclude', finding: 'verified', grounds: ['第22条第2项'] },
    { on: '2026-05-12', act: 'issue', role: 'firstCorrection', within: '15d' }, { on: '2026-05-12', act: 'serve', role: 'firstCorrection' },
    { on: '2026-05-28', expect: { overdue: ['rectification'] } },
  ],
})
const simulateLiability = (facts: Facts) => simulate({
  law: law.id, kind: 'liability', overlay: false, facts,
  steps: [{ on: '2025-06-03', act: 'open' }, { on: '2025-06-03', act: 'issue', role: 'liabilityProposal', text: '给予警告' }],
}, { laws, notices, regions })
const open = (at: Situation): string[] => options(at).open.map(({ id }) => id)

describe('宁夏条例：法规包本身', () => {
  test('文书的名称照条例', () => {
    const named = titles(overdue('government', false).matter.machine)
    assert.deepEqual([named['firstCorrection'], named['bindingDecision'], named['superiorReviewReply']], ['行政执法监督通知书', '行政执法监督决定书', '复核决定'])
  })
  test('第25条第1款 期满之后：报请或者不报请，都可以', () => {
    const at = open(overdue('government', false))
    assert.deepEqual(['submit:bindingDecision', 'notPursue', 'close'].filter(id => at.includes(id)), ['submit:bindingDecision', 'notPursue', 'close'])
  })
  test('第25条第1款 决定的种类是封闭的三种，国家条例不添', () => {
    const submit = options(overdue('government', true)).open.find(({ id }) => id === 'submit:bindingDecision')
    assert.deepEqual(submit?.fields.find(({ field }) => field === 'decides')?.choices?.map(({ name }) => name), ['撤销', '变更', '责令重新作出'])
  })
  test('第25条第1款 撤销、变更由决定书直接生效', () => {
    const effects = law.norms.flatMap(norm => norm.kind === 'decisionType' ? [norm.directEffect !== undefined] : [])
    assert.deepEqual(effects, [true, true, false])
  })
  test('第25条第1款 决定书由本级人民政府署名，部门一线由本部门署名', () => {
    const paper = instrumentFor(overdue('government', false).matter.machine, 'bindingDecision')
    assert.deepEqual([paper?.issuedBy, paper?.issuedByDepartment], ['government', 'supervisionAuthority'])
  })
  test('第28条 执法主体和执法人员都可以申请复核', () => {
    const review = law.norms.find(({ id }) => id === 'superiorReview')
    assert.deepEqual(review?.kind === 'power' && review.who, ['supervisedAgency', 'enforcementOfficer'])
  })
  test('第21条 数额标准由自治区人民政府规定，尚未录入', () => {
    const filing = law.norms.find(({ id }) => id === 'majorPenaltyFiling')
    assert.equal(filing?.kind === 'duty' && filing.delegated?.to, '自治区人民政府')
  })
  test('投诉、备案、规范性文件、协调、证件、责任各有程序', () => {
    assert.deepEqual(law.proceedings.map(({ kind }) => kind).filter(kind =>
      'refused' in machineFor({ law, uppers: upperLaws(law), kind, facts: {}, openedOn: '2026-05-11' })), [])
  })
  test('条文没有写明之处，解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), ['I-3', 'I-6', 'I-7', 'I-8', 'I-9', 'I-10', 'I-11', 'I-23', 'I-24', 'I-25', 'I-28',
      'NX-1', 'NX-2', 'NX-3', 'NX-4', 'NX-5', 'NX-6', 'NX-7', 'NX-8', 'NX-9', 'NX-10'])
  })
  test('第3条第2款 抽象行政行为和具体行政行为各有程序', () => {
    assert.deepEqual(law.enforcementActs?.names, ['制定行政规范性文件', '具体行政行为'])
    assert.deepEqual(['normativeDocument', 'supervision'].filter(kind => !law.proceedings.some(proceeding => proceeding.kind === kind)), [])
  })
  test('第6条 人民政府和部门是监督机关，司法行政部门和法制机构承办', () => {
    const supervising = law.lines.flatMap(line => line.effect === 'supervises' ? [`${line.by} ${line.through}`] : [])
    assert.deepEqual([...new Set(supervising)], ['government justiceDepartment', 'department supervisionOffice'])
    assert.deepEqual(law.lines.filter(line => 'notBelow' in line), [], '各级人民政府，包括乡镇')
  })
  test('第6条第2款 业务指导不产生对案件的审批权', () => {
    const approving = law.proceedings.flatMap(({ steps }) => steps.filter(({ on }) => ['approve', 'disapprove'].includes(on.act)).flatMap(({ by }) => by))
    assert.deepEqual([...new Set(approving)], ['government', 'supervisionAuthority'])
  })
  test('第26条 八种行为都可以立项报批，没有认定的不可以', () => {
    const conduct = law.proceedings.find(({ kind }) => kind === 'liability')?.facts.find(({ id }) => id === 'conduct')
    const choices = conduct?.choices?.map(({ value }) => value) ?? []
    assert.equal(choices.length, 8)
    const submitted = (facts: Facts) => simulateLiability(facts).failure?.says
    assert.deepEqual(choices.map(value => submitted({ conduct: value })), choices.map(() => undefined))
    assert.match(submitted({}) ?? '', /须先认定属于哪一种应当处理的行为/)
  })
  test('第21条 启动备案的决定，启动之后不再列为现在不能办的事', () => {
    const at = situationAfter({ law: law.id, kind: 'filing', overlay: false, facts: { line: 'government', majorPenalty: true }, steps: [{ on: '2025-06-03', act: 'open' }] })
    assert.ok(at.opened)
    assert.deepEqual(options(at).notNow.filter(({ id }) => id.endsWith(':penaltyDecision')), [])
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
