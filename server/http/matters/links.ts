import { closingName, replay } from '../../../core/matters/index.ts'
import type { Proceeding } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { linksOf, type LinkRow } from '../../store/matters/links.ts'
import { load } from '../../store/matters/load.ts'
import { obstructionsOf } from '../../store/evidence/measures.ts'
import { findMatter, type MatterRow } from '../../store/matters/matters.ts'
import { notFound, Refused } from '../../store/refused.ts'
import * as contract from '../contract/links.ts'
import type { AnswerOf } from '../contract/route.ts'
import { viewKinds } from './kinds.ts'
import { serve, type App } from '../serve.ts'

type Links = AnswerOf<typeof contract.listLinks>

/** What may follow from a matter: kinds that the laws have or have not. */
const following: readonly string[] = [
  'regulatoryTalk', 'circular', 'liability', 'referral', 'caseTransfer', 'coordination', 'jurisdiction', 'assistance', 'recusal',
  'supervisorMisconduct', 'supervisorLiability', 'outsiderObstruction',
]

export function links(app: App, deps: Deps): void {
  serve(app, deps, contract.listLinks, async ({ params, who, read }) => await read(async tx => {
    const row = await findMatter(tx, params.id)
    if (!row) throw notFound('个办件')
    return { items: (await linksOf(tx, row.id)).map(link => viewLink(link, deps)), mayOpen: await mayFollow(tx, deps, who, row) }
  }))
}

/** Whoever may not open anything against the agency gets none, and no refusal. */
async function mayFollow(tx: Transaction, deps: Deps, who: Acting, row: MatterRow): Promise<Links['mayOpen']> {
  try {
    const kinds = await viewKinds(tx, deps, who, row.agencyId)
    return following.flatMap(kind => kinds.filter(each => each.kind === kind && each.mayOpen && each.kind !== row.kind)).map(({ kind, name, citation, obstruction }) => ({ kind, name, citation, obstruction }))
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

const relations = {
  opened: ['来源', '由此启动'], joined: ['并入本案', '已并入'], split: ['分出本案', '由此分出'], continued: ['前一办件', '后续办件'], related: ['有关', '有关'],
} as const

function viewLink(link: LinkRow, { laws, today }: Deps): Links['items'][number] {
  const known = lawsOf(link, laws)
  return {
    id: link.id, number: link.number, kind: link.kind, title: link.title, agencyName: link.agencyName, stageName: link.stageName, openedOn: link.openedOn,
    kindName: known.flatMap(law => law.proceedings).find(({ kind }) => kind === link.kind)?.title ?? link.kind,
    closed: link.closed && link.closedOn && known[0] ? { name: closingName({ law: known[0], uppers: known.slice(1) }, link.closed), on: link.closedOn } : null,
    relation: relations[link.relation][link.earlier ? 0 : 1],
    next: link.nextLastDay === null ? null : { lastDay: link.nextLastDay, late: link.nextLastDay < today(), provisional: link.nextProvisional },
  }
}

function lawsOf({ lawId }: MatterRow, laws: LawShelf) {
  const law = laws.current(lawId)?.law
  return law ? [law, ...laws.uppers(law).map(upper => upper.law)] : []
}

/** What a matter that grows from another takes over from it; a proceeding that deals with obstruction, also what was recorded of that. */
export async function carriedFrom(tx: Transaction, { laws, today }: Deps, id: string, { obstruction }: Pick<Proceeding, 'obstruction'>) {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个来源办件')
  const [inHand] = await load(tx, laws, [row])
  const at = replay(inHand!.matter, today())
  const grounds = at.matter.machine.law.norms.flatMap(norm => norm.kind === 'ground' && at.grounds.includes(norm.cite) ? [`${norm.text}（${norm.cite}）`] : [])
  const found = at.matter.events.flatMap(({ act, text }) => act === 'conclude' && text ? [text] : [])
  const obstructions = obstruction ? await obstructionsOf(tx, row.id) : []
  const which = obstructions.length > 0 ? obstruction?.which : undefined
  return {
    row, facts: { ...at.facts, ...(which && { [which.fact]: which.is }) }, people: inHand!.people.map(person => person.id),
    text: [
      `${row.number}：${row.title}`, ...(grounds.length > 0 ? [`涉及情形：${grounds.join('；')}`] : []), ...(found.length > 0 ? [`查明：${found.join('；')}`] : []),
      ...obstructions.map(({ on, says }) => `${chineseDay(on)}拒绝、阻挠监督：${says}`),
    ].join('\n'),
  }
}
