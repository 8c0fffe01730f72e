/** How a count stands to that of as many months before. `few`: too few in both together to say anything. */
export const changes = ['appeared', 'more', 'fewer', 'steady', 'few'] as const
export type Change = (typeof changes)[number]

/** Of fewer than these in both spans together nothing is said. */
export const saidFrom = 10
/** From how many times as many, or how many times fewer. */
const times = 2
/**
 * By how many times the square root of both together they must lie apart. Hundreds of norms are looked at at once: were nothing different
 * anywhere, chance would bring fewer than three in a thousand so far apart.
 */
const beyondChance = 3

/** Whether a count changed so much that a person should look: at least twice or half as many, and further apart than chance alone brings. */
export function changeOf({ now, before }: { readonly now: number, readonly before: number }): Change {
  const both = now + before
  if (both < saidFrom) return 'few'
  if (Math.abs(now - before) < beyondChance * Math.sqrt(both)) return 'steady'
  if (before === 0) return 'appeared'
  return now >= times * before ? 'more' : before >= times * now ? 'fewer' : 'steady'
}
