import type { z } from 'zod'
import type { registerEntry } from '../contract/serving.ts'

type Entry = z.output<typeof registerEntry>

/** Numbers that are missing between others of their kind: there must be none, voids keep their place. */
export function gapsIn(entries: readonly Entry[]): string[] {
  const kinds = Map.groupBy(entries.filter(({ ordinal }) => ordinal !== null), ({ number }) => number!.replace(/\d+号$/, ''))
  return [...kinds].flatMap(([kind, papers]) => {
    const taken = new Set(papers.map(({ ordinal }) => ordinal))
    return Array.from({ length: Math.max(...papers.map(({ ordinal }) => ordinal!)) }, (_, index) => index + 1).filter(each => !taken.has(each)).map(each => `${kind}${each}号`)
  })
}

const heads = ['文号', '文书', '制发机关', '受送达人', '案号', '制发日期', '送达日期', '撤回日期', '撤回理由']

/** For spreadsheets: with a mark of its encoding, and no cell that a spreadsheet would take for a formula. */
export function csvOf(entries: readonly Entry[]): string {
  const rows = entries.map(({ number, title, issuedBy, addressee, matter, issuedOn, servedOn, voided }) =>
    [number ?? '', title, issuedBy, addressee, matter, issuedOn, servedOn ?? '', voided?.on ?? '', voided?.reasons ?? ''])
  return `\uFEFF${[heads, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
