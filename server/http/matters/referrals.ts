import { instrumentFor, receiverName, replay, type Situation } from '../../../core/matters/index.ts'
import type { Deps } from '../../deps.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { InHand } from '../../store/matters/load.ts'
import { referralsIn } from '../../store/matters/referrals.ts'
import { cited } from '../../store/refused.ts'
import { listReferrals, type Referral } from '../contract/coordination.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App } from '../serve.ts'

/** The register of what was referred: to whom, by which letter, whether it arrived, whether an answer is owed, and what came of it. */
export function referrals(app: App, deps: Deps): void {
  serve(app, deps, listReferrals, async ({ query, read }) => await read(async tx => {
    const all = (await referralsIn(tx, deps.laws)).map(inHand => viewReferral(inHand, deps))
    const views = {
      unsent: all.filter(({ sentOn, result }) => sentOn === null && result === null),
      waiting: all.filter(({ sentOn, result, feedback }) => sentOn !== null && result === null && feedback.state !== 'done'),
      late: all.filter(({ feedback }) => feedback.state === 'late'), all,
    }
    return { items: views[query.view], counts: { unsent: views.unsent.length, waiting: views.waiting.length, late: views.late.length, all: all.length } }
  }))
}

const letters: readonly string[] = ['referralLetter', 'caseTransferNotice']
const receipts: readonly string[] = ['referralReceipt', 'caseTransferReceipt']

function viewReferral(inHand: InHand, { laws, today }: Deps): Referral {
  const at = replay(inHand.matter, today())
  const { machine, events } = at.matter
  const sent = events.find(({ act, role }) => act === 'refer' || (act === 'issue' && letters.includes(role ?? '')))
  const receipt = events.find(({ act, role }) => (act === 'file' && receipts.includes(role ?? '')) || (act === 'serve' && letters.includes(role ?? '')))
  const answer = events.findLast(({ act, role }) => act === 'file' && role === 'referralFeedback')
  const { row, organs } = inHand
  return {
    matter: { id: row.id, number: row.number, title: row.title, kindName: machine.proceeding.title }, agency: refOf(organs.get(row.agencyId)!), law: machine.law.short,
    receiver: receiverOf(at), sentOn: sent?.on ?? null, letter: (sent?.role && instrumentFor(machine, sent.role)?.name) ?? null, receiptOn: receipt?.on ?? null,
    feedback: feedbackOf(at, answer?.on ?? null, laws), result: answer?.text ?? (at.closed && row.kind !== 'supervision' ? row.stageName : null),
  }
}

/** As the last referral says, or as it was chosen before the letter was written. */
function receiverOf({ matter: { machine, events }, facts }: Situation): string {
  const to = events.findLast(({ act }) => act === 'refer')?.to
  if (to) return receiverName(machine, to)
  const chosen = machine.facts.find(({ id }) => id === 'receiver' || id === 'direction')
  const value = chosen && facts[chosen.id]
  return chosen?.choices?.find(choice => choice.value === value)?.name ?? machine.proceeding.steps.flatMap(({ on, by }) => on.act === 'file' && receipts.includes(on.role ?? '') ? [[by].flat()[0]!] : []).map(actor => receiverName(machine, actor))[0] ?? '尚未选定'
}

function feedbackOf(at: Situation, answeredOn: Referral['feedback']['on'], laws: LawShelf): Referral['feedback'] {
  const { machine, events } = at.matter
  const norm = machine.clocks.find(clock => (clock.clock ?? clock.id) === 'referralFeedback')
  const clock = at.clocks.findLast(({ id }) => id === 'referralFeedback')
  const citation = norm ? cited({ law: norm.law.id, cite: norm.cite }, laws) : null
  if (answeredOn) return { state: 'done', lastDay: clock?.lastDay ?? null, provisional: false, on: answeredOn, citation }
  if (clock?.lastDay) return { state: clock.state === 'overdue' ? 'late' : 'running', lastDay: clock.lastDay, provisional: clock.provisional, on: null, citation }
  const owed = norm?.from?.some(start => events.some(({ act, to }) => act === start.act && (start.outcome === undefined || start.outcome.includes(to ?? ''))))
  return { state: owed && !at.closed ? 'unknown' : 'none', lastDay: null, provisional: false, on: null, citation: owed ? citation : null }
}
