import { options, replay } from '../../../core/matters/index.ts'
import type { ActName } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { postsToday } from './approvalRules.ts'
import { whereItLies, type Lies, type Step, type Stop } from './approvalRoute.ts'
import { addStep, findRound, stepsOf, type RoundRow } from './approvals.ts'
import { audit } from '../audit.ts'
import { changeIn } from '../matters/change.ts'
import { addComment, lockDraft, setState, versionsOf, type DraftForm, type DraftRow } from './drafts.ts'
import { actorsFor, load, type InHand } from '../matters/load.ts'
import { findMatter } from '../matters/matters.ts'
import { notify } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { roleNames } from '../posts.ts'
import { notFound, refused } from '../refused.ts'
import { mayAs } from '../matters/weigh.ts'
import type { Means } from '../matters/prospect.ts'

/** A round as somebody finds it who may be asked to answer. */
export interface Round {
  readonly row: RoundRow
  readonly steps: readonly Step[]
  readonly lies: Lies
  /** The stop that waits for this person, and for whom he stands in. */
  readonly mine: { readonly stop: Stop, readonly deputises: string | null } | null
}

export interface Answer {
  readonly does: 'agreed' | 'returned' | 'handedOver' | 'withdrawn'
  readonly opinion: string | null
  readonly to: { readonly id: string, readonly name: string } | null
  readonly comments: readonly { readonly field: string, readonly says: string }[]
}

/** Rounds with where they lie, and whether that is at this person. */
export async function asSeen(tx: Transaction, { today }: Pick<Means, 'today'>, who: Acting, rows: readonly RoundRow[]): Promise<Round[]> {
  const [steps, standing] = [await stepsOf(tx, rows.map(({ id }) => id)), await postsToday(tx, who, today())]
  return rows.map(row => {
    const taken = steps.get(row.id) ?? []
    const lies = whereItLies(row.stops, taken)
    const { stop, person } = lies
    const holds = stop?.organId === who.organ.id && (person ? person.id === who.account.id : standing.roles.includes(stop.post))
    return { row, steps: taken, lies, mine: holds ? { stop, deputises: person ? null : standing.deputises.get(stop.post) ?? null } : null }
  })
}

/** One answer to a round. Where it is the last that was needed, the paper goes out in the same moment. */
export async function answerRound(tx: Transaction, means: Means, who: Acting, id: string, { does, opinion, to, comments }: Answer): Promise<void> {
  const { round, draft } = await held(tx, means, who, id)
  const { row, steps, lies, mine } = round
  if (does === 'withdrawn') refuseWithdrawing(round, who)
  else if (!mine) throw refused('approval.notYours', 409, lies.stop ? `这份文书现在在${at(lies.stop)}那里，不由你办理。` : '这份文书的审批已经结束。请刷新后再看。')
  if (does === 'returned' && !opinion) throw refused('approval.opinion', 422, '退回修改须写明意见。', { errors: [{ field: 'body.opinion', code: 'approval.opinion', says: '请写明退回修改的意见' }] })
  const on = means.today()
  await addStep(tx, who, row.id, steps.length + 1, { does, opinion, to, deputises: mine?.deputises ?? null, on })
  if (draft) for (const comment of comments) await addComment(tx, draft, who, { ...comment, settles: null })
  await audit(tx, who, { act: `approval.${does}`, subject: { kind: 'approvalRound', id: row.id }, detail: { seq: steps.length + 1 } })
  if (does === 'returned') await setState(tx, row.draftId, 'returned')
  if (does === 'withdrawn') await setState(tx, row.draftId, 'draft')
  if (does === 'agreed') await goOn(tx, means, who, row, draft, mine!.stop)
  await tellNext(tx, means, who, row.id, draft)
}

/** The paper of a round that is approved, by whoever may issue it. */
export async function issueRound(tx: Transaction, means: Means, who: Acting, id: string): Promise<void> {
  const { round: { row, lies }, draft } = await held(tx, means, who, id)
  if (lies.state !== 'approved' || !draft) throw refused('approval.notApproved', 409, '这份文书还没有批准，不能签发。')
  if (await carryOut(tx, means, who, row, draft)) return
  throw refused('approval.notYet', 409, '现在还不能签发这份文书：依法应当先办的事还没有办。请打开办件查看“现在不能办”的理由。')
}

async function held(tx: Transaction, means: Means, who: Acting, id: string): Promise<{ round: Round, draft: DraftRow | undefined }> {
  const row = await findRound(tx, id)
  if (!row) throw notFound('份送审的文书')
  const draft = await lockDraft(tx, row.draftId) // another organ that is only asked does not see it
  const [round] = await asSeen(tx, means, who, [row])
  return { round: round!, draft }
}

const at = ({ organName, post }: Stop): string => `${organName}${roleNames[post]}`

function refuseWithdrawing({ steps, lies }: Round, who: Acting): void {
  if (lies.state !== 'running' && lies.state !== 'approved') throw refused('approval.over', 409, '这份文书的审批已经结束，不能撤回送审。请刷新后再看。')
  if (steps[0]!.organ.id !== who.organ.id) throw refused('approval.notYours', 403, '撤回送审由送审的机关办理。')
}

/** What agreement at this stop brings about. */
async function goOn(tx: Transaction, means: Means, who: Acting, row: RoundRow, draft: DraftRow | undefined, stop: Stop): Promise<void> {
  if (stop.does === 'review' || stop.does === 'countersign') return
  if (!draft) throw new Error(`round ${row.id} is signed where its draft is not seen`)
  if (stop === row.stops.at(-1)) await setState(tx, draft.id, 'approved')
  await carryOut(tx, means, who, row, draft)
}

/** The acts of the law by which a paper goes out, the last first: whichever is open to this person now is his to do. */
const way: readonly ActName[] = ['issue', 'approve', 'submit']

/** Proposes, approves and issues as far as the law lets this person; true once the paper is out. */
async function carryOut(tx: Transaction, means: Means, who: Acting, row: RoundRow, draft: DraftRow): Promise<boolean> {
  const acting = { ...who, roles: (await postsToday(tx, who, means.today())).roles }
  const { form } = (await versionsOf(tx, draft.id)).find(({ version }) => version === row.version)!
  for (const _ of way) {
    const matter = (await findMatter(tx, draft.matterId))!
    const [inHand] = await load(tx, means.laws, [matter])
    const act = openTo(inHand!, acting, draft.role, means)
    if (!act) return false
    await changeIn(tx, means, acting, matter.id, { option: `${act}:${draft.role}`, on: means.today(), expectedVersion: matter.version, round: row.id, ...fieldsFor(act, form) })
    if (act !== 'issue') continue
    await addStep(tx, who, row.id, ((await stepsOf(tx, [row.id])).get(row.id)!).length + 1, { does: 'issued', opinion: null, to: null, deputises: null, on: means.today() })
    return true
  }
  return false
}

function openTo(inHand: InHand, who: Acting, role: string, { today }: Means): ActName | undefined {
  const actors = actorsFor(who.organ.id, inHand, today())
  const open = options(replay(inHand.matter, today())).open.filter(option => option.role === role
    && option.by.some(by => actors.includes(by) && mayAs(who.roles, option.act, by, inHand.matter.machine)))
  return way.find(act => open.some(option => option.act === act))
}

/** A proposal says what is proposed; the paper says everything; an approval approves what was proposed. */
function fieldsFor(act: ActName, { paper, ...form }: DraftForm) {
  if (act === 'approve') return {}
  const { decides, reasons, basis, grounds, text } = form
  return act === 'submit' ? { decides, reasons, basis, grounds, text } : { ...form, paper }
}

/** Whoever has it next hears of it; so does the office when it comes back. */
export async function tellNext(tx: Transaction, means: Pick<Means, 'today'>, who: Acting, roundId: string, draft: DraftRow | undefined): Promise<void> {
  const row = (await findRound(tx, roundId))!
  const [{ lies, steps }] = await asSeen(tx, means, who, [row]) as [Round]
  const organ = lies.stop?.organId ?? steps[0]!.organ.id
  const says = lies.stop ? `${row.title}送${at(lies.stop)}审批` : { approved: `${row.title}已经批准，待签发`, returned: `${row.title}退回修改`, withdrawn: `${row.title}撤回送审`, issued: `${row.title}已经签发`, running: '' }[lies.state]
  await notify(tx, { matterId: draft?.matterId ?? null, organId: organ, key: `round:${roundId}:${steps.length}`, page: pages.approval(roundId), says: `${row.matterNumber} ${says}。` })
}
