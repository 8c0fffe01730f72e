import { actor, close, refer, stage, type Actor, type Condition, type Linked } from '../../core/norms/index.ts'

/** Organs that act under this regulation alone; `terms` names them. */
export const regionalGovernment: Actor = 'regionalGovernment'
export const regionalJusticeDepartment: Actor = 'regionalJusticeDepartment'
export const standingCommittee = actor('standingCommittee')

/** A draft that was sent back, and one that has passed its review; `terms` names them too. */
export const returned = stage('returned')
export const passed = stage('passed')

/** Whoever does the work of supervision for an authority. */
export const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
/** Where the authority itself decides, its office prepares. */
export const preparing = ['supervisionOffice', 'justiceDepartment'] as const

interface Choice { readonly value: string; readonly name: string }

/** The fact has one of these values: it has been stated. */
export const stated = (fact: string, choices: readonly Choice[]): Condition => ({ any: choices.map(({ value }) => ({ fact, is: value })) })

/** A referral that grew from a matter marks a crime in it that is to be referred; the proceeding is the national one. */
export const crimeReferred: Linked = { followedBy: 'referral', until: [{ act: 'issue', role: 'referralLetter' }, refer, close] }
