import { placeholder } from '../norms/asked/conduct.ts'
import type { Day, RecordField } from '../norms/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { facts, isReported } from './facts.ts'
import type { Answer, FactUsed, Result } from './finding.ts'
import type { Bench } from './limits.ts'

type Used = readonly (RecordField | FactUsed)[]

/** What a rule answers of one record. `uses` names what it rests on: millions are judged, and only the few that are told are put into words. */
export interface Verdict {
  readonly result: Result
  /** One sentence for an official. */
  readonly says: string
  /** Fields of the record, or what was read elsewhere: in a register, out of a list; or what names them, where that is work. */
  readonly uses: Used | (() => Used)
  /** What helps to follow it, sentence by sentence. */
  readonly reckoning?: readonly string[]
  /** The last day by which it must be done; of a running one also when to look again. */
  readonly lastDay?: Day | null
}

/** The rules of one theme: a function for each thing that `core/norms/asked` lets a statute ask. */
export type Rules<Asked> = { readonly [Fact in keyof Asked]: (record: EnforcementRecord, given: Asked[Fact], bench: Bench) => Verdict }

type Uses = Verdict['uses']
const nothing: Uses = []

export const usedBy = ({ uses }: Verdict): Used => (typeof uses === 'function' ? uses() : uses)

export const notApplicable = (says: string, uses: Uses = nothing): Verdict => ({ result: 'notApplicable', says, uses })
export const kept = (says: string, uses: Uses = nothing): Verdict => ({ result: 'kept', says, uses })
export const broken = (says: string, uses: Uses = nothing): Verdict => ({ result: 'broken', says, uses })
/** In time so far, and not yet done. */
export const running = (says: string, lastDay: Day, uses: Uses = nothing): Verdict => ({ result: 'running', says, uses, lastDay })
export const unknown = (says: string, uses: Uses = nothing): Verdict => ({ result: 'unknown', says, uses })

/** The record says that it has nothing there, and that is the breach; a source that never tells of it proves nothing. `reportedAs`: the field or list. */
export const lacking = (record: EnforcementRecord, reportedAs: string, name: string, says: string, uses: Uses = nothing): Verdict =>
  isReported(record, reportedAs) ? broken(says, uses) : unreported(name, uses)

/** Likewise, where having nothing there means that the norm has nothing to say. */
export const without = (record: EnforcementRecord, reportedAs: string, name: string, says: string): Verdict =>
  isReported(record, reportedAs) ? notApplicable(says) : unreported(name)

const unreported = (name: string, uses: Uses = nothing): Verdict => unknown(`来源数据不含${name}，无法核对。`, uses)

/** A value by its name in the catalogue of fields, as people read it. */
export function factUsed(record: EnforcementRecord, field: RecordField, at = 0): FactUsed {
  const { name, read, show } = facts[field]
  const value = read(record, at)
  return { field, name, value: value === null ? null : show(value) }
}

/** A sentence with the record's values in place of `{field}`. */
export const filledIn = (sentence: string, record: EnforcementRecord): string =>
  sentence.replaceAll(placeholder, (_, field: string) => factUsed(record, field as RecordField).value ?? '（未填报）')

/** A verdict in words: the values it rests on are read now. */
export const told = (record: EnforcementRecord, verdict: Verdict): Answer => {
  const { result, says, reckoning = [], lastDay = null } = verdict
  return { result, says, reckoning, lastDay, provisional: false, facts: usedBy(verdict).map(use => (typeof use === 'string' ? factUsed(record, use) : use)) }
}
