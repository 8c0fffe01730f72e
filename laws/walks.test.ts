import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decide, machineFor, options, replay, waitingFor, type Command, type Facts, type Machine, type Matter } from '../core/matters/index.ts'
import type { Day } from '../core/norms/index.ts'
import { addDays } from '../core/periods/index.ts'
import { calendarFor, getLaw, laws, upperLaws } from './registry.ts'

/** One stride of a random walk: some days pass, then somebody tries something. */
interface Stride { readonly days: number; readonly pick: number; readonly variant: number; readonly sensible: boolean }

const stride = fc.record({ days: fc.constantFrom(0, 0, 0, 1, 2, 9, 16, 33), pick: fc.nat(), variant: fc.nat(), sensible: fc.constantFrom(true, true, true, true, false) })
const setting = fc.record({
  lawId: fc.constantFrom(...laws.filter(law => law.proceedings.length > 0).map(law => law.id)),
  openedOn: fc.constantFrom<Day>('2025-03-10', '2025-12-22', '2026-01-31', '2026-02-01', '2026-04-10', '2026-11-20'),
  overlay: fc.boolean(), line: fc.constantFrom('government', 'department'), majorMatter: fc.boolean(), clueToTransfer: fc.boolean(),
})

interface Setting { lawId: string; openedOn: Day; overlay: boolean; line: string; majorMatter: boolean; clueToTransfer: boolean }

function opened({ lawId, openedOn, overlay, ...facts }: Setting): Matter | undefined {
  const law = getLaw(lawId)
  const machine = machineFor({ law, uppers: upperLaws(law), kind: 'supervision', facts: facts as Facts, openedOn, overlay })
  if ('refused' in machine) return undefined
  const empty: Matter = { machine, facts: facts as Facts, events: [], calendar: calendarFor(law.region) }
  const answer = decide(empty, { act: 'open', on: openedOn })
  assert.ok(!answer.refused)
  return { ...empty, events: answer.events }
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
  const finding = of(['verified', 'verified', 'verified', 'verified', 'unfounded', 'correctedOnSpot'], variant)!
  const ground = said('grounds') ?? of(matter.machine.law.norms.filter(norm => norm.kind === 'ground').map(norm => norm.cite), variant)
  const decides = said('decides')
  return {
    ...chosen, on, reasons: '理由', basis: '依据', text: '事实', officers: variant % 4, onSite: variant % 2 === 0, to: said('to') ?? 'other',
    ...(chosen.act === 'conclude' ? { finding } : { outcome }), ...(ground && { grounds: [ground] }), ...(decides && { decides }),
    ...(variant % 5 !== 0 && { within: of(['15d', '7wd', '1m'], variant)! }),
  }
}

/** Walks, and hands each place on the way to `look`. */
function walk(start: Matter, strides: readonly Stride[], look: (matter: Matter, today: Day, tried?: { command: Command; before: Matter }) => void): void {
  let matter = start
  let today = start.events[0]!.on
  for (const next of strides) {
    today = addDays(today, next.days)
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

function everyWalk(look: Parameters<typeof walk>[2]): void {
  fc.assert(fc.property(setting, fc.array(stride, { minLength: 8, maxLength: 24 }), (where, strides) => {
    const start = opened(where)
    if (start) walk(start, strides, look)
  }), { numRuns: 400 })
}

describe('random acts under every law', () => {
  test('each track stands at a stage of its own, and refusals cite', () => {
    everyWalk((matter, today) => {
      replay(matter, today).stages.forEach((stage, index) => assert.ok(matter.machine.tracks[index]!.includes(stage), stage))
    })
  })
  test('there is no dead end: an open matter waits for somebody who may act, or for a day', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (at.closed) return
      assert.ok(waitingFor(at).length > 0, `nobody is waited for at ${at.stages.join()}`)
      assert.ok(options(at).open.length > 0, `nothing may be done at ${at.stages.join()}`)
    })
  })
  test('whatever is taken was open before', () => {
    everyWalk((_, today, tried) => {
      if (!tried) return
      const id = tried.command.role ? `${tried.command.act}:${tried.command.role}` : tried.command.act
      assert.ok(options(replay(tried.before, today)).open.some(option => option.id === id), `${id} was taken but not open`)
    })
  })
  test('whatever is open is taken, once what the law asks is stated', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      for (const option of options(at).open) {
        const choices = (field: string) => option.fields.find(wanted => wanted.field === field)?.choices?.map(({ value }) => value) ?? [undefined]
        const taken = choices('finding').some(finding => choices('outcome').some(outcome => choices('decides').some(decides => !decide(matter, {
          act: option.act, on: today, ...(option.role && { role: option.role }), ...(finding && { finding }), ...(outcome && { outcome }), ...(decides && { decides }),
          reasons: '理由', basis: '依据', text: '事实', within: '15d', officers: 3, to: choices('to')[0] ?? 'other', ...(choices('grounds')[0] && { grounds: [choices('grounds')[0]!] }),
        }).refused)))
        assert.ok(taken, `${option.id} is shown as open at ${at.stages.join()} and cannot be taken`)
      }
    })
  })
  test('a closed matter owes nothing', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (at.closed) assert.deepEqual(at.clocks.filter(clock => clock.kind === 'duty' && clock.state !== 'done'), [])
    })
  })
  test('no decision of a government without its approval; after a first paper no decision before a period ran out, but in a major matter', () => {
    everyWalk(matter => {
      const issued = matter.events.findIndex(event => event.act === 'issue' && event.role === 'bindingDecision')
      if (issued < 0) return
      const before = { ...matter, events: matter.events.slice(0, issued) }
      const day = matter.events[issued]!.on
      if (matter.machine.line === 'government' && matter.machine.uppers.length > 0) assert.ok(before.events.some(event => event.act === 'approve'))
      const at = replay(before, day)
      const inTwoStages = matter.machine.law.norms.some(norm => norm.kind === 'instrument' && norm.role === 'firstCorrection')
      if (inTwoStages) assert.ok(at.expiries.some(({ clock }) => clock === 'rectification') || matter.facts['majorMatter'] === true)
    })
  })
  test('replaying a history twice, or up to an earlier day, gives the same answer', () => {
    everyWalk((matter, today) => {
      assert.deepEqual(replay(matter, today).clocks, replay({ ...matter }, today).clocks)
      const last = matter.events.at(-1)!
      const earlier = { ...matter, events: matter.events.filter(event => event.on < last.on) }
      if (earlier.events.length > 0) assert.deepEqual(replay(matter, addDays(last.on, -1)).stages, replay(earlier, addDays(last.on, -1)).stages)
    })
  })
})
