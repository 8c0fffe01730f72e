/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export type Random = () => number

export function numbersFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = state + 0x6d2b79f5 >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296
  }
}

export const oneOf = <T>(random: Random, those: readonly T[]): T => those[Math.floor(random() * those.length)]!

/** One of several, each in so many parts of the whole. */
export function weighed<T>(random: Random, parts: readonly (readonly [T, number])[]): T {
  let left = random() * parts.reduce((sum, [, part]) => sum + part, 0)
  return (parts.find(([, part]) => (left -= part) < 0) ?? parts[0]!)[0]
}

/** A whole number, both ends included. */
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
