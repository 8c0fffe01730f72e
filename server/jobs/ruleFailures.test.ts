import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertItem, AnswerOf, listRuleFailures, RuleOut } from '../http/contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import { within, worker } from '../store/within.ts'
import { lookForPatterns } from './patterns.ts'
import { scanRecords } from './scan.ts'
import { tick } from './tick.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, goTo, db } = office
const norm = 'penalty-service-overdue'

/** The same laws with one rule that breaks down over every record. */
const faulty = {
  ...deps, laws: {
    ...deps.laws, all: deps.laws.all.map(one => one.law.id !== 'penalty-law-2021' ? one : {
      ...one, law: { ...one.law, limits: one.law.limits!.map(limit => limit.id === norm ? { ...limit, terms: undefined as never } : limit) },
    }),
  },
}
const stateOf = async (of: string) => (await db.superuser`select state from alert where norm = ${of}`).map(({ state }) => state as string)
const clerk = () => office.as('659801-clerk')
const ruleNamed = async () => (await send<{ items: RuleOut[] }>(await clerk(), 'GET', '/api/rules')).body.items.find(({ rule }) => rule === `penalty-law-2021:${norm}`)!
const failing = async () => (await send<{ items: AlertItem[], failing: number }>(await clerk(), 'GET', '/api/alerts')).body.failing

test('a rule that breaks down keeps none of the others from raising, and its own alerts stand', async () => {
  await handIn(penaltyFile(penaltyRow('a', { servedAt: '2026-04-30' })))
  assert.deepEqual([await stateOf(norm), await stateOf('prior-notice-missing'), await failing()], [['new'], [], 0])
  await db.superuser`update enforcement_record set content = (content::jsonb - 'priorNoticeAt')::json`
  await within(db.sql, worker, tx => scanRecords(tx, {}, faulty))
  assert.deepEqual([await stateOf(norm), await stateOf('prior-notice-missing'), await failing()], [['new'], ['new'], 1])
  assert.ok((await ruleNamed()).failingSince)
})

test('those who keep the system read what broke down; nobody else does', async () => {
  const operator = await office.as('650000-operator')
  const { items } = (await send<AnswerOf<typeof listRuleFailures>>(operator, 'GET', '/api/rule-failures')).body
  assert.deepEqual(items.map(({ rule, times }) => [rule, times]), [[`penalty-law-2021:${norm}`, 1]])
  assert.match(items[0]!.message, /TypeError/)
  assert.equal((await send(await clerk(), 'GET', '/api/rule-failures')).status, 403)
})

test('what failed is tried again every night; the night after it was mended it is forgotten', async () => {
  goTo('2026-11-21')
  await tick(faulty)
  assert.ok((await ruleNamed()).failingSince, 'it failed again')
  goTo('2026-11-22')
  await tick(deps)
  assert.deepEqual([(await ruleNamed()).failingSince, await stateOf(norm)], [null, ['new']])
})

test('a pattern whose query fails keeps none of the others from being looked for', async () => {
  const before = (await db.superuser`select count(*)::int as count from rule_failure`)[0]!['count']
  const broken = deps.laws.all.map(one => ({ ...one, law: { ...one.law, ...(one.law.patterns && { patterns: one.law.patterns.map((pattern, at) => at === 0 ? { ...pattern, pattern: 'isNoPattern' as never } : pattern) }) } }))
  await lookForPatterns({ ...deps, laws: { ...deps.laws, all: broken } })
  const failed = await db.superuser`select law, message from rule_failure`
  assert.equal(before, 0)
  assert.deepEqual([...new Set(failed.map(({ message }) => String(message)))], ['TypeError: look is not a function'])
  assert.equal(failed.length, broken.filter(({ law }) => (law.patterns?.length ?? 0) > 0).length)
})
