import { changed } from './irregularities/index.ts'
import type { Told } from './lawful.ts'

/** Decisions are numbered as they are made: each mark of a year counts on by itself. */
export function inOrderOfDecision(acts: readonly Told[]): Told[] {
  const counted = new Map<string, number>()
  const numbers = new Map(acts.filter(({ decisionNo }) => typeof decisionNo === 'string').sort((a, b) => (String(a['decidedAt']) < String(b['decidedAt']) ? -1 : 1)).map(act => {
    const mark = (act['decisionNo'] as string).replace(/\d+号$/, '')
    counted.set(mark, (counted.get(mark) ?? 0) + 1)
    return [act, `${mark}${counted.get(mark)}号`] as const
  }))
  return acts.map((act) => {
    const decisionNo = numbers.get(act)
    return decisionNo === undefined ? act : changed(act, { decisionNo, ...((act['publicity'] as Told | undefined)?.['published'] ? { publicity: { published: { decisionNo } } } : {}) })
  })
}
