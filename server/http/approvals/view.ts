import { textOf } from '../../../core/instruments/index.ts'
import { daysBetween } from '../../../core/periods/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { colleagues } from '../../store/people/accounts.ts'
import type { Acting } from '../../store/acting.ts'
import type { Round } from '../../store/papers/approvalAnswer.ts'
import type { Step, Stop } from '../../store/papers/approvalRoute.ts'
import { roundsOf, type RoundRow } from '../../store/papers/approvals.ts'
import { commentsOf, findDraft, unsettled, versionsOf, type DraftRow } from '../../store/papers/drafts.ts'
import { instrumentsOf } from '../../store/papers/instruments.ts'
import { addressee, load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { holdsPostFor, roleNames } from '../../store/posts.ts'
import type { ApprovalOut, ApprovalRow } from '../contract/approvals.ts'
import { besidesInWords } from '../drafts/besides.ts'
import { startedByReceipt, viewCheck, wordOf } from '../drafts/view.ts'

const ended: Record<Exclude<Round['lies']['state'], 'running'>, string> = { approved: '已经批准，待签发', returned: '已退回修改', withdrawn: '已撤回送审', issued: '已签发' }
const at = ({ organName, post }: Stop): string => `${organName}${roleNames[post]}`

export function viewRow({ row, steps, lies, mine }: Round, today: Day): ApprovalRow {
  return {
    id: row.id, title: row.title, matter: row.matterNumber, state: lies.state, since: lies.since, waited: daysBetween(lies.since, today), submittedOn: row.submittedOn,
    lies: lies.state !== 'running' ? ended[lies.state] : lies.person ? lies.person.name : at(lies.stop!), by: steps[0]!.by.name, mine: mine !== null,
    warnings: row.checks.filter(({ state }) => state === 'warn').length,
  }
}

/** One round whole. Another organ that is only asked sees the text, not the matter. */
export async function viewApproval(tx: Transaction, deps: Deps, who: Acting, round: Round): Promise<ApprovalOut> {
  const { row, steps, mine } = round
  const draft = await findDraft(tx, row.draftId)
  const matter = draft && await findMatter(tx, draft.matterId)
  const [inHand] = matter ? await load(tx, deps.laws, [matter]) : []
  const comments = draft ? unsettled(await commentsOf(tx, draft.id)) : []
  return {
    ...viewRow(round, deps.today()), draft: draft?.id ?? null, matterId: matter?.id ?? null, role: draft?.role ?? null, version: row.version, lines: linesOf(row), besides: await besidesOf(tx, row, draft, inHand), before: await linesBefore(tx, row, draft, inHand),
    written: row.content !== null, checks: row.checks.map(check => viewCheck(check, deps)), stops: row.stops.map(stop => ({ organ: stop.organName, post: roleNames[stop.post], does: stop.does, name: wordOf(stop) })),
    steps: steps.map(viewStep(row)), comments: comments.map(({ field, says, by }) => ({ field, says, by })), instrument: draft?.instrumentId ?? null,
    may: await mayNow(tx, deps, who, round), agreeing: mine ? agreeing(row, mine.stop, inHand, draft) : null,
  }
}

const linesOf = ({ content, says }: RoundRow): string[] => content ? textOf(content).split('\n') : says?.split('\n') ?? []

/** What the submitted version says besides its text. */
async function besidesOf(tx: Transaction, { version, besides }: RoundRow, draft: DraftRow | undefined, inHand: InHand | undefined): Promise<string[]> {
  if (besides) return [...besides]
  const submitted = draft && inHand ? (await versionsOf(tx, draft.id)).find(each => each.version === version) : undefined
  return submitted ? await besidesInWords(tx, { inHand: inHand!, papers: await instrumentsOf(tx, inHand!.row.id) }, draft!.option, submitted.form) : []
}

async function linesBefore(tx: Transaction, row: RoundRow, draft: DraftRow | undefined, inHand: InHand | undefined): Promise<string[] | null> {
  const rounds = await roundsOf(tx, row.draftId)
  const before = rounds[rounds.findIndex(({ id }) => id === row.id) - 1]
  return before ? [...linesOf(before), ...await besidesOf(tx, before, draft, inHand)] : null
}

const doneWords: Record<Exclude<Step['does'], 'agreed'>, string> = { submitted: '送审', returned: '退回修改', handedOver: '交', withdrawn: '撤回送审', issued: '签发' }
const agreedWords: Record<Stop['does'], string> = { review: '审核同意', countersign: '会签同意', sign: '同意签发', decide: '批准' }

function viewStep({ stops }: RoundRow): (step: Step, index: number, steps: readonly Step[]) => ApprovalOut['steps'][number] {
  return ({ seq, does, opinion, by, organ, deputises, on, at, to }, index, steps) => {
    const stop = stops[steps.slice(0, index).filter(step => step.does === 'agreed').length]
    const says = does === 'agreed' ? agreedWords[stop?.does ?? 'review'] : does === 'handedOver' ? `交${to!.name}审批` : doneWords[does]
    return { seq, does, says, opinion, by: by.name, organ: organ.name, deputises, on, at }
  }
}

async function mayNow(tx: Transaction, deps: Deps, who: Acting, { steps, lies, mine }: Round): Promise<ApprovalOut['may']> {
  const others = mine ? (await colleagues(tx, who.organ.id, deps.today())).filter(({ id, roles }) => id !== who.account.id && roles.some(role => role === 'chief' || role === 'leader')) : []
  const ours = steps[0]!.organ.id === who.organ.id
  return {
    agree: mine !== null, return: mine !== null, handOver: others.map(({ id, name }) => ({ id, name })), withdraw: ours && mine === null && ['running', 'approved'].includes(lies.state) && who.roles.some(role => ['clerk', 'chief', 'leader'].includes(role)),
    issue: lies.state === 'approved' && holdsPostFor(who.roles, 'issue'),
  }
}

/** What agreement brings about: with the last of them the paper goes out, and the page asks once more. */
function agreeing({ stops, title }: RoundRow, stop: Stop, inHand: InHand | undefined, draft: DraftRow | undefined): ApprovalOut['agreeing'] {
  const label = { review: '同意，送下一步', countersign: '同意会签', sign: '同意签发', decide: '批准' }[stop.does]
  const issues = stop.organId === stops.at(-1)!.organId && stop.post === stops.at(-1)!.post && (stop.does === 'sign' || stop.does === 'decide')
  if (!issues || !inHand || !draft) return { label: stop.does === 'sign' && stops.at(-1)!.does === 'decide' ? `同意，报请${stops.at(-1)!.organName}` : label, title, says: [], issues: false }
  const starts = startedByReceipt(inHand, draft.role).map(({ says }) => says)
  return { label: `制发${title}`, title, issues, says: [`发给${addressee(inHand).name}。`, ...(starts.length > 0 ? [`对方签收后起算：${starts.join('；')}。`] : []), '签收前可以撤回并留痕，签收后不能。'] }
}
