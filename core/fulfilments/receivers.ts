import { actorsOf, governs, type Organs } from '../authority/index.ts'
import type { Day } from '../norms/index.ts'
import type { Owed } from './duties.ts'

/** To which organs a duty is to be reported: those that the law's addressees are for this organ. Nobody reports to himself. */
export function receiversOf({ norm }: Owed, organId: string, organs: Organs, day: Day): string[] {
  const to = norm.kind === 'standing' && norm.to ? [norm.to].flat() : []
  const organ = organs.get(organId)!
  const authority = organ.kind === 'justiceDepartment' ? organs.get(organ.government ?? '') ?? organ : organ
  const parties = { authority: authority.id, office: organ.id, agency: governs(organ) ? organ.id : authority.id }
  return to.length === 0 ? [] : [...organs.keys()].filter(id => id !== organId && actorsOf(id, parties, organs, day).some(actor => to.includes(actor)))
}
