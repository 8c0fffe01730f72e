import { wordsOf } from '../../../core/rectification/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Besides } from '../../store/matters/besides.ts'
import type { InstrumentRow } from '../../store/papers/instruments.ts'
import { itemsAbout } from '../../store/matters/itemised.ts'
import type { InHand } from '../../store/matters/load.ts'
import { organsOf } from '../../store/organs/organs.ts'
import { actOf } from '../../store/matters/intent.ts'

/** What an act would say besides the text of its paper, as lines that an approver reads and that can be compared. */
export async function besidesInWords(tx: Transaction, means: { readonly inHand: InHand, readonly papers: readonly InstrumentRow[] }, option: string, form: Besides): Promise<string[]> {
  const { itemised, carried, credential } = form
  return [
    ...itemised?.kind === 'reply' && itemised.items.length > 0 ? ['逐项答复', ...wordsOf(await itemsAbout(tx, means, actOf(option)), itemised.items).split('\n')] : [],
    ...itemised?.kind === 'reply' && itemised.sameAuthor ? [`由制发人答复的理由：${itemised.sameAuthor}`] : [],
    ...carried?.kind === 'disclosure' ? carried.kept.map(({ words, reason }) => `保留“${words}”：${reason}`) : [],
    ...carried?.kind === 'copies' ? [`报告对象：${carried.to.map(({ name }) => name).join('、')}`] : [],
    ...await forRegister(tx, form),
    ...credential?.number ? [`证件编号：${credential.number}`] : [],
    ...credential?.replacement ? [`新编号：${credential.replacement}`] : [],
    ...credential?.to ? [`有效期止：${credential.to}`] : [],
  ]
}

const results = { confirmed: '确认', kept: '清理后保留', ended: '终止' } as const

async function forRegister(tx: Transaction, { register }: Besides): Promise<string[]> {
  if (!register) return []
  const { designated, bodies = [], noticeUrl } = register
  const organs = await organsOf(tx, [...bodies.map(({ organ }) => organ), ...designated ? [designated] : []])
  const name = (id: string) => organs.get(id)?.name ?? id
  return [
    ...designated ? [`指定的监督机关：${name(designated)}`] : [], ...bodies.map(({ organ, result }) => `${name(organ)}：${results[result]}`), ...noticeUrl ? [`公告链接：${noticeUrl}`] : [],
  ]
}
