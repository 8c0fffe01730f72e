import type { Placed } from './entries.ts'

/** What the codes of everything beneath a division begin with: 4228 of 422800; of the nation nothing (GB/T 2260, GB/T 10114). */
export const beginningOf = (code: string): string =>
  code.length === 6 ? code.replace(/(?:00)+$/, '') : code.length > 6 ? code.slice(0, 6) + code.slice(6).replace(/(?:000)+$/, '') : code

export const liesIn = (code: string, place: string): boolean => code.startsWith(beginningOf(place))

/** How narrow a place is. */
export const narrowness = ({ place }: Placed): number => beginningOf(place).length

/**
 * Entries by the place they rule. What rules a place is worked out once and kept: of the millions of acts that ask, most ask for
 * the same few places.
 */
export class ByPlace<E extends Placed> {
  readonly #entries: readonly E[]
  readonly #ruling = new Map<string, readonly E[]>()

  /** `rank`: which entries go before others; those of the narrower place, unless it says otherwise. */
  constructor(entries: readonly E[], rank: (entry: E) => number = narrowness) {
    this.#entries = [...entries].sort((a, b) => rank(b) - rank(a))
  }

  at(place: string): readonly E[] {
    const known = this.#ruling.get(place)
    if (known !== undefined) return known
    const ruling = this.#entries.filter((entry) => liesIn(place, entry.place))
    this.#ruling.set(place, ruling)
    return ruling
  }
}
