import { facts, startField } from '../monitoring/index.ts'
import type { Excludes, Extension, Law, Limit, Pattern, Requirement, Term } from '../norms/index.ts'
import { chinesePeriod, countsWorkingDays } from '../periods/index.ts'
import { recordCodes } from '../records/index.ts'
import type { NormAccount } from './account.ts'

/** What a statute asks of the enforcement bodies: monitoring holds their records against it. */
export const enforcementAccounts = (law: Law): NormAccount[] => [
  ...(law.limits ?? []).flatMap((limit) => [limitAccount(limit, law), ...(limit.excludes ? [excludesAccount(limit, limit.excludes)] : [])]),
  ...(law.requirements ?? []).map(requirementAccount),
  ...(law.patterns ?? []).map(patternAccount),
]

const who = '行政执法机关'

function limitAccount(limit: Limit, law: Law): NormAccount {
  const { id, kind, cite, words, title, act, reading } = limit
  return {
    id, kind, kindName: '执法期限', cite, words, reading: reading ?? null, who, from: startWords(limit),
    within: limit.terms.map((term) => termWords(limit, term, law)).join('；'), says: `${act}；发现“${title}”的，预警`,
  }
}

const requirementAccount = ({ id, kind, cite, words, title, reading }: Requirement): NormAccount =>
  ({ id, kind, kindName: '执法要求', cite, words, reading: reading ?? null, who, from: null, within: null, says: `发现“${title}”的，预警` })

const patternAccount = ({ id, kind, cite, words, title, reading }: Pattern): NormAccount =>
  ({ id, kind, kindName: '统计监测', cite, words, reading: reading ?? null, who, from: null, within: null, says: `每日统计，发现“${title}”的，提示核实` })

/** Days that do not count stand in an article of their own as often as not. */
function excludesAccount({ id, kind, act }: Limit, { cite, words, reasons, onlyIfInformed }: Excludes): NormAccount {
  const names = [...new Set(reasons.flatMap((reason) => recordCodes.excludeReason[reason].split('、')))].join('、')
  return {
    id: `${id}.excludes`, kind, kindName: '不计入期间', cite, words, reading: null, who, from: null, within: null,
    says: `${names}的期间，不计入${act}的期限${onlyIfInformed ? '；书面告知当事人的才不计入' : ''}`,
  }
}

/** From when a limit runs, as people say it: 自立案日起. Null where it only says which comes first. */
export const startWords = (limit: Limit): string | null => (limit.terms.every(({ period }) => period.unit === 'atOnce') ? null : `自${startName(limit)}起`)

const startName = ({ from }: Limit): string =>
  from.map((start) => (typeof start === 'string' ? facts[start].name : `${start.says}（${facts[startField(start)].name}起${chinesePeriod(start.period)}）`)).join('或者')

/** How long one term of a limit is, how it is counted, and by how much who may extend it. */
function termWords(limit: Limit, term: Term, law: Law): string {
  const inCase = term.inCase ? `${term.inCase}的，` : ''
  const length = lengthWords(term.period, law)
  if (length === null) return inCase + { within: `不迟于${startName(limit)}当日`, after: `只能在${startName(limit)}之后`, from: `不得早于${startName(limit)}` }[limit.must]
  const manner = { within: `${length}内`, after: `满${length}之后`, from: `至少${length}之后` }[limit.must]
  return inCase + (term.period.unit === 'promptly' ? length : manner) + (term.extension ? `（${extensionWords(term.extension, term.period, law)}）` : '')
}

const extensionWords = ({ atMost, approvedBy }: Extension, period: Term['period'], law: Law): string =>
  `经${approvedBy.map((post) => recordCodes.approverPost[post]).join('或者')}批准，可以延长${lengthWords('count' in period ? { ...period, count: atMost } : period, law, 'count' in period ? period.count : atMost)}`

/** Null for 立即: only which comes first is looked at. `like`: the count that decides whether an extension is of working days. */
function lengthWords(period: Term['period'], { counting }: Law, like?: number): string | null {
  switch (period.unit) {
    case 'atOnce': return null
    case 'hour': return `${period.count}小时`
    case 'stated': return facts[period.field].name.replace(/（.*）/, '')
    case 'day': return chinesePeriod(countsWorkingDays({ unit: 'day', count: like ?? period.count }, counting) ? { ...period, unit: 'workingDay' } : period)
    default: return chinesePeriod(period)
  }
}
