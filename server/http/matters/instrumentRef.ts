import type { InstrumentRow } from '../../store/papers/instruments.ts'
import type { OrganRow } from '../../store/organs/organs.ts'
import type { InstrumentRef } from '../contract/instruments.ts'
import { refOf } from '../organs/organs.ts'

export function instrumentRefOf(paper: InstrumentRow, organs: ReadonlyMap<string, OrganRow>): InstrumentRef {
  return {
    id: paper.id, role: paper.role, title: paper.title, number: paper.number, issuedOn: paper.issuedOn, servedOn: paper.servedOn, filed: paper.filed ?? false,
    issuedBy: refOf(organs.get(paper.issuedById)!), to: { id: paper.addresseeId, name: paper.addressee },
    files: { state: paper.renderState, says: paper.renderSays },
    correctedBy: paper.correctedBy,
    voided: paper.voidedOn && paper.voidReasons ? { on: paper.voidedOn, reasons: paper.voidReasons } : null,
  }
}
