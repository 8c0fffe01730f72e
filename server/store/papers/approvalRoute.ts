import type { Day } from '../../../core/norms/index.ts'
import type { PostRole } from '../posts.ts'

/** One who must agree before a paper goes out. */
export interface Stop {
  readonly organId: string
  readonly organName: string
  readonly post: PostRole
  /** `review` 审核, `countersign` 会签, `sign` 签发, `decide` the approval that the law wants from another organ. */
  readonly does: 'review' | 'countersign' | 'sign' | 'decide'
}

export interface Step {
  readonly seq: number
  readonly does: 'submitted' | 'agreed' | 'returned' | 'handedOver' | 'withdrawn' | 'issued'
  readonly opinion: string | null
  readonly to: { readonly id: string, readonly name: string } | null
  readonly by: { readonly id: string, readonly name: string }
  readonly deputises: string | null
  readonly organ: { readonly id: string, readonly name: string }
  readonly on: Day
  readonly at: string
}

/** Where a round stands: at whom, since when; or how it ended. */
export interface Lies {
  readonly state: 'running' | 'approved' | 'returned' | 'withdrawn' | 'issued'
  readonly stop: Stop | null
  /** The only one who may answer now: it was handed over to him. */
  readonly person: { readonly id: string, readonly name: string } | null
  readonly since: Day
}

/** Where a round stands after its steps, in their order. */
export function whereItLies(stops: readonly Stop[], steps: readonly Step[]): Lies {
  const last = steps.at(-1)!
  const agreed = steps.filter(({ does }) => does === 'agreed').length
  const since = last.on
  if (last.does === 'returned' || last.does === 'withdrawn' || last.does === 'issued') return { state: last.does, stop: null, person: null, since }
  const stop = stops[agreed] ?? null
  return stop ? { state: 'running', stop, person: last.does === 'handedOver' ? last.to : null, since } : { state: 'approved', stop: null, person: null, since }
}

/** What an office has laid down for a kind of paper. */
export interface ApprovalRule {
  readonly review: readonly PostRole[]
  readonly sign: 'chief' | 'leader'
  readonly direct: boolean
  /** Working days without a receipt after which another way should be chosen. */
  readonly remindAfter: number
}

/** As the house divides the work: the chief reviews, the leader signs, and whoever may issue may do without a round. */
export const houseRule: ApprovalRule = { review: ['chief'], sign: 'leader', direct: true, remindAfter: 3 }

/**
 * The way of one paper: through its own office, past those asked to countersign, to whoever signs; then to the organ that
 * the law wants asked. A post that the writer holds himself is passed over, but somebody else always signs.
 */
export function routeOf({ rule, office, writer, countersign, decides }: {
  rule: ApprovalRule, office: { readonly id: string, readonly name: string }, writer: readonly PostRole[]
  countersign: readonly Omit<Stop, 'does'>[], decides: { readonly id: string, readonly name: string } | undefined
}): Stop[] {
  const at = (organ: { readonly id: string, readonly name: string }, post: PostRole, does: Stop['does']): Stop => ({ organId: organ.id, organName: organ.name, post, does })
  return [
    ...rule.review.filter(post => !writer.includes(post) && post !== rule.sign).map(post => at(office, post, 'review')),
    ...countersign.map(stop => ({ ...stop, does: 'countersign' as const })),
    at(office, rule.sign, 'sign'),
    ...(decides ? [at(decides, 'leader', 'decide')] : []),
  ]
}
