import type { Day } from '../norms/index.ts'
import { stepType } from '../records/codes.ts'
import type { EnforcementRecord, Officer, Step } from '../records/record.ts'
import { dayOf } from '../records/values.ts'
import { dayOfAct } from './special.ts'
import type { Bench } from './limits.ts'
import type { Verdict } from './verdict.ts'

/** Looks at everybody who took a hand in a record, step by step; at those named for the whole case where no step names anybody. What is worst is answered, the first of several. */
export function worstHand(record: EnforcementRecord, look: (officer: Officer, step: Step | null) => Verdict | null): Verdict | null {
  let worst: Verdict | null = null
  let named = false
  const take = (verdict: Verdict | null): void => {
    if (verdict !== null && (worst === null || (worst.result !== 'broken' && verdict.result === 'broken'))) worst = verdict
  }
  for (const step of record.steps) {
    for (const officer of step.officers) {
      named = true
      take(look(officer, step))
    }
  }
  if (!named) for (const officer of record.officers) take(look(officer, null))
  return worst
}

export const handsNamed = ({ steps, officers }: EnforcementRecord): boolean => officers.length > 0 || steps.some((step) => step.officers.length > 0)

/** The day on which he took a hand: that of the step, else that of the act. */
export const dayOfHand = (record: EnforcementRecord, step: Step | null, bench: Pick<Bench, 'today'>): Day => (step?.startedAt ? dayOf(step.startedAt) : dayOfAct(record, bench))

export const nameOfHand = ({ name, officerId, certNo }: Officer): string => name ?? officerId ?? certNo ?? '未填姓名的人员'
export const nameOfStep = (step: Step | null): string => (step?.stepType ? stepType[step.stepType] : '办案')

/** Whether two papers name the same person, by the number in the register, else by the credential. */
export const isHand = ({ officerId, certNo }: Officer, who: string): boolean => who === officerId || who === certNo

/** Steps in which nobody faces the party: whoever presides or reviews need hold no credential, and may come from another organ. */
const inside: ReadonlySet<string> = new Set(['LEGAL_REVIEW', 'COLLECTIVE', 'HEAD_APPROVAL', 'HEARING', 'STATEMENT_REVIEW', 'CLOSE', 'ARCHIVE', 'FILING', 'PUBLICITY'])

export const isInside = (step: Step | null): boolean => step !== null && step.stepType !== null && inside.has(step.stepType)

/** 联合检查: several organs, each with its own officers. */
export const isJoint = ({ inspection }: EnforcementRecord): boolean => inspection !== null && inspection.jointId !== null
