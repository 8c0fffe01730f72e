import { machineFor, type Machine } from '../matters/index.ts'
import type { Citation, Cite, Day, Law, Line, Tension } from '../norms/index.ts'
import { actorName, lineNames, speechOf, type Speech } from './words.ts'

/** A pair of provisions, this law's and that of the law above, that no code resolves silently. */
export interface Conflict {
  readonly cite: Cite
  readonly upper: Citation
  readonly grade: Tension['grade']
  /** Only on this line of supervision. */
  readonly line?: Line
  readonly says: string
  /** What each of the two makes possible, forbids or asks, where a procedure holds it. */
  readonly own: readonly string[]
  readonly above: readonly string[]
  /** What a person has to decide, and where. */
  readonly decides: string
  /** What the engine does with the pair. */
  readonly engine: readonly string[]
}

/** The pairs of a law with the laws above it, in the order of its articles as the pack lists them. */
export function conflictsOf(law: Law, uppers: readonly Law[]): readonly Conflict[] {
  const speech = speechOf(law, uppers)
  const machines = (['government', 'department'] as const).flatMap((line) => composed(law, uppers, line))
  return law.tensions.map(({ cite, upper, grade, says, line }) => {
    const relevant = machines.filter((machine) => line === undefined || machine.line === line)
    const own = saidAt({ law: law.id, cite }, relevant, speech)
    const above = saidAt(upper, relevant, speech)
    return {
      cite, upper, grade, ...(line && { line }), says, own: own.map(({ says: words }) => words), above: above.map(({ says: words }) => words),
      decides: decisionOf(grade, [...own, ...above], speech), engine: engineOn(upper, grade, relevant, speech),
    }
  })
}

/** Every kind of proceeding that the law and those above have, for a day on which all of them are in force. */
function composed(law: Law, uppers: readonly Law[], line: Line): readonly Machine[] {
  const openedOn = [law, ...uppers].map(({ inForce }) => inForce.from).reduce((latest, from): Day => (from > latest ? from : latest))
  const kinds = new Set([law, ...uppers].flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))
  return [...kinds].flatMap((kind) => {
    const machine = machineFor({ law, uppers, kind, facts: { line }, openedOn, renewedUntil: openedOn })
    return 'refused' in machine ? [] : [machine]
  })
}

/** A citation of an article reaches its paragraphs, and of a paragraph its article. */
const touches = (a: Cite, b: Cite): boolean => a === b || a.startsWith(`${b}第`) || b.startsWith(`${a}第`)

const clause = (sentence: string): string => sentence.replace(/。$/, '')

interface Said { readonly says: string; readonly act?: string; readonly by?: string }

function saidAt({ law, cite }: Citation, machines: readonly Machine[], speech: Speech): readonly Said[] {
  const said = machines.flatMap((machine): Said[] => [
    ...machine.steps.filter((step) => step.law.id === law && touches(step.cite, cite) && step.on.act !== 'expire')
      .map((step) => ({ says: `${speech.party(step.by)}${speech.act(step.on, machine.kind)}`, act: speech.act(step.on, machine.kind), by: speech.party(step.by) })),
    ...machine.bars.filter((bar) => bar.law.id === law && touches(bar.cite, cite)).map((bar) => ({ says: clause(bar.says) })),
    ...[machine.law, ...machine.uppers].filter(({ id }) => id === law).flatMap(({ norms }) => norms)
      .flatMap((norm) => (norm.kind === 'ground' || norm.kind === 'measure' || norm.kind === 'sanction') && norm.cite === cite ? [{ says: norm.text }] : []),
  ])
  return said.filter(({ says }, at) => said.findIndex((other) => other.says === says) === at)
}

function decisionOf(grade: Tension['grade'], said: readonly Said[], speech: Speech): string {
  const acts = [...new Set(said.flatMap(({ act }) => act === undefined ? [] : [`“${act}”`]))]
  if (grade === 'notice') return '不需要选择：立案时和办件页上提示，由承办人注意。'
  const who = [...new Set(said.flatMap(({ by }) => by === undefined ? [] : [by]))][0] ?? actorName(speech.laws, 'supervisionOffice')
  return `${who}在办理${acts.length > 0 ? acts.join('、') : '这一步'}时选择依哪一条，并写明理由。`
}

function engineOn({ law, cite }: Citation, grade: Tension['grade'], machines: readonly Machine[], speech: Speech): readonly string[] {
  const done = machines.flatMap((machine) => {
    const lineOf = (line: Line | undefined): string => (line ? `（${lineNames[line]}）` : '')
    const steps = machine.steps.filter((step) => step.law.id === law && machine.law.id !== law && touches(step.cite, cite))
    return [
      ...steps.map((step) => `${step.overrides ? '以上位法的这一步代替本法从同一阶段的同一步' : step.above === 'always' ? '在本法之外加入' : '本法没有规定，适用上位法'}：${speech.act(step.on, machine.kind)}${lineOf(step.line)}`),
      ...machine.bars.filter((bar) => bar.law.id === law && touches(bar.cite, cite)).map((bar) => `两法的禁止都要遵守：${clause(bar.says)}${lineOf(bar.line)}`),
      ...machine.clocks.filter((clock) => clock.law.id === law && touches(clock.cite, cite)).map((clock) => `加入期限：${clock.act}${clock.within ? `，${speech.within(clock.within, machine.kind)}` : ''}`),
    ]
  })
  return done.length > 0 ? [...new Set(done)] : [grade === 'choice' ? '本法的步骤和期限照旧；办理这一步时列出两条，请人选择。' : '本法的步骤和期限照旧，只作提示。']
}
