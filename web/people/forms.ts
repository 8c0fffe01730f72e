import type { Question, Values } from '../organs/FormSheet.tsx'
import { words } from '../words/index.ts'

const { field, ...says } = words.people

export const officerQuestions: readonly Question[] = [
  { name: 'name', label: field.name, required: true },
  { name: 'duty', label: field.duty, required: true, choices: says.duties },
  { name: 'of', label: field.of, input: 'organ' },
  { name: 'staffType', label: field.staffType, choices: says.staffTypes, when: ({ duty }) => duty !== 'invited' },
  { name: 'employment', label: field.employment, choices: says.employments, when: ({ duty }) => duty !== 'invited' },
  { name: 'position', label: field.position },
  { name: 'background', label: field.background, when: ({ duty }) => duty === 'invited' },
  { name: 'from', label: field.from, input: 'day', required: true },
]

export type EntryKind = 'qualification' | 'training' | 'exam' | 'service' | 'interest'

const on: Question = { name: 'on', label: field.on, input: 'day', required: true }

export const entryQuestions: Readonly<Record<EntryKind, readonly Question[]>> = {
  qualification: [
    { name: 'kind', label: field.kind, required: true, choices: says.qualifications }, { name: 'evidence', label: field.evidence, required: true }, on, { name: 'withdrawn', label: field.withdrawn, input: 'check' },
  ],
  training: [{ name: 'subject', label: field.subject, required: true }, { name: 'hours', label: field.hours, input: 'number', required: true }, on],
  exam: [
    { name: 'subject', label: field.subject, required: true }, { name: 'passed', label: field.passed, required: true, choices: { true: says.yes, false: says.no } }, { name: 'result', label: field.result }, on,
  ],
  service: [
    { name: 'status', label: field.status, required: true, choices: says.service }, { name: 'toOrgan', label: field.toOrgan, when: ({ status }) => status === 'SECONDED' },
    { name: 'from', label: field.on, input: 'day', required: true }, { name: 'says', label: field.says, input: 'long' },
  ],
  interest: [
    { name: 'kind', label: field.kind, required: true, choices: says.interests }, { name: 'name', label: field.relation, required: true },
    { name: 'of', label: field.interestOrgan, input: 'organ' }, { name: 'idNumber', label: field.idNumber, when: ({ kind }) => kind === 'relative', help: says.interestsHelp },
    { name: 'uscc', label: field.uscc, when: ({ kind }) => kind === 'enterprise' },
  ],
}

/** What the contract wants of an entry: nothing that was left empty, numbers as numbers, yes and no as such. */
export function entryBody(what: EntryKind, values: Values): Record<string, unknown> {
  const filled = Object.entries(values).filter(([, value]) => value !== '')
  return Object.fromEntries([['what', what], ...filled.map(([name, value]) => [name, name === 'hours' ? Number(value) : name === 'passed' ? value === 'true' : value])])
}
