import { blank } from '../../core/norms/check/blanks.ts'

/** What a new pack is called and where it holds. */
export interface NewLaw {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly rank: string
  readonly region: string
  readonly from: string
  /** Laws for the whole country that stand above it. */
  readonly under: readonly string[]
}

/**
 * The files of a pack that holds together and says nothing yet: one plain procedure, whose articles, words and periods are all still
 * to be written.
 */
export const skeletonOf = (law: NewLaw): Readonly<Record<string, string>> => ({
  'pack.ts': packOf(law), 'lines.ts': lines, 'provisions.ts': provisions, 'examples/corrected.yaml': exampleOf(law), 'pack.test.ts': testOf(law),
})

const packOf = ({ id, title, short, rank, region, from, under }: NewLaw): string => `import {
  accept, ask, conclusion, expiry, file, filingOf, ground, instrument, issue, law, must, promptly, receiptOf, reject, serve, step,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'
import { provisions } from './provisions.ts'

// 情形

const grounds = [
  ground({ id: 'other', cite: '第1条', words: ['${blank}'], text: '${blank}：有下列情形之一的，逐项写', family: 'other' }),
]

// 首次文书、整改和报告

const first = instrument({
  id: 'first', role: 'firstCorrection', name: '${blank}：文书的名称', issuing: 'must', issuedBy: 'justiceDepartment', to: 'supervisedAgency',
  cite: '第1条', words: ['${blank}'],
})

const report = instrument({
  id: 'report', role: 'rectificationReport', name: '整改情况报告', issuedBy: 'supervisedAgency', to: 'justiceDepartment', cite: '第1条', words: ['${blank}'],
})

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '整改并报告', to: 'justiceDepartment',
  within: promptly, from: [receiptOf(first)], until: [{ act: 'accept', role: report.role }],
  holds: [{ by: filingOf(report), till: { act: 'reject', role: report.role }, then: 'resume' }],
  cite: '第1条', words: ['${blank}'],
})

const office = ['justiceDepartment', 'supervisionAuthority'] as const

export default law({
  id: '${id}', version: '${from}', title: '${title}', short: '${short}', rank: '${rank}',
  region: '${region}', under: [${under.map((above) => `'${above}'`).join(', ')}], inForce: { from: '${from}', cite: '第1条' },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '${blank}：条文怎样计算“日”；没有写明的，按自然日，末日为休息日的顺延。' },
  terms: { supervisionAuthority: '行政执法监督机关', justiceDepartment: '司法行政部门', supervisedAgency: '被监督机关' },
  lines, norms: [...grounds, first, report, rectification],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第1条',
    tracks: [['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue']],
    opening: { by: office, cite: '第1条' },
    steps: [
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第1条', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第1条' }),
      step({ from: ['verified'], on: issue(first), to: 'issued', by: office, cite: '第1条', asks: [ask('grounds', '第1条', '文书须写明属于哪一项情形。')] }),
      step({ from: ['issued'], on: serve(first), to: 'rectifying', by: office, cite: '第1条' }),
      step({ from: ['rectifying', 'overdue'], on: file(report), to: 'reported', by: 'supervisedAgency', cite: '第1条', offers: ['text'] }),
      step({ from: ['reported'], on: accept(report), to: { closed: 'corrected' }, by: office, cite: '第1条', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(report), to: 'rectifying', by: office, cite: '第1条', offers: ['reasons'] }),
      step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第1条' }),
    ],
    bars: [], facts: [],
  }],
  readings: [], silent: [], external: [], tensions: [], provisions, notEncoded: {},
})
`

const lines = `import type { SupervisionLine } from '../../core/norms/index.ts'

export const lines: readonly SupervisionLine[] = [
  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第1条', words: ['${blank}'] },
  { effect: 'excluded', over: 'unrelated', cite: '第1条', words: ['${blank}'], says: '${blank}：没有监督关系的，怎样说明' },
  { effect: 'excluded', over: 'elsewhere', cite: '第1条', words: ['${blank}'], says: '${blank}：不在施行区域的，怎样说明' },
]
`

const provisions = `import type { Provision } from '../../core/norms/index.ts'

/** Every statement of the text, in its order, and what answers it. */
export const provisions: readonly Provision[] = []
`

const exampleOf = ({ id, from }: NewLaw): string => `law: ${id}
title: 查证属实，制发文书，整改并报告，结案
facts: {line: government}
overlay: false
steps:
  - {on: ${from}, act: open}
  - {on: ${from}, act: conclude, finding: verified, grounds: [第1条]}
  - {on: ${from}, act: issue, role: firstCorrection}
  - {on: ${from}, act: serve, role: firstCorrection}
  - {on: ${from}, act: file, role: rectificationReport}
  - {on: ${from}, act: accept, role: rectificationReport}
  - expect: {closed: corrected}
`

const testOf = ({ id }: NewLaw): string => `import { testExamples } from '../../test/examples.ts'
import { getLaw } from '../registry.ts'

testExamples(getLaw('${id}'))
`
