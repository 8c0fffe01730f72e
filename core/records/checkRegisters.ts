import type { Day, RecordKind } from '../norms/index.ts'
import { recordKind } from './codes.ts'
import { fitsPattern } from '../registers/numbering.ts'
import { actedIn } from './keys.ts'
import type { Report } from './problems.ts'
import type { EnforcementRecord } from './record.ts'

/** What the registers say on the day of an act; undefined where they do not know. */
export interface Registers {
  readonly item: (code: string, body: string, day: Day) => { readonly actKind: string | null } | null | undefined
  readonly offence: (code: string, place: string, day: Day) => { readonly item: string | null } | undefined
  readonly benchmark: (offence: string, place: string, day: Day) => { readonly code: string, readonly tiers: readonly { readonly code: string }[] } | undefined
  /** Of numbers of credentials. */
  readonly numberPatterns?: (place: string, day: Day) => readonly string[]
  readonly body: (id: string, day: Day) => { readonly name: string, readonly type: string | null } | undefined
}

const mostTold = 3

/** 执法证号: a number that fits no pattern of its place is perhaps copied wrongly. */
function checkNumbers({ officers, steps }: EnforcementRecord, place: string, day: Day, { numberPatterns }: Registers, report: Report): void {
  const patterns = numberPatterns?.(place, day) ?? []
  if (patterns.length === 0) return
  const numbers = new Set([...officers, ...steps.flatMap((step) => step.officers)].flatMap(({ certNo }) => certNo ?? []))
  const strange = [...numbers].filter((number) => !patterns.some((pattern) => fitsPattern(number, pattern)))
  for (const number of strange.slice(0, mostTold)) report('E206', 'certNo', `执法证号“${number}”不符合当地登记的证号规则（${patterns.join('、')}），请核对是否抄错。`, 'warning')
}

/**
 * Holds what a record names against the registers. Only told, and the record taken: others than its sender keep the registers, and who acted
 * for whom is for the monitoring to judge. `actual`: the body that acted, where it is another than the one in whose name it did.
 */
export function checkRegisters(record: EnforcementRecord, on: { readonly body: string, readonly actual: string | null, readonly day: Day }, registers: Registers, report: Report): void {
  const { itemCode, offenceCode, actionKind } = record
  const place = actedIn(record)
  if (offenceCode !== null && place !== null) {
    const item = registers.offence(offenceCode, place, on.day)?.item ?? null
    if (item !== null && itemCode !== null && item !== itemCode) report('E207', 'offenceCode', `登记的案由${offenceCode}属于权责事项${item}，不属于所填的${itemCode}，请核对。`, 'warning')
    checkBenchmark(record, offenceCode, place, on.day, registers, report)
  }
  if (place !== null) checkNumbers(record, place, on.day, registers, report)
  const kind = itemCode === null ? null : registers.item(itemCode, on.body, on.day)?.actKind ?? null
  if (isRecordKind(kind) && kind !== actionKind) report('E207', 'itemCode', `权责事项${itemCode}登记为${recordKind[kind]}，所报的是${recordKind[actionKind]}，请核对。`, 'warning')
  const signs = registers.body(on.body, on.day)
  if (signs?.type === 'INTERNAL' || signs?.type === 'COORDINATION') report('E308', 'bodyCode', `${signs.name}登记为${signs.type === 'INTERNAL' ? '内设机构' : '议事协调机构'}，没有执法主体资格，不能以自己的名义执法，请核对。`, 'warning')
  const actual = on.actual === null ? undefined : registers.body(on.actual, on.day)
  if (actual !== undefined && actual.type !== null && actual.type !== 'ENTRUSTED') report('E307', 'actualBodyId', `实际实施组织${actual.name}没有登记为受委托组织，请核对是否委托执法。`, 'warning')
}

const isRecordKind = (kind: string | null): kind is RecordKind => kind !== null && Object.hasOwn(recordKind, kind)

function checkBenchmark({ penalty }: EnforcementRecord, offence: string, place: string, day: Day, registers: Registers, report: Report): void {
  if (penalty === null || penalty.benchmarkId === null) return
  const { benchmarkId, tierCode } = penalty
  const known = registers.benchmark(offence, place, day)
  if (known === undefined) return
  if (known.code !== benchmarkId) report('E208', 'benchmarkId', `案由${offence}当日登记的裁量基准是${known.code}，不是所填的${benchmarkId}，请核对。`, 'warning')
  else if (tierCode !== null && known.tiers.every(({ code }) => code !== tierCode)) report('E208', 'tierCode', `裁量基准${benchmarkId}没有阶次${tierCode}，请核对。`, 'warning')
}
