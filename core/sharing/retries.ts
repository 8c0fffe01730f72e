const minute = 60
const hour = 60 * minute

/** Seconds until the next attempt, after the first failure, the second, and so on: three and a half days in all. */
const gaps = [5, 1 * minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour, 24 * hour]

/** How long to wait after so many failures in a row, `asked` seconds at least where the receiver asks for it; null: no longer. */
export function waitAfter(failures: number, asked = 0): number | null {
  const gap = gaps[failures - 1]
  return gap === undefined ? null : Math.max(gap, Math.min(asked, 24 * hour))
}
