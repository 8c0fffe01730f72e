import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedLaw } from '../../test/inventedLaw.ts'
import type { Day, Law } from '../norms/index.ts'
import { machineFor } from './index.ts'

const law: Law = { ...inventedLaw, inForce: { ...inventedLaw.inForce, to: '2026-05-31' } }
const refusal = (openedOn: Day, renewedUntil?: Day): string | undefined => {
  const machine = machineFor({ law, uppers: [], kind: 'supervision', facts: {}, openedOn, ...(renewedUntil && { renewedUntil }) })
  return 'refused' in machine ? machine.says : undefined
}

test('on the last day of its validity a law still opens matters', () => assert.equal(refusal('2026-05-31'), undefined))
test('the day after it does not, and says what to do', () => assert.match(refusal('2026-06-01')!, /有效期至2026年5月31日.*先登记延期依据/))
test('prolonged, it opens matters up to the new last day', () => assert.equal(refusal('2028-05-31', '2028-05-31'), undefined))
test('the day after that it does not', () => assert.match(refusal('2028-06-01', '2028-05-31')!, /有效期至2028年5月31日/))
test('a shorter validity was never a renewal', () => assert.equal(refusal('2026-05-31', '2026-01-01'), undefined))
