import { matchesAct, type Situation } from '../../../core/matters/index.ts'
import type { CredentialStatus } from '../../../core/people/index.ts'
import type { Day, Sanction } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { aboutOf } from '../matters/about.ts'
import { credentialKindOf, credentialsOf, kindNames, statusNames } from './credentials.ts'
import { sanctionsOf, subjectsOf, type SubjectRow } from './liability.ts'
import { linksOf } from '../matters/links.ts'
import type { InHand } from '../matters/load.ts'
import { findMatter } from '../matters/matters.ts'

/** What a consequence for a person has still to do to his credential, or did. */
export interface CredentialEffect {
  /** `noOfficer`: nobody of the register is named; `noCredential`; `proposed`: not decided yet; `notDecided`: something else was; `due`; `underWay`: its proceeding runs; `done`. */
  readonly state: 'noOfficer' | 'noCredential' | 'proposed' | 'notDecided' | 'due' | 'underWay' | 'done'
  readonly says: string
  readonly decidedOn: Day | null
  /** The proceeding that carries it out. */
  readonly matter: { readonly id: string, readonly number: string } | null
  /** The kind of proceeding to open for it, about that officer. */
  readonly opens: { readonly kind: string, readonly officer: string } | null
}

type OnCredential = NonNullable<Sanction['credential']>

/** What has done it: a credential that is gone for good is no longer to be suspended. */
const settledBy: Readonly<Record<OnCredential['becomes'], readonly CredentialStatus[]>> = {
  suspended: ['suspended', 'returned', 'cancelled', 'revoked'], cancelled: ['returned', 'cancelled', 'revoked'],
}

/** Of everybody whom a matter proposes a measure on his credential against. */
export async function credentialEffectsOf(tx: Transaction, { row, matter: { machine } }: Pick<InHand, 'row' | 'matter'>, at: Situation): Promise<Map<number, CredentialEffect>> {
  const bound = sanctionsOf(machine)
  const effects = new Map<number, CredentialEffect>()
  for (const { id, officer, sanction, otherwise } of await subjectsOf(tx, row.id)) {
    const effect = bound.find(({ norm }) => norm.id === sanction)?.norm.credential
    if (effect) effects.set(id, await credentialEffect(tx, row.id, at, { officer, otherwise }, effect))
  }
  return effects
}

async function credentialEffect(tx: Transaction, matterId: string, at: Situation, { officer, otherwise }: Pick<SubjectRow, 'officer' | 'otherwise'>, effect: OnCredential): Promise<CredentialEffect> {
  const kind = credentialKindOf(effect.proceeding)!
  const answer = (state: CredentialEffect['state'], says: string, more: Partial<CredentialEffect> = {}) => ({ state, says, decidedOn: null, matter: null, opens: null, ...more })
  if (officer === null) return answer('noOfficer', '没有从人员登记中选定本人，不能办理证件。请从人员登记中选定后重新登记。')
  const credentials = (await credentialsOf(tx, officer)).filter(each => each.kind === kind)
  if (credentials.length === 0) return answer('noCredential', `人员登记中没有他的${kindNames[kind]}，没有可以办理的。`)
  const what = statusNames[effect.becomes]
  const decidedOn = decisionDay(at, effect)
  if (decidedOn === undefined) return at.closed ? answer('notDecided', `责任处理没有决定${what}证件，没有要落实的。`) : answer('proposed', `有权机关决定之后，才能${what}证件。`)
  if (otherwise !== null) return answer('notDecided', `${chineseDay(decidedOn)}决定的是“${otherwise}”，没有决定${what}证件，没有要落实的。`)
  const done = credentials.flatMap(({ history }) => history).find(({ status, from }) => from >= decidedOn && settledBy[effect.becomes].includes(status))
  if (done) return answer('done', `${chineseDay(decidedOn)}决定，证件已于${chineseDay(done.from)}${statusNames[done.status]}。`, { matter: await named(tx, done.matterId) })
  const running = await runningFor(tx, matterId, officer, effect.proceeding)
  if (running) return answer('underWay', `责任处理已于${chineseDay(decidedOn)}决定，证件的办件还没有${what}证件。`, { matter: running })
  return answer('due', `责任处理已于${chineseDay(decidedOn)}决定；决定${what}的，证件还没有${what}，请办理；决定的是另外的处理的，请登记。`, { decidedOn, opens: { kind: effect.proceeding, officer } })
}

/** The day of the decision: one of the acts happened that the law counts as such; where it names none, the matter ended as decided. */
function decisionDay(at: Situation, { after }: OnCredential): Day | undefined {
  if (after) return at.matter.events.find(event => after.some(act => matchesAct(act, event)))?.on
  return at.closed === 'decided' ? at.closedOn ?? undefined : undefined
}

async function runningFor(tx: Transaction, id: string, officer: string, kind: string): Promise<CredentialEffect['matter']> {
  for (const link of await linksOf(tx, id)) {
    if (link.kind === kind && !link.earlier && link.closed === null && (await aboutOf(tx, link.id))?.officer === officer) return { id: link.id, number: link.number }
  }
  return null
}

async function named(tx: Transaction, id: string | null): Promise<CredentialEffect['matter']> {
  const row = id === null ? undefined : await findMatter(tx, id)
  return row ? { id: row.id, number: row.number } : null
}
