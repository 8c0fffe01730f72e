import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stepsTaken, type Example, type Taken } from '../core/laws/proofs.ts'
import { simulate, type Matter, type Scenario, type Situation } from '../core/matters/index.ts'
import type { Bar, Duty, Law, Power, Proceeding, Step } from '../core/norms/index.ts'
import { laws, notices, regions } from '../laws/registry.ts'
import { examplesOf } from '../server/laws/examples.ts'

const library = { laws, notices, regions }

/** One test for each example of a law, and one that nothing of its procedure goes without; `below`: examples of the laws it reaches down to. */
export function testExamples(law: Law, below: readonly Example[] = []): void {
  const examples = examplesOf(law.id)
  describe(`${law.short}：例子`, () => {
    for (const { file, title, outcome } of examples) {
      test(title, () => assert.ok(outcome.ok, `${file}，第${outcome.failure?.step}步：${outcome.failure?.says}`))
    }
    test('每一步骤、禁止、必填项和期限都有例子', () => assert.deepEqual(unproved(law, [...examples, ...below]), []))
    test('例子的标题各不相同，所写的都是这一部法', () => {
      assert.equal(new Set(examples.map(({ title }) => title)).size, examples.length)
      assert.deepEqual([...new Set(examples.map(({ scenario }) => scenario.law))], [law.id])
    })
  })
}

/** Where a short story ends that must run without a refusal. */
export function situationAfter(scenario: Scenario): Situation {
  const { ok, failure, end } = simulate(scenario, library)
  assert.ok(ok && end, failure?.says)
  return end
}

/** What of a law's procedure no example proves: in words that name the arrow, the bar, the question or the clock. */
export function unproved(law: Law, examples: readonly Example[]): readonly string[] {
  const walks = examples.flatMap(({ outcome }) => outcome.end ? [outcome.end.matter] : [])
  return [
    ...unprovedRules(law, examples, () => true),
    ...law.proceedings.flatMap(proceeding => unprovedOpenings(proceeding, walks.filter(({ machine }) => machine.law === law && machine.kind === proceeding.kind))),
    ...law.norms.filter(isTimed).flatMap(norm => unprovedClock(law, norm, examples)),
  ]
}

/** What a law adds to the laws below it (`above: 'always'`) and no example tries there. */
export const unprovedBelow = (upper: Law, examples: readonly Example[]): readonly string[] =>
  unprovedRules(upper, examples, rule => rule.above === 'always')

function unprovedRules(law: Law, examples: readonly Example[], counts: (rule: Step | Bar) => boolean): readonly string[] {
  const taken = examples.flatMap(({ outcome }) => outcome.end ? stepsTaken(outcome.end.matter) : [])
  const said = new Set(examples.flatMap(({ outcome }) => outcome.steps.flatMap(({ says }) => says ?? [])))
  return law.proceedings.flatMap(({ steps, bars }) => [
    ...steps.filter(counts).flatMap(step => unprovedStep(law, step, taken, said)),
    ...bars.filter(bar => counts(bar) && !said.has(bar.says)).map(bar => `禁止（${bar.cite}）没有例子：${bar.says}`),
  ])
}

function unprovedStep(law: Law, step: Step, taken: readonly Taken[], said: ReadonlySet<string>): string[] {
  const mine = taken.filter(each => each.law === law.id && sameArrow(step, each.step))
  const name = `${step.on.act}${step.on.role ? `:${step.on.role}` : ''}（${step.cite}，自${step.from.join('|')}${step.line ? `，${step.line}` : ''}）`
  const results = step.on.outcome ?? [undefined]
  const untried = results.filter(result => !mine.some(({ event }) => result === undefined || [event?.outcome, event?.finding, event?.to].includes(result)))
  return [
    ...untried.map(result => `步骤 ${name} ${result ?? ''} 没有例子`),
    ...(step.asks ?? []).filter(ask => !said.has(ask.says)).map(ask => `步骤 ${name} 的必填项没有例子：${ask.says}`),
    ...(step.otherwise !== undefined && !said.has(step.otherwise) ? [`步骤 ${name} 的拒绝没有例子：${step.otherwise}`] : []),
  ]
}

/** A composed machine may narrow where a step of the law above starts. */
const sameArrow = (stated: Step, bound: Step): boolean => stated.on === bound.on && stated.to === bound.to && stated.when === bound.when
  && stated.line === bound.line && stated.late === bound.late && bound.from.every(stage => stated.from.includes(stage))

function unprovedOpenings({ kind, opening }: Proceeding, walks: readonly Matter[]): string[] {
  const first = walks.flatMap(({ events }) => events[0] ?? [])
  const acts = [{ act: 'open' as const, role: undefined }, ...(opening.acts ?? [])]
  return acts.filter(({ act, role }) => !first.some(event => event.act === act && event.role === role)).map(({ act, role }) => `办件 ${kind} 以 ${act} ${role ?? ''} 立案没有例子`)
}

type Timed = Duty | Power
const isTimed = (norm: Law['norms'][number]): norm is Timed => (norm.kind === 'duty' || norm.kind === 'power') && norm.from !== undefined && norm.within !== undefined

/** A period must be seen to start, to be kept, and to run out. One without a last day only to start and to be kept. */
function unprovedClock(law: Law, norm: Timed, examples: readonly Example[]): string[] {
  const seen = examples.flatMap(({ outcome }) => outcome.end?.clocks ?? []).filter(clock => clock.norm === norm.id && clock.law === law.id)
  const dated = seen.some(clock => clock.lastDay !== null && clock.lastDay !== clock.startedOn)
  const wanted: [string, boolean][] = [
    ['开始', seen.length > 0],
    ['按期完成', seen.some(clock => clock.endedOn !== undefined && (clock.lastDay === null || clock.endedOn <= clock.lastDay))],
    ['届满', !dated || seen.some(clock => ['overdue', 'over'].includes(clock.state) || (clock.endedOn !== undefined && clock.endedOn > clock.lastDay!))],
  ]
  return wanted.filter(([, proved]) => !proved).map(([what]) => `期限 ${norm.id}（${norm.cite}）${what}没有例子`)
}

