import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { coversDay, overlap, versionOn, type Dated } from './dated.ts'
import type { BodyPower } from './entries.ts'
import type { Body } from './world.ts'

/** The spans of a body, split where what it may do at most changes. */
export function withPowers(spans: readonly Body[], powers: readonly BodyPower[]): Body[] {
  if (powers.length === 0) return [...spans]
  return spans.flatMap((span) => split(span, powers).map((part): Body => {
    const power = versionOn(powers, part.from)
    if (!power) return { ...span, ...part }
    return {
      ...span, ...part, areas: power.areas.length > 0 ? power.areas : span.areas, fineMax: power.fineMax, penaltyKinds: power.kinds.length > 0 ? power.kinds : null,
    }
  }))
}

function split(span: Dated, within: readonly Dated[]): Dated[] {
  const starts = within.filter((each) => overlap(span, each)).flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]))
  const days = [...new Set([span.from, ...starts.filter((day) => day > span.from && coversDay(span, day))])].sort()
  return days.map((from, at) => ({ from, to: at + 1 < days.length ? addDays(days[at + 1]!, -1) : span.to }))
}

/** Whether its 主体资格 was confirmed, and not ended, on a day. */
export const isQualified = ({ qualified }: Pick<Body, 'qualified'>, day: Day): boolean => qualified.some((span) => coversDay(span, day))
