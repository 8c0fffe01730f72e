import type {
  addConfirmation, addEmpoweredItem, addEntrustment, addRelation, changeEntrustment, changeOrgan, endEmpoweredItem, endRelation, OrganDetail,
} from '../../server/http/contract/index.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { FormSheet } from './FormSheet.tsx'
import {
  bodyOf, changeBody, changeQuestions, confirmationQuestions, empoweredQuestions, endQuestions, entrustmentChangeQuestions, entrustmentQuestions, relationQuestions, withdrawQuestions,
} from './forms.ts'

/** What is being entered of an organ. */
export type Sheet =
  | { readonly what: 'change' | 'relation' | 'confirmation' | 'entrustment' | 'empowered' }
  | { readonly what: 'end' | 'withdraw'; readonly relation: number }
  | { readonly what: 'entrustmentChange'; readonly entrustment: string }
  | { readonly what: 'recall'; readonly item: string }

export interface PartProps { readonly organ: OrganDetail; readonly open: (sheet: Sheet) => void }

interface RegisterSheetProps { organ: OrganDetail; sheet: Sheet; onClose: () => void; onDone: () => void }

const says = words.organs

/** The form for one entry of the register. */
export function RegisterSheet({ organ, sheet, ...rest }: RegisterSheetProps) {
  const today = useToday() ?? ''
  const params = { id: organ.id }
  switch (sheet.what) {
    case 'change':
      return <FormSheet<typeof changeOrgan> {...rest} title={says.change} questions={changeQuestions} initial={{ ...ownValues(organ), from: today }} path="/api/organs/:id/changes" given={(values) => ({ params, body: changeBody(values) })} />
    case 'relation':
      return <FormSheet<typeof addRelation> {...rest} title={says.addRelation} questions={relationQuestions} initial={{ from: today }} path="/api/organs/:id/relations" given={(values) => ({ params, body: bodyOf(values) })} />
    case 'end': case 'withdraw':
      return (
        <FormSheet<typeof endRelation> {...rest} title={says[sheet.what]} questions={sheet.what === 'end' ? endQuestions : withdrawQuestions} initial={sheet.what === 'end' ? { to: today } : {}}
          path="/api/organs/:id/relations/:relation/end" given={(values) => ({ params: { ...params, relation: sheet.relation }, body: bodyOf(values, { withdraw: sheet.what === 'withdraw' }) })} />
      )
    case 'confirmation':
      return <FormSheet<typeof addConfirmation> {...rest} title={says.addConfirmation} questions={confirmationQuestions} initial={{ on: today }} path="/api/organs/:id/confirmations" given={(values) => ({ params, body: bodyOf(values) })} />
    case 'entrustment':
      return <FormSheet<typeof addEntrustment> {...rest} title={says.addEntrustment} questions={entrustmentQuestions} initial={{ from: today }} path="/api/organs/:id/entrustments" given={(values) => ({ params, body: bodyOf(values) })} />
    case 'entrustmentChange': {
      const found = organ.entrustments.find(({ id }) => id === sheet.entrustment)!
      return (
        <FormSheet<typeof changeEntrustment> {...rest} title={found.documentNumber} questions={entrustmentChangeQuestions(found, organ.mayKeep)} initial={{}} path="/api/organs/:id/entrustments/:entrustment"
          given={(values) => ({ params: { ...params, entrustment: sheet.entrustment }, body: bodyOf(values) })} />
      )
    }
    case 'empowered':
      return <FormSheet<typeof addEmpoweredItem> {...rest} title={says.addEmpowered} questions={empoweredQuestions} initial={{ from: today, actKind: 'penalty' }} path="/api/organs/:id/empowered" given={(values) => ({ params, body: bodyOf(values) })} />
    case 'recall':
      return <FormSheet<typeof endEmpoweredItem> {...rest} title={says.recall} questions={endQuestions} initial={{ to: today }} path="/api/organs/:id/empowered/:item/end" given={(values) => ({ params: { ...params, item: sheet.item }, body: bodyOf(values) })} />
  }
}

const ownValues = (organ: OrganDetail) => ({
  name: organ.name, shortName: organ.shortName, uscc: organ.uscc ?? '', documentMark: organ.documentMark ?? '', legalReviewUnit: organ.legalReviewUnit ?? '', address: organ.address ?? '', phone: organ.phone ?? '',
  otherLaw: organ.otherLaw ?? '', authorizedBasis: organ.authorizedBasis ?? '', comprehensive: organ.comprehensive, fieldCodes: organ.fieldCodes, hasPenaltyPower: organ.hasPenaltyPower, hasCoercionPower: organ.hasCoercionPower, hasEnforcementPower: organ.hasEnforcementPower,
})
