import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recordable, stateOf } from '../../core/fulfilments/index.ts'
import { deadlines, instrumentFor, options, titles, type Situation } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { getLaw } from '../registry.ts'

const law = getLaw('enshi-2025')
testExamples(law)

const served = (overlay: boolean): Situation => situationAfter({
  law: law.id, overlay, facts: { line: 'government' },
  steps: [
    { on: '2026-04-13', act: 'open' }, { on: '2026-04-13', act: 'conclude', finding: 'verified', grounds: ['第26条第2项'] },
    { on: '2026-04-13', act: 'issue', role: 'firstCorrection' }, { on: '2026-04-13', act: 'serve', role: 'firstCorrection' },
  ],
})

describe('恩施办法：法规包本身', () => {
  test('文书的名称照办法', () => {
    const named = titles(served(false).matter.machine)
    assert.deepEqual([named['firstCorrection'], named['reexaminationReply'], named['bindingDecision']], ['行政执法监督建议书', '复查答复', '行政执法监督决定书'])
  })
  test('第27条 两个期限都自收到建议书起算，说明写明起算日和依据', () => {
    const clocks = deadlines(served(false))
    assert.deepEqual(clocks.map(({ id, cite, startedOn }) => [id, cite, startedOn]), [['objection', '第27条第1款', '2026-04-13'], ['rectification', '第27条第2款', '2026-04-13']])
    assert.match(clocks[0]!.explanation.join(''), /4月13日/)
  })
  test('第27条第1款 异议的选项带着最后一日', () => {
    assert.equal(options(served(false)).open.find(({ id }) => id === 'file:objection')?.lastDay, '2026-04-23')
  })
  test('第27条第1款 复查的三种结果', () => {
    const objecting = situationAfter({ law: law.id, overlay: false, facts: { line: 'government' }, steps: [
      { on: '2026-04-13', act: 'open' }, { on: '2026-04-13', act: 'conclude', finding: 'verified', grounds: ['第26条第2项'] },
      { on: '2026-04-13', act: 'issue', role: 'firstCorrection' }, { on: '2026-04-13', act: 'serve', role: 'firstCorrection' }, { on: '2026-04-14', act: 'file', role: 'objection' },
    ] })
    const reply = options(objecting).open.find(({ id }) => id === 'issue:reexaminationReply')
    assert.deepEqual(reply?.fields.find(({ field }) => field === 'outcome')?.choices?.map(({ value }) => value), ['founded', 'unfounded', 'partlyFounded'])
  })
  test('国家条例之下，建议书仍由监督机关署名，语气仍是建议', () => {
    const paper = instrumentFor(served(true).matter.machine, 'firstCorrection')
    assert.deepEqual([paper?.law.id, paper?.issuedBy, paper?.wording?.tone], [law.id, 'supervisionAuthority', 'advice'])
  })
  test('第27条第1款 异议成立的，终止本次监督，不再能办别的', () => {
    const at = situationAfter({ law: law.id, overlay: false, facts: { line: 'government' }, steps: [
      { on: '2026-04-13', act: 'open' }, { on: '2026-04-13', act: 'conclude', finding: 'verified', grounds: ['第26条第2项'] },
      { on: '2026-04-13', act: 'issue', role: 'firstCorrection' }, { on: '2026-04-13', act: 'serve', role: 'firstCorrection' },
      { on: '2026-04-14', act: 'file', role: 'objection' }, { on: '2026-04-15', act: 'issue', role: 'reexaminationReply', outcome: 'founded' },
    ] })
    assert.deepEqual([at.closed, options(at).open, deadlines(at)], ['terminated', [], []])
  })
  test('第3条第2款 执法行为列举九类，“等”为未尽列举', () => {
    assert.deepEqual([law.enforcementActs?.names.length, law.enforcementActs?.open], [9, true])
  })
  test('第3条第3款 监督机关、被监督机关的称谓照办法', () => {
    assert.deepEqual([law.terms['supervisionAuthority'], law.terms['supervisedAgency']], ['行政执法监督机关', '被监督机关'])
  })
  test('第11条至第14条 四类内容，其下五项、六项、十一项', () => {
    const counts = new Map<string, number>()
    for (const norm of law.norms) if (norm.kind === 'topic') counts.set(norm.catalogue, (counts.get(norm.catalogue) ?? 0) + 1)
    assert.deepEqual([...counts.values()], [4, 5, 6, 11])
  })
  test('第15条、第18条、第19条 计划、案卷评查、考核评议每年一次：12月31日尚在期内，次日没有登记的逾期', () => {
    const yearly = recordable(law).flatMap(norm => norm.kind === 'standing' && norm.every === 'year' ? [norm] : [])
    const on = (today: Day) => yearly.map(norm => stateOf({ law, norm, as: ['supervisionOffice'], forOthers: false, since: law.inForce.from }, [], today).state)
    assert.deepEqual(yearly.map(({ cite }) => cite), ['第15条', '第18条', '第19条'])
    assert.deepEqual([on('2025-12-31'), on('2026-01-01')], [['due', 'due', 'due'], ['late', 'late', 'late']])
  })
  test('条文没有写明之处，解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), ['I-12', 'I-13', 'I-14', 'I-15', 'I-16', 'I-17', 'I-23', 'I-24', 'I-25', 'I-26', 'I-28'])
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
