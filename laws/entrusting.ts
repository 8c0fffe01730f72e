import type { Citation } from '../core/norms/index.ts'

/** The provisions on entrustment that hold everywhere (行政强制法、行政许可法、行政处罚法). Whether a letter is filed is for the law of the place. */
export const entrustingProvisions = {
  coercion: { law: 'coercion-law-2011', cite: '第17条第1款' },
  licence: { law: 'licensing-law-2019', cite: '第24条第1款' },
  letter: { law: 'penalty-law-2021', cite: '第20条第2款' },
  scope: { law: 'penalty-law-2021', cite: '第20条第4款' },
} as const satisfies Record<string, Citation>
