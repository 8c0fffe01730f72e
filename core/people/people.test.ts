import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Day, Law } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { rulesFor, unfit } from './fitness.ts'
import { covers, credentialOn, entryOn, mayFollow, stateOn, type Credential, type CredentialStatus, type Person, type StatusEntry } from './person.ts'

const first: Day = '2026-01-01'
const credential = (history: readonly StatusEntry[], to: Day = '2026-12-31'): Credential => ({ id: 'c', kind: 'supervision', number: '监1', from: first, to, areas: [], fields: [], history })
const person = (changes: Partial<Person> = {}): Person => ({ officer: 'o', account: 'a', name: '甲', service: [], qualifications: [], credentials: [credential([{ status: 'valid', from: first }])], ...changes })
const law = { id: 'some-2020', short: '某办法', people: { credential: { cite: '第9条', name: '监督证件' }, recusal: { cite: '第8条', decidedBy: '单位负责人' } } } as unknown as Law
const against = (who: Person, day: Day) => unfit(who, rulesFor([law]), undefined, day).map(({ code }) => code)

describe('证件的状态，逐日', () => {
  test('最后一日的前一天、当天有效，次日过期', () => {
    const held = credential([{ status: 'valid', from: first }], '2026-06-30')
    assert.deepEqual((['2026-06-29', '2026-06-30', '2026-07-01'] as const).map(day => stateOn(held, day)), ['valid', 'valid', 'expired'])
  })

  test('暂扣当日起无效，发还当日起有效；过期之后发还也不再有效', () => {
    const held = credential([{ status: 'valid', from: first }, { status: 'suspended', from: '2026-03-02' }, { status: 'valid', from: '2026-04-01' }], '2026-06-30')
    assert.deepEqual((['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01', '2026-07-01'] as const).map(day => stateOn(held, day)), ['valid', 'suspended', 'suspended', 'valid', 'expired'])
  })

  test('注销之后一直是注销，到期也不变成过期', () => {
    assert.equal(stateOn(credential([{ status: 'valid', from: first }, { status: 'cancelled', from: '2026-03-02' }], '2026-06-30'), '2027-01-01'), 'cancelled')
  })

  test('同一天的两项，后登记的为准', () => {
    assert.equal(entryOn([{ status: 'valid', from: first }, { status: 'suspended', from: first }] satisfies StatusEntry[], first)?.status, 'suspended')
  })

  test('两本证件中有一本有效，就看有效的那一本', () => {
    const both = { credentials: [credential([{ status: 'valid', from: first }], '2027-12-31'), credential([{ status: 'valid', from: first }, { status: 'lost', from: '2026-02-01' }], '2028-12-31')] }
    assert.equal(credentialOn(both, 'supervision', '2026-03-01')?.to, '2027-12-31')
  })

  const statuses: readonly CredentialStatus[] = ['valid', 'suspended', 'returned', 'cancelled', 'revoked', 'lost']
  const attempts = fc.array(fc.record({ status: fc.constantFrom(...statuses), after: fc.nat({ max: 40 }) }), { maxLength: 12 })
  /** As the register takes entries: each on a day not before the last, and only where it may follow. */
  const taken = (tries: readonly { readonly status: CredentialStatus; readonly after: number }[]): StatusEntry[] => {
    const history: StatusEntry[] = [{ status: 'valid', from: first }]
    for (const { status, after } of tries) {
      const from = addDays(history.at(-1)!.from, after)
      if (mayFollow(stateOn(credential(history), from), status)) history.push({ status, from })
    }
    return history
  }

  test('任何登记顺序：每一天恰有一个状态，注销、吊销、收回之后不再有效，以后的登记不改变以前的日子', () => {
    fc.assert(fc.property(attempts, fc.nat({ max: 500 }), (tries, offset) => {
      const history = taken(tries)
      const day = addDays(first, offset)
      const upTo = history.filter(({ from }) => from <= day)
      assert.equal(stateOn(credential(history), day), stateOn(credential(upTo), day))
      const over = history.findIndex(({ status }) => ['cancelled', 'revoked', 'returned'].includes(status))
      if (over >= 0) {
        assert.equal(over, history.length - 1)
        if (history[over]!.from <= day) assert.equal(stateOn(credential(history), day), history[over]!.status)
      }
    }))
  })
})

describe('谁可以办理', () => {
  test('离岗当日起不能办理，前一天可以', () => {
    const gone = person({ service: [{ status: 'ACTIVE', from: first }, { status: 'LEFT', from: '2026-05-06' }] })
    assert.deepEqual([against(gone, '2026-05-05'), against(gone, '2026-05-06')], [[], ['gone']])
  })

  test('借调期满回来，又可以办理', () => {
    const back = person({ service: [{ status: 'SECONDED', from: '2026-03-01' }, { status: 'ACTIVE', from: '2026-06-01' }] })
    assert.deepEqual([against(back, '2026-05-31'), against(back, '2026-06-01')], [['gone'], []])
  })

  test('回避从申报当日起停办，不予回避的决定当日起恢复', () => {
    const recusal = { account: 'a', declaredOn: '2026-03-02', decided: { on: '2026-03-05', granted: false } } as const
    const codes = (['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'] as const).map(day => unfit(person(), rulesFor([law]), recusal, day).map(({ code }) => code))
    assert.deepEqual(codes, [[], ['held'], ['held'], []])
  })

  test('法规没有要求证件的，没有证件也可以', () => {
    assert.deepEqual(unfit(person({ credentials: [] }), [], undefined, first), [])
  })

  test('区域：市的代码包括所辖旗县，旗县的不包括邻县，空白的不限', () => {
    assert.deepEqual([covers(['150800'], '150891'), covers(['150891'], '150892'), covers([], '150892'), covers(['150000'], '150891')], [true, false, true, true])
  })
})
