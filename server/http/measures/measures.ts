import { credentialsShown } from '../../../core/evidence/index.ts'
import { teamRules } from '../../../core/people/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { evidenceOf } from '../../store/evidence/evidence.ts'
import { load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { addAddition, additionsOf, addMeeting, materialsOf, meetingsOf, recordsOf } from '../../store/evidence/measures.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/measures.ts'
import { officeOf } from '../evidence/evidence.ts'
import { sendStored } from '../evidence/send.ts'
import { measuresOf } from '../evidence/view.ts'
import { lawsOf, topicsOf, viewMeeting, viewRecord } from './view.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** 监督措施: what to know before one is taken, and the records of those that were. */
export function measures(app: App, deps: Deps): void {
  serve(app, deps, contract.listMeasures, async ({ params, who, read }) => await read(async tx => {
    const inHand = await matterAt(tx, deps, params.id)
    return { ...toKnow(deps, who, inHand), records: await records(tx, deps, inHand), meetings: (await meetingsOf(tx, params.id)).map(viewMeeting) }
  }))
  serve(app, deps, contract.signaturePicture, async ({ params, read, request, reply }) => {
    const picture = await read(async tx => (await recordsOf(tx, params.id)).find(({ seq }) => seq === params.seq)?.body.signatures[params.position]?.picture)
    if (!picture) throw notFound('个签名')
    return await sendStored(deps.files, request, reply, picture, false)
  })
  serve(app, deps, contract.addToMeasure, async ({ params, body, who, write }) => await write(tx => addTo(tx, deps, who, params, body)))
  serve(app, deps, contract.announceHearing, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await officeOf(tx, deps, who, params.id, '登记会议通知')
    refuseUntold(deps, body)
    const id = await addMeeting(tx, who, inHand.row, body)
    await audit(tx, who, { act: 'meeting.announced', subject: { kind: 'matter', id: params.id }, detail: { meeting: id } })
    return viewMeeting((await meetingsOf(tx, params.id)).find(meeting => meeting.id === id)!)
  }))
  serve(app, deps, contract.materialsAtHand, async ({ params, query, read }) => await read(async tx => {
    const { row } = await matterAt(tx, deps, params.id)
    return { items: await materialsOf(tx, row.agencyId, query.text ?? '') }
  }))
}

async function matterAt(tx: Transaction, { laws }: Deps, id: string): Promise<InHand> {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  return (await load(tx, laws, [row]))[0]!
}

/** Minimum team and identification: said before the form is filled, not after. */
function toKnow({ laws }: Deps, who: Acting, inHand: InHand) {
  const { matter: { machine }, row } = inHand
  const mayRecord = row.officeId === who.organ.id && who.roles.some(role => role === 'clerk' || role === 'chief')
  const shown = credentialsShown(machine)
  return {
    mayRecord,
    catalogue: lawsOf(inHand).flatMap(law => measuresOf([law]).map(({ cite, text, record }) => ({ citation: cited({ law: law.id, cite }, laws), text, record: record ?? 'plain' as const }))),
    team: teamRules(machine).map(({ law, cite, says, atLeast, onSite }) => ({ citation: cited({ law, cite }, laws), atLeast, onSite, says })),
    identification: shown ? { citation: cited({ law: shown.law.id, cite: shown.cite }, laws), says: shown.ask } : null,
    topics: topicsOf(inHand).map(({ law, topic }) => ({ law: law.id, norm: topic.id, citation: cited({ law: law.id, cite: topic.cite }, laws), catalogue: topic.catalogue, text: topic.text })),
  }
}

async function records(tx: Transaction, { laws }: Deps, inHand: InHand): Promise<contract.KeptRecord[]> {
  const { id } = inHand.row
  const [rows, additions, evidence] = await Promise.all([recordsOf(tx, id), additionsOf(tx, id), evidenceOf(tx, id)])
  return rows.map(row => viewRecord(row, { inHand, laws, additions, evidence }))
}

async function addTo(tx: Transaction, deps: Deps, who: Acting, { id, seq }: Asked<typeof contract.addToMeasure>['params'], body: Asked<typeof contract.addToMeasure>['body']): Promise<contract.KeptRecord> {
  const inHand = await officeOf(tx, deps, who, id, '补记监督措施')
  const before = (await records(tx, deps, inHand)).find(record => record.seq === seq)
  if (!before) throw notFound('份措施记录')
  if (body.on < before.on || body.on > deps.today()) {
    const says = `补记的日期应当在${chineseDay(before.on)}（措施当日）到今天之间。请核对。`
    throw refused('addition.day', 422, says, { errors: [{ field: 'body.on', code: 'addition.day', says }] })
  }
  await addAddition(tx, who, inHand.row, { seq, ...body })
  await audit(tx, who, { act: `measure.${body.kind}`, subject: { kind: 'matter', id }, detail: { seq } })
  return (await records(tx, deps, inHand)).find(record => record.seq === seq)!
}

/** Nobody is told of a meeting on a day still to come, or after it was held. */
function refuseUntold({ today }: Deps, { on, invited }: Asked<typeof contract.announceHearing>['body']): void {
  const wrong = invited.findIndex(({ toldOn }) => toldOn > today() || toldOn > on)
  if (wrong < 0) return
  const says = `“${invited[wrong]!.name}”的通知日期不能晚于今天，也不能晚于举行日期${chineseDay(on)}。请核对。`
  throw refused('meeting.told', 422, says, { errors: [{ field: `body.invited.${wrong}.toldOn`, code: 'meeting.told', says }] })
}
