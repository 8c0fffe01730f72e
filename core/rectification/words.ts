import { type ItemState, resultNames, sameItem } from './items.ts'
import type { SaidItem } from './check.ts'

/** The items as one text, for the history and the papers: one line an item, numbered as the list is. */
export const wordsOf = (items: readonly ItemState[], said: readonly SaidItem[]): string => said.map(one => {
  const at = items.findIndex(item => sameItem(item, one)) + 1
  const number = one.position === 0 ? '' : `${at}．`
  return `${number}${items[at - 1]?.says ?? ''}${one.result === null ? '' : `：${resultNames[one.result]}`}${one.says ? `。${one.says}` : ''}`
}).join('\n')
