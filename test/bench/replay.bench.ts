import { cpus } from 'node:os'
import { decide, machineFor, options, replay, type Command, type Matter } from '../../core/matters/index.ts'
import { calendarFor, getLaw, upperLaws } from '../../laws/registry.ts'

const rounds = 5
const repeat = 2000

/** A whole Xinjiang case under the national law: first paper, late objection, reply, decision, execution. */
const story: readonly Command[] = [
  { on: '2026-04-10', act: 'open' },
  { on: '2026-04-15', act: 'conclude', finding: 'verified', grounds: ['第27条第1款第4项'] },
  { on: '2026-04-16', act: 'issue', role: 'firstCorrection' },
  { on: '2026-04-17', act: 'serve', role: 'firstCorrection' },
  { on: '2026-05-12', act: 'file', role: 'objection' },
  { on: '2026-05-14', act: 'issue', role: 'reexaminationReply', outcome: 'unfounded' },
  { on: '2026-05-15', act: 'serve', role: 'reexaminationReply' },
  { on: '2026-05-19', act: 'submit', role: 'bindingDecision', decides: '撤销' },
  { on: '2026-05-21', act: 'approve', role: 'bindingDecision' },
  { on: '2026-05-21', act: 'issue', role: 'bindingDecision', decides: '撤销', within: '15d' },
  { on: '2026-05-22', act: 'serve', role: 'bindingDecision' },
]

const law = getLaw('xinjiang-2023')
const facts = { line: 'government' }
const machine = machineFor({ law, uppers: upperLaws(law), kind: 'supervision', facts, openedOn: '2026-04-10' })
if ('refused' in machine) throw new Error(machine.says)
const matter = story.reduce<Matter>((history, command) => {
  const answer = decide(history, command)
  if (answer.refused) throw new Error(answer.says)
  return { ...history, events: [...history.events, ...answer.events] }
}, { machine, facts, events: [], calendar: calendarFor(law.region) })

/** Reading the stored history is what any caller pays at least. */
const stored = JSON.stringify(matter.events)

function rate(work: () => unknown): number {
  const begin = performance.now()
  for (let turn = 0; turn < repeat; turn++) work()
  return (repeat * 1000) / (performance.now() - begin)
}

const works = {
  'parse the history (reference)': () => JSON.parse(stored) as unknown,
  'replay': () => replay(matter, '2026-06-01'),
  'replay and all options': () => options(replay(matter, '2026-06-01')),
  'decide': () => decide(matter, { on: '2026-06-01', act: 'file', role: 'executionReport' }),
}
const rates: Record<string, number[]> = {}
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of Object.entries(works)) {
    const perSecond = rate(work)
    if (round > 0) (rates[name] ??= []).push(perSecond)
  }
}
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const reference = median(rates['parse the history (reference)']!)
console.log(`replays: a case of ${matter.events.length} entries, median of ${rounds}, one core of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
for (const [name, values] of Object.entries(rates)) {
  console.log(`  ${name.padEnd(32)} ${Math.round(median(values)).toLocaleString('en').padStart(10)}/s   ${(median(values) / reference).toFixed(2)} ×`)
}
