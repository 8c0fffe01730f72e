import { check, type Checked } from '../../core/records/index.ts'
import type { Day } from '../../core/norms/index.ts'
import type { Sql, Transaction } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import type { Importer } from '../store/records/imports.ts'
import { openIntake } from '../store/records/intake.ts'
import { worldIn } from '../store/registers/world.ts'
import { ownLawsInPlace } from '../store/rules/ownRules.ts'
import { rulesInPlace } from '../store/rules/settings.ts'
import { timeAllowed } from './allowed.ts'
import { type ActingBody, Joining, notOfKind } from './joining.ts'
import { type Looked, monitorOf, statutesIn } from './monitor.ts'
import { reportableBodies } from './reportable.ts'
import type { Incoming } from './rows.ts'
import { type Allowed, Tally } from './tally.ts'

/** What an import needs of the house. */
export interface ImportDeps {
  readonly sql: Sql
  readonly laws: LawShelf
  readonly today: () => Day
  readonly seals: Seals
  /** Hears how far it is, a sentence now and then. */
  readonly tell?: (says: string) => void
}

/** All that the rows of an import are held against, as it was when the import began. */
export interface Ready {
  readonly today: Day
  readonly bodies: ReadonlyMap<string, ActingBody>
  readonly check: (reading: Incoming['reading']) => Checked
  readonly look: (record: NonNullable<Checked['record']>, body: ActingBody) => Looked
  readonly newTally: () => Tally
}

/** Lays out what rows pass through, and gathers what they are held against. */
export async function readyFor(tx: Transaction, { laws }: Pick<ImportDeps, 'laws'>, importer: Importer, today: Day): Promise<Ready> {
  await openIntake(tx)
  const bodies = await reportableBodies(tx, importer)
  const calendars = await laws.calendars.current(tx)
  const world = await worldIn(tx)
  const statutes = statutesIn(laws)
  const time = timeAllowed(statutes, world)
  const allowed: Allowed = (record, body) => ({ time: time(record), calendar: calendars.of(bodies.get(body)!.region) })
  const dictionaries = { bodies, calendarOf: calendars.of, today, registers: world }
  const kinds = importer.sender?.kinds ?? []
  return {
    today, bodies, newTally: () => new Tally(statutes, today, allowed),
    look: monitorOf({ laws, calendars, today, world, settings: await rulesInPlace(tx, today), own: await ownLawsInPlace(tx) }),
    check: reading => {
      const checked = check(reading, dictionaries)
      const kind = checked.record?.actionKind
      return kind === undefined || kinds.length === 0 || kinds.includes(kind) ? checked : { ...checked, problems: [...checked.problems, notOfKind(checked.record!)] }
    },
  }
}

/** What joins rows of child tables and their acts in that import. `warn` hears what is doubtful in a row that is taken. */
export const joiningFor = (tx: Transaction, { seals }: Pick<ImportDeps, 'seals'>, { organ, sender }: Importer, { bodies, check: checked }: Ready, importId: string, warn: ConstructorParameters<typeof Joining>[1]['warn']): Joining =>
  new Joining(tx, { importId, orgPath: organ?.path ?? '/', bodies, seals, kinds: sender?.kinds ?? [], check: record => checked({ record, problems: [] }), warn })
