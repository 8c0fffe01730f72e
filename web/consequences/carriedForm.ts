import type { OptionOut } from '../../server/http/contract/index.ts'
import type { ActBody } from '../matters/actBody.ts'

export type Carried = NonNullable<ActBody['carried']>
export type Talk = Extract<Carried, { kind: 'talk' }>
export type Disclosure = Extract<Carried, { kind: 'disclosure' }>
export type Copies = Extract<Carried, { kind: 'copies' }>

/** What a fresh sheet holds of it. */
export function blankCarried(kind: NonNullable<OptionOut['carries']>): Carried {
  switch (kind) {
    case 'talk': return { kind, place: '', attendees: [{ name: '', post: '', head: true }], commitments: [] }
    case 'disclosure': return { kind, kept: [] }
    case 'copies': return { kind, to: [{ name: '' }, { name: '' }] }
  }
}

/** Without rows that were left empty. */
export function carriedBody(carried: Carried): Carried {
  switch (carried.kind) {
    case 'talk': return { ...carried, attendees: carried.attendees.filter(({ name }) => name.trim()), commitments: (carried.commitments ?? []).filter(({ says }) => says.trim()) }
    case 'disclosure': return { ...carried, kept: carried.kept.filter(({ reason }) => reason.trim()) }
    case 'copies': return { ...carried, to: carried.to.filter(({ name }) => name.trim()) }
  }
}
