import { actorName } from '../laws/index.ts'
import type { Machine } from '../matters/index.ts'
import type { Actor, Counting, Duty, Law, Period, Power } from '../norms/index.ts'
import { chinesePeriod, countsWorkingDays } from '../periods/index.ts'
import type { PaperFacts, Problem } from './facts.ts'
import { calendarDay, citing, from } from './sentences.ts'
import { wordedBy, type Style } from './style.ts'

/** What follows for the addressee from having this paper in hand: what to do by when, and what may be said against it. */
export interface Consequences {
  readonly duties: readonly string[]
  readonly rights: readonly string[]
  /** How the periods named are counted; empty where none is counted. */
  readonly counting: readonly string[]
  readonly problems: readonly Problem[]
}

type Following = (Duty | Power) & { readonly law: Law }

export function consequencesOf(machine: Machine, role: string, style: Style, facts: PaperFacts): Consequences {
  const norms = machine.clocks.filter(norm => startsOnReceipt(norm, role, facts) && bindsAddressee(norm, style))
  const mustSetPeriod = asksForPeriod(machine, role)
  const problems: Problem[] = []
  const say = (norm: Following): string => {
    const period = statedPeriod(norm, facts)
    if (!period && isSetByPaper(norm) && mustSetPeriod) problems.push(missingPeriod(norm))
    const named = !norm.inPaper || norm.inPaper.includes('{to}')
    const to = named ? [norm.to ?? []].flat().map(actor => organName(actor, role, style, facts, machine, problems)).join('或者') : ''
    return norm.kind === 'duty' ? dutySentence(norm, style, period, to) : rightSentence(norm, role, style, period, to)
  }
  const duties = norms.filter(norm => norm.kind === 'duty').map(say)
  const rights = norms.filter(norm => norm.kind === 'power').map(say)
  return { duties, rights, counting: countingSentence(norms, facts), problems: unique([...problems, ...uselessPeriod(norms, facts)]) }
}

/** A period that somebody entered and that would not be printed, because the law has set its own. */
function uselessPeriod(norms: readonly Following[], { within }: PaperFacts): Problem[] {
  const own = norms.filter(norm => norm.kind === 'duty' && norm.within && !isSetByPaper(norm))
  if (!within || own.length === 0 || norms.some(isSetByPaper)) return []
  return [{ fact: 'within', says: `期限已由${citing(own.map(({ law, cite }) => from(law, cite)))}规定，文书不能另定期限，请删去所填的期限。` }]
}

/** Started by the receipt of this paper, or started anew by it after a hold (复查答复). */
function startsOnReceipt(norm: Following, role: string, { outcome }: PaperFacts): boolean {
  return [...norm.from ?? [], ...(norm.holds ?? []).filter(({ then }) => then === 'restart').map(({ till }) => till)].some(trigger =>
    trigger.act === 'serve' && trigger.role === role
    && (!outcome || !trigger.outcome?.length || trigger.outcome.includes(outcome)))
}

function bindsAddressee(norm: Following, { instruments }: Style): boolean {
  const addressees: readonly Actor[] = ['enforcementOfficer', ...instruments.flatMap(({ to }) => to)]
  return [norm.who].flat().some(actor => addressees.includes(actor))
}

function dutySentence(norm: Following, style: Style, period: Period | undefined, to: string): string {
  return `依照${citing([from(norm.law, norm.cite)])}的规定，你单位应当${when(period, norm, style)}${what(norm, to)}。`
}

function rightSentence(norm: Following, role: string, style: Style, period: Period | undefined, to: string): string {
  const who = ['你单位', ...([norm.who].flat().includes('enforcementOfficer') ? ['有关行政执法人员'] : [])].join('或者')
  const grievance = role === 'bindingDecision' ? '不服' : '有异议'
  return `${who}对本${wordedBy(style, 'short')}${grievance}的，可以依照${citing([from(norm.law, norm.cite)])}的规定，`
    + `${when(period, norm, style)}${what(norm, to)}。`
}

const what = (norm: Following, to: string): string =>
  norm.inPaper ? norm.inPaper.replaceAll('{to}', to) : `${to && `向${to}`}${norm.act}`

function when(period: Period | undefined, norm: Following, style: Style): string {
  if (!period) return ''
  if (period.unit === 'until') return `至迟于${calendarDay(period.day)}`
  if ('count' in period) return `自收到本${wordedBy(style, 'short')}之日起${spoken(period, norm.law.counting)}内`
  const word = chinesePeriod(period)
  return (norm.inPaper ?? norm.act).startsWith(word) ? '' : word
}

/** A law may mean working days where it says 日; the paper says what is meant. */
const spoken = (period: Period, counting: Counting): string =>
  chinesePeriod(period.unit === 'day' && countsWorkingDays(period, counting) ? { ...period, unit: 'workingDay' } : period)

const isSetByPaper = ({ within }: Following): boolean => within !== undefined && 'setBy' in within

/** The law's own period; where it leaves the period to the paper, what the paper sets, if anything. */
function statedPeriod({ within }: Following, { within: set }: PaperFacts): Period | undefined {
  if (!within) return undefined
  if ('setBy' in within) return set ?? ('or' in within ? within.or : undefined)
  return 'otherLawOr' in within ? within.otherLawOr : within
}

/** Some papers may leave the period open; others the law refuses without one. */
const asksForPeriod = ({ steps }: Machine, role: string): boolean =>
  steps.some(({ on, asks }) => on.act === 'issue' && on.role === role && asks?.some(({ field }) => field === 'within'))

const missingPeriod = ({ law, cite }: Following): Problem =>
  ({ fact: 'within', says: `缺少期限：${citing([from(law, cite)])}的期限由文书确定，请填写期限。` })

/** 本机关 for the organ that signs; any other by its name, because 上一级监督机关 helps nobody to find it. */
function organName(actor: Actor, role: string, style: Style, facts: PaperFacts, machine: Machine, problems: Problem[]): string {
  const office = actor === 'supervisionOffice' || actor === 'justiceDepartment'
  const decided = role === 'bindingDecision' && machine.line === 'government'
  const name = facts.organs?.[actor] ?? (decided && office ? facts.proposedBy : undefined)
  if (name) return name === facts.signedBy ? '本机关' : name
  const own: readonly Actor[] = decided ? ['supervisionAuthority', 'government']
    : ['supervisionAuthority', 'supervisionOffice', ...(machine.line === 'government' ? ['justiceDepartment'] as const : [])]
  if (own.includes(actor)) return '本机关'
  const called = actorName([machine.law, ...machine.uppers], actor)
  problems.push({ fact: `organs.${actor}`, says: `缺少${called}的名称：文书应当写明向哪个机关提出或者报告。` })
  return ''
}

function countingSentence(norms: readonly Following[], facts: PaperFacts): string[] {
  const counted = norms.filter(norm => {
    const period = statedPeriod(norm, facts)
    return period && 'count' in period && !countsWorkingDays(period, norm.law.counting)
  })
  const rules = new Set(counted.map(({ law: { counting } }) => `${counting.endsOnHoliday} ${counting.rollover ?? 'restDays'}`))
  if (rules.size !== 1 || !rules.has('nextWorkingDay restDays')) return []
  return ['上述期限自收到的次日起计算；最后一日为节假日的，以节假日结束后的第一个工作日为最后一日。']
}

const unique = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map(problem => [problem.says, problem])).values()]
