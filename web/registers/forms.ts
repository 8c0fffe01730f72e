import { columnsOf } from '../../core/registers/index.ts'
import type { OrganRef, RegisterEntry } from '../../server/http/contract/index.ts'
import type { Question, Values } from '../organs/FormSheet.tsx'
import { words } from '../words/index.ts'
import type { RegisterAbout } from './about.ts'
import { TiersField } from './TiersField.tsx'

const says = words.registers
type Asked = Pick<RegisterAbout, 'id' | 'organIs'>
type About = RegisterAbout['columns'][number]

/** What the form of a register asks: whose entry it is, from when, and its columns. `known`: the organ that is chosen already. */
export const questionsOf = ({ organIs, columns }: Asked & Pick<RegisterAbout, 'columns'>, known: OrganRef | null): Question[] => [
  { name: 'issuer', label: organIs, input: 'organ', required: true, known },
  { name: 'entry.from', label: says.from, input: 'day', required: true, help: says.fromHelp },
  { name: 'entry.to', label: says.to, input: 'day', help: says.toHelp },
  ...columns.map(questionOf),
]

function questionOf({ id, name, form, required, hint, codes }: About): Question {
  const help = hint ?? (form === 'texts' ? says.several : null)
  const shared = { name: `entry.${id}`, label: name, required, ...(help && { help }) }
  switch (form) {
    case 'code': return { ...shared, choices: codes ?? {} }
    case 'codes': return { ...shared, choices: codes ?? {}, several: true }
    case 'flag': return { ...shared, choices: says.yesNo }
    case 'day': return { ...shared, input: 'day' }
    case 'money': case 'number': return { ...shared, input: 'number' }
    case 'long': case 'texts': return { ...shared, input: 'long' }
    case 'tiers': return { name: shared.name, label: name, required, own: TiersField }
    case 'text': return shared
  }
}

/** What is sent: the entry as it was filled in; the server reads and checks it. */
export function entryGiven(values: Values): { issuer: string; entry: Record<string, unknown> } {
  const entry = Object.entries(values).flatMap(([name, value]) => (name.startsWith('entry.') && value !== '' ? [[name.slice('entry.'.length), value]] : []))
  return { issuer: String(values['issuer'] ?? ''), entry: Object.fromEntries(entry) as Record<string, unknown> }
}

/** A version as its form shows it, to be changed there. */
export function valuesOf({ register, organ, entry, from, to }: RegisterEntry['version']): Values {
  const own = columnsOf(register).flatMap(([name, column]) => {
    const value = entry[name]
    if (value === null || value === undefined) return []
    const shown = column.form === 'code' || column.form === 'codes' ? value as string | readonly string[] : column.form === 'flag' ? String(value as boolean) : column.cell(value as never)
    return [[`entry.${name}`, shown] as const]
  })
  return { issuer: organ.id, 'entry.from': from, ...(to && { 'entry.to': to }), ...Object.fromEntries(own) }
}
