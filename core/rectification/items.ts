/** What an agency says of an item: 已整改、部分整改、未整改、无法整改. */
export const reportResults = ['done', 'partly', 'notDone', 'impossible'] as const
/** What the office finds: 合格、不合格、补充. */
export const verdicts = ['passed', 'failed', 'supplement'] as const
/** What a reply makes of an item objected to: 维持、变更、撤销. */
export const replyResults = ['upheld', 'changed', 'revoked'] as const

export type ReportResult = (typeof reportResults)[number]
export type Verdict = (typeof verdicts)[number]
export type ReplyResult = (typeof replyResults)[number]

/** One thing that a paper asks. `position` 0: the paper as a whole, where it lists nothing. */
export interface Item {
  readonly paper: string
  readonly position: number
}

export interface AskedItem extends Item { readonly says: string }

/** What one act of the history said of one item. */
export interface ItemEntry extends Item {
  readonly seq: number
  readonly kind: 'report' | 'examination' | 'objection' | 'reply'
  readonly result: ReportResult | Verdict | ReplyResult | null
  readonly says: string | null
}

/** `asked`: not reported yet; `reported`: waits to be examined; then what the office found, or that a reply took the item back. */
export type ItemStanding = 'asked' | 'reported' | Verdict | 'revoked'

export interface ItemState extends AskedItem {
  /** As a reply has changed it, where one did. */
  readonly says: string
  readonly standing: ItemStanding
  /** An objection to it waits for its reply. */
  readonly objected: boolean
  /** The oldest first. */
  readonly entries: readonly ItemEntry[]
}

export const sameItem = (a: Item, b: Item): boolean => a.paper === b.paper && a.position === b.position

/** Where each item of a paper stands after all that was said of it. */
export const standingOf = (asked: readonly AskedItem[], entries: readonly ItemEntry[]): ItemState[] => asked.map(item => {
  const own = entries.filter(entry => sameItem(entry, item)).toSorted((a, b) => a.seq - b.seq)
  const changed = own.findLast(({ kind, result }) => kind === 'reply' && result === 'changed')
  const said = own.findLast(({ kind }) => kind === 'objection' || kind === 'reply')
  return { ...item, says: changed?.says ?? item.says, standing: standing(own), objected: said?.kind === 'objection', entries: own }
})

function standing(own: readonly ItemEntry[]): ItemStanding {
  if (own.findLast(({ kind }) => kind === 'reply')?.result === 'revoked') return 'revoked'
  const last = own.findLast(({ kind }) => kind === 'report' || kind === 'examination')
  return last === undefined ? 'asked' : last.kind === 'report' ? 'reported' : last.result as Verdict
}

/** What the agency still has to report: whatever was not reported, or was found wanting. What has passed is not asked again. */
export const toReport = (items: readonly ItemState[]): ItemState[] => items.filter(item => ['asked', 'failed', 'supplement'].includes(item.standing))

export const toExamine = (items: readonly ItemState[]): ItemState[] => items.filter(({ standing: at }) => at === 'reported')

export const resultNames: Readonly<Record<ReportResult | Verdict | ReplyResult, string>> = {
  done: '已整改', partly: '部分整改', notDone: '未整改', impossible: '无法整改', passed: '合格', failed: '不合格', supplement: '补充', upheld: '维持', changed: '变更', revoked: '撤销',
}
