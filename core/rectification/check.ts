import { type Item, type ItemEntry, type ItemState, resultNames, sameItem, toExamine, toReport } from './items.ts'

/** An item as somebody hands it in. */
export type SaidItem = Item & Pick<ItemEntry, 'result'> & { readonly says?: string | undefined }

/** What is not as it must be, and at which of the items handed in. */
export interface Fault { readonly at: number | null, readonly says: string }

/** Results that need no words. */
const plain = new Set<ItemEntry['result']>(['done', 'passed', 'upheld', null])

/** 第1项、第3项 */
const named = (items: readonly ItemState[], some: readonly ItemState[]): string => some.map(item => nameOf(items, item)).join('、')
const nameOf = (items: readonly ItemState[], item: Item): string => item.position === 0 ? '全部要求' : `第${items.findIndex(one => sameItem(one, item)) + 1}项`

/** Each item that is asked for is answered once, and no other; what needs words has them. */
function faultsOf(items: readonly ItemState[], wanted: readonly ItemState[], said: readonly SaidItem[], what: string): Fault[] {
  const missing = wanted.filter(item => !said.some(one => sameItem(one, item)))
  return [
    ...(missing.length > 0 ? [{ at: null, says: `${named(items, missing)}还没有${what}。请逐项填写。` }] : []),
    ...said.flatMap((one, at): Fault[] => {
      if (!wanted.some(item => sameItem(item, one))) return [{ at, says: '这一项现在不需要填写。请刷新后再办。' }]
      if (said.findIndex(other => sameItem(other, one)) !== at) return [{ at, says: `${nameOf(items, one)}写了两次。请只留一次。` }]
      return plain.has(one.result) || one.says ? [] : [{ at, says: `${nameOf(items, one)}选了“${resultNames[one.result!]}”，请写明${one.result === 'changed' ? '变更后的要求' : '情况和理由'}。` }]
    }),
  ]
}

export const faultsOfReport = (items: readonly ItemState[], said: readonly SaidItem[]): Fault[] => faultsOf(items, toReport(items), said, '报告结果')

/** To accept, nothing may be left wanting; to send back, something must be. */
export function faultsOfExamination(items: readonly ItemState[], said: readonly SaidItem[], accepts: boolean): Fault[] {
  const faults = faultsOf(items, toExamine(items), said, '核查结论')
  if (faults.length > 0) return faults
  const wanting = items.filter(item => {
    const now = said.find(one => sameItem(one, item))?.result ?? item.standing
    return now !== 'passed' && now !== 'revoked'
  })
  if (accepts && wanting.length > 0) return [{ at: null, says: `${named(items, wanting)}还没有合格，不能认可。请不予认可并写明要求，或者把结论改为合格。` }]
  if (!accepts && wanting.length === 0) return [{ at: null, says: '各项都合格，没有可以退回的。请认可，或者把需要补充、不合格的一项改过来并写明要求。' }]
  return []
}

/** At least one item, and only items that stand. */
export function faultsOfObjection(items: readonly ItemState[], said: readonly Item[]): Fault[] {
  if (said.length === 0) return [{ at: null, says: '没有选出有异议的项目。请至少选一项。' }]
  return said.flatMap((one, at) => items.some(item => sameItem(item, one) && item.standing !== 'revoked') ? [] : [{ at, says: '这一项已经撤销或者不在文书中，不能提出异议。请刷新后再办。' }])
}

/** The results of the items must say together what the outcome says. */
export function faultsOfReply(items: readonly ItemState[], said: readonly SaidItem[], outcome: string | undefined): Fault[] {
  const faults = faultsOf(items, items.filter(({ objected }) => objected), said, '处理结果')
  if (faults.length > 0 || outcome === undefined || said.length === 0) return faults
  const all = (result: ItemEntry['result']) => said.every(one => one.result === result)
  const wrong = (says: string): Fault[] => [{ at: null, says }]
  if (withoutGround.has(outcome) && !all('upheld')) return wrong('处理结果是异议不成立，各项都应当维持。请改处理结果，或者改各项的结果。')
  if (whollyFounded.has(outcome) && !all('revoked')) return wrong('处理结果是异议成立，各项都应当撤销。请改处理结果，或者改各项的结果。')
  if (!withoutGround.has(outcome) && !whollyFounded.has(outcome) && (all('upheld') || (all('revoked') && said.length === items.length))) {
    return wrong('处理结果是部分成立或者变更，各项却都维持或者都撤销。请改处理结果，或者改各项的结果。')
  }
  return []
}

const withoutGround = new Set(['unfounded', 'upheld'])
const whollyFounded = new Set(['founded', 'annulled'])
