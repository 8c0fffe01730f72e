import type { OrganKind } from '../authority/index.ts'
import type { Day, Level } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import type { bodyType } from './codes.ts'
import { coversDay, type Dated } from './dated.ts'
import type { Body } from './world.ts'

/** Before any day that people enter. */
const ever: Day = '1900-01-01'

interface Powers { readonly penaltyPower: boolean; readonly coercionPower: boolean; readonly executionPower: boolean }

/** What the register of organs knows of one of them over time. */
export interface OrganHistory extends Powers {
  readonly id: string
  readonly name: string
  readonly kind: OrganKind
  readonly level: Level
  readonly area: string
  readonly fields: readonly string[]
  readonly comprehensive: boolean
  readonly authorized: boolean
  /** The last day of its existence. */
  readonly to: Day | null
  /** What its powers were before each change of them, the oldest change first. */
  readonly changes: readonly ({ readonly from: Day } & Partial<Powers>)[]
  /** When it was managed vertically; without a first day since ever. */
  readonly vertical: readonly { readonly from: Day | null; readonly to: Day | null }[]
  /** 主体资格, as written down: the oldest first. */
  readonly confirmations: readonly { readonly result: 'confirmed' | 'kept' | 'ended'; readonly on: Day }[]
}

/** The spans of a body, split wherever its powers or its management changed. */
export function spansOf(organ: OrganHistory): Body[] {
  const { id, name, level, area, fields, changes, vertical, to: abolished } = organ
  const starts = [...changes.map(({ from }) => from), ...vertical.flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [addDays(to, 1)])])]
  const days = [...new Set([ever, ...starts])].sort()
  const qualified = qualifiedSpans(organ)
  const type = typeOf(organ)
  return days.map((from, at): Body => ({
    id, name, type, level, area, areas: [area], fields, vertical: vertical.some((span) => coversDay({ from: span.from ?? ever, to: span.to }, from)),
    ...powersOn(organ, from), fineMax: null, penaltyKinds: null, qualified, abolished, from, to: at + 1 < days.length ? addDays(days[at + 1]!, -1) : null,
  }))
}

/** What holds today, with every later change taken back. */
function powersOn({ penaltyPower, coercionPower, executionPower, changes }: OrganHistory, day: Day): Powers {
  const powers = { penaltyPower, coercionPower, executionPower }
  for (const { from, ...before } of [...changes].reverse()) if (day < from) Object.assign(powers, before)
  return powers
}

/** 主体资格 holds from the day of the confirmation up to the day before its end, at most as long as the organ exists. */
function qualifiedSpans({ confirmations, to }: OrganHistory): Dated[] {
  const spans: { from: Day; to: Day | null }[] = []
  for (const { result, on } of confirmations) {
    const open = spans.at(-1)
    if (result === 'ended') {
      if (open?.to === null) open.to = addDays(on, -1)
    } else if (open === undefined || open.to !== null) spans.push({ from: on, to: null })
  }
  return spans.map((span) => ({ from: span.from, to: to !== null && (span.to === null || to < span.to) ? to : span.to })).filter((span) => span.to === null || span.from <= span.to)
}

function typeOf({ kind, level, comprehensive, authorized }: OrganHistory): keyof typeof bodyType | null {
  switch (kind) {
    case 'government': return level === 'township' ? 'TOWNSHIP' : 'ORGAN'
    case 'department': case 'justiceDepartment': return 'ORGAN'
    case 'dispatchedOrgan': return level === 'township' ? 'SUBDISTRICT' : 'DISPATCHED_ORGAN'
    case 'dispatchedBody': case 'justiceStation': return 'DISPATCHED_UNIT'
    case 'authorizedOrganization': return 'AUTHORIZED'
    case 'entrustedOrganization': return 'ENTRUSTED'
    case 'institution': return authorized ? 'AUTHORIZED' : comprehensive ? 'COMPREHENSIVE' : 'INTERNAL'
    case 'coordination': return 'COORDINATION'
    case 'external': return null
  }
}
