import { justiceDepartmentOf } from '../../../core/authority/index.ts'
import { replay, stageName, type MatterEvent } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addMeeting, addParty, addStatement, meetingsOf, partiesOf, statementsOf, type PartyRow } from '../../store/matters/coordination.ts'
import { load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { notify } from '../../store/reminders/notices.ts'
import { findOrgan } from '../../store/organs/organs.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { actorName } from '../../store/matters/standing.ts'
import * as contract from '../contract/coordination.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App } from '../serve.ts'

/** Disputes between organs: the ladder they climb, what each side says, the meetings held about them. */
export function coordination(app: App, deps: Deps): void {
  const { today } = deps
  serve(app, deps, contract.getCoordination, async ({ params, who, read }) => await read(tx => view(tx, deps, who, params.id)))
  serve(app, deps, contract.addParty, async ({ params, body, who, write }) => await write(async tx => {
    const { row } = await own(tx, deps, who, params.id, '加入争议的另一方')
    const organ = await findOrgan(tx, body.organ)
    if (!organ || organ.id === row.agencyId) throw refused('organ.unknown', 422, '请选定争议的另一方：不能是本办件所涉的同一个机关。', { errors: [{ field: 'body.organ', code: 'organ.unknown', says: '请另选一个机关' }] })
    await addParty(tx, who, row, organ, today())
    await notify(tx, { matterId: row.id, organId: organ.id, key: `${row.id}:party:${organ.id}`, says: `${row.number} ${who.organ.shortName}请你机关就争议提出意见：${row.title}` })
    await audit(tx, who, { act: 'matter.partyAdded', subject: { kind: 'matter', id: row.id }, detail: { organ: organ.id } })
    return await view(tx, deps, who, row.id)
  }))
  serve(app, deps, contract.stateOpinion, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await find(tx, deps, params.id)
    const side = (await sidesOf(tx, inHand)).find(({ id }) => id === (body.organ ?? who.organ.id))
    if (!side || (side.id !== who.organ.id && inHand.row.officeId !== who.organ.id)) throw refused('organ.notParty', 403, `${who.organ.name}不是争议的一方。请由争议双方提出意见，或者由协调的机构代为登记。`)
    refuseOutside(body.on, inHand, today())
    await addStatement(tx, who, params.id, side, body.says, body.on)
    await audit(tx, who, { act: 'matter.opinionStated', subject: { kind: 'matter', id: params.id }, detail: { organ: side.id } })
    return await view(tx, deps, who, params.id)
  }))
  serve(app, deps, contract.recordMeeting, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await own(tx, deps, who, params.id, '登记联席会议')
    refuseOutside(body.on, inHand, today())
    await addMeeting(tx, who, params.id, { ...body, opinion: body.opinion ?? null })
    await audit(tx, who, { act: 'matter.meetingRecorded', subject: { kind: 'matter', id: params.id } })
    return await view(tx, deps, who, params.id)
  }))
}

async function find(tx: Transaction, { laws }: Deps, id: string): Promise<InHand> {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  return (await load(tx, laws, [row]))[0]!
}

/** Of the office that coordinates, while the matter is open. */
async function own(tx: Transaction, deps: Deps, who: Acting, id: string, what: string): Promise<InHand> {
  const inHand = await find(tx, deps, id)
  if (inHand.row.officeId !== who.organ.id) throw refused('organ.notParty', 403, `${what}由协调的机构办理。请由该机构办理。`)
  requireRole(who, ['clerk', 'chief'], what)
  if (inHand.row.closed) throw refused('matter.closed', 409, `本办件已经办结，不再${what}。`)
  return inHand
}

function refuseOutside(on: Day, { row }: InHand, today: Day): void {
  const says = on > today ? `不能晚于今天（${chineseDay(today)}）` : on < row.openedOn ? `不能早于启动的${chineseDay(row.openedOn)}` : undefined
  if (says) throw refused('day.outside', 400, `日期${chineseDay(on)}不对：${says}。请核对后填写。`, { errors: [{ field: 'body.on', code: 'day.outside', says }] })
}

async function sidesOf(tx: Transaction, { row, organs }: InHand): Promise<PartyRow[]> {
  return [refOf(organs.get(row.agencyId)!), ...await partiesOf(tx, row.id)]
}

async function view(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.CoordinationOut> {
  const inHand = await find(tx, deps, id)
  const sides = await sidesOf(tx, inHand)
  const statements = await statementsOf(tx, id)
  const open = inHand.row.closed === null
  const convenes = inHand.row.officeId === who.organ.id && who.roles.some(role => role === 'clerk' || role === 'chief')
  return {
    rungs: rungsOf(inHand, deps), commonSuperior: superiorIn(inHand, deps), meetings: (await meetingsOf(tx, id)).map(meeting => ({ ...meeting, participants: [...meeting.participants] })),
    sides: sides.map(side => ({ organ: side, statements: statements.filter(({ organId }) => organId === side.id).map(({ says, on, person }) => ({ says, on, person })) })),
    mayState: open && (convenes || sides.some(side => side.id === who.organ.id)), mayConvene: open && convenes,
  }
}

function superiorIn({ parties: { commonSuperior }, organs, directory, matter: { machine } }: InHand, { laws, today }: Deps): contract.CoordinationOut['commonSuperior'] {
  if (commonSuperior === undefined) return null
  const report = machine.steps.find(({ to }) => to === 'coordinating')
  const office = justiceDepartmentOf(directory.get(commonSuperior)!, directory, today())
  return {
    organ: refOf(organs.get(commonSuperior)!), office: refOf(organs.get(office?.id ?? commonSuperior)!),
    citation: cited(report ? { law: report.law.id, cite: report.cite } : { law: machine.law.id, cite: machine.proceeding.cite }, laws),
  }
}

/** The main track from the bottom up; whatever lies beyond where the matter ended was not needed. */
function rungsOf(inHand: InHand, { laws, today }: Deps): contract.CoordinationOut['rungs'] {
  const { matter } = inHand
  const { machine } = matter
  const at = replay(matter, today())
  const came = new Map<string, Day>()
  for (const [index, event] of at.matter.events.entries()) {
    const [stage] = replay({ ...matter, events: at.matter.events.slice(0, index + 1) as MatterEvent[] }, event.on).stages
    if (stage && !came.has(stage)) came.set(stage, event.on)
  }
  return machine.tracks[0]!.map(stage => {
    const [leading] = machine.steps.filter(({ to }) => to === stage)
    const [leaving] = machine.steps.filter(({ from }) => from.includes(stage))
    const here = at.closed === null && at.stages[0] === stage
    return {
      stage, name: stageName(machine, stage), who: leaving ? actorName(inHand, [leaving.by].flat()[0]!) : '', on: came.get(stage) ?? null,
      state: here ? 'now' as const : came.has(stage) ? 'done' as const : 'ahead' as const,
      citation: cited(leading ? { law: leading.law.id, cite: leading.cite } : { law: machine.law.id, cite: machine.proceeding.opening.cite }, laws),
    }
  })
}
