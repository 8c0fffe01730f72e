import type { KindOfAct } from '../../../core/norms/index.ts'
import type { Irregularity } from '../irregularities/irregularity.ts'
import type { Edge } from './edge.ts'
import { otherEdges } from './others.ts'
import { penaltyEdges } from './penalty.ts'

export const edges: readonly Edge[] = [...penaltyEdges, ...otherEdges]

const edgesOf = (kind: KindOfAct): readonly Edge[] => edges.filter(edge => edge.kind === kind)

/** On the last lawful day. */
export const onTheEdge = (kind: KindOfAct): readonly Pick<Irregularity, 'differs' | 'where'>[] => edgesOf(kind).map(({ kept, where }) => ({ differs: kept, ...(where && { where }) }))

/** A day beyond it: a breach like any other. */
export const overTheEdge = (kind: KindOfAct): readonly Irregularity[] => edgesOf(kind).map(({ kept: _, broken, ...edge }) => ({ ...edge, differs: broken }))
