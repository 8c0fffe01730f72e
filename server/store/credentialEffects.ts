import { matchesAct, type Situation } from '../../core/matters/index.ts'
import type { CredentialStatus } from '../../core/people/index.ts'
import type { Day, Sanction } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import type { Transaction } from '../database/connect.ts'
import { aboutOf } from './about.ts'
import { credentialsOf, statusNames } from './credentials.ts'
import { linksOf } from './links.ts'
import { findMatter } from './matters.ts'

/** What a consequence for a person has still to do to his credential, or did. */
export interface CredentialEffect {
  /** `noOfficer`: nobody of the register is named; `noCredential`; `proposed`: not decided yet; `due`; `underWay`: its proceeding runs; `done`. */
  readonly state: 'noOfficer' | 'noCredential' | 'proposed' | 'due' | 'underWay' | 'done'
  readonly says: string
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

export async function credentialEffect(tx: Transaction, matterId: string, at: Situation, officer: string | null, effect: OnCredential): Promise<CredentialEffect> {
  const answer = (state: CredentialEffect['state'], says: string, more: Partial<CredentialEffect> = {}) => ({ state, says, matter: null, opens: null, ...more })
  if (officer === null) return answer('noOfficer', '没有从人员登记中选定本人，不能办理证件。请从人员登记中选定后重新登记。')
  const credentials = (await credentialsOf(tx, officer)).filter(({ kind }) => kind === 'enforcement')
  if (credentials.length === 0) return answer('noCredential', '人员登记中没有他的执法证件，没有可以办理的。')
  const what = statusNames[effect.becomes]
  const decidedOn = decisionDay(at, effect)
  if (decidedOn === undefined) return answer('proposed', `有权机关决定之后，才能${what}证件。`)
  const done = credentials.flatMap(({ history }) => history).find(({ status, from }) => from >= decidedOn && settledBy[effect.becomes].includes(status))
  if (done) return answer('done', `${chineseDay(decidedOn)}决定，证件已于${chineseDay(done.from)}${statusNames[done.status]}。`, { matter: await named(tx, done.matterId) })
  const running = await runningFor(tx, matterId, officer, effect.proceeding)
  if (running) return answer('underWay', `责任处理已于${chineseDay(decidedOn)}决定，证件的办件还没有${what}证件。`, { matter: running })
  return answer('due', `责任处理已于${chineseDay(decidedOn)}决定；决定${what}的，证件还没有${what}，请办理。`, { opens: { kind: effect.proceeding, officer } })
}

/** The day of the decision: the matter ended so, or one of the acts happened that the law counts as such. */
function decisionDay(at: Situation, { after = [] }: OnCredential): Day | undefined {
  const acted = at.matter.events.find(event => after.some(act => matchesAct(act, event)))?.on
  return acted ?? (at.closed === 'decided' ? at.closedOn ?? undefined : undefined)
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
