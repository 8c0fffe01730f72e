import { faultsOfExamination, faultsOfObjection, faultsOfReply, faultsOfReport, wordsOf, type Fault, type ItemState } from '../../../core/rectification/index.ts'
import type { ActName } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { removeAnswerDraft } from './answerDrafts.ts'
import type { InstrumentRow } from '../papers/instruments.ts'
import type { InHand } from './load.ts'
import { refuseSameAuthor } from './objections.ts'
import { addEvidence, addItemEntries, papersWithItems, type NewEvidence, type PaperWithItems } from '../fulfilments/rectification.ts'
import { refused } from '../refused.ts'
import { addRequests, asksForMaterial } from './requests.ts'
import { actOf, type Intent, type Itemised } from './intent.ts'
import type { Prospect } from './prospect.ts'

const reports: readonly string[] = ['rectificationReport', 'executionReport']
const objections: readonly string[] = ['objection', 'reviewRequest']
const replies: readonly string[] = ['reexaminationReply', 'superiorReviewReply']
/** What is about the decision; all else is about the first paper. */
const aboutDecision: readonly string[] = ['executionReport', 'reviewRequest', 'superiorReviewReply']

type Deed = { readonly act: ActName, readonly role?: string | null | undefined }

/** How an act is told item by item; undefined for acts that have no items. */
export function itemisedKind({ act, role }: Deed): Itemised['kind'] | undefined {
  if (act === 'measure') return 'request'
  if (role === undefined || role === null) return undefined
  if (act === 'file' && reports.includes(role)) return 'report'
  if ((act === 'accept' || act === 'reject') && reports.includes(role)) return 'examination'
  if (act === 'file' && objections.includes(role)) return 'objection'
  return act === 'issue' && replies.includes(role) ? 'reply' : undefined
}

/** The paper that an act is about: the latest of those that ask something. */
export const paperAbout = (papers: readonly PaperWithItems[], { role }: Deed): PaperWithItems | undefined =>
  papers.findLast(({ paper }) => (paper.role === 'bindingDecision') === aboutDecision.includes(role ?? ''))

type Means = { readonly inHand: InHand, readonly papers: readonly InstrumentRow[] }

/** The items that an act is about, as they stand. */
export const itemsAbout = async (tx: Transaction, { inHand, papers }: Means, deed: Deed): Promise<readonly ItemState[]> =>
  paperAbout(await papersWithItems(tx, inHand.row.id, papers), deed)?.items ?? []

/** What an act says item by item, put into words: for the history, and for the law where it wants reasons. */
export async function withItems(tx: Transaction, means: Means, intent: Intent): Promise<Intent> {
  const { itemised } = intent
  if (itemised?.kind !== 'report' && itemised?.kind !== 'examination') return intent
  const says = wordsOf(await itemsAbout(tx, means, actOf(intent.option)), itemised.items)
  const field = itemised.kind === 'report' ? 'text' : 'reasons'
  return { ...intent, [field]: [intent[field], says].filter(Boolean).join('\n') }
}

/** Refuses what is incomplete in the items of an act that the law allows. */
export async function refuseItems(tx: Transaction, means: Means, who: Acting, { option, itemised, outcome }: Intent): Promise<void> {
  const deed = actOf(option)
  const kind = itemisedKind(deed)
  if (itemised && itemised.kind !== kind) throw refused('items.kind', 400, '逐项填写的内容与要办的事不符。请刷新后从页面列出的事项办理。')
  if (kind === undefined || kind === 'request') return
  if (kind === 'reply') await refuseSameAuthor(tx, means.inHand, means.papers, who, deed, itemised?.kind === 'reply' ? itemised.sameAuthor : undefined)
  const faults = faultsOf(await itemsAbout(tx, means, deed), deed, itemised, outcome)
  if (faults.length > 0) throw faulty(faults)
}

function faultsOf(items: readonly ItemState[], { act }: Deed, itemised: Itemised | undefined, outcome: string | undefined): Fault[] {
  switch (itemised?.kind) {
    case 'report': return faultsOfReport(items, itemised.items)
    case 'examination': return faultsOfExamination(items, itemised.items, act === 'accept')
    case 'objection': return items.length === 0 ? [] : faultsOfObjection(items, itemised.items)
    case 'reply': return faultsOfReply(items, itemised.items, outcome)
    // What was reported item by item is examined item by item.
    default: return act === 'accept' ? faultsOfExamination(items, [], true).filter(() => items.some(({ standing }) => standing === 'reported')) : []
  }
}

const faulty = (faults: readonly Fault[]) => refused('items.incomplete', 422, faults.map(({ says }) => says).join(''), {
  errors: faults.map(({ at, says }) => ({ field: at === null ? 'body.itemised' : `body.itemised.items.${at}`, code: 'items.incomplete', says })),
})

/** Writes down what an act said item by item, with what proves it. */
export async function keepItems(tx: Transaction, who: Acting, intent: Intent, { inHand, weighed }: Prospect, seq: number): Promise<void> {
  const { itemised } = intent
  const matter = inHand.row.id
  if (asksForMaterial(inHand, weighed.command)) await addRequests(tx, inHand, seq, weighed.command, askedFor(intent))
  if (weighed.command.act === 'file') await removeAnswerDraft(tx, matter, who.organ.id, intent.option)
  if (!itemised || itemised.kind === 'request') return
  await addItemEntries(tx, matter, seq, itemised.kind, itemised.items)
  if (itemised.kind === 'report') await prove(tx, who, matter, seq, itemised.items.map(({ paper, position, files, records }) => ({ item: { paper, position }, files, records })))
  if (itemised.kind === 'objection') await prove(tx, who, matter, seq, [{ item: null, files: itemised.files, records: itemised.records }])
  if (itemised.kind === 'reply' && itemised.sameAuthor) await addRemark(tx, who, inHand, seq, itemised.sameAuthor)
}

/** One line each: written in the sheet, or in the list of files that are to be handed over. */
const askedFor = ({ itemised, record }: Intent): readonly { readonly says: string }[] =>
  itemised?.kind === 'request' ? itemised.items : record?.files?.items.map(({ name, atHand }) => ({ says: atHand ? `${name}（平台已有：${atHand}）` : name })) ?? []

async function prove(tx: Transaction, who: Acting, matter: string, seq: number, evidence: readonly NewEvidence[]): Promise<void> {
  const { wanted, found } = await addEvidence(tx, matter, seq, who.organ.id, evidence)
  if (found < wanted) throw refused('items.evidence', 422, '有佐证材料没有上传成功，或者不在你的机关名下。请重新选择后再报送。')
}

const addRemark = async (tx: Transaction, { account }: Acting, { row }: InHand, seq: number, says: string): Promise<void> => {
  await tx`insert into office_remark (matter_id, seq, office_path, says, account_id, account_name) values (${row.id}, ${seq}, ${row.officePath}, ${says}, ${account.id}, ${account.name})`
}
