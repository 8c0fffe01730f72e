import { actWords, decide, type Command, type Machine } from '../../../core/matters/index.ts'
import type { Cite, Condition, Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { colleagues } from '../people/accounts.ts'
import type { Acting } from '../acting.ts'
import type { Stop } from './approvalRoute.ts'
import { refuseBesides, withoutBesides, type Besides } from '../matters/besides.ts'
import { approverOf, contentOf } from './draftPaper.ts'
import { unsettled, type CommentRow, type DraftForm } from './drafts.ts'
import { actorsFor } from '../matters/load.ts'
import { signer, type Draft } from './papers.ts'
import { Refused } from '../refused.ts'
import { roleNames } from '../posts.ts'

/** One line of 核对. `bad` keeps a paper from being submitted; `warn` may be overridden with a reason that the approver sees. */
export interface Check {
  readonly id: string
  readonly name: string
  readonly state: 'ok' | 'warn' | 'bad'
  readonly says: string
  readonly law?: string
  readonly cite?: Cite
  /** Where in the form it can be mended. */
  readonly field?: string
}

interface Given {
  readonly draft: Draft
  readonly form: DraftForm
  readonly who: Acting
  readonly stops: readonly Stop[]
  readonly comments: readonly CommentRow[]
  readonly today: Day
  /** A newer edition of the law of the matter is known. */
  readonly newer: boolean
}

/** What a careful colleague would look at before the paper goes to the chief. */
export async function checksOf(tx: Transaction, given: Given): Promise<Check[]> {
  const { draft, form, comments, newer } = given
  return [
    ofSigner(draft), ...ofJoint(given), ...await ofStops(tx, given), ofLaw(given), ...ofText(draft), ...await ofBesides(tx, given), ...ofGrounds(draft, form), await ofPeople(tx, draft, given.today),
    { id: 'edition', name: '条文现行', ...(newer ? { state: 'warn' as const, says: '本案适用启动时的文本，该法另有新的文本。' } : { state: 'ok' as const, says: '本案适用的条文现行有效。' }) },
    ...ofRemedy(draft), ...await ofEvidence(tx, draft), ...ofComments(comments),
  ]
}

function ofSigner(draft: Draft): Check {
  const organ = signer(draft)
  const name = '主体'
  return organ.documentMark ? { id: 'signer', name, state: 'ok', says: `以${organ.name}名义制发。` }
    : { id: 'signer', name, state: 'bad', says: `${organ.name}没有登记文号代字，不能取号。请系统管理员在机关资料中补上。` }
}

/** 联合发文: nobody's name is put under a paper that he has not seen. */
function ofJoint({ draft: { text: { jointly = [] } }, stops }: Given): Check[] {
  if (jointly.length === 0) return []
  const unasked = jointly.filter(name => !stops.some(({ does, organName }) => does === 'countersign' && organName === name))
  const common = { id: 'jointly', name: '联合发文', field: 'paper.jointly' }
  return [unasked.length > 0 ? { ...common, state: 'warn', says: `${unasked.join('、')}还没有列入会签。请在送审时请其会签；已经书面会签的，写明情况。` }
    : { ...common, state: 'ok', says: `${jointly.join('、')}会签。` }]
}

async function ofStops(tx: Transaction, { stops, today }: Given): Promise<Check[]> {
  const empty = []
  for (const stop of stops) {
    const people = await colleagues(tx, stop.organId, today)
    if (!people.some(({ roles }) => roles.includes(stop.post))) empty.push(`${stop.organName}没有在任的${roleNames[stop.post]}`)
  }
  const name = '权限'
  return empty.length > 0 ? [{ id: 'stops', name, state: 'bad', says: `${empty.join('；')}，送审后无人办理。请先登记职务。` }]
    : [{ id: 'stops', name, state: 'ok', says: stops.map(({ organName, post }) => `${organName}${roleNames[post]}`).join(' → ') }]
}

/** The engine's own answer to the next act on the way of this paper. */
function ofLaw({ draft: { inHand, command }, form: { paper: _, ...form }, today }: Given): Check {
  const role = command.role!
  const { machine } = inHand.matter
  const asked = approverOf(inHand, role, today) && machine.steps.some(({ on }) => on.act === 'submit' && on.role === role)
  const submitted = inHand.matter.events.findLast(event => ['submit', 'disapprove'].includes(event.act) && event.role === role)?.act === 'submit'
  const act = asked ? submitted ? 'approve' as const : 'submit' as const : 'issue' as const
  const name = '程序'
  const by = machine.steps.filter(({ on }) => on.act === act && on.role === role).flatMap(step => step.by)
    .find(actor => act === 'approve' || actorsFor(inHand.row.officeId, inHand, today).includes(actor))
  const last = inHand.matter.events.at(-1)
  const answer = decide(inHand.matter, { ...dropUndefined(withoutBesides(form)), act, role, on: last && last.on > today ? last.on : today, ...(by && { by }) })
  return answer.refused ? { id: 'procedure', name, state: 'bad', says: answer.says, law: answer.law, cite: answer.cite }
    : { id: 'procedure', name, state: 'ok', says: `现在可以${actWords(machine, act, role)}。`, law: answer.events[0]!.law, cite: answer.events[0]!.cite }
}

const dropUndefined = (form: Omit<DraftForm, 'paper' | keyof Besides>): Partial<Command> => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined))

function ofText(draft: Draft): Check[] {
  const name = '应载内容'
  try {
    contentOf(draft)
    return [{ id: 'text', name, state: 'ok', says: '应当载明的内容齐全。' }]
  } catch (error) {
    return refusedIn('text', name, error)
  }
}

/** What the act will say besides its paper: items, what is let stand, whom it names. */
async function ofBesides(tx: Transaction, { draft: { inHand, command, earlier }, form, who, today }: Given): Promise<Check[]> {
  const said = { ...form, option: `issue:${command.role!}`, on: today, expectedVersion: inHand.row.version }
  try {
    await refuseBesides(tx, { inHand, papers: earlier }, who, said)
    return []
  } catch (error) {
    return refusedIn('besides', '随附事项', error)
  }
}

/** Each field of a refusal as a line of its own. */
function refusedIn(id: string, name: string, error: unknown): Check[] {
  if (!(error instanceof Refused)) throw error
  const errors = error.details.errors ?? [{ field: '', says: error.message }]
  return errors.map(({ field, says }, index) => ({ id: `${id}:${field}${errors.findIndex(other => other.field === field) === index ? '' : `:${index}`}`, name, state: 'bad', says, field: field.replace(/^body\./, '') }))
}

function ofGrounds({ inHand, before }: Draft, { grounds }: DraftForm): Check[] {
  const { machine } = inHand.matter
  if (!machine.law.norms.some(norm => norm.kind === 'ground')) return []
  const stated = before.grounds.length > 0 ? before.grounds : grounds ?? []
  return stated.length > 0 ? [{ id: 'grounds', name: '情形', state: 'ok', says: `已写明：${stated.join('、')}。`, law: machine.law.id }]
    : [{ id: 'grounds', name: '情形', state: 'warn', says: '没有写明属于法定的哪一项情形。', field: 'grounds' }]
}

/** As many handlers as some law of the matter asks for, each with a credential that is valid today. */
async function ofPeople(tx: Transaction, { inHand: { people, row, matter } }: Draft, today: Day): Promise<Check> {
  const least = leastOfficers(matter.machine)
  const able = (await colleagues(tx, row.officeId, today)).filter(({ id, supervisionCredential }) => supervisionCredential && people.some(person => person.id === id))
  const name = '承办人'
  const unfit = people.filter(({ id }) => !able.some(person => person.id === id)).map(person => person.name)
  if (people.length === 0) return { id: 'people', name, state: 'warn', says: '本案没有登记承办人。', ...least.from }
  if (unfit.length > 0) return { id: 'people', name, state: 'warn', says: `${unfit.join('、')}今天没有有效的监督证件。`, ...least.from }
  return people.length < least.count ? { id: 'people', name, state: 'warn', says: `承办人${people.length}名，少于${least.count}名。`, ...least.from }
    : { id: 'people', name, state: 'ok', says: `${people.map(person => person.name).join('、')}，证件有效。`, ...least.from }
}

function leastOfficers({ bars }: Machine): { count: number, from: { law?: string, cite?: Cite } } {
  const asked = bars.flatMap(({ when, law, cite }) => conditionsIn(when).flatMap(condition =>
    'stating' in condition && condition.stating === 'officers' ? [{ count: condition.atLeast, from: { law: law.id, cite } }] : []))
  return asked.sort((a, b) => b.count - a.count)[0] ?? { count: 1, from: {} }
}

/** Facts that forbid the paper where they are so: not stated at all is worth asking. */
function ofRemedy({ inHand, before, command }: Draft): Check[] {
  const { machine } = inHand.matter
  const asked = new Map(machine.bars.filter(({ on }) => on.some(act => ['issue', 'submit'].includes(act.act) && (act.role === undefined || act.role === command.role)))
    .flatMap(({ when, law, cite }) => conditionsIn(when).flatMap(condition => 'fact' in condition && !('atLeast' in condition) && condition.is !== false ? [[condition.fact, { law: law.id, cite }] as const] : [])))
  return machine.facts.filter(({ id, asked: later }) => asked.has(id) && later === undefined).map(({ id, ask }) => {
    const value = before.facts[id]
    const at = { id: `fact:${id}`, name: ask.replace(/[？?]$/u, ''), ...asked.get(id)! }
    return value === undefined ? { ...at, state: 'warn' as const, says: '没有登记，请先核对。' } : { ...at, state: 'ok' as const, says: value === false ? '否。' : '已登记。' }
  })
}

async function ofEvidence(tx: Transaction, { inHand: { row }, command }: Draft): Promise<Check[]> {
  const facts = await tx<{ position: number, proven: number }[]>`
    select position, (select count(*)::int from fact_evidence where fact_id = proven_fact.id) as proven from proven_fact where matter_id = ${row.id} order by position`
  const name = '事实有证据'
  if (facts.length === 0) return command.role === undefined ? [] : [{ id: 'evidence', name, state: 'warn', says: '没有登记认定的事实和证据。', field: 'paper.found' }]
  const bare = facts.filter(({ proven }) => proven === 0).map(({ position }) => `第${position}项`)
  return bare.length > 0 ? [{ id: 'evidence', name, state: 'warn', says: `${bare.join('、')}事实没有引用证据。`, field: 'paper.found' }]
    : [{ id: 'evidence', name, state: 'ok', says: `${facts.length}项事实都有证据。` }]
}

function ofComments(comments: readonly CommentRow[]): Check[] {
  const open = unsettled(comments)
  return open.length === 0 ? [] : [{ id: 'comments', name: '修改意见', state: 'warn', says: `还有${open.length}条修改意见没有回应。`, field: open[0]!.field }]
}

/** A condition with all that it is made of. */
function conditionsIn(condition: Condition): Condition[] {
  if ('not' in condition) return [condition, ...conditionsIn(condition.not)]
  if ('all' in condition) return [condition, ...condition.all.flatMap(conditionsIn)]
  if ('any' in condition) return [condition, ...condition.any.flatMap(conditionsIn)]
  return [condition]
}
