import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { personName } from '../names.ts'
import { numbersFrom } from '../seeded.ts'
import type { WorldOrgan } from './places.ts'

export interface WorldOfficer {
  readonly organ: string
  readonly name: string
  readonly duty: 'enforcement' | 'supervision'
  readonly reviewer: boolean
  readonly from: Day
  /** Left or retired. */
  readonly gone: { readonly status: 'LEFT' | 'RETIRED', readonly on: Day } | null
  readonly certNo: string
  readonly validFrom: Day
  readonly validTo: Day
  /** What befell the credential after it was issued. */
  readonly changes: readonly { readonly status: 'suspended' | 'valid' | 'cancelled', readonly on: Day }[]
  /** Identity number of a near relative that he declared. */
  readonly relative: string | null
}

/** The number of somebody who does not exist: its division is assigned to no place. */
export const relativeNumber = '659101198001010022'

export interface Staff { readonly acting: number, readonly reviewing: number }

/** Who works at an organ: those who act two by two, some who review, somebody suspended for a while and somebody who left. */
export function officersOf(organ: WorldOrgan, { acting, reviewing }: Staff, begin: Day, seed: number): WorldOfficer[] {
  const random = numbersFrom(seed)
  const [validFrom, validTo] = [addDays(begin, -500), addDays(begin, 1800)]
  const officer = (what: string, more: Partial<WorldOfficer> = {}): WorldOfficer => ({
    organ: organ.id, name: personName(random), duty: 'enforcement', reviewer: false, from: validFrom, gone: null, certNo: `执${organ.areaCode}-${what}`, validFrom, validTo, changes: [], relative: null, ...more,
  })
  const what = organ.id.slice(organ.areaCode.length + 1)
  if (organ.kind === 'justiceDepartment') return [officer('clerk', { duty: 'supervision', certNo: `监${organ.areaCode}-clerk` }), officer('chief', { duty: 'supervision', certNo: `监${organ.areaCode}-chief` })]
  return [
    ...Array.from({ length: acting }, (_, at) => officer(at === 0 ? what : at === 1 ? `${what}-officer` : `${what}-${at + 1}`, at === 0 && what === 'finance' ? { relative: relativeNumber } : {})),
    ...Array.from({ length: reviewing }, (_, at) => officer(`${what}-review-${at + 1}`, { reviewer: true })),
    officer(`${what}-suspended`, { changes: [{ status: 'suspended', on: addDays(begin, -90) }, { status: 'valid', on: addDays(begin, -60) }] }),
    officer(`${what}-former`, { ...(what === 'market' ? { name: '许离' } : {}), gone: { status: 'LEFT', on: addDays(begin, -200) }, changes: [{ status: 'cancelled', on: addDays(begin, -195) }] }),
  ]
}

/** Those who may be shown acting. */
export const isActing = ({ duty, reviewer, gone, changes }: WorldOfficer): boolean => duty === 'enforcement' && !reviewer && gone === null && changes.length === 0
