import { type HeardEvent, heardEvents } from '../../core/sharing/index.ts'
import { type ImportDeps, importRecords } from '../records/import.ts'
import { importIdOf } from '../records/importId.ts'
import type { ImportRow } from '../store/records/imports.ts'
import type { KnownSender } from '../store/records/senders.ts'
import { refused } from '../store/refused.ts'
import { keepFacts } from '../store/sharing/facts.ts'
import { within } from '../store/within.ts'

/** What became of a batch of events. */
export interface Received {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  /** Alerts, cases and figures that were newer than what was known. */
  readonly facts: number
}

const nothing: Received = { added: 0, changed: 0, unchanged: 0, refused: 0, facts: 0 }

/**
 * Takes a batch of events in: records through the importer, as from any sender; what else there is, is kept to be seen. A message that comes
 * again is answered as the first time, an event that came in another message changes nothing.
 */
export async function receive(deps: ImportDeps, sender: KnownSender, message: string, body: unknown): Promise<Received> {
  const heard = heardEvents(body)
  if (typeof heard === 'string') throw refused('events.form', 400, heard)
  const records = heard.filter(({ subject }) => subject === 'record')
  const taken = records.length === 0 ? nothing : await takeRecords(deps, sender, message, records)
  const facts = await within(deps.sql, sender.viewer, tx => keepFacts(tx, { id: sender.id, orgPath: sender.organ.path }, heard.flatMap(factOf)))
  return { ...nothing, added: taken.added, changed: taken.changed, unchanged: taken.unchanged, refused: taken.refused, facts }
}

async function takeRecords(deps: ImportDeps, sender: KnownSender, message: string, events: readonly HeardEvent[]): Promise<ImportRow> {
  const row = await importRecords(deps, { viewer: sender.viewer, account: null, organ: sender.organ, sender }, { id: importIdOf(`${sender.id}\n${message}`), fileName: sender.name, records: events.map(({ data }) => data) })
  if (row.state !== 'done') throw refused(`import.${row.code ?? row.state}`, 503, row.says)
  return row
}

const factOf = ({ id, subject, subjectId, data, time }: HeardEvent) => (subject === 'record' || subject === 'test' ? [] : [{ subject, subjectId, eventId: id, data, toldAt: time }])
