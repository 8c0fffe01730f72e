import type { Condition, Ground, Law, Stage } from '../norms/index.ts'
import { matchesAct } from './clocks.ts'
import type { Command, Situation } from './matter.ts'

/**
 * Whether a condition holds. `undefined`: it hangs on something the command does not say yet, which matters only while
 * options are being looked for; once somebody acts, what is not said is not so.
 */
export function holds(condition: Condition, at: Situation, command: Partial<Command>, asking: boolean): boolean | undefined {
  if ('not' in condition) return negate(holds(condition.not, at, command, asking))
  if ('all' in condition) return every(condition.all.map(part => holds(part, at, command, asking)))
  if ('any' in condition) return negate(every(condition.any.map(part => negate(holds(part, at, command, asking)))))
  if ('by' in condition) return command.by === undefined ? unsaid(asking) : command.by === condition.by
  if ('stating' in condition) {
    const said = command[condition.stating]
    return said === undefined ? unsaid(asking) : Number(said) >= condition.atLeast
  }
  if ('states' in condition) {
    const known = condition.states === 'grounds' && at.grounds.length > 0
    return known || isSaid(command[condition.states]) || unsaid(asking)
  }
  if ('finding' in condition) return command.finding === undefined ? unsaid(asking) : command.finding === condition.finding
  if ('decides' in condition) return command.decides === undefined ? unsaid(asking) : command.decides === condition.decides
  return holdsForMatter(condition, at, command)
}

/** The grounds a matter or a command rests on, found in the laws that bind it. */
export const groundsOf = (laws: readonly Law[]): readonly Ground[] =>
  laws.flatMap(law => law.norms).filter((norm): norm is Ground => norm.kind === 'ground')

const unsaid = (asking: boolean): boolean | undefined => asking ? undefined : false
const negate = (value: boolean | undefined): boolean | undefined => value === undefined ? undefined : !value
const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)

function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

/** What a record states of its own act (credentials were shown) goes before what is known of the matter. */
function holdsForMatter(condition: Condition, at: Situation, command: Partial<Command>): boolean {
  const { machine } = at.matter
  if ('fact' in condition) {
    const stated = command.act === 'establish' ? undefined : command.facts?.[condition.fact]
    const value = stated ?? at.facts[condition.fact] ?? false
    return 'atLeast' in condition ? typeof value === 'number' && value >= condition.atLeast : value === (condition.is ?? true)
  }
  if ('linked' in condition) return at.matter.known?.(at.today)[condition.linked] === true
  if ('line' in condition) return machine.line === condition.line
  if ('at' in condition) return at.stages.includes(condition.at as Stage)
  if ('happened' in condition) return at.matter.events.some(event => event.on <= at.today && matchesAct(condition.happened, event))
  if ('running' in condition) return at.clocks.some(clock => clock.id === condition.running && clock.state !== 'done')
  if ('under' in condition) return machine.uppers.some(upper => upper.id === condition.under)
  if ('groundOf' in condition) {
    const listed = groundsOf([machine.law])
    const stated = at.grounds.length > 0 ? at.grounds : command.grounds ?? []
    return listed.length === 0 || listed.some(ground => ground.family === condition.groundOf && stated.includes(ground.cite))
  }
  throw new Error(`a condition the engine does not know: ${JSON.stringify(condition)}`)
}
