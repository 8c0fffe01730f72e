import { type Law, monitored } from '../norms/index.ts'
import { isOwnLaw } from './ownRule.ts'
import { ruleThemes } from './rules/index.ts'
import type { Theme } from './themeNames.ts'

/** The theme of each norm of some statutes, by `<law>:<norm>`; what stands in none of them was laid down by an office, or is no longer asked. */
export function themesOf(laws: Iterable<Law>): ReadonlyMap<string, Theme> {
  const found = new Map<string, Theme>()
  for (const law of laws) {
    if (isOwnLaw(law.id)) continue
    for (const norm of monitored(law)) found.set(`${law.id}:${norm.id}`, norm.kind === 'requirement' ? ruleThemes.get(norm.fact)! : norm.kind)
  }
  return found
}
