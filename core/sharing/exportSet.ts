import type { Day, KindOfAct, RecordKind } from '../norms/index.ts'

/** What an office may share: records, alerts and how they ended, its supervision cases, and figures by body, kind and month. */
export const sharedSubjects = ['record', 'alert', 'matter', 'figure'] as const
export type SharedSubject = (typeof sharedSubjects)[number]

/** What a set holds. Nothing said of kinds: all acts, and no complaints; of bodies: all. */
export interface SetContent {
  readonly subjects: readonly SharedSubject[]
  readonly kinds: readonly KindOfAct[]
  readonly bodies: readonly string[]
  /** Acts from that day on, alerts raised and cases opened from then on, months from then on. */
  readonly since: Day | null
  /** How records are written: `whole`, the id of a layout, or `mapping:<id>` of a saved one. */
  readonly layout: string
}

/** Written whole, as another Xiezhi takes it in; any other layout is for one kind and for records alone. */
export const wholeLayout = 'whole'

/** What is not so with a set; null if nothing. `kind`: of the layout, null for the whole one. */
export function contentProblem({ subjects, kinds, layout }: SetContent, kind: RecordKind | null): string | null {
  if (subjects.length === 0) return '没有选择共享什么。请至少选择一项。'
  if (layout === wholeLayout) return null
  if (!subjects.every((subject) => subject === 'record')) return '按列写出的共享集只能共享行政执法行为：预警、案件和统计数没有这些列。请另建一个共享集，或者选择“全部字段”。'
  return kinds.length === 1 && kinds[0] === kind ? null : '所选的列只用于一种行政执法行为。请在行为种类中只选这一种。'
}
