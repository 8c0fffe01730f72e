import { placeholder } from '../norms/asked/conduct.ts'
import type { EntryTest, RecordField, RecordTest } from '../norms/index.ts'
import { recordKind } from '../records/codes.ts'
import { type Askable, askables, listNames } from './askable.ts'
import type { Conditions, OwnRule } from './ownRule.ts'

/** What is wrong with a rule, and where: `broken.tests.1`. */
export interface RuleProblem { readonly field: string; readonly says: string }

/** Everything that keeps a rule from being held against records; none: it can be. */
export function problemsOf(rule: OwnRule): RuleProblem[] {
  const { applies, broken, kinds, from, to } = rule
  return [
    ...(kinds.length === 0 ? [{ field: 'kinds', says: '请选择行为种类。' }] : []),
    ...(broken.tests.length === 0 ? [{ field: 'broken', says: '请至少写一项违反的条件。' }] : []),
    ...inConditions('applies', applies, rule), ...inConditions('broken', broken, rule),
    ...contradictions(rule), ...inSentence(rule),
    ...(to !== undefined && to < from ? [{ field: 'to', says: '截止日不能早于起始日。' }] : []),
  ]
}

const inConditions = (name: string, { tests }: Conditions, rule: OwnRule): RuleProblem[] =>
  tests.flatMap((test, at) => inTest(test, rule).map((says) => ({ field: `${name}.tests.${at}`, says })))

function inTest(test: RecordTest, rule: OwnRule): string[] {
  if ('entries' in test) return inEntries(test, rule)
  if (!('field' in test)) return ['自定规则的条件不能再嵌套。']
  const asked = askables.get(test.field)
  if (!asked) return [`没有“${test.field}”这一项数据。`]
  if (asked.list !== null) return [`“${asked.name}”可能有几项，请先选“${listNames[asked.list]}”，再写明是哪些。`]
  return [...ofItsKind(asked, rule), ...ofItsSort(test, asked, rule)]
}

/** Of the entries of a list: each condition is of a value that they have. */
function inEntries(test: EntryTest, rule: OwnRule): string[] {
  const name = listNames[test.entries]
  const counted = 'atLeast' in test ? test.atLeast : 'atMost' in test ? test.atMost : 1
  const wrong = [
    ...(counted < 0 || !Number.isInteger(counted) || ('atLeast' in test && counted === 0) ? [`“${name}”的项数应当是整数，至少几项的从1起。`] : []),
    ...('which' in test && test.which === 'every' && test.tests.length === 0 ? [`请写明每一项“${name}”都应当怎样。`] : []),
  ]
  return [...wrong, ...test.tests.flatMap((inner) => {
    if (!('field' in inner)) return ['自定规则的条件不能再嵌套。']
    const asked = askables.get(inner.field)
    if (asked?.list !== test.entries) return [`“${asked?.name ?? inner.field}”不是“${name}”的数据。`]
    return ofItsSort(inner, asked, rule)
  })]
}

const ofItsKind = ({ kind, name }: Askable, { kinds }: OwnRule): string[] =>
  kind !== null && kinds.some((one) => one !== kind) ? [`“${name}”只有${recordKind[kind]}的数据才有，请只选${recordKind[kind]}，或者换一项。`] : []

function ofItsSort(test: Extract<RecordTest, { field: RecordField }>, { name, sort, codes }: Askable, rule: OwnRule): string[] {
  if ('known' in test) return []
  if ('least' in test || 'most' in test) return sort === 'number' ? [] : [`“${name}”不是数，不能比大小。`]
  if ('before' in test || 'daysBefore' in test) {
    const other = askables.get('before' in test ? test.before : test.daysBefore)
    if (sort !== 'day' || other?.sort !== 'day' || (other.list !== null && other.list !== askables.get(test.field)?.list)) return ['只有日期才能比先后。']
    return other.field === test.field ? [`“${name}”不能和它自己比。`] : ofItsKind(other, rule)
  }
  const values = 'oneOf' in test ? test.oneOf : 'otherThan' in test ? test.otherThan : []
  if (values.length === 0) return [`请写明“${name}”是什么。`]
  if (sort === 'flag') return values.every((value) => typeof value === 'boolean') ? [] : [`“${name}”只能选是或者否。`]
  if (sort === 'day' || sort === 'number') return [`“${name}”是${sort === 'day' ? '日期' : '数'}，请改用比较。`]
  return values.flatMap((value) => (typeof value !== 'string' || value.trim() === '' || (codes !== null && !Object.hasOwn(codes, value)) ? [`“${name}”没有“${String(value)}”这一取值。`] : []))
}

/** Conditions that can never hold together; the second of the two is named. */
function contradictions({ applies, broken }: OwnRule): RuleProblem[] {
  const together = [...(applies.all || applies.tests.length === 1 ? numbered('applies', applies) : []), ...(broken.all || broken.tests.length === 1 ? numbered('broken', broken) : [])]
  return together.flatMap(({ field, test }, at) =>
    together.slice(0, at).some((earlier) => excludes(earlier.test, test) || excludes(test, earlier.test)) ? [{ field, says: '和前面的条件不可能同时成立，这条规则永远不会命中。' }] : [])
}

const numbered = (name: string, { tests }: Conditions): { readonly field: string; readonly test: RecordTest }[] => tests.map((test, at) => ({ field: `${name}.tests.${at}`, test }))

function excludes(one: RecordTest, other: RecordTest): boolean {
  if (!('field' in one) || !('field' in other)) return false
  if ('before' in one && 'before' in other && one.field === other.before && one.before === other.field) return true
  if (one.field !== other.field) return false
  if ('known' in one && !one.known) return !('known' in other && !other.known)
  if ('least' in one && 'most' in other) return one.least > other.most
  if ('oneOf' in one && 'oneOf' in other) return one.oneOf.every((value) => !other.oneOf.includes(value))
  if ('oneOf' in one && 'otherThan' in other) return one.oneOf.every((value) => other.otherThan.includes(value))
  return 'daysBefore' in one && 'atLeast' in one && 'daysBefore' in other && 'atMost' in other && one.daysBefore === other.daysBefore && one.atLeast > other.atMost
}

function inSentence({ says, ...rest }: OwnRule): RuleProblem[] {
  const rule = { says, ...rest }
  const wrong = [...says.matchAll(placeholder)].flatMap(([, field]) => {
    const asked = askables.get(field as RecordField)
    if (asked && asked.list !== null) return [`“${asked.name}”可能有几项，不能写进句子。`]
    return asked ? ofItsKind(asked, rule) : [`句子里的“{${field}}”不是一项数据。`]
  })
  if (/[{}]/.test(says.replaceAll(placeholder, ''))) wrong.push('句子里有没有写完的花括号。')
  return wrong.map((sentence) => ({ field: 'says', says: sentence }))
}
