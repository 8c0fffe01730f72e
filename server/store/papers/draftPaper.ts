import { createHash } from 'node:crypto'
import type { Paper } from '../../../core/instruments/index.ts'
import { replay } from '../../../core/matters/index.ts'
import type { Actor, Day } from '../../../core/norms/index.ts'
import { withoutBesides } from '../matters/besides.ts'
import type { DraftForm } from './drafts.ts'
import type { InstrumentRow } from './instruments.ts'
import { canonicalJson } from '../laws/laws.ts'
import { organsThatAre, type InHand } from '../matters/load.ts'
import type { OrganRow } from '../organs/organs.ts'
import { draw, isWritten, previewNumber, type Draft } from './papers.ts'

/**
 * Who must approve a paper of that role before it may be issued, as its law has it; nobody once he has, or where the paper may be
 * issued without.
 */
export function approverOf({ matter }: InHand, role: string, today: Day): Actor | undefined {
  const at = replay(matter, today)
  const { steps } = at.matter.machine
  const may = steps.some(({ on, from }) => on.act === 'issue' && on.role === role && from.some(stage => at.stages.includes(stage)))
  return may ? undefined : steps.filter(({ on }) => on.act === 'approve' && on.role === role).flatMap(({ by }) => by)[0]
}

/** The organ that the law wants asked, where it is another than the office. */
export function deciderOf(inHand: InHand, role: string, today: Day): OrganRow | undefined {
  const approver = approverOf(inHand, role, today)
  const [organ] = approver ? organsThatAre(approver, inHand, today) : []
  return organ && organ.id !== inHand.row.officeId ? organ : undefined
}

/** A draft as the paper it would become, in the name of whoever will sign it. */
export function paperOf(inHand: InHand, role: string, { paper, ...form }: DraftForm, earlier: readonly InstrumentRow[], today: Day): Draft {
  const fields = Object.fromEntries(Object.entries(withoutBesides(form)).filter(([, value]) => value !== undefined))
  const decided = approverOf(inHand, role, today) === 'government'
  return {
    inHand, command: { ...fields, act: 'issue', role, on: today, ...(decided && { by: 'government' as const }) }, text: paper ?? {}, earlier,
    before: replay(inHand.matter, today), organ: inHand.organs.get(inHand.row.officeId)!,
  }
}

/** The text as it would be issued; null for a paper that is written outside. What it lacks is refused. */
export const contentOf = (draft: Draft): Paper | null => isWritten(draft.inHand.matter.machine, draft.command, draft.text) ? draw(draft, previewNumber) : null

/** Of a text, whatever its number and date will be: what was approved and what is issued must have the same. */
export function digestOf(content: Paper | null, form: DraftForm): string {
  const said = content && { ...content, number: '', date: '', ...(content.colophon && { colophon: { ...content.colophon, printedOn: '' } }), verification: undefined, verifyAt: undefined }
  return createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify({ said, form })))).digest('hex')
}
