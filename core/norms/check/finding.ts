/** What is wrong with a pack, or worth knowing of it. */
export interface Finding {
  /** Stable: `id.twice`, `stage.unreachable`, `words.missing` … */
  readonly code: string
  /** `error`: the pack is refused. `info`: it stands, and this is said of it. */
  readonly grade: 'error' | 'info'
  /** The norm, step, line … it is about, as the pack names it. */
  readonly where: string
  readonly cite?: string
  /** A Chinese sentence: what is wrong, and what to do. */
  readonly says: string
}

type Say = (code: string, where: string, cite: string | undefined, says: string) => Finding

export const error: Say = (code, where, cite, says) => ({ code, grade: 'error', where, ...(cite !== undefined && { cite }), says })
export const info: Say = (code, where, cite, says) => ({ ...error(code, where, cite, says), grade: 'info' })
