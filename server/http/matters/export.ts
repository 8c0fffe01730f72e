import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { listMatters, type MatterFilter } from '../../store/matters/list.ts'
import { peopleOf } from '../../store/matters/matters.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/matters.ts'
import { serve, type App } from '../serve.ts'
import { viewRow } from './row.ts'

const most = 10_000
const head = ['案号', '种类', '案由', '适用的法', '监督机构', '被监督机关', '阶段', '等谁', '事项', '最后日', '启动日期', '办结日期', '承办人']

/** The list of matters as a table for a spreadsheet. Who took it away stands in the audit. */
export function exportMatters(app: App, deps: Deps): void {
  serve(app, deps, contract.exportMatters, async ({ query, who, reply }) => {
    const rows = await within(deps.sql, who.viewer, async tx => {
      const all = await everyRow(tx, deps, who, query)
      await audit(tx, who, { act: 'matters.exported', subject: { kind: 'list', id: 'matters' }, detail: { rows: all.length } })
      return all
    })
    const name = encodeURIComponent(`办件一览表${deps.today()}.csv`)
    return await reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(`\uFEFF${[head, ...rows].map(line => line.map(cell).join(',')).join('\r\n')}\r\n`)
  })
}

async function everyRow(tx: Transaction, deps: Deps, who: Acting, filter: Omit<MatterFilter, 'limit' | 'after'>): Promise<string[][]> {
  const lines: string[][] = []
  let after: string | undefined
  do {
    const { rows, next } = await listMatters(tx, { ...filter, after, limit: 200 }, who.organ.id, deps.today())
    const people = await peopleOf(tx, rows.map(({ id }) => id))
    lines.push(...rows.map(row => line(viewRow(row, people.get(row.id) ?? [], who, deps))))
    after = next ?? undefined
  } while (after !== undefined && lines.length < most)
  return lines
}

const line = (row: contract.MatterRow): string[] => [
  row.number, row.kindName, row.title, row.law.short, row.office.name, row.agency.name, row.stageName, row.closed ? '' : row.waitingForName, row.next?.what ?? '',
  row.next?.lastDay ?? '', row.openedOn, row.closed?.on ?? '', row.people.map(({ name }) => name).join('、'),
]

/** A spreadsheet must not take what somebody wrote for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
