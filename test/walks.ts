import assert from 'node:assert/strict'
import fc from 'fast-check'
import { decide, machineFor, options, replay, type Command, type Facts, type Machine, type Matter } from '../core/matters/index.ts'
import type { Day } from '../core/norms/index.ts'
import { addDays } from '../core/periods/index.ts'
import { calendarFor, getLaw, laws, upperLaws } from '../laws/registry.ts'

/** One stride of a random walk: some days pass, then somebody tries something. */
export interface Stride { readonly days: number; readonly pick: number; readonly variant: number; readonly sensible: boolean }

/** Under which law a walk begins, with which proceeding and on which day; `seed` fills in the facts. */
export interface Setting { readonly kind: readonly [lawId: string, kind: string]; readonly openedOn: Day; readonly overlay: boolean; readonly line: string; readonly seed: readonly number[] }

export const stride: fc.Arbitrary<Stride> = fc.record({
  days: fc.constantFrom(0, 0, 0, 1, 2, 9, 16, 33), pick: fc.nat(), variant: fc.nat(), sensible: fc.constantFrom(true, true, true, true, false),
})

/** Every kind of proceeding under every law, its own and those that the laws above bring. */
export const kinds: readonly Setting['kind'][] = laws.filter(law => law.proceedings.length > 0).flatMap(law =>
  [...new Set([law, ...upperLaws(law)].flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))].map(kind => [law.id, kind] as const))

export const supervision: typeof kinds = kinds.filter(([, kind]) => kind === 'supervision')

export const setting = (among: readonly Setting['kind'][]): fc.Arbitrary<Setting> => fc.record({
  kind: fc.constantFrom(...among),
  openedOn: fc.constantFrom<Day>('2025-03-10', '2025-12-22', '2026-01-31', '2026-02-01', '2026-04-10', '2026-11-20'),
  overlay: fc.boolean(), line: fc.constantFrom('government', 'department'), seed: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
})

/** Undefined where the law or the facts do not let such a matter be opened. */
export function opened({ kind: [lawId, kind], openedOn, overlay, line, seed }: Setting): Matter | undefined {
  const law = getLaw(lawId)
  const machine = machineFor({ law, uppers: upperLaws(law), kind, facts: { line }, openedOn, overlay })
  if ('refused' in machine) return undefined
  const empty: Matter = { machine, facts: { ...drawn(machine, seed), line }, events: [], calendar: calendarFor(law.region) }
  const acts = [{ act: 'open' as const, role: undefined }, ...machine.proceeding.opening.acts ?? []]
  const { act, role } = acts[seed[0]! % acts.length]!
  const answer = decide(empty, { act, ...(role && { role }), on: openedOn, reasons: '理由', text: '事实', outcome: '' })
  return answer.refused ? undefined : { ...empty, events: answer.events }
}

/** A value for every fact the laws of a matter ask for. */
function drawn({ facts, steps, bars }: Machine, seed: readonly number[]): Facts {
  const asked = JSON.stringify([steps, bars].map(rules => rules.map(({ law: _, ...rule }) => rule)))
  return Object.fromEntries(facts.map(({ id, choices }, index) => {
    const number = seed[index % seed.length]!
    const counted = asked.includes(`"fact":"${id}","atLeast"`)
    return [id, choices ? of(choices, number)!.value : counted ? of([0, 1, 2, 12, 19, 20, 100], number)! : number % 2 === 0]
  }))
}

/** Every act the laws know, whether or not its hour has come. */
function anyAct(machine: Machine, pick: number): Pick<Command, 'act' | 'role'> {
  const acts = machine.steps.filter(step => step.on.act !== 'expire').map(step => step.on)
  const { act, role } = acts[pick % acts.length]!
  return { act, ...(role && { role }) }
}

const of = <T>(choices: readonly T[], variant: number): T | undefined => choices[variant % choices.length]

/** Acts that may be repeated for ever; a walk that goes on leaves them out. */
const dwells: readonly string[] = ['measure', 'refer']

function commandOf(matter: Matter, on: Day, { pick, variant, sensible }: Stride): Command {
  const { open } = options(replay(matter, on))
  const onward = open.filter(option => !dwells.includes(option.act))
  const option = sensible ? of(onward.length > 0 ? onward : open, pick) : undefined
  const chosen = option ? { act: option.act, ...(option.role && { role: option.role }) } : anyAct(matter.machine, pick)
  const said = (field: string) => of(option?.fields.find(wanted => wanted.field === field)?.choices ?? [], variant)?.value
  const outcome = said('outcome') ?? of(['founded', 'unfounded', 'changed', 'upheld'], variant)!
  const finding = said('finding') ?? of(['verified', 'verified', 'verified', 'verified', 'unfounded', 'correctedOnSpot'], variant)!
  const ground = said('grounds') ?? of(matter.machine.law.norms.filter(norm => norm.kind === 'ground').map(norm => norm.cite), variant)
  const [decides, which] = [said('decides'), said('which')]
  return {
    ...chosen, on, reasons: '理由', basis: '依据', text: '事实', officers: variant % 4, onSite: variant % 2 === 0, to: said('to') ?? 'other',
    ...(chosen.act === 'conclude' ? { finding } : { outcome }), ...(ground && { grounds: [ground] }), ...(decides && { decides }), ...(which && { which }),
    ...(variant % 5 !== 0 && { within: of(['15d', '7wd', '1m'], variant)! }),
  }
}

/** Walks, and hands each place on the way to `look`, with the command where it was taken. */
export function walk(start: Matter, strides: readonly Stride[], look: (matter: Matter, today: Day, tried?: { command: Command; before: Matter }) => void): void {
  let matter = start
  let today = start.events[0]!.on
  for (const next of strides) {
    today = addDays(today, next.days)
    if (next.variant % 7 === 0) matter = learned(matter, today, [next.pick, next.variant])
    const command = commandOf(matter, today, next)
    const answer = decide(matter, command)
    const before = matter
    if (answer.refused) {
      assert.match(answer.cite, /^第\d+条/)
      assert.ok(answer.says.length > 4 && laws.some(law => law.id === answer.law), JSON.stringify(answer))
    } else matter = { ...matter, events: [...matter.events, ...answer.events] }
    look(matter, today, answer.refused ? undefined : { command, before })
  }
}

/** The matter after its facts have turned out otherwise. */
function learned(matter: Matter, on: Day, seed: readonly number[]): Matter {
  const answer = decide(matter, { act: 'establish', on, facts: drawn(matter.machine, seed) })
  return answer.refused ? matter : { ...matter, events: [...matter.events, ...answer.events] }
}

/** Nothing may be done, and no two facts that might still be stated otherwise would change it. */
export function isStuck(matter: Matter, today: Day): boolean {
  const open = (after: Matter) => options(replay(after, today)).open.length > 0
  const { facts } = matter.machine
  const values = facts.map(({ choices }) => Array.from({ length: choices?.length ?? 2 }, (_, value) => value))
  const seeds = [0, 1].flatMap(all => values.flatMap((mine, first) => values.flatMap((theirs, second) => mine.flatMap(one => theirs.map(other =>
    facts.map((_, fact) => fact === second ? other : fact === first ? one : all))))))
  return !open(matter) && !seeds.some(seed => open(learned(matter, today, seed)))
}
