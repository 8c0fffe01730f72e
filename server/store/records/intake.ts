import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { copyInto } from '../../database/copy.ts'
import { raiseAlerts } from '../alerts/raise.ts'

/** What became of the rows of a file, or of some of them. */
export interface Moved { readonly added: number, readonly changed: number, readonly unchanged: number, readonly refused: number, readonly alerts: number }

export const nothingMoved: Moved = { added: 0, changed: 0, unchanged: 0, refused: 0, alerts: 0 }

/** Some rows of a file, for COPY into the table `incoming` in its binary form. */
export interface Batch {
  readonly rows: Buffer
  /** How many of them may enter. */
  readonly taken: number
  readonly refused: number
  /** Whether any breaks a norm. */
  readonly hasFindings: boolean
  /** Whether any may have come before in this file; never wrongly no. */
  readonly mayRepeat: boolean
}

/** Of which import the rows are, where those that are kept out are kept, and on which day they came. */
export interface Intake { readonly importId: string, readonly keptUnder: string, readonly orgPath: string, readonly today: Day }

/** By what a record is known again. */
const key = { body_id: 'text collate "C"', source_system: 'text collate "C"', source_record_id: 'text collate "C"' }

/** What else a row of a file tells of a record: the same names in `incoming` and in `enforcement_record`. */
const told = {
  org_path: 'text collate "C"', kind: 'text collate "C"', action_no: 'text', decision_no: 'text', party: 'text', is_enterprise: 'boolean', acted_on: 'date', decided_on: 'date',
  voided: 'boolean', content: 'json', look_again: 'date', field_code: 'text', item_code: 'text', offence_code: 'text', place_code: 'text', fine: 'double precision', party_key: 'text',
  officers: 'text[]', tallies: 'text[]', sealed: 'bytea', layout_id: 'integer',
}

/** A row has its values in this order. What was handed in, `cells`, masked and sealed, and why it is kept out, `problems`, are filled in only where needed. */
const incoming = { line: 'integer not null', cells: 'json', cells_sealed: 'bytea', problems: 'json', findings: 'json', source_version: 'integer', ...key, ...told }

export const columnCount = Object.keys(incoming).length

const names = (columns: object): string => Object.keys(columns).join(', ')

/**
 * Lays out the tables through which the rows of one file pass. They belong to the transaction and vanish with it: COPY into a table
 * behind row-level security is refused, and what is half done must leave no trace.
 */
export async function openIntake(tx: Transaction): Promise<void> {
  await tx.unsafe(`
    create temporary table incoming (${Object.entries(incoming).map(([name, type]) => `${name} ${type}`).join(', ')}) with (toast_tuple_target = 8160) on commit drop;
    create temporary table known (line integer, record_id bigint, version integer, source_version integer, is_twin boolean, differs boolean) on commit drop;
    create temporary table same (record_id bigint primary key) on commit drop;
    create temporary table scanned (record_id bigint, org_path text collate "C", body_id text collate "C", findings json) on commit drop;
    set local work_mem = '32MB'`) // a batch is put in order in memory
}

/** The number under which is kept what the rows of a file cannot tell. */
export async function layoutOf(tx: Transaction, unreported: readonly string[]): Promise<number> {
  await tx`insert into record_layout (unreported) values (${[...unreported]}) on conflict do nothing`
  const [row] = await tx<[{ id: number }]>`select id from record_layout where unreported = ${[...unreported]} and not joined`
  return row.id
}

/**
 * Moves some rows into the tables: new records, new versions, alerts, and the rows that are kept out. Nothing of it shows before the whole
 * file is committed. Rows that another import is just writing are waited for; two that wait for each other are ended by the database.
 */
export async function moveBatch(tx: Transaction, intake: Intake, batch: Batch): Promise<Moved> {
  await copyInto(tx, tx`copy incoming from stdin (format binary)`, batch.rows)
  const twins = batch.mayRepeat ? await refuseTwins(tx) : 0
  const { added, first } = await addRecords(tx, intake)
  const isNew = added === batch.taken - twins
  const { changed, refused } = isNew ? { changed: 0, refused: 0 } : await changeKnown(tx, intake, first)
  if (batch.refused + twins + refused > 0) await quarantine(tx, intake)
  const isLooked = batch.hasFindings || changed > 0
  // To empty a table costs as much as some hundred rows: only those that were used; sent along with what comes before, which is not waited for.
  const [alerts] = await Promise.all([isLooked ? raiseAlerts(tx, intake.today) : 0, tx.unsafe(`truncate incoming${isNew ? '' : ', known'}${isLooked ? ', scanned' : ''}`)])
  return { added, changed, unchanged: batch.taken - twins - refused - added - changed, refused: batch.refused + twins + refused, alerts }
}

const saysTwin = (of: string) => `'与${of}是同一条记录（来源系统和源记录号相同），只保留前一行；请核对后只报送一行。'`
const problem = (field: string, says: string) => `json_build_array(json_build_object('code', 'E601', 'field', '${field}', 'level', 'reject', 'says', ${says}))`

/** The same record twice among these rows: which of them is right, only the sender knows. The first is taken. */
async function refuseTwins(tx: Transaction): Promise<number> {
  const { count } = await tx`
    with twin as (
      select body_id, source_system, source_record_id, min(line) as first from incoming where problems is null
      group by body_id, source_system, source_record_id having count(*) > 1
    )
    update incoming set problems = ${tx.unsafe(problem('sourceRecordId', saysTwin(`第' || twin.first || '行`)))}
    from twin
    where incoming.problems is null and incoming.line > twin.first and incoming.body_id = twin.body_id
      and incoming.source_system = twin.source_system and incoming.source_record_id = twin.source_record_id`
  return count
}

/**
 * Those that are not there yet, with what was found in them. In the order of their keys, so that two imports of the same records do not wait
 * for each other in a circle. `first`: the number of the first that was added.
 */
async function addRecords(tx: Transaction, { importId }: Intake): Promise<{ added: number, first: number | null }> {
  const columns = tx.unsafe(`${names(key)}, ${names(told)}`)
  const [row] = await tx<[{ added: number, first: number | null }]>`
    with added as (
      insert into enforcement_record (${columns}, version, import_id)
      select ${columns}, coalesce(source_version, 1), ${importId}::uuid from incoming where problems is null
      order by ${tx.unsafe(names(key))}
      on conflict (${tx.unsafe(names(key))}) do nothing
      returning id, org_path, ${tx.unsafe(names(key))}
    ), found as (
      insert into scanned
      select added.id, added.org_path, body_id, findings from added join incoming using (${tx.unsafe(names(key))}) where findings is not null and problems is null
    )
    select count(*) as added, min(id) as first from added`
  return row
}

/** Told by the nonces, which are the same for the same text: nothing is opened. */
const isOtherText = (tx: Transaction) => tx`substring(record.sealed from 6 for 12) is distinct from substring(incoming.sealed from 6 for 12)`

/** Those that were there: from an earlier part of this file (twins), or from before; then only what differs makes a new version. */
async function changeKnown(tx: Transaction, { importId }: Intake, firstAdded: number | null): Promise<{ changed: number, refused: number }> {
  const earlier = firstAdded === null ? tx`true` : tx`(record.import_id <> ${importId} or record.id < ${firstAdded})`
  const both = tx`incoming join enforcement_record record using (${tx.unsafe(names(key))})`
  await tx`select record.id from ${both} where incoming.problems is null and ${earlier} order by record.id for update of record`
  // What is kept is the text as it was packed, so the same content is the same text.
  await tx`
    insert into known
    select incoming.line, record.id, record.version, incoming.source_version, record.import_id = ${importId} or same.record_id is not null,
      record.content::text <> incoming.content::text or ${isOtherText(tx)} or record.layout_id <> incoming.layout_id
    from ${both} left join same on same.record_id = record.id
    where incoming.problems is null and ${earlier}`
  const refused = await refuseKnown(tx)
  await tx`insert into same select record_id from known where not differs`
  const { count: changed } = await tx`
    insert into record_version (record_id, version, org_path, content, sealed, layout_id, import_id, ingested_at)
    select record.id, record.version, record.org_path, record.content, record.sealed, record.layout_id, record.import_id, record.ingested_at
    from known join enforcement_record record on record.id = known.record_id where known.differs`
  if (changed > 0) await changeRecords(tx, importId)
  return { changed, refused }
}

/** Twins of earlier rows, and versions that do not count on: a sender that counts versions itself must count on. */
async function refuseKnown(tx: Transaction): Promise<number> {
  const stale = `'平台已有这条记录的第' || known.version || '版，内容与报送的第' || known.source_version || '版不同；修改后的记录，版本应当大于' || known.version || '。'`
  const { count } = await tx`
    update incoming set problems = case when known.is_twin then ${tx.unsafe(problem('sourceRecordId', saysTwin('前面的一行')))} else ${tx.unsafe(problem('version', stale))} end
    from known where incoming.line = known.line and (known.is_twin or (known.differs and known.source_version <= known.version))`
  if (count > 0) await tx`delete from known using incoming where incoming.line = known.line and incoming.problems is not null`
  return count
}

/** What was found in them before lapses where it is no longer found. */
async function changeRecords(tx: Transaction, importId: string): Promise<void> {
  await tx`
    with changed as (
      update enforcement_record record set ${tx.unsafe(Object.keys(told).map(name => `${name} = incoming.${name}`).join(', '))},
        version = coalesce(known.source_version, record.version + 1), import_id = ${importId}, ingested_at = now()
      from known join incoming using (line) where record.id = known.record_id and known.differs
      returning record.id, record.org_path, record.body_id, incoming.findings)
    insert into scanned select * from changed`
}

async function quarantine(tx: Transaction, { keptUnder, orgPath }: Intake): Promise<void> {
  await tx`
    insert into record_quarantine (import_id, line, org_path, cells, sealed, problems)
    select ${keptUnder}, line, ${orgPath}, cells, cells_sealed, problems from incoming where problems is not null`
}
