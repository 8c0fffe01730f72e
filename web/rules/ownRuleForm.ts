import type { Condition, OwnRuleBody } from '../../server/http/contract/index.ts'
import type { Rows } from './ConditionRows.tsx'
import { type Askables, conditionOf, emptyRow, rowOf, sentenceKept, sentenceShown } from './conditions.ts'

/** A rule as it is being written. */
export interface RuleForm {
  readonly title: string
  readonly kinds: string[]
  readonly fields: readonly string[]
  readonly applies: Rows
  readonly broken: Rows
  readonly says: string
  readonly colour: 'red' | 'yellow' | 'blue'
  readonly basisKind: 'law' | 'document'
  readonly law: string
  readonly cite: string
  readonly document: string
  readonly place: string
  readonly from: string
  readonly to: string
}

export const emptyForm: RuleForm = {
  title: '', kinds: ['penalty'], fields: [], applies: { all: true, rows: [] }, broken: { all: true, rows: [emptyRow] }, says: '', colour: 'blue', basisKind: 'law', law: '', cite: '', document: '', place: '', from: '', to: '',
}

export function formOf({ basis, applies, broken, says, to, place, ...rest }: OwnRuleBody, askables: Askables): RuleForm {
  const stated = 'document' in basis ? { basisKind: 'document' as const, document: basis.document } : { basisKind: 'law' as const, law: basis.law, cite: basis.cite }
  const rows = ({ all, tests }: OwnRuleBody['applies']): Rows => ({ all, rows: tests.map(rowOf) })
  return { ...emptyForm, ...rest, ...stated, to: to ?? '', place: place ?? '', applies: rows(applies), broken: rows(broken), says: sentenceShown(says, askables) }
}

/** What is sent; undefined while something that must be said is missing. */
export function bodyOf(form: RuleForm, askables: Askables): OwnRuleBody | undefined {
  const [applies, broken] = [testsOf(form.applies, askables), testsOf(form.broken, askables)]
  const { title, kinds, fields, colour, from, to, place, basisKind, law, cite, document } = form
  const based = basisKind === 'law' ? law !== '' && cite !== '' : document.trim() !== ''
  if (!applies || !broken || broken.tests.length === 0 || title.trim() === '' || kinds.length === 0 || form.says.trim() === '' || from === '' || !based) return undefined
  return {
    title, kinds: kinds as OwnRuleBody['kinds'], fields: [...fields], applies, broken, says: sentenceKept(form.says, askables), colour, from: from as OwnRuleBody['from'],
    basis: basisKind === 'law' ? { law, cite: cite as never } : { document }, ...(to !== '' && { to: to as OwnRuleBody['from'] }), ...(place !== '' && { place }),
  }
}

function testsOf({ all, rows }: Rows, askables: Askables): OwnRuleBody['applies'] | undefined {
  const tests = rows.map((row) => conditionOf(row, askables))
  return tests.every((test): test is Condition => test !== undefined) ? { all, tests } : undefined
}
