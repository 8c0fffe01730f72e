import type { AnswerOf, Condition, listAskables } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'

export type Askable = AnswerOf<typeof listAskables>['items'][number]
export type Askables = ReadonlyMap<string, Askable>
export type Operator = keyof typeof words.rules.ownRules.form.operators

/** A condition as it is being written; `values` of codes, texts and truth values, `count` a number or days. */
export interface Row { readonly field: string; readonly operator: Operator; readonly values: readonly string[]; readonly count: string; readonly other: string }

const bySort: Readonly<Record<Askable['sort'], readonly Operator[]>> = {
  day: ['before', 'after', 'apartLeast', 'apartMost', 'known', 'missing'], number: ['least', 'most', 'known', 'missing'],
  flag: ['is', 'known', 'missing'], code: ['is', 'isNot', 'known', 'missing'], text: ['is', 'isNot', 'known', 'missing'],
}
export const operatorsOf = (askable: Askable | undefined): readonly Operator[] => (askable ? bySort[askable.sort] : [])
export const comparesDays = (operator: Operator): boolean => ['before', 'after', 'apartLeast', 'apartMost'].includes(operator)
export const counts = (operator: Operator): boolean => ['least', 'most', 'apartLeast', 'apartMost'].includes(operator)

export const emptyRow: Row = { field: '', operator: 'is', values: [], count: '', other: '' }

/** Undefined while something is still missing. */
export function conditionOf({ field, operator, values, count, other }: Row, askables: Askables): Condition | undefined {
  const askable = askables.get(field)
  if (!askable || (comparesDays(operator) && other === '') || (counts(operator) && !/^\d+(\.\d+)?$/.test(count))) return undefined
  const [name, second] = [field, other] as Condition['field'][] as [Condition['field'], Condition['field']]
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
export function readOut(test: Condition, askables: Askables): string {
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
