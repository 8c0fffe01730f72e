import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faultsOfExamination, faultsOfObjection, faultsOfReply, faultsOfReport, standingOf, toExamine, toReport, wordsOf, type ItemEntry } from './index.ts'

const asked = [{ paper: 'p', position: 1, says: '重新审查裁量理由' }, { paper: 'p', position: 2, says: '补充送达回证' }]
const entry = (seq: number, position: number, kind: ItemEntry['kind'], result: ItemEntry['result'], says: string | null = null): ItemEntry => ({ seq, paper: 'p', position, kind, result, says })
const item = (position: number) => ({ paper: 'p', position })
const says = (faults: readonly { says: string }[]) => faults.map(fault => fault.says).join()

const reported = [entry(5, 1, 'report', 'done'), entry(5, 2, 'report', 'partly', '已补一份')]
const examined = [...reported, entry(6, 1, 'examination', 'passed'), entry(6, 2, 'examination', 'supplement', '还缺一份')]

describe('where an item stands', () => {
  test('nothing was said of it: it is asked', () => assert.deepEqual(standingOf(asked, []).map(({ standing }) => standing), ['asked', 'asked']))
  test('已报送不等于合格', () => assert.deepEqual(standingOf(asked, reported).map(({ standing }) => standing), ['reported', 'reported']))
  test('what the office found holds until the next report', () => {
    assert.deepEqual(standingOf(asked, examined).map(({ standing }) => standing), ['passed', 'supplement'])
    assert.deepEqual(standingOf(asked, [...examined, entry(7, 2, 'report', 'done')]).map(({ standing }) => standing), ['passed', 'reported'])
  })
  test('部分认可：合格的一项不再要求报告', () => assert.deepEqual(toReport(standingOf(asked, examined)).map(({ position }) => position), [2]))
  test('an item that a reply takes back is neither reported nor examined', () => {
    const items = standingOf(asked, [entry(4, 1, 'objection', null), entry(5, 1, 'reply', 'revoked', '原要求没有依据')])
    assert.deepEqual([items[0]!.standing, items[0]!.objected, toReport(items).length, toExamine(items).length], ['revoked', false, 1, 0])
  })
  test('an item that a reply changes asks what the reply says', () => assert.equal(standingOf(asked, [entry(5, 2, 'reply', 'changed', '补充一份回证')])[1]!.says, '补充一份回证'))
})

describe('整改情况报告', () => {
  const items = standingOf(asked, [])
  test('每一项都要报告', () => assert.match(says(faultsOfReport(items, [{ ...item(1), result: 'done' }])), /第2项还没有报告结果/))
  test('无法整改，须说明', () => {
    assert.match(says(faultsOfReport(items, [{ ...item(1), result: 'done' }, { ...item(2), result: 'impossible' }])), /第2项选了“无法整改”，请写明情况和理由/)
    assert.deepEqual(faultsOfReport(items, [{ ...item(1), result: 'done' }, { ...item(2), result: 'impossible', says: '当事人已注销' }]), [])
  })
  test('an item that has passed is not reported again', () => assert.match(says(faultsOfReport(standingOf(asked, examined), [{ ...item(1), result: 'done' }, { ...item(2), result: 'done' }])), /现在不需要填写/))
  test('the same item twice is one too many', () => assert.match(says(faultsOfReport(items, [{ ...item(1), result: 'done' }, { ...item(1), result: 'done' }, { ...item(2), result: 'done' }])), /写了两次/))
  test('the history tells each item in words', () => assert.equal(wordsOf(items, [{ ...item(1), result: 'done' }, { ...item(2), result: 'partly', says: '已补一份' }]), '1．重新审查裁量理由：已整改\n2．补充送达回证：部分整改。已补一份'))
})

describe('核查', () => {
  const items = standingOf(asked, reported)
  test('有一项不合格，不能认可', () => assert.match(says(faultsOfExamination(items, [{ ...item(1), result: 'passed' }, { ...item(2), result: 'failed', says: '没有回证' }], true)), /第2项还没有合格，不能认可/))
  test('全部合格，没有可以退回的', () => assert.match(says(faultsOfExamination(items, [{ ...item(1), result: 'passed' }, { ...item(2), result: 'passed' }], false)), /没有可以退回的/))
  test('退回须写明要求', () => assert.match(says(faultsOfExamination(items, [{ ...item(1), result: 'passed' }, { ...item(2), result: 'supplement' }], false)), /第2项选了“补充”/))
  test('what passed before counts when the rest is accepted', () => assert.deepEqual(faultsOfExamination(standingOf(asked, [...examined, entry(7, 2, 'report', 'done')]), [{ ...item(2), result: 'passed' }], true), []))
})

describe('异议', () => {
  const items = standingOf(asked, [entry(4, 1, 'objection', null), entry(4, 2, 'objection', null)])
  const reply = (first: 'upheld' | 'changed' | 'revoked', second: 'upheld' | 'revoked', outcome: string) =>
    says(faultsOfReply(items, [{ ...item(1), result: first, says: '理由' }, { ...item(2), result: second, says: '理由' }], outcome))
  test('至少选一项', () => assert.match(says(faultsOfObjection(items, [])), /至少选一项/))
  test('an item of another paper is none of this one', () => assert.match(says(faultsOfObjection(items, [{ paper: 'other', position: 1 }])), /不在文书中/))
  test('部分成立：一项撤销，一项维持', () => assert.equal(reply('revoked', 'upheld', 'partlyFounded'), ''))
  test('部分成立，却都维持', () => assert.match(reply('upheld', 'upheld', 'partlyFounded'), /都维持或者都撤销/))
  test('不成立，却撤销一项', () => assert.match(reply('revoked', 'upheld', 'unfounded'), /各项都应当维持/))
  test('成立，却维持一项', () => assert.match(reply('revoked', 'upheld', 'founded'), /各项都应当撤销/))
  test('变更的一项须写明变更后的要求', () => assert.match(says(faultsOfReply(items, [{ ...item(1), result: 'changed' }, { ...item(2), result: 'upheld' }], 'changed')), /请写明变更后的要求/))
})
