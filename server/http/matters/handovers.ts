import { teamRules } from '../../../core/people/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addEvidence } from '../../store/evidence/evidence.ts'
import { addEntry, entriesOf, findEntry, findHandover, handoversOf, lockItem, type EntryRow, type HandoverAct, type HandoverRow, type ItemForm } from '../../store/matters/handovers.ts'
import { load } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { notify } from '../../store/reminders/notices.ts'
import { requireRole } from '../../store/posts.ts'
import { lawRefused, notFound, refused } from '../../store/refused.ts'
import { takeUpload, type StoredFile } from '../../store/evidence/uploads.ts'
import * as contract from '../contract/handovers.ts'
import { sendStored } from '../evidence/send.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** 调取材料: what an agency hands over, item by item, with a receipt for each and the return of originals. */
export function handovers(app: App, deps: Deps): void {
  serve(app, deps, contract.listHandovers, async ({ params, who, read }) => await read(async tx => {
    if (!await findMatter(tx, params.id)) throw notFound('个办件')
    const rows = await handoversOf(tx, params.id)
    return { items: await Promise.all(rows.map(row => view(tx, deps, who, row))) }
  }))
  serve(app, deps, contract.enterHandover, async ({ params, body, who, write }) => await write(tx => enter(tx, deps, who, params, body)))
  serve(app, deps, contract.handoverContent, async ({ params, read, request, reply }) => {
    const entry = await read(tx => findEntry(tx, params.entry))
    const file = entry && fileOf(entry)
    if (!file) throw notFound('份交付的文件')
    return await sendStored(deps.files, request, reply, file, true)
  })
}

const formNames: Record<ItemForm, string> = { original: '原件', copy: '复制件', electronic: '电子文件' }
const actNames: Record<HandoverAct, string> = { delivered: '交付', received: '收据', returned: '退还' }
type State = (typeof contract.itemStates)[number]
const stateNames: Record<State, string> = { atHand: '平台已有，不必提供', asked: '待提供', delivered: '已交付，待出具收据', received: '已收取', returned: '已退还' }

const stateOf = (atHand: string | null, entries: readonly EntryRow[]): State => entries.at(-1)?.act ?? (atHand === null ? 'asked' : 'atHand')

/** What may follow where it stands: of a thing that lies here already, nothing. */
const following: Record<State, readonly HandoverAct[]> = { atHand: [], asked: ['delivered'], delivered: ['received'], received: ['returned'], returned: [] }

/** The agency delivers; everything else, and what came on paper, the office enters. */
const mayEnter = (act: HandoverAct, { organ, roles }: Acting, { officeId, agencyId }: HandoverRow): boolean =>
  (organ.id === officeId && roles.some(role => role === 'clerk' || role === 'chief')) || (act === 'delivered' && organ.id === agencyId && roles.some(role => role === 'agencyLegal' || role === 'officer'))

const fileOf = (entry: EntryRow): StoredFile | null => entry.sha256 === null ? null
  : { name: entry.fileName!, mediaType: entry.mediaType!, bytes: entry.bytes!, sha256: entry.sha256, sm3: entry.sm3!, taken: null }

async function view(tx: Transaction, { today }: Deps, who: Acting, row: HandoverRow): Promise<contract.HandoverOut> {
  const all = await entriesOf(tx, row.id)
  const items = row.items.map(item => {
    const entries = all.filter(({ position }) => position === item.position)
    const state = stateOf(item.atHand, entries)
    return {
      ...item, formName: formNames[item.form], state, stateName: stateNames[state], next: following[state].filter(act => mayEnter(act, who, row)),
      entries: entries.map(entry => ({
        id: entry.id, act: entry.act, name: actNames[entry.act], on: entry.on, person: entry.person, says: entry.says,
        file: entry.sha256 === null ? null : { name: entry.fileName!, mediaType: entry.mediaType!, bytes: entry.bytes!, sha256: entry.sha256 },
        recorded: { person: entry.accountName, organ: entry.organName, at: entry.recordedAt },
      })),
    }
  })
  return { id: row.id, seq: row.seq, title: row.title, askedOn: row.askedOn, due: row.due, late: row.due < today() && items.some(({ state }) => state === 'asked'), items }
}

type Given = Asked<typeof contract.enterHandover>

async function enter(tx: Transaction, deps: Deps, who: Acting, { id, position }: Given['params'], given: Given['body']): Promise<contract.HandoverOut> {
  await lockItem(tx, id, position)
  const row = await findHandover(tx, id)
  const item = row?.items.find(each => each.position === position)
  if (!row || !item) throw notFound('项调取的材料')
  if (!mayEnter(given.act, who, row)) requireRole({ roles: [] }, given.act === 'delivered' ? ['agencyLegal', 'officer'] : ['clerk', 'chief'], actNames[given.act])
  const entries = (await entriesOf(tx, id)).filter(each => each.position === position)
  refuseWrong(deps, row, given, following[stateOf(item.atHand, entries)], stateNames[stateOf(item.atHand, entries)])
  const file = given.upload ? await takeUpload(tx, given.upload, 'body.upload') : null
  await addEntry(tx, who, id, position, { act: given.act, on: given.on, person: given.person, says: given.says ?? null, file })
  if (given.act === 'received') await becomesEvidence(tx, deps, who, row, item, entries.at(-1)!, given)
  await audit(tx, who, { act: `handover.${given.act}`, subject: { kind: 'handover', id }, detail: { position } })
  const other = who.organ.id === row.officeId ? row.agencyId : row.officeId
  await notify(tx, { matterId: row.matterId, organId: other, key: `handover:${id}:${position}:${given.act}`, says: `${row.title}：“${item.name}”已登记${actNames[given.act]}。` })
  return await view(tx, deps, who, row)
}

function refuseWrong({ today }: Deps, row: HandoverRow, { act, on, says, upload, takenBy }: Given['body'], next: readonly HandoverAct[], stands: string): void {
  const missing = (field: string, sentence: string) => refused('handover.incomplete', 422, sentence, { errors: [{ field: `body.${field}`, code: `handover.${field}`, says: sentence }] })
  if (!next.includes(act)) throw refused('handover.order', 409, `这项材料现在的状态是“${stands}”，不能登记${actNames[act]}。请刷新后再办。`)
  if (on > today()) throw missing('on', `日期${chineseDay(on)}还没有到。请填写实际日期。`)
  if (on < row.askedOn) throw missing('on', `日期早于调取的日期${chineseDay(row.askedOn)}。请核对。`)
  if (act === 'returned' && !says) throw missing('says', '请写明退还时的份数和状况。')
  if (act === 'received' && takenBy.length === 0) throw missing('takenBy', '请写明由谁收取。')
  if (act !== 'delivered' && upload) throw missing('upload', '文件随交付登记，收据和退还不附文件。')
}

/** From the receipt on it is the office's evidence, with the agency as its source. */
async function becomesEvidence(tx: Transaction, { laws }: Deps, who: Acting, row: HandoverRow, item: HandoverRow['items'][number], delivered: EntryRow, { on, takenBy, says }: Given['body']): Promise<void> {
  const matter = (await findMatter(tx, row.matterId))!
  const [inHand] = await load(tx, laws, [matter])
  const rule = teamRules(inHand!.matter.machine).find(({ onSite, atLeast }) => !onSite && new Set(takenBy).size < atLeast)
  if (rule) throw lawRefused(rule, laws)
  await addEvidence(tx, who, matter, {
    kind: item.form === 'electronic' ? 'electronicData' : 'document', name: item.name, source: inHand!.organs.get(row.agencyId)!.name, obtainedOn: on, obtainedTime: null, place: null,
    obtainedBy: takenBy, original: item.form === 'original' ? `本机关（${says ?? '收据已出具'}）` : inHand!.organs.get(row.agencyId)!.name, seq: row.seq, file: fileOf(delivered),
    explanation: null, replaces: null, reasons: null,
  })
}
