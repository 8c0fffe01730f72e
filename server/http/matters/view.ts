import { closingName, options, stageName, tensionsOf, waitingFor, type ClosedOption, type Machine, type Options, type Situation } from '../../../core/matters/index.ts'
import type { Actor, Law } from '../../../core/norms/index.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { actorsFor, organsThatAre } from '../../store/matters/load.ts'
import { needsPost } from '../../store/posts.ts'
import { cited } from '../../store/refused.ts'
import { actorName, stageWords, waitingNames } from '../../store/matters/standing.ts'
import { nextAct } from '../../store/matters/tasks.ts'
import { mayAs } from '../../store/matters/weigh.ts'
import type { Matter } from '../contract/matters.ts'
import { refOf } from '../organs/organs.ts'
import { viewClock } from './clocks.ts'
import { instrumentRefOf } from './instrumentRef.ts'
import { establishing, viewOption } from './options.ts'
import { isNumber } from './facts.ts'
import type { Seen } from './seen.ts'
import { viewTimeline } from './timeline.ts'

/** The whole situation of a matter, as this person sees it today. */
export function viewMatter(seen: Seen): Matter {
  const { inHand, at, laws, papers } = seen
  const { row, organs, people } = inHand
  const { open, notNow } = options(at)
  const { mine, others } = divide(seen, open)
  const organ = (id: string) => refOf(organs.get(id)!)
  return {
    id: row.id, number: row.number, kind: row.kind, kindName: at.matter.machine.proceeding.title, title: row.title, version: row.version,
    ...lawsOf(seen), line: row.line, office: organ(row.officeId), authority: organ(row.authorityId), agency: organ(row.agencyId),
    openedOn: row.openedOn, today: at.today, people: [...people].map(({ id, name }) => ({ id, name })), facts: factsOf(seen),
    source: { alert: row.source.alert ?? null, record: row.source.record ?? null, says: row.source.says ?? null },
    stages: at.stages.map(stage => ({ stage, name: stageName(at.matter.machine, stage) })), stageName: stageWords(at),
    closed: closingOf(at), now: nowOf(seen, open),
    clocks: at.clocks.map(clock => viewClock(clock, seen)),
    options: mine.options, optionsOfOthers: others, notNow: notNow.map(option => viewClosed(option, laws)),
    timeline: viewTimeline(seen), papers: papers.map(paper => instrumentRefOf(paper, organs)), tensions: viewTensions(at.matter.machine, laws),
  }
}

export const closingOf = ({ matter, closed, closedOn }: Pick<Situation, 'matter' | 'closed' | 'closedOn'>) =>
  closed && closedOn ? { how: closed, name: closingName(matter.machine, closed), on: closedOn } : null

/** What this person may do, and what is open to others only, with the reason. */
function divide(seen: Seen, open: Options['open']): { mine: { options: Matter['options'] }, others: Matter['optionsOfOthers'] } {
  const { inHand, at, who, laws } = seen
  const actors = actorsFor(who.organ.id, inHand, at.today)
  const byOf = (by: readonly Actor[]) => by.filter(actor => actors.includes(actor))
  const may = open.filter(option => byOf(option.by).some(by => mayAs(who.roles, option.act, by, at.matter.machine)))
  const primary = isWaitedFor(seen) ? nextAct(may, at.matter.machine) : undefined
  const establish = establishing(seen, actors)
  return {
    mine: {
      options: [
        ...may.map(option => viewOption(seen, option, byOf(option.by).find(by => mayAs(who.roles, option.act, by, at.matter.machine))!, option === primary)),
        ...(establish ? [establish] : []),
      ],
    },
    others: open.filter(option => !may.includes(option)).map(option => ({
      id: option.id, label: option.label, byName: option.by.map(actor => actorName(inHand, actor)).join('、'), citation: cited(option, laws), lastDay: option.lastDay, provisional: option.provisional,
      says: byOf(option.by).length > 0 ? needsPost(option.act) : `由${waitingNames(inHand, option.by.slice(0, 1), at.today)}办理。`,
    })),
  }
}

export const isWaitedFor = ({ inHand, at, who }: Seen): boolean =>
  waitingFor(at).some(actor => organsThatAre(actor, inHand, at.today).some(organ => organ.id === who.organ.id))

function nowOf(seen: Seen, open: Options['open']): Matter['now'] {
  const { inHand, at } = seen
  const waiting = waitingFor(at)
  const closed = closingOf(at)
  const clock = at.clocks.filter(candidate => candidate.kind === 'duty' && ['running', 'overdue', 'atOnce'].includes(candidate.state)
    && candidate.who.some(actor => waiting.some(waited => same(waited, actor)))).sort((a, b) => (a.lastDay ?? '9') < (b.lastDay ?? '9') ? -1 : 1)[0]
  return {
    waitingFor: waiting.map(actor => {
      const [organ] = organsThatAre(actor, inHand, at.today)
      return { actor, name: actorName(inHand, actor), organ: organ ? refOf(organ) : null }
    }),
    mine: isWaitedFor(seen), clock: clock ? viewClock(clock, seen) : null,
    says: closed ? `已办结：${closed.name}` : waiting.length === 0 ? '没有等待办理的事项' : waitedActs(seen, waiting, open),
  }
}

/** 等甲局提交执行情况报告；等乙厅制发复核答复: tracks run side by side. */
function waitedActs({ inHand, at }: Seen, waiting: readonly Actor[], open: Options['open']): string {
  const labelled = waiting.map(actor => ({ actor, label: nextAct(open.filter(option => option.by.some(by => same(actor, by))), at.matter.machine)?.label ?? '办理' }))
  return [...Map.groupBy(labelled, ({ label }) => label)]
    .map(([label, those]) => `等${waitingNames(inHand, those.map(({ actor }) => actor), at.today)}${label}`).join('；')
}

/** The office does what its authority owes. */
const same = (a: Actor, b: Actor): boolean => a === b || (offices.has(a) && offices.has(b))
const offices = new Set<Actor>(['supervisionAuthority', 'supervisionOffice', 'justiceDepartment'])

const viewClosed = ({ id, label, why }: ClosedOption, laws: LawShelf): Matter['notNow'][number] =>
  ({ id, label, says: why.says, citation: cited(why, laws), also: why.also.map(bar => ({ ...cited(bar, laws), says: bar.says })) })

function lawsOf({ inHand, laws }: Seen): Pick<Matter, 'law' | 'uppers' | 'later'> {
  const { row, editions, matter: { machine } } = inHand
  const ref = (law: typeof machine.law, hash: string) => ({ id: law.id, version: law.version, hash, title: law.title, short: law.short })
  const above = (among: readonly Law[]) => editions.filter(({ law }) => among.includes(law)).map(({ law, hash }) => ({ ...ref(law, hash), from: law.inForce.from }))
  const uppers = above(machine.uppers).map(({ from: _, ...law }) => law)
  return { law: { ...ref(machine.law, row.lawHash), newer: laws.current(row.lawId)?.hash !== row.lawHash }, uppers, later: above(machine.later) }
}

function factsOf({ at, laws, inHand }: Seen): Matter['facts'] {
  const known = new Set(Object.keys(inHand.matter.known?.(at.today) ?? {}))
  return at.matter.machine.facts.map(({ id, ask, choices, law, cite }) => {
    const value = at.facts[id] ?? null
    const name = value === null ? '没有登记' : typeof value === 'boolean' ? (value ? '是' : '否') : choices?.find(choice => choice.value === value)?.name ?? String(value)
    return { id, ask, value, name, choices: choices ? choices.map(choice => ({ ...choice })) : null, number: isNumber(id, at.matter.machine), known: known.has(id), citation: cited({ law: law.id, cite }, laws) }
  })
}

/** The pairs of provisions that concern a matter, with the names of their laws. */
export const viewTensions = (machine: Machine, laws: LawShelf): Matter['tensions'] =>
  tensionsOf(machine).map(({ cite, upper, grade, says }) => ({ local: cited({ law: machine.law.id, cite }, laws), upper: cited(upper, laws), grade, says }))
