import { openOption, paperAhead, replay } from '../../../core/matters/index.ts'
import type { Actor, Day } from '../../../core/norms/index.ts'
import { chinesePeriod } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { routeOf, whereItLies, type Stop } from '../../store/papers/approvalRoute.ts'
import { postsToday, ruleOf } from '../../store/papers/approvalRules.ts'
import { roundsOf, stepsOf } from '../../store/papers/approvals.ts'
import { checksOf, type Check } from '../../store/papers/draftChecks.ts'
import { deciderOf, paperOf } from '../../store/papers/draftPaper.ts'
import { commentsOf, draftsOf, findDraft, versionsOf, type CommentRow, type DraftForm, type DraftRow } from '../../store/papers/drafts.ts'
import { instrumentsOf } from '../../store/papers/instruments.ts'
import { analysedFor } from '../matters/analysed.ts'
import { answeredBasis } from '../../store/laws/answers.ts'
import { actorsFor, load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { recipientOf, signer, titleOf, type Draft } from '../../store/papers/papers.ts'
import { roleNames } from '../../store/posts.ts'
import { cited, notFound } from '../../store/refused.ts'
import { handsOf } from '../../store/matters/takingPart.ts'
import { mayAs } from '../../store/matters/weigh.ts'
import { besidesInWords } from './besides.ts'
import type { CheckOut, DraftComment, DraftOut, DraftRef } from '../contract/drafts.ts'
import { withTheirItems } from '../matters/items.ts'
import { viewOption } from '../matters/options.ts'
import { see, type Seen } from '../matters/seen.ts'

/** A draft with the matter it belongs to, as its office has it before it. */
export interface Desk {
  readonly row: DraftRow
  readonly seen: Seen
  readonly inHand: InHand
  readonly comments: readonly CommentRow[]
}

/** Out of reach is the same as not there: for the agency there are no drafts. */
export async function deskOf(tx: Transaction, deps: Deps, who: Acting, row: DraftRow | undefined): Promise<Desk> {
  const matter = row && await findMatter(tx, row.matterId)
  if (!row || !matter) throw notFound('份文书稿')
  const [inHand] = await load(tx, deps.laws, [matter])
  return { row, inHand: inHand!, seen: see(inHand!, who, await instrumentsOf(tx, matter.id), deps.laws, deps.today()), comments: await commentsOf(tx, row.id) }
}

/** The form as it was saved last; a fresh draft of a paper that was taken back begins with what that one said. */
export async function latestForm(tx: Transaction, { row }: Pick<Desk, 'row'>): Promise<{ form: DraftForm, saved: DraftOut['saved'] }> {
  const [latest] = await versionsOf(tx, row.id)
  if (latest) return { form: latest.form, saved: { by: latest.by.name, at: latest.at } }
  const before = (await draftsOf(tx, row.matterId)).findLast(other => other.option === row.option && other.state === 'issued')
  const [last] = before ? await versionsOf(tx, before.id) : []
  return { form: last?.form ?? {}, saved: null }
}

/** The paper that a form would make, with what organs have answered to the references of its law. */
export async function composed(tx: Transaction, { row, inHand, seen }: Desk, form: DraftForm, today: Day): Promise<Draft> {
  const basis = form.basis ?? await answeredBasis(tx, inHand, row.option, today)
  return paperOf(inHand, row.role, { ...form, ...(basis && { basis }) }, seen.papers, today)
}

/** The way that a paper of this draft would go, were this person to submit it. */
export async function stopsOf(tx: Transaction, { row, inHand }: Desk, who: Acting, today: Day, countersign: readonly Omit<Stop, 'does'>[] = []): Promise<Stop[]> {
  const office = inHand.organs.get(inHand.row.officeId)!
  return routeOf({ rule: await ruleOf(tx, office.id, row.role), office, writer: (await postsToday(tx, who, today)).roles, countersign, decides: deciderOf(inHand, row.role, today) })
}

export async function checked(tx: Transaction, deps: Deps, desk: Desk, form: DraftForm, stops: readonly Stop[]): Promise<Check[]> {
  const { row, inHand, comments } = desk
  const newer = deps.laws.current(inHand.row.lawId)?.hash !== inHand.row.lawHash
  return await checksOf(tx, { draft: await composed(tx, { ...desk, row }, form, deps.today()), form, who: desk.seen.who, stops, comments, today: deps.today(), newer })
}

export const viewCheck = ({ law, cite, field, reason, ...check }: Check & { readonly reason?: string | undefined }, deps: Deps): CheckOut =>
  ({ ...check, citation: law && cite ? cited({ law, cite }, deps.laws) : null, field: field ?? null, reason: reason ?? null })

export function viewComments(comments: readonly CommentRow[]): DraftComment[] {
  return comments.filter(({ settles }) => settles === null).map(({ settles: _, ...comment }) => {
    const answer = comments.find(({ settles }) => settles === comment.id)
    return { ...comment, answer: answer ? { says: answer.says, by: answer.by, at: answer.at } : null }
  })
}

/** At whom a draft lies, where it is out for approval. */
export async function refOf(tx: Transaction, { id, option, role, title, state, version }: DraftRow): Promise<DraftRef & { readonly round: string | null }> {
  const round = state === 'draft' ? undefined : (await roundsOf(tx, id)).at(-1)
  const lies = round && whereItLies(round.stops, (await stepsOf(tx, [round.id])).get(round.id)!)
  const who = lies?.person ? lies.person.name : lies?.stop ? `${lies.stop.organName}${roleNames[lies.stop.post]}` : null
  return { id, option, role, title, state, version, lies: who && lies ? { who, since: lies.since } : null, round: round?.id ?? null }
}

export async function viewDraft(tx: Transaction, deps: Deps, who: Acting, desk: Desk): Promise<DraftOut> {
  const { row, inHand } = desk
  const { form, saved } = await latestForm(tx, desk)
  const { round, ...ref } = await refOf(tx, row)
  const stops = await stopsOf(tx, desk, who, deps.today())
  const paper = await composed(tx, desk, form, deps.today())
  const open = ['draft', 'returned'].includes(row.state)
  return {
    ...ref, round, open, instrument: row.instrumentId, of: await optionOf(tx, deps, desk, who), form: form as DraftOut['form'], besides: await besidesInWords(tx, { inHand, papers: desk.seen.papers }, row.option, form), saved,
    matter: { id: inHand.row.id, number: inHand.row.number, title: inHand.row.title, agency: inHand.organs.get(inHand.row.agencyId)!.name, version: inHand.row.version },
    editing: editingOf(row, who), fixed: fixedIn(desk, paper, deps), checks: open ? (await checked(tx, deps, desk, form, stops)).map(check => viewCheck(check, deps)) : [],
    comments: viewComments(desk.comments), route: stops.map(wordOf), signedBy: signer(paper).name, direct: open && mayIssue(desk, who) && (await ruleOf(tx, inHand.row.officeId, row.role)).direct,
  }
}

const does: Record<Stop['does'], string> = { review: '审核', countersign: '会签', sign: '签发', decide: '批准' }
export const wordOf = ({ organName, post, does: what }: Stop): string => `${organName}${roleNames[post]}${does[what]}`

/** Somebody else at the same draft. */
export const editingOf = ({ editing }: DraftRow, who: Acting): DraftOut['editing'] =>
  editing && editing.id !== who.account.id ? { name: editing.name, field: editing.field } : null

async function optionOf(tx: Transaction, deps: Deps, { row, seen }: Desk, who: Acting): Promise<DraftOut['of']> {
  const option = paperAhead(seen.at, row.role)!
  const actors = actorsFor(seen.inHand.row.officeId, seen.inHand, seen.at.today)
  const by = option.by.find(actor => actors.includes(actor)) ?? option.by[0]!
  const view = viewOption({ ...seen, who: { ...who, organ: seen.inHand.organs.get(seen.inHand.row.officeId)! }, hands: await handsOf(tx, seen.inHand, seen.at.today), analysed: await analysedFor(tx, deps, seen.inHand) }, option, by, true)
  const [whole] = await withTheirItems(tx, [view], { inHand: seen.inHand, papers: seen.papers, who, today: seen.at.today })
  return whole!
}

function mayIssue({ row, seen, inHand }: Desk, who: Acting): boolean {
  const actors: readonly Actor[] = actorsFor(who.organ.id, inHand, seen.at.today)
  const option = openOption(seen.at, row.option)
  return option?.by.some(by => actors.includes(by) && mayAs(who.roles, option.act, by, inHand.matter.machine)) ?? false
}

/** What the law fixes of this paper: to whom, in whose name, which periods and rights it starts. */
function fixedIn({ row, inHand }: Desk, paper: Draft, { laws }: Deps): DraftOut['fixed'] {
  return [
    { name: '文书', says: titleOf(inHand, row.role), citation: null },
    { name: '主送', says: recipientOf(inHand, paper.command, paper.text).name, citation: null },
    { name: '名义', says: signer(paper).name, citation: null },
    ...startedByReceipt(inHand, row.role).map(({ kind, says, law, cite }) => ({ name: kind === 'duty' ? '期限' : '权利', says, citation: cited({ law, cite }, laws) })),
  ]
}

/** What begins to run when such a paper is received. */
export const startedByReceipt = ({ matter: { machine } }: InHand, role: string) =>
  machine.clocks.filter(({ from }) => from?.some(trigger => trigger.act === 'serve' && trigger.role === role))
    .map(({ kind, act, within, law, cite }) => ({ kind, says: `${act}${periodOf(within)}`, law: law.id, cite }))

function periodOf(within: InHand['matter']['machine']['clocks'][number]['within']): string {
  if (!within) return ''
  if ('setBy' in within) return '：由文书载明期限'
  return `：自收到之日起${chinesePeriod('otherLawOr' in within ? within.otherLawOr : within)}`
}

/** Which papers the office could write in this matter, at whatever stage. */
export function papersAhead({ inHand, at }: Pick<Seen, 'inHand' | 'at'>): { option: string, title: string }[] {
  const actors = actorsFor(inHand.row.officeId, inHand, at.today)
  const roles = [...new Set(inHand.matter.machine.steps.filter(({ on, by }) => on.act === 'issue' && on.role && [by].flat().some(actor => actors.includes(actor) || actor === 'government')).map(({ on }) => on.role!))]
  return at.closed ? [] : roles.map(role => ({ option: `issue:${role}`, title: titleOf(inHand, role) }))
}

export const findDesk = async (tx: Transaction, deps: Deps, who: Acting, id: string): Promise<Desk> => await deskOf(tx, deps, who, await findDraft(tx, id))

export const situationOf = (inHand: InHand, today: Day) => ({ inHand, at: replay(inHand.matter, today) })
