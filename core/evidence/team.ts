import type { Cite, Condition } from '../norms/index.ts'
import type { Machine } from '../matters/index.ts'

/** How many must take part in a measure, as the laws of a matter bar it. */
export interface TeamRule {
  readonly law: string
  readonly cite: Cite
  readonly says: string
  readonly atLeast: number
  /** Binds only on site. */
  readonly onSite: boolean
}

/** The minimum team of each law that binds the matter, to be shown before a record is begun; none where no law names one. */
export const teamRules = (machine: Machine): readonly TeamRule[] =>
  machine.bars.filter(bar => bar.on.some(({ act }) => act === 'measure')).flatMap(({ law, cite, says, when }) => {
    const wanted = fewest(when)
    return wanted === undefined ? [] : [{ law: law.id, cite, says, atLeast: wanted, onSite: mentions(when, 'onSite') }]
  })

/** Whether the law wants credentials to be shown, and by which fact the matter says that they were. */
export const showsCredentials = (machine: Machine): boolean => machine.facts.some(({ id }) => id === 'credentialsShown')

function fewest(condition: Condition): number | undefined {
  if ('stating' in condition) return condition.stating === 'officers' ? condition.atLeast : undefined
  return partsOf(condition).map(fewest).find(found => found !== undefined)
}

const mentions = (condition: Condition, field: string): boolean =>
  ('states' in condition && condition.states === field) || partsOf(condition).some(part => mentions(part, field))

const partsOf = (condition: Condition): readonly Condition[] =>
  'not' in condition ? [condition.not] : 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
