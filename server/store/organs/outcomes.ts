import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { addDesignation, serveDesignation, successorsOf } from './designations.ts'
import { fileEntrustments } from './entrustments.ts'
import { addParty } from '../matters/coordination.ts'
import { notify } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { addConfirmation } from './qualification.ts'
import { organsOf, type OrganRow } from './organs.ts'
import { wrong } from './writes.ts'
import { commonSuperiorOn } from './competence.ts'
import { actOf, type ForRegister, type Intent } from '../matters/intent.ts'
import type { Prospect } from '../matters/prospect.ts'

/** What an act asks for the register: who is designated, which bodies were looked at, where it is published. */
export function askedForRegister(kind: string, { act, role }: { readonly act: string, readonly role?: string | undefined }): 'designated' | 'bodies' | 'notice' | undefined {
  if (act !== 'issue') return undefined
  if (kind === 'jurisdiction' && role === 'designation') return 'designated'
  if (kind === 'bodyCleanup' && role === 'bodyCleanupResult') return 'bodies'
  return kind === 'enforcementBody' && role === 'bodyPublication' ? 'notice' : undefined
}

const undesignated = () => wrong('register.designated', 'designated.missing', '请选择由哪个机关监督。')

/** Refuses to designate nobody. */
export function refuseUndesignated({ row: { kind } }: Pick<Prospect['inHand'], 'row'>, { option, register }: Intent): void {
  if (askedForRegister(kind, actOf(option)) === 'designated' && register?.designated === undefined) throw undesignated()
}

/** Lets the register follow what proceedings decide about organs: 主体资格确认、清理, 委托备案, 直接监督、指定监督. */
export async function followRegister(tx: Transaction, who: Acting, intent: Intent, prospect: Prospect): Promise<void> {
  const { row, machine } = { row: prospect.inHand.row, machine: prospect.inHand.matter.machine }
  const { act, role, on } = prospect.weighed.command
  const closed = prospect.weighed.after.closed
  switch (machine.proceeding.kind) {
    case 'enforcementBody':
      if (act === 'issue' && role === 'bodyPublication') await confirm(tx, who, prospect, [{ organ: row.agencyId, result: 'confirmed' }], intent)
      if (act === 'close' && closed === 'cancelled') await confirm(tx, who, prospect, [{ organ: row.agencyId, result: 'ended' }], intent)
      return
    case 'bodyCleanup':
      if (act === 'issue' && role === 'bodyCleanupResult') await confirm(tx, who, prospect, intent.register?.bodies ?? [{ organ: row.agencyId, result: 'kept' }], intent)
      return
    case 'entrustment':
      if (act === 'accept' && role === 'entrustmentLetter') await fileEntrustments(tx, row.id, on, row.number)
      return
    case 'jurisdiction':
      if (act === 'issue' && (role === 'directSupervision' || role === 'designation')) await designate(tx, who, intent, prospect, role)
      if (act === 'serve') await takeOver(tx, who, prospect)
      return
    case 'supervision':
      if (act === 'issue' && role === 'handover') await handOver(tx, who, prospect)
      return
    default:
  }
}

/** Only beneath the place whose register the office keeps: what a department finds out it reports, and the register's keeper enters it. */
async function confirm(tx: Transaction, who: Acting, { inHand: { row }, weighed }: Prospect, bodies: NonNullable<ForRegister['bodies']>, { register, basis, text, reasons }: Intent): Promise<void> {
  const organs = await organsOf(tx, bodies.map(({ organ }) => organ))
  const { on } = weighed.command
  for (const [index, { organ: id, result }] of bodies.entries()) {
    const organ = organs.get(id)
    if (!organ || !isKept(who, organ)) throw wrong(`register.bodies.${index}.organ`, 'organ.unknown', '这个机关不在你负责登记的名录中。请从本级政府以下的机关中选择。')
    await addConfirmation(tx, organ, {
      result, on, basis: basis ?? weighed.event.basis ?? text ?? reasons ?? row.title, documentNumber: row.number, matterId: row.id,
      ...(result === 'confirmed' && { noticeUrl: register?.noticeUrl, noticeDay: on }),
    }, who.account.name)
  }
}

const isKept = ({ viewer: { keeps } }: Acting, { path }: OrganRow): boolean => keeps !== undefined && path >= keeps.from && path < keeps.to

/** Direct supervision is the superior's own; who else is designated must be named, and be an organ below that superior. */
async function designate(tx: Transaction, who: Acting, { register, text, reasons }: Intent, { inHand: { row }, weighed: { event, command } }: Prospect, role: string): Promise<void> {
  const organ = role === 'directSupervision' ? who.organ.id : register?.designated
  if (organ === undefined) throw undesignated()
  if (organ === row.agencyId || !(await organsOf(tx, [organ])).has(organ)) throw wrong('register.designated', 'designated.unknown', '不能指定这个机关。请从名录中另选一个监督机关。')
  if (role === 'designation' && (await commonSuperiorOn(tx, organ, row.officeId, command.on)) === undefined) throw wrong('register.designated', 'designated.apart', '指定的机关与原监督机关没有共同的上一级。请另选一个。')
  await addDesignation(tx, { matterId: row.id, agencyId: row.agencyId, organId: organ, law: event.law, cite: event.cite, decidedOn: command.on, subject: text ?? reasons ?? row.title })
}

/** From now on the designated organ may open the matter, and sees why; both it and whoever handled it so far are told. */
async function takeOver(tx: Transaction, who: Acting, { inHand: { row, organs }, weighed: { command } }: Prospect): Promise<void> {
  const designated = await serveDesignation(tx, row.id, command.on)
  const names = await organsOf(tx, designated)
  for (const id of designated) {
    const agency = organs.get(row.agencyId)!.name
    if (id !== who.organ.id) await addParty(tx, who, row, names.get(id)!, command.on)
    await notify(tx, { matterId: null, organId: id, key: `designated:${row.id}:${id}`, page: pages.matter(row.id), says: `上级决定由本机关监督${agency}：${row.title}（${row.number}）。请启动监督程序。` })
    if (id !== row.officeId) await notify(tx, { matterId: row.id, organId: row.officeId, key: `takenOver:${row.id}:${id}`, says: `上级决定由${names.get(id)!.name}监督${agency}：在办的案件请登记后移交（${row.number}）。` })
  }
}

/** Whoever takes the case over reads it from now on. */
async function handOver(tx: Transaction, who: Acting, { inHand: { row }, weighed: { command } }: Prospect): Promise<void> {
  for (const organ of (await organsOf(tx, await successorsOf(tx, row.id))).values()) {
    await addParty(tx, who, row, organ, command.on)
    await notify(tx, { matterId: row.id, organId: organ.id, key: `handedOver:${row.id}:${organ.id}`, says: `${row.number} 已移交：${row.title}。请在由本机关启动的办件中继续办理。` })
  }
}
