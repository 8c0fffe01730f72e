import { rowsIn } from '../files/rowReader.ts'
import type { Table } from '../files/sheets.ts'
import type { Transaction } from '../database/connect.ts'
import { areas } from './areas.ts'
import { calendar } from './calendar.ts'
import { credentials } from './credentials.ts'
import { empowered } from './empowered.ts'
import { entrustments } from './entrustments.ts'
import { people } from './people.ts'
import type { Around, MasterPlan, MasterTable } from './shape.ts'

/** Tables of master data that come as files. */
export const masterTables = { officers: weighed(people), credentials: weighed(credentials), entrustments: weighed(entrustments), empowered: weighed(empowered), areas: weighed(areas), calendar: weighed(calendar) } as const
export type MasterTableId = keyof typeof masterTables

/** `unread`: words of the heading that mean nothing in the table. */
export interface Weighed extends MasterPlan { readonly rows: number, readonly unread: readonly string[] }

const nothing = { added: [], changed: [], enter: async () => undefined }

function weighed<Column extends string, Row>(table: MasterTable<Column, Row>) {
  const { name, columns, others, examples, read, plan, rows: registered, isWhole = false, lock = async () => undefined } = table
  return {
    name, columns, examples, registered, lock,
    weigh: async (tx: Transaction, written: Table, around: Around): Promise<Weighed> => {
      const { rows, problems, unread } = rowsIn(written, columns, others, read)
      const planned = await plan(tx, rows, around)
      const isHeld = isWhole && problems.length + planned.problems.length > 0
      return { ...planned, ...(isHeld && nothing), rows: rows.length + new Set(problems.map(({ row }) => row)).size, unread, problems: [...problems, ...planned.problems].sort((a, b) => a.row - b.row) }
    },
  }
}
