import type { UnfitOut } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import type { Choice } from '../parts/inputs.tsx'

interface Nameable { readonly name: string; readonly against: readonly UnfitOut[] }

/** A person as one of several to choose from; one who may not be chosen is out of reach and says why. */
export const nameable = ({ name, against }: Nameable, value: string, note: string): Choice => ({
  value, name, disabled: against.length > 0,
  note: against[0] ? <span className="choice-unfit"><span aria-hidden>▲ </span>{against[0].brief}{against[0].citation && <> <Cite {...against[0].citation} /></>}</span> : <span className="quiet">{note}</span>,
})
