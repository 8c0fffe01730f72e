/** Of fewer cases no share is told. */
export const shareFrom = 10
/** Of fewer bodies with enough cases nothing is said of how their shares lie. */
export const spreadFrom = 3

/** So many of so many. */
export interface Part { readonly part: number, readonly of: number }

/** Between which shares the true one lies, nineteen times in twenty, if cases were drawn by lot (Wilson's interval). */
export function intervalOf({ part, of }: Part): { readonly low: number, readonly high: number } {
  const z2 = 1.96 ** 2
  const [share, widened] = [part / of, 1 + z2 / of]
  const [middle, half] = [(share + z2 / (2 * of)) / widened, Math.sqrt(z2 * (share * (1 - share) / of + z2 / (4 * of * of))) / widened]
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** How the shares of those with enough cases lie: the half in the middle and its middle. Null: too few of them. */
export function spreadOf(parts: readonly Part[]): { readonly bodies: number, readonly lower: number, readonly median: number, readonly upper: number } | null {
  const shares = parts.filter(({ of }) => of >= shareFrom).map(({ part, of }) => part / of).sort((a, b) => a - b)
  if (shares.length < spreadFrom) return null
  const at = (place: number) => {
    const [index, between] = [Math.floor(place * (shares.length - 1)), (place * (shares.length - 1)) % 1]
    return shares[index]! + between * ((shares[index + 1] ?? shares[index]!) - shares[index]!)
  }
  return { bodies: shares.length, lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
