import { filingColumns, type RegisterId, registerCodes, type Written } from '../../core/registers/index.ts'
import { recordCodes } from '../../core/records/index.ts'

/** A row of a file: whose it is, as written, and its cells by the names of the columns. Of what the file has no column for nothing is said. */
export interface FileRow { readonly row: number, readonly organ: string, readonly written: Written }

/** What is said of every row of a file that does not have the column. */
export interface SaidOfAll { readonly from?: string | undefined, readonly place?: string | undefined, readonly document?: string | undefined }

/** Columns that files of the common data model have and ours have not; what stands in them becomes part of ours. */
export const asides: { readonly [R in RegisterId]?: readonly (readonly [string, string])[] } = {
  benchmark: [
    ['tierCode', '阶次编码'], ['tierType', '阶次类型'], ['tierMode', '金额口径'], ['tierMin', '下限'], ['tierMax', '上限'], ['tierMaxExclusive', '上限不含'], ['tierCondition', '适用情形文本'],
  ],
  plan: [['year', '年度']],
  normativeDocument: [['filedTo', '备案对象'], ['filedAt', '备案日'], ['receiptNo', '备案回执号']],
}

/** Which column with a star may be missing: one that is said of all rows, or that another column tells. */
export const spared = (id: RegisterId, said: SaidOfAll) => (column: string, has: (column: string) => boolean): boolean =>
  column in saidOf(said, has) || (id === 'benchmark' && column === 'tiers' && has('tierCode')) || (id === 'plan' && column === 'name' && has('year')) || (id === 'cap' && column === 'from' && has('year')) ||
  (id === 'normativeDocument' && column === 'from' && has('publishedOn'))

/** Only columns that the file does not have are said of its rows. */
export const saidOf = ({ from, place, document }: SaidOfAll, has: (column: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries({ from, place, document }).flatMap(([column, value]) => value !== undefined && !has(column) ? [[column, value]] : []))

type Cells = Readonly<Record<string, unknown>>

/** Turns cells as the common data model has them into ours; ours stay as they are. */
export function turned(id: RegisterId, rows: readonly FileRow[]): FileRow[] {
  const whole = id === 'benchmark' ? withTiers(rows) : id === 'normativeDocument' ? withFilings(rows) : rows
  const turn = turns[id] ?? (cells => cells)
  const strange = new Set(asides[id]?.map(([column]) => column))
  return whole.map(({ written, ...row }) => {
    const cells = turn(written['place'] === 'CN' ? { ...written, place: nation } : written)
    return { ...row, written: Object.fromEntries(Object.entries(cells).filter(([column, cell]) => !strange.has(column) && cell !== undefined)) }
  })
}

const nation = '000000'

const turns: { readonly [R in RegisterId]?: (cells: Cells) => Cells } = {
  item: cells => ({ ...cells, actKind: known(actKinds, text(cells, 'actKind')) ?? cells['actKind'], ...limitOf(text(cells, 'legalDays')), ...basisOf(text(cells, 'basis')) }),
  period: cells => ({ ...cells, norm: known(norms, text(cells, 'norm')) ?? cells['norm'] }),
  cap: cells => text(cells, 'from') === '' && /^20\d{2}$/.test(text(cells, 'year')) ? { ...cells, from: `${text(cells, 'year')}-01-01`, to: text(cells, 'to') || `${text(cells, 'year')}-12-31` } : cells,
  normativeDocument: cells => text(cells, 'from') === '' ? { ...cells, from: text(cells, 'publishedOn') } : cells,
  plan: cells => text(cells, 'name') === '' && text(cells, 'year') !== '' ? { ...cells, name: `${text(cells, 'year')}年${known(registerCodes.planType, text(cells, 'type')) ?? text(cells, 'type')}计划` } : cells,
}

function text(cells: Cells, column: string): string {
  const cell = cells[column]
  return typeof cell === 'string' ? cell.trim() : ''
}
const known = (table: Readonly<Record<string, string>>, key: string): string | undefined => Object.hasOwn(table, key) ? table[key] : undefined
const actKinds = { expropriation: 'levy', transfer: 'other', publicity: 'other', filing: 'other', complaint: 'other', personnel: 'other', supervision: 'other' }

/** The norm of monitoring that a period of the common data model stands in for. */
export const norms = {
  PENALTY_DECISION: 'penalty-decision-overdue', PENALTY_SERVICE: 'penalty-service-overdue', PENALTY_FILING: 'case-filing-late', STATUTE: 'penalty-statute-barred', SEIZURE: 'seizure-over-term', FREEZE: 'freeze-over-term',
  LICENCE: 'licence-decision-overdue', PAYMENT: 'payment-decision-overdue', CONFIRMATION: 'confirmation-decision-overdue', ADJUDICATION: 'adjudication-overdue', DEFENCE: 'adjudication-respondent-not-heard', REWARD_START: 'reward-procedure-late',
  REWARD_INFORM: 'reward-procedure-late-inform', PUBLICITY: 'penalty-licence-publicity-late', SUMMARY_FINE: 'summary-procedure-over-limit', SUMMARY_REPORT: 'summary-decision-not-reported',
  SUMMARY_ONE_OFFICER: 'officers-fewer-than-two', ONSITE_FINE: 'onsite-collection-ineligible', LITIGATION_MONTHS: 'review-precondition-not-informed-suit',
  NOTICE_ANNOUNCE: 'prior-notice-missing', RENEWAL_LEAD: 'licence-renewal-undecided-before-expiry',
}

/** `{"n":20,"unit":"wd"}` */
function limitOf(cell: string): Cells {
  const { n, unit } = object(cell)
  return n === undefined ? {} : { legalDays: String(n as string), legalDaysUnit: String((unit ?? '') as string) }
}

/** `[{"lawName":"某法","article":"第1条","paragraph":"第2款"}]` */
function basisOf(cell: string): Cells {
  const laws = Object.values(object(cell)) as Partial<Record<'lawName' | 'article' | 'paragraph', unknown>>[]
  return laws.length === 0 ? {} : { basis: laws.map(({ lawName, article, paragraph }) => [named(lawName), article, paragraph].filter(Boolean).join('')) }
}

const named = (law: unknown): string => typeof law !== 'string' || law.startsWith('《') ? String((law ?? '') as string) : `《${law}》`

function object(cell: string): Readonly<Record<string, unknown>> {
  if (!/^[[{]/.test(cell)) return {}
  try {
    return JSON.parse(cell) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** A row for each tier: those of one benchmark, one after the other, become its tiers. */
function withTiers(rows: readonly FileRow[]): FileRow[] {
  const groups = Map.groupBy(rows, ({ row, organ, written }) => text(written, 'tierCode') === '' ? String(row)
    : JSON.stringify([organ, ...['code', 'offence', 'place', 'document', 'publishedOn', 'from', 'to'].map(column => text(written, column))]))
  return [...groups.values()].map(([first, ...more]) => text(first!.written, 'tierCode') === '' ? first! : { ...first!, written: { ...first!.written, tiers: [first!, ...more].map(({ written }) => tierOf(written)) } })
}

const tierOf = (written: Cells) => ({
  code: text(written, 'tierCode'), type: text(written, 'tierType'), mode: text(written, 'tierMode'), min: text(written, 'tierMin'), max: text(written, 'tierMax'),
  maxExclusive: ['Y', 'y', '是', 'true', '1', '不含'].includes(text(written, 'tierMaxExclusive')), facts: '', condition: text(written, 'tierCondition'),
})

/** A row for each filing: those of one document become its days of filing. With whom nobody files such documents stays to be refused. */
function withFilings(rows: readonly FileRow[]): FileRow[] {
  const filing = new Set(['filedTo', 'filedAt', 'receiptNo'])
  const groups = Map.groupBy(rows, ({ row, organ, written }) => text(written, 'filedTo') === '' ? String(row)
    : JSON.stringify([organ, ...Object.keys(written).filter(column => !filing.has(column)).map(column => text(written, column))]))
  return [...groups.values()].map(some => some.every(({ written }) => text(written, 'filedTo') === '') ? some[0]! : {
    ...some[0]!, written: { ...some[0]!.written, ...Object.assign({}, ...some.map(({ written }) => filedWith(written))) as Cells, ...receiptsOf(some) },
  })
}

function receiptsOf(some: readonly FileRow[]): Cells {
  const receipts = [text(some[0]!.written, 'receipts'), ...some.map(({ written }) => text(written, 'receiptNo'))].filter(Boolean)
  return receipts.length === 0 ? {} : { receipts }
}

function filedWith(written: Cells): Cells {
  const [whom, on] = [text(written, 'filedTo'), text(written, 'filedAt')]
  const code = Object.entries(recordCodes.filedTo).find(([each, name]) => each === whom || name === whom || name.replace('人民政府', '政府') === whom)?.[0] ?? whom
  return Object.hasOwn(filingColumns, code) ? { [filingColumns[code as keyof typeof filingColumns]]: on } : { [filingColumns.OWN_GOV]: `${whom} ${on}` }
}
