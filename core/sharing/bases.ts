import type { Cite, Law } from '../norms/index.ts'

/** An article that asks for data to be brought together or shared. */
export interface SharingBasis {
  readonly law: string
  readonly norm: string
  readonly lawName: string
  readonly cite: Cite
  /** What it asks for: 加强数据共享. */
  readonly act: string
}

/** How the standing duties of the packs speak of it. */
const words = /共享|归集|互联互通/

/** On what sharing may rest under these laws. A law that says nothing of it offers nothing: then an agreement or a document is named. */
export const sharingBases = (laws: readonly Law[]): SharingBasis[] => laws.flatMap((law) => law.norms.flatMap((norm) =>
  (norm.kind === 'standing' && words.test(norm.act) ? [{ law: law.id, norm: norm.id, lawName: law.short, cite: norm.cite, act: norm.act }] : [])))
