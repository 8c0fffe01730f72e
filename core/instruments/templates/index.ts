import type { Instrument } from '../../norms/index.ts'
import { agency } from './agency.ts'
import { handling } from './handling.ts'
import { plainLetter, plainRedHead, type Shipped } from './kinds.ts'
import { people } from './people.ts'
import { programmes } from './programmes.ts'
import { supervision } from './supervision.ts'

const shipped: Readonly<Record<string, Shipped>> = { ...supervision, ...handling, ...people, ...programmes, ...agency }

/** The word in the number of papers whose role has none of its own; they count together. */
export const commonWord = '监发'

/** The template a paper of that role has as long as no office makes one of its own: papers for everybody wear the red head. */
export function shippedTemplate(role: string, instrument: Pick<Instrument, 'to'> | undefined): Shipped {
  if (Object.hasOwn(shipped, role)) return shipped[role]!
  return instrument && [instrument.to].flat().includes('anyone') ? plainRedHead() : plainLetter()
}

export const shippedWord = (role: string): string | undefined => Object.hasOwn(shipped, role) ? shipped[role]!.word : undefined
