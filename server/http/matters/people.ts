import type { Option } from '../../../core/matters/index.ts'
import type { Condition } from '../../../core/norms/index.ts'
import { credentialKindOf, renews } from '../../store/people/credentials.ts'
import type { OptionOut } from '../contract/options.ts'
import type { Seen } from './seen.ts'

/** Who takes part is asked by name: in a measure everybody of the office, elsewhere people from outside; the unfit with their reason. */
export function peopleField({ hands, inHand: { matter: { machine } } }: Seen, option: Option): OptionOut['fields'] {
  const facts = new Set(machine.facts.flatMap(({ id, register }) => register === 'invitedCredential' || register === 'invitedArea' ? [id] : []))
  const barred = machine.bars.some(({ on, when }) => on.some(({ act, role }) => act === option.act && role === option.role) && restsOn(when, facts))
  const measure = option.act === 'measure'
  if (!hands || (measure ? hands.length === 0 : !barred && !option.by.some(actor => actor === 'invitedSupervisor'))) return []
  return [{
    field: 'people', label: '参加的人员', input: 'people', required: true, why: null,
    choices: hands.filter(({ invited }) => measure || invited).map(({ person, against }) => ({ value: person.officer, name: person.name, ...(against[0] && { unfit: against[0].brief }) })),
  }]
}

function restsOn(condition: Condition, facts: ReadonlySet<string>): boolean {
  if ('fact' in condition) return facts.has(condition.fact)
  if ('not' in condition) return restsOn(condition.not, facts)
  return ('all' in condition && condition.all.some(part => restsOn(part, facts))) || ('any' in condition && condition.any.some(part => restsOn(part, facts)))
}

/** What a step wants to know of the credential that it issues, and of the training and the exam before it. */
export function credentialAsked({ inHand }: Seen, option: Option): Pick<OptionOut, 'credential'> {
  const kind = credentialKindOf(inHand.row.kind)
  if (!kind || !inHand.crew?.about) return {}
  if (renews(option)) return { credential: ['to', 'replacement'] }
  const leadsTo = inHand.matter.machine.steps.filter(({ on, from }) => on.act === option.act && on.role === option.role && !from.some(stage => stage === 'suspended')).map(({ to }) => to)
  if (leadsTo.some(to => to === 'trained')) return { credential: ['subject', 'hours'] }
  if (leadsTo.some(to => to === 'examined')) return { credential: ['subject'] }
  if (!leadsTo.some(to => to === 'valid')) return {}
  return { credential: ['number', 'from', 'to', ...(kind === 'invited' ? ['areas' as const] : kind === 'enforcement' ? ['fields' as const] : [])] }
}
