import type { Counting, Day, PatternParameters } from '../norms/index.ts'
import { type Calendar, chineseDay, lastDayOnly } from '../periods/index.ts'
import { filedTo } from '../records/codes.ts'
import type { NormativeDocument } from './entries.ts'

/** In which column of the register the filing with each of them stands. */
export const filingColumns = {
  NPC_STANDING: 'filedWithCommitteeOn', SUPERIOR_GOV: 'filedWithGovernmentAboveOn', OWN_GOV: 'filedWithGovernmentOn', SUPERIOR_BODY: 'filedWithDepartmentAboveOn', JUSTICE: 'filedWithJusticeOn',
} as const
type FiledWith = keyof typeof filingColumns

/** What is found wrong: a clause after the name of the document, and the last day where one was counted. */
interface DocumentFault { readonly says: string, readonly lastDay?: Day }

/** By which days it is judged: as the law counts them, in the calendar of the place. */
interface Counted { readonly today: Day, readonly counting: Counting, readonly calendar: Calendar }

export type Judging<P extends keyof PatternParameters> = (document: NormativeDocument, given: PatternParameters[P], on: Counted) => DocumentFault | null

const addressees = (maker: NormativeDocument['maker']): readonly FiledWith[] => (maker === 'GOVERNMENT' ? ['NPC_STANDING', 'SUPERIOR_GOV'] : ['OWN_GOV', 'SUPERIOR_BODY'])
const published = ({ publishedOn }: NormativeDocument, today: Day): Day | null => (publishedOn !== null && publishedOn <= today ? publishedOn : null)

/** Of several departments the leading one files. A day that has not come yet has filed nothing. */
export const notFiled: Judging<'documentNotFiled'> = (document, { days, with: whom }, { today, counting, calendar }) => {
  const from = published(document, today)
  if (!document.isNormative || document.role === 'CO' || from === null) return null
  const lastDay = lastDayOnly({ unit: 'day', count: days }, from, counting, calendar)!
  const filings = (whom === 'all' ? addressees(document.maker) : (Object.keys(filingColumns) as FiledWith[])).map(to => ({ to, on: document[filingColumns[to]] }))
  const late = filings.filter(({ on }) => (on ?? today) > lastDay)
  if (whom === 'anyone') {
    if (filings.some(({ on }) => on !== null && on <= lastDay) || today <= lastDay) return null
    const [first] = filings.flatMap(({ on }) => (on === null ? [] : [on])).sort()
    return { says: first === undefined ? '没有报送备案' : `${chineseDay(first)}才报送备案`, lastDay }
  }
  if (late.length === 0) return null
  return { says: late.map(({ to, on }) => (on === null ? `没有报${filedTo[to]}备案` : `${chineseDay(on)}才报${filedTo[to]}备案`)).join('，'), lastDay }
}

export const notReviewed: Judging<'documentNotReviewed'> = (document, { of }, { today }) => {
  const { isNormative, concernsEnterprises, reviewedOn, reviewResult } = document
  const from = published(document, today)
  if (!isNormative || from === null || (of === 'ofEnterprises' && concernsEnterprises !== true)) return null
  if (reviewedOn === null) return { says: '发布之前没有合法性审查' }
  if (reviewedOn > from) return { says: `${chineseDay(reviewedOn)}才作合法性审查，在发布之后` }
  return reviewResult === 'ILLEGAL' ? { says: '审查结论是不合法，仍然发布' } : null
}

export const notCorrected: Judging<'documentNotCorrected'> = ({ isNormative, orderedToCorrectOn, correctedOn }, { days }, { today, counting, calendar }) => {
  if (!isNormative || orderedToCorrectOn === null) return null
  const lastDay = lastDayOnly({ unit: 'day', count: days }, orderedToCorrectOn, counting, calendar)!
  if ((correctedOn ?? today) <= lastDay) return null
  return { says: `${chineseDay(orderedToCorrectOn)}责令纠正，${correctedOn === null ? '没有纠正' : `${chineseDay(correctedOn)}才纠正`}`, lastDay }
}
