import { resultNames, toExamine, toReport, type ItemState } from '../../../core/rectification/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../../store/acting.ts'
import type { RecordedEvent } from '../../store/matters/history.ts'
import type { InstrumentRow } from '../../store/papers/instruments.ts'
import { itemisedKind, paperAbout } from '../../store/matters/itemised.ts'
import type { InHand } from '../../store/matters/load.ts'
import { sameAuthor } from '../../store/matters/objections.ts'
import { evidenceOf, papersWithItems, type PaperWithItems } from '../../store/fulfilments/rectification.ts'
import { burdenOn, countRecordsOf, materialMeasures } from '../../store/matters/requests.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Matter } from '../contract/matters.ts'
import type { OptionOut } from '../contract/options.ts'
import type { EvidenceOut, ItemOut, listItems } from '../contract/rectification.ts'
import type { AnswerOf } from '../contract/route.ts'

type Told = AnswerOf<typeof listItems>['papers']
type Evidence = Awaited<ReturnType<typeof evidenceOf>>

/** What the papers of a matter ask, item by item, with all that was said of each. */
export async function viewItems(tx: Transaction, { row, recorded }: InHand, papers: readonly InstrumentRow[]): Promise<Told> {
  const [asking, evidence] = [await papersWithItems(tx, row.id, papers), await evidenceOf(tx, row.id)]
  return asking.map(({ paper, items }) => ({
    paper: paper.id, title: paper.title, number: paper.number, issuedOn: paper.issuedOn, servedOn: paper.servedOn,
    items: items.map((item, index) => viewItem(item, index + 1, recorded, evidence)),
    material: [...Map.groupBy(evidence.filter(one => one.paper === null && items.some(item => item.entries.some(({ seq }) => seq === one.seq))), ({ seq }) => seq)]
      .map(([seq, some]) => ({ seq, evidence: some.map(viewEvidence) })),
  }))
}

const viewEvidence = ({ name, file, record }: Evidence[number]): EvidenceOut => ({ name, file, record })

const viewItem = ({ paper, position, says, standing, objected, entries }: ItemState, number: number, recorded: readonly RecordedEvent[], evidence: Evidence): ItemOut => ({
  paper, position, number, says, standing, objected,
  entries: entries.map(entry => {
    const { event, organ } = recorded.find(({ seq }) => seq === entry.seq)!
    return {
      seq: entry.seq, on: event.on, byName: organ, kind: entry.kind, result: entry.result, resultName: entry.result && resultNames[entry.result], says: entry.says,
      evidence: evidence.filter(one => one.seq === entry.seq && one.paper === paper && one.position === position).map(viewEvidence),
    }
  }),
})

interface Asking { readonly inHand: InHand, readonly papers: readonly InstrumentRow[], readonly who: Acting, readonly today: Day }

/** The view of a matter with what its options ask item by item. */
export async function withItemised(tx: Transaction, view: Matter, asking: Asking): Promise<Matter> {
  return { ...view, options: await withTheirItems(tx, view.options, asking) }
}

/** Options with what each asks item by item. */
export async function withTheirItems(tx: Transaction, options: readonly OptionOut[], asking: Asking): Promise<OptionOut[]> {
  if (!options.some(option => itemisedKind(withRole(option)))) return [...options]
  const told = await viewItems(tx, asking.inHand, asking.papers)
  const asks = await papersWithItems(tx, asking.inHand.row.id, asking.papers)
  const recordsHere = await countRecordsOf(tx, asking.inHand.row.agencyId)
  return await Promise.all(options.map(async option => {
    const itemised = await itemisedOf(tx, option, asking, asks, told, recordsHere)
    return itemised ? { ...option, itemised, fields: option.fields.map(field => said[itemised.kind] === field.field ? { ...field, required: false } : field) } : option
  }))
}

/** What the items say need not be said a second time. */
const said: Readonly<Record<string, string>> = { report: 'text', examination: 'reasons' }

const withRole = ({ act, role }: OptionOut) => ({ act: act as Parameters<typeof itemisedKind>[0]['act'], role })

async function itemisedOf(tx: Transaction, option: OptionOut, { inHand, papers, who, today }: Asking, asks: readonly PaperWithItems[], told: Told, recordsHere: number): Promise<OptionOut['itemised']> {
  const deed = withRole(option)
  const kind = itemisedKind(deed)
  if (kind === undefined) return undefined
  const about = paperAbout(asks, deed)
  const wanted = about ? wantedOf(kind, about.items) : []
  if (kind !== 'request' && kind !== 'reply' && wanted.length === 0) return undefined
  const items = told.flatMap(paper => paper.items).filter(item => wanted.some(one => one.paper === item.paper && one.position === item.position))
  return {
    kind, items, recordsHere,
    sameAuthor: kind === 'reply' ? await sameAuthor(tx, inHand, papers, who, deed.role) ?? null : null,
    request: kind === 'request' ? await requestOf(tx, inHand, Number(today.slice(0, 4))) : null,
  }
}

function wantedOf(kind: NonNullable<OptionOut['itemised']>['kind'], items: readonly ItemState[]): readonly ItemState[] {
  switch (kind) {
    case 'report': return toReport(items)
    case 'examination': return toExamine(items)
    case 'objection': return items.filter(({ standing }) => standing !== 'revoked')
    case 'reply': return items.filter(({ objected }) => objected)
    default: return []
  }
}

async function requestOf(tx: Transaction, inHand: InHand, year: number) {
  const { count, known } = await burdenOn(tx, inHand.row.agencyId, year)
  return { measures: materialMeasures(inHand), count, known, agency: inHand.row.agencyId, year }
}
