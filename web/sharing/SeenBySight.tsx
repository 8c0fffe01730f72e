import type { Sight } from '../../server/http/contract/index.ts'
import { sayDay } from '../parts/day.ts'
import { Watermark } from '../parts/Watermark.tsx'
import { words } from '../words/index.ts'

const says = words.sights

/** Says that what stands here is seen by another organ's authorisation, and that it is written down. */
export function SeenBySight({ sight: { giver, over, until, purpose, basis }, children }: { sight: Sight; children?: string }) {
  return (
    <div className="notice" data-sight>
      <Watermark />
      <p><strong>{says.seenBy(giver.name, over.name, sayDay(until))}</strong> {says.recorded}{children}</p>
      <p className="quiet">{says.purposeIs(purpose, basis)}</p>
    </div>
  )
}
