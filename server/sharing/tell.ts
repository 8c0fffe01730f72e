import { isOfActs, maskNumbersIn, type Outward, outwardFormats, outwardRecord, outwardThrough } from '../../core/records/index.ts'
import { eventOf, type SharedEvent, type SharedSubject, wholeLayout } from '../../core/sharing/index.ts'
import type { Transaction } from '../database/connect.ts'
import { mappingsOf } from '../store/records/mappings.ts'
import type { ItemRow } from '../store/sharing/items.ts'
import type { SetRow } from '../store/sharing/sets.ts'
import { type Told, toldAlerts, toldFigures, toldMatters, toldRecords } from '../store/sharing/told.ts'

/** What a set hands on, in the order of its queue. */
export interface Line {
  readonly position: number
  readonly event: SharedEvent
}

/** The layout in which a set writes records; null: whole. Undefined: it is gone. */
export async function layoutOf(tx: Transaction, { content: { layout }, orgPath }: Pick<SetRow, 'content' | 'orgPath'>): Promise<Outward | null | undefined> {
  if (layout === wholeLayout) return null
  const saved = layout.startsWith('mapping:') ? (await mappingsOf(tx, orgPath)).find(({ id }) => `mapping:${id}` === layout) : undefined
  return saved && isOfActs(saved.mapping) ? outwardThrough(layout, saved.name, saved.mapping) : outwardFormats.find(({ id }) => id === layout)
}

/**
 * Items as events. Of a thing that has changed again since, nothing is told here: its present version comes later in the queue, and a
 * receiver has no use for what no longer holds.
 */
export async function tell(tx: Transaction, set: Pick<SetRow, 'id' | 'content' | 'orgPath'>, items: readonly ItemRow[]): Promise<Line[]> {
  const layout = await layoutOf(tx, set)
  const bySubject = Map.groupBy(items, ({ subject }) => subject)
  const told = new Map<string, Told>()
  for (const [subject, some] of bySubject) for (const one of await toldOf(tx, subject, some.map(({ subjectId }) => subjectId), layout)) told.set(`${subject}/${one.id}`, one)
  return items.flatMap(({ position, subject, subjectId, version, at }) => {
    const found = told.get(`${subject}/${subjectId}`)
    const digest = subject === 'figure' ? version.slice(version.indexOf(':') + 1) : version
    return found?.version === digest ? [{ position, event: eventOf({ set: set.id, subject, subjectId, version, at: new Date(at).toISOString(), data: found.data }) }] : []
  })
}

async function toldOf(tx: Transaction, subject: SharedSubject, ids: readonly string[], layout: Outward | null | undefined): Promise<readonly Told[]> {
  switch (subject) {
    case 'record': return (await toldRecords(tx, ids)).flatMap(({ id, version, record, bodyName: name, bodyCode: code }) => {
      if (layout === null) return [{ id, version, data: outwardRecord(record, Number(version), { name, code }) }]
      if (layout?.kind !== record.actionKind) return [] // it became another kind, or the layout is gone: then there is nothing to write it in
      const cells = layout.row(record, { name, code })
      if (cells === null) return []
      return [{ id, version, data: Object.fromEntries(layout.header.map((column, at) => [column, cells[at] ?? ''])) }]
    })
    case 'alert': return await toldAlerts(tx, ids)
    case 'matter': return (await toldMatters(tx, ids)).map(({ id, version, title, ...data }) => ({ id, version, data: { ...data, title: maskNumbersIn(title) } }))
    case 'figure': return await toldFigures(tx, ids)
  }
}
