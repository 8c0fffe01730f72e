import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoredFinding } from './raise.ts'
import { type Standing, standsAlready } from './standing.ts'

const facts = [{ field: 'servedAt', name: '送达日', value: '2026-04-30' }]
const alert: Standing = { law: 'l', norm: 'n', state: 'new', colour: 'red', lastDay: '2026-04-08', facts }
const found = (differs: Partial<StoredFinding> = {}) => ({ law: 'l', norm: 'n', colour: 'red', lastDay: '2026-04-08', facts, ...differs }) as StoredFinding
const stands = (state: string, differs: Partial<StoredFinding> = {}) => standsAlready([found(differs)], [{ ...alert, state }])
const otherFacts = [{ ...facts[0]!, value: '2026-05-01' }]

test('what was found before and is found again changes nothing', () => {
  for (const state of ['new', 'suppressed', 'asked', 'explained', 'dismissed', 'verified', 'opened']) assert.ok(stands(state), state)
  assert.ok(standsAlready([], []))
})

test('other facts, another last day, another colour are written', () => {
  for (const differs of [{ facts: otherFacts }, { facts: [] }, { lastDay: null }, { colour: 'yellow' as const }]) assert.ok(!stands('new', differs), JSON.stringify(differs))
})

test('an alert that was dismissed waits again with other facts, not with another colour; one that was verified stays', () => {
  assert.deepEqual([stands('dismissed', { facts: otherFacts }), stands('dismissed', { colour: 'blue' }), stands('verified', { facts: otherFacts })], [false, true, true])
})

test('what had lapsed or was corrected, and is found anew, is raised again', () => {
  assert.deepEqual([stands('lapsed'), stands('corrected')], [false, false])
})

test('what is found for the first time is raised; what is no longer found lapses if it is still open', () => {
  assert.ok(!standsAlready([found()], []))
  assert.deepEqual(['new', 'explained', 'dismissed', 'lapsed'].map(state => standsAlready([], [{ ...alert, state }])), [false, false, true, true])
})
