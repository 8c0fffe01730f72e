import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from '../../../web/frame/address.ts'
import { forOrgan, pages } from './pages.ts'

test('a notice leads where the pages of the web lie', () => {
  assert.deepEqual(
    [pages.alerts([7], {}), pages.alerts([7, 8], { state: 'asked', body: 'b' }), pages.approval('r'), pages.exportSet('s'), pages.fulfilments(), pages.matter('m'), pages.officer('o'), pages.ownOfficer()],
    [addresses.alert(7), addresses.alerts({ state: 'asked', body: 'b' }), addresses.approval('r'), addresses.exportSet('s'), addresses.fulfilments(), addresses.matter('m'), addresses.officer('o'), addresses.ownOfficer()],
  )
})

test('in a mail the address names the organ that was told', () =>
  assert.deepEqual([forOrgan('/alerts/7', 'o'), forOrgan('/alerts?state=asked', 'o')], ['/alerts/7?organ=o', '/alerts?state=asked&organ=o']))
