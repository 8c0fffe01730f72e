import type { Day } from '../../../core/norms/index.ts'
import { addDays, lastDayOnly } from '../../../core/periods/index.ts'
import type { Written } from '../../../core/registers/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import type { Group } from './groups.ts'
import type { WorldOrgan } from './places.ts'
import type { WorldEntry } from './registers.ts'

type Rule = 'normative-document-not-filed' | 'normative-document-no-legality-review' | 'normative-document-no-legality-review-corrected'
interface Planted { readonly differs: Written, readonly breaks: Rule }

/** A document in order of every department of markets, everything of it on the last day; and one fault of each sort where a law of the place, or of all places, sees it. */
export function documentRows(organs: readonly WorldOrgan[], today: Day): { entries: WorldEntry[], groups: Group[] } {
  const published = addDays(today, -150)
  const [entries, groups]: [WorldEntry[], Group[]] = [[], []]
  for (const organ of organs) {
    const planted = faultOf(organ, published)
    if (planted === null && !organ.id.endsWith('-market')) continue
    entries.push(['normativeDocument', organ.id, { ...inOrder(organ, published), ...planted?.differs }])
    if (planted !== null) groups.push({ group: planted.breaks, bodyCode: organ.id, records: [] })
  }
  return { entries, groups }
}

const ordered = (published: Day): Day => addDays(published, 60)

function inOrder({ documentMark, region }: WorldOrgan, published: Day): Written {
  const filed = thirtyDaysAfter(published, region)
  return {
    from: published, publishedOn: published, title: '某事项管理办法', document: `${documentMark}规〔${published.slice(0, 4)}〕1号`, maker: 'DEPARTMENT', isNormative: 'Y', concernsEnterprises: 'N', reviewedOn: published, reviewResult: 'LEGAL',
    filedWithGovernmentOn: filed, filedWithDepartmentAboveOn: filed, orderedToCorrectOn: ordered(published), correctedOn: thirtyDaysAfter(ordered(published), region),
  }
}

/** A day too late each. */
function faultOf({ id, region }: WorldOrgan, published: Day): Planted | null {
  const tooLate = (from: Day): Day => addDays(thirtyDaysAfter(from, region), 1)
  const isOf = (place: string, what: string) => region === place && id.endsWith(what)
  if (isOf('ningxia', '1-agriculture')) return { breaks: 'normative-document-no-legality-review', differs: { reviewedOn: addDays(published, 1) } }
  if (isOf('ningxia', '2-agriculture')) return { breaks: 'normative-document-not-filed', differs: { filedWithGovernmentOn: tooLate(published) } }
  if (isOf('ningxia', '1-transport')) return { breaks: 'normative-document-no-legality-review-corrected', differs: { correctedOn: tooLate(ordered(published)) } }
  if (isOf('ningxia', '1-gov')) {
    const filed = thirtyDaysAfter(published, region)
    return { breaks: 'normative-document-not-filed', differs: { maker: 'GOVERNMENT', filedWithCommitteeOn: filed, filedWithGovernmentAboveOn: '' } }
  }
  if (isOf('bayannur', '1-transport')) return { breaks: 'normative-document-not-filed', differs: { filedWithGovernmentOn: '', filedWithDepartmentAboveOn: tooLate(published) } }
  if (isOf('xinjiang', '-health')) return { breaks: 'normative-document-no-legality-review', differs: { concernsEnterprises: 'Y', reviewedOn: '', reviewResult: '' } }
  return null
}

const thirtyDaysAfter = (from: Day, region: string): Day =>
  lastDayOnly({ unit: 'day', count: 30 }, from, { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '' }, calendarFor(region))!
