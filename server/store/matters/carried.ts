import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { addDisclosure, makesKnown, refuseUnmasked } from './circulars.ts'
import { refused } from '../refused.ts'
import { addCopies } from './reports.ts'
import { addTalk } from './talks.ts'
import { actOf, type Carried, type Intent } from './intent.ts'
import type { Prospect } from './prospect.ts'

interface Deed { readonly act: string, readonly role?: string | null | undefined }

/** Which of them an act wants. */
export function carriedKind({ act, role }: Deed): Carried['kind'] | undefined {
  if (act === 'file' && role === 'talkRecord') return 'talk'
  if (makesKnown(act, role)) return 'disclosure'
  return act === 'issue' && role === 'majorProblemReport' ? 'copies' : undefined
}

const missing = {
  talk: '没有写明谁到场。请填写地点、到场人员和各人的承诺。', copies: '没有写明向哪些机关报告。请逐个选定报告对象。',
} as const

/** Refuses what is incomplete in an act that the law allows. */
export async function refuseCarried(tx: Transaction, matterId: string, intent: Intent): Promise<void> {
  const kind = carriedKind(actOf(intent.option))
  if (intent.carried && intent.carried.kind !== kind) throw refused('carried.kind', 400, '随附的内容与要办的事不符。请刷新后从页面列出的事项办理。')
  if (kind === 'disclosure') await refuseUnmasked(tx, matterId, intent)
  else if (kind && !intent.carried) throw refused('carried.missing', 422, missing[kind], { errors: [{ field: 'body.carried', code: 'field.missing', says: missing[kind] }] })
  if (intent.carried?.kind !== 'talk') return
  const early = intent.carried.commitments.find(({ dueOn }) => dueOn < intent.on)
  if (early) throw refused('commitment.early', 422, `承诺事项“${early.says}”的完成日期早于约谈的日期。请核对后填写。`, { errors: [{ field: 'body.carried', code: 'commitment.early', says: '不能早于约谈的日期' }] })
}

/** Writes down what the act carried, beside its entry in the history. */
export async function keepCarried(tx: Transaction, who: Acting, intent: Intent, { inHand, weighed }: Prospect, seq: number): Promise<void> {
  const kind = carriedKind(actOf(intent.option))
  if (kind === 'disclosure') await addDisclosure(tx, who, inHand.row.id, seq, intent, weighed.after)
  if (intent.carried?.kind === 'talk') await addTalk(tx, inHand.row.id, seq, intent.carried)
  if (intent.carried?.kind === 'copies') await addCopies(tx, inHand, seq, intent.carried, intent.on)
}
