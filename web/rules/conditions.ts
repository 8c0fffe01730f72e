import type { AnswerOf, Condition, listAskables, SingleCondition } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'

export type Askable = AnswerOf<typeof listAskables>['items'][number]
export type Askables = ReadonlyMap<string, Askable>
type EntryCondition = Extract<Condition, { entries: string }>
export type Operator = keyof typeof words.rules.ownRules.form.operators

export type Which = keyof typeof words.rules.ownRules.form.entries.which

/** A condition as it is being written; `values` of codes, texts and truth values, `count` a number or days. */
export interface Row {
  readonly field: string; readonly operator: Operator; readonly values: readonly string[]; readonly count: string; readonly other: string
  /** Of entries of a list: which of them, and what each of these says. */
  readonly list: string; readonly which: Which; readonly inner: readonly Row[]
}

const bySort: Readonly<Record<Askable['sort'], readonly Operator[]>> = {
  day: ['before', 'after', 'apartLeast', 'apartMost', 'known', 'missing'], number: ['least', 'most', 'known', 'missing'],
  flag: ['is', 'known', 'missing'], code: ['is', 'isNot', 'known', 'missing'], text: ['is', 'isNot', 'known', 'missing'],
}
export const operatorsOf = (askable: Askable | undefined): readonly Operator[] => (askable ? bySort[askable.sort] : [])
export const comparesDays = (operator: Operator): boolean => ['before', 'after', 'apartLeast', 'apartMost'].includes(operator)
export const counts = (operator: Operator): boolean => ['least', 'most', 'apartLeast', 'apartMost'].includes(operator)

export const emptyRow: Row = { field: '', operator: 'is', values: [], count: '', other: '', list: '', which: 'some', inner: [] }
export const countsEntries = (which: Which): boolean => which === 'atLeast' || which === 'atMost'

/** Undefined while something is still missing. */
export function conditionOf(row: Row, askables: Askables): Condition | undefined {
  if (row.list === '') return singleOf(row, askables)
  const { list, which, inner, count } = row
  const tests = inner.map((one) => singleOf(one, askables))
  if (!tests.every((test): test is SingleCondition => test !== undefined) || (countsEntries(which) && !/^\d+$/.test(count))) return undefined
  const of = { entries: list as EntryCondition['entries'], tests }
  return which === 'atLeast' ? { ...of, atLeast: Number(count) } : which === 'atMost' ? { ...of, atMost: Number(count) } : { ...of, which }
}

function singleOf({ field, operator, values, count, other }: Row, askables: Askables): SingleCondition | undefined {
  const askable = askables.get(field)
  if (!askable || (comparesDays(operator) && other === '') || (counts(operator) && !/^\d+(\.\d+)?$/.test(count))) return undefined
  const [name, second] = [field, other] as SingleCondition['field'][] as [SingleCondition['field'], SingleCondition['field']]
  const chosen = askable.sort === 'flag' ? values.map((value) => value === 'true') : [...values]
  switch (operator) {
    case 'known': return { field: name, known: true }
    case 'missing': return { field: name, known: false }
    case 'least': return { field: name, least: Number(count) }
    case 'most': return { field: name, most: Number(count) }
    case 'before': return { field: name, before: second }
    case 'after': return { field: second, before: name }
    case 'apartLeast': return { field: name, daysBefore: second, atLeast: Math.floor(Number(count)) }
    case 'apartMost': return { field: name, daysBefore: second, atMost: Math.floor(Number(count)) }
    case 'is': return chosen.length > 0 ? { field: name, oneOf: chosen } : undefined
    case 'isNot': return chosen.length > 0 ? { field: name, otherThan: chosen } : undefined
  }
}

export function rowOf(test: Condition): Row {
  if (!('entries' in test)) return rowOfSingle(test)
  const row = { ...emptyRow, list: test.entries, inner: test.tests.map(rowOfSingle) }
  return 'which' in test ? { ...row, which: test.which } : 'atLeast' in test ? { ...row, which: 'atLeast', count: String(test.atLeast) } : { ...row, which: 'atMost', count: String(test.atMost) }
}

function rowOfSingle(test: SingleCondition): Row {
  const row = { ...emptyRow, field: test.field }
  if ('known' in test) return { ...row, operator: test.known ? 'known' : 'missing' }
  if ('least' in test) return { ...row, operator: 'least', count: String(test.least) }
  if ('most' in test) return { ...row, operator: 'most', count: String(test.most) }
  if ('before' in test) return { ...row, operator: 'before', other: test.before }
  if ('daysBefore' in test) return 'atLeast' in test ? { ...row, operator: 'apartLeast', other: test.daysBefore, count: String(test.atLeast) } : { ...row, operator: 'apartMost', other: test.daysBefore, count: String(test.atMost) }
  return 'oneOf' in test ? { ...row, operator: 'is', values: test.oneOf.map(String) } : { ...row, operator: 'isNot', values: test.otherThan.map(String) }
}

const reads = words.rules.ownRules.reads

/** A condition as people read it. */
export function readOut(test: Condition, askables: Askables, lists: ReadonlyMap<string, string>): string {
  if (!('entries' in test)) return readSingle(test, askables)
  const of = `${lists.get(test.entries) ?? test.entries}${test.tests.length > 0 ? `（${test.tests.map((inner) => readSingle(inner, askables)).join(reads.and)}）` : ''}`
  return 'which' in test ? reads.entries[test.which](of) : 'atLeast' in test ? reads.entries.atLeast(of, test.atLeast) : reads.entries.atMost(of, test.atMost)
}

function readSingle(test: SingleCondition, askables: Askables): string {
  const name = (field: string) => askables.get(field)?.name ?? field
  const named = (values: readonly (string | boolean)[]) => values.map((value) => typeof value === 'boolean' ? (value ? words.rules.ownRules.form.yes : words.rules.ownRules.form.no) : askables.get(test.field)?.codes?.[value] ?? value).join('、')
  if ('known' in test) return test.known ? reads.have(name(test.field)) : reads.lack(name(test.field))
  if ('least' in test) return reads.least(name(test.field), test.least)
  if ('most' in test) return reads.most(name(test.field), test.most)
  if ('before' in test) return reads.before(name(test.field), name(test.before))
  if ('daysBefore' in test) return 'atLeast' in test ? reads.apartLeast(name(test.field), name(test.daysBefore), test.atLeast) : reads.apartMost(name(test.field), name(test.daysBefore), test.atMost)
  return 'oneOf' in test ? reads.is(name(test.field), named(test.oneOf)) : reads.isNot(name(test.field), named(test.otherThan))
}

/** `{decidedAt}` as people write it: 〔决定日〕; and back. What no value is called so stays as it was written. */
export const sentenceShown = (says: string, askables: Askables): string => says.replaceAll(/\{([a-zA-Z.]+)\}/g, (whole, field: string) => { const name = askables.get(field)?.name; return name ? `〔${name}〕` : whole })
export function sentenceKept(shown: string, askables: Askables): string {
  const byName = new Map([...askables.values()].map(({ name, field }) => [name, field]))
  return shown.replaceAll(/〔([^〔〕]+)〕/g, (_, name: string) => `{${byName.get(name) ?? name}}`)
}
