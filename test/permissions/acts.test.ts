import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOption, replay, type OptionField } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { actFor } from '../../server/identity/acting.ts'
import { findAccount } from '../../server/store/people/accounts.ts'
import type { Acting } from '../../server/store/acting.ts'
import { load, type InHand } from '../../server/store/matters/load.ts'
import { findMatter } from '../../server/store/matters/matters.ts'
import { Refused } from '../../server/store/refused.ts'
import { weigh } from '../../server/store/matters/weigh.ts'
import { reading } from '../../server/store/within.ts'
import { office, type Office } from '../office.ts'
import { cases, postsFor, type Case, type Stop } from './cases.ts'
import type { Intent } from '../../server/store/matters/intent.ts'

/** Where somebody stands to the case; those of no seat must not even learn that it is there. */
type Relation = 'office' | 'government' | 'agency' | 'above' | 'none'
interface Person { readonly login: string, readonly relation: Relation }

const peopleOf = ({ division, above, agency, stranger, neighbour }: Case): readonly Person[] => [
  ...['clerk', 'chief', 'leader'].map((who): Person => ({ login: `${division}-${who}`, relation: 'office' })),
  { login: `${division}-government`, relation: 'government' },
  ...[agency, `${agency}-officer`].map((who): Person => ({ login: `${division}-${who}`, relation: 'agency' })),
  ...['clerk', 'chief', 'leader', 'government'].map((who): Person => ({ login: `${above}-${who}`, relation: 'above' })),
  ...[`${division}-${stranger}`, `${division}-${stranger}-officer`, `${division}-township`, `${division}-station`, `${above}-operator`].map((login): Person => ({ login, relation: 'none' })),
  ...['clerk', 'chief', 'leader', 'government'].map((who): Person => ({ login: `${neighbour}-${who}`, relation: 'none' })),
  ...cases.filter(other => other.division !== division).map((other): Person => ({ login: `${other.division}-chief`, relation: 'none' })),
]

/** Everything the laws of the matter know, whether its hour has come or not. */
const actsOf = ({ matter: { machine } }: InHand): string[] => [...new Set(['establish',
  ...machine.steps.filter(step => step.on.act !== 'expire').map(({ on: { act, role } }) => role ? `${act}:${role}` : act)])]

const today = await office('2026-03-09')
let weighed = 0

/** Each place where a case stands, and where the house answered otherwise than the table; all of it before the first test, which ends the house with its last. */
const answers: { readonly where: string, readonly wrong: readonly string[] }[] = []

for (const one of cases) {
  const clerk = async (day: Day) => { today.goTo(day); return await today.as(`${one.division}-clerk`) }
  const id = await (await clerk('2026-03-09')).open(`${one.division}-${one.agency}`, '2026-03-09')
  for (const stop of one.stops) {
    await clerk(stop.day)
    answers.push({ where: `${one.law} ${stop.where}`, wrong: await everybodyTriesEverything(today, one, stop, id) })
    if (!stop.next) continue
    const [who, option, says] = stop.next
    const answer = await (await today.as(/^\d/.test(who) ? who : `${one.division}-${who}`)).act(id, option, stop.day, says)
    assert.equal(answer.status, 200, `${one.law} ${stop.where} ${option}: ${JSON.stringify(answer.body)}`)
  }
}

for (const { where, wrong } of answers) test(`${where}：谁可以办什么，谁不可以`, () => assert.deepEqual(wrong, []))

test('at least ten thousand combinations of act, post, organ and stage were weighed', () => {
  assert.ok(weighed >= 10_000, `only ${weighed}`)
})

/** Where the answer of the house is not that of the table. */
async function everybodyTriesEverything({ db, deps }: Office, one: Case, stop: Stop, id: string): Promise<string[]> {
  const wrong: string[] = []
  const allowed = [...one.stops.at(-1) === stop ? [] : one.always, ...stop.may]
  const acts = new Set([...one.always, ...one.stops.flatMap(({ may }) => may)].map(entry => entry.split('@')[0]!))
  for (const { login, relation } of peopleOf(one)) {
    const who = await actingAs(login)
    const inHand = await reading(db.sql, who.viewer, async tx => {
      const row = await findMatter(tx, id)
      return row && (await load(tx, deps.laws, [row]))[0]!
    })
    if (relation === 'none') {
      weighed += acts.size
      if (inHand) wrong.push(`${login} sees the case`)
      continue
    }
    if (!inHand) { wrong.push(`${login} does not see the case`); continue }
    for (const option of new Set([...acts, ...actsOf(inHand)])) {
      weighed++
      const expected = allowed.some(entry => entry === `${option}@${relation}` && who.roles.some(role => postsFor(entry).includes(role)))
      const refusal = tryIt(inHand, who, option, stop.day)
      if (expected !== (refusal === undefined)) wrong.push(`${login} ${option}: ${expected ? `refused: ${refusal}` : 'accepted'}`)
    }
  }
  return wrong

  async function actingAs(login: string): Promise<Acting> {
    const [account] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
    return await actFor(db.sql, (await findAccount(db.sql, account!.id, stop.day))!, undefined)
  }

  function tryIt(inHand: InHand, who: Acting, option: string, day: Day): string | undefined {
    try {
      weigh(inHand, who, intentFor(inHand, option, day), day, deps.laws)
      return undefined
    } catch (error) {
      if (error instanceof Refused) return error.message
      throw error
    }
  }
}

/** The act with all that it may ask for, rightly filled in: so that only who asks, and when, can be refused. */
function intentFor(inHand: InHand, option: string, day: Day): Intent {
  const { matter } = inHand
  const open = openOption(replay(matter, day), option)
  const fields = Object.fromEntries((open?.fields ?? []).map(field => [field.field, valueFor(field, day)]))
  const fact = matter.machine.facts.find(({ choices }) => !choices)
  return { option, on: day, expectedVersion: inHand.row.version, ...fields, ...(option === 'establish' && { facts: { [fact!.id]: false } }), ...(open?.by.length === 1 && { by: open.by[0]! }) }
}

function valueFor({ field, choices }: OptionField, day: Day): unknown {
  switch (field) {
    case 'grounds': return choices?.slice(0, 1).map(({ value }) => value)
    case 'officers': return 2
    case 'onSite': return false
    case 'within': return '15d'
    case 'feedback': return day
    default: return choices?.[0]?.value ?? '如实填写'
  }
}
