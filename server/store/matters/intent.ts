import type { EvidenceKind } from '../../../core/evidence/index.ts'
import type { Command } from '../../../core/matters/index.ts'
import type { ActName, Day } from '../../../core/norms/index.ts'
import type { Item, SaidItem } from '../../../core/rectification/index.ts'
import type { ItemAsked } from './handovers.ts'
import type { Receipt } from '../papers/instruments.ts'
import type { NewConfirmation } from '../organs/qualification.ts'
import { refused } from '../refused.ts'

/** What a person writes into a paper. */
export interface PaperText {
  /** Of a paper to which no law gives a name. */
  readonly name?: string | undefined
  readonly subject?: string | undefined
  readonly act?: string | undefined
  readonly found?: readonly string[] | undefined
  readonly demands?: readonly string[] | undefined
  readonly orders?: readonly string[] | undefined
  readonly contact?: { readonly person: string, readonly phone: string } | undefined
  readonly copies?: readonly string[] | undefined
  /** 联合发文: the organs that sign it as well. */
  readonly jointly?: readonly string[] | undefined
  /** Of a paper to somebody outside the platform: who exactly. */
  readonly addressee?: string | undefined
  /** Blanks of the template, by their Chinese names: 时间, 地点. */
  readonly parts?: Readonly<Record<string, string>> | undefined
  readonly attachments?: readonly { readonly title: string, readonly lines: readonly string[] }[] | undefined
  /** Of a paper written outside: its own number. */
  readonly number?: string | undefined
  /** What the paper says, one paragraph a line. */
  readonly outline?: string | undefined
}

/** How a record was taken. */
export const recordWays = { text: '文字', audio: '录音', video: '录像', photo: '照片' } as const

export interface Signature { readonly name: string, readonly as: string, readonly on: Day, readonly picture?: string | undefined }
interface Product { readonly kind: EvidenceKind, readonly name: string, readonly time?: string | undefined, readonly original: string, readonly upload?: string | undefined }
interface TopicSeen { readonly law: string, readonly norm: string, readonly finding: 'none' | 'problems', readonly says?: string | undefined }

export type MeasureRecordKind = 'plain' | 'interview' | 'inspection' | 'files' | 'commission' | 'meeting'

/** The record of a measure as a person writes it. Its special parts are kept as they are; only what other registers need is looked into. */
export interface MeasureGiven {
  readonly kind: MeasureRecordKind
  readonly people: readonly string[]
  readonly from: string
  readonly to: string
  readonly place: string
  readonly object: string
  readonly recorded: readonly (keyof typeof recordWays)[]
  readonly shownTo?: string | undefined
  readonly signatures: readonly Signature[]
  readonly products: readonly Product[]
  readonly inspection?: { readonly topics: readonly TopicSeen[] } | undefined
  readonly files?: { readonly title: string, readonly due: Day, readonly items: readonly ItemAsked[] } | undefined
  readonly meeting?: { readonly notice?: string | undefined } | undefined
}

/** What an act states of the credential that it issues, and of the training and the exam before it. */
export interface CredentialGiven {
  readonly number?: string | undefined
  readonly from?: Day | undefined
  /** The last day of its validity, or of the term. */
  readonly to?: Day | undefined
  /** The number of the new document that takes the place of the old one. */
  readonly replacement?: string | undefined
  /** Codes of the places for which somebody is appointed. */
  readonly areas?: readonly string[] | undefined
  /** Codes of the fields of enforcement to which it is limited. */
  readonly fields?: readonly string[] | undefined
  readonly subject?: string | undefined
  readonly hours?: number | undefined
}

/** What an act says for the register of organs: which bodies were confirmed, kept or ended, and who is designated to supervise. */
export interface ForRegister {
  readonly bodies?: readonly { readonly organ: string, readonly result: NewConfirmation['result'] }[] | undefined
  readonly noticeUrl?: string | undefined
  readonly designated?: string | undefined
}

/** What an act says item by item, as the contract has it. */
export type Itemised =
  | { readonly kind: 'report', readonly items: readonly (SaidItem & Proof)[] }
  | { readonly kind: 'examination', readonly items: readonly SaidItem[] }
  | ({ readonly kind: 'objection', readonly items: readonly Item[] } & Proof)
  | { readonly kind: 'reply', readonly items: readonly SaidItem[], readonly sameAuthor?: string | undefined }
  | { readonly kind: 'request', readonly items: readonly { readonly says: string }[] }

/** Files handed in before, and records that are here already. */
export interface Proof { readonly files: readonly string[], readonly records: readonly number[] }

/** What an act carries besides its fields: who was at a talk, what was let stand in a circular, to whom a report goes. */
export type Carried =
  | {
    readonly kind: 'talk'
    readonly place: string
    readonly attendees: readonly { readonly name: string, readonly post: string, readonly head: boolean }[]
    readonly commitments: readonly { readonly says: string, readonly dueOn: Day }[]
  }
  | { readonly kind: 'disclosure', readonly kept: readonly { readonly words: string, readonly reason: string }[] }
  | { readonly kind: 'copies', readonly to: readonly { readonly organ?: string | undefined, readonly name: string }[] }

type Stated = { readonly [field in keyof Omit<Command, 'act' | 'role' | 'by' | 'on'>]?: Command[field] | undefined }

/** What somebody wants to do in a matter, as he saw it. */
export interface Intent extends Stated {
  /** `issue:bindingDecision`: an option's id. */
  readonly option: string
  readonly on: Day
  readonly by?: string | undefined
  readonly expectedVersion: number
  readonly paper?: PaperText | undefined
  /** Of a measure. */
  readonly record?: MeasureGiven | undefined
  readonly receipt?: Receipt | undefined
  /** For the register of organs: bodies confirmed or ended, and who is designated. */
  readonly register?: ForRegister | undefined
  /** Officers of the register who take part. */
  readonly people?: readonly string[] | undefined
  readonly credential?: CredentialGiven | undefined
  /** Of a paper that was approved: the round in which it was. */
  readonly round?: string | undefined
  /** Of a corrected receipt: the file that proves it. */
  readonly proof?: string | undefined
  /** What it says item by item. */
  readonly itemised?: Itemised | undefined
  /** What it carries besides. */
  readonly carried?: Carried | undefined
}

export interface Deed { readonly act: ActName, readonly role?: string }

const actNames: readonly ActName[] = [
  'measure', 'conclude', 'issue', 'submit', 'approve', 'disapprove', 'serve', 'file', 'accept', 'reject', 'refer', 'notPursue', 'close', 'establish', 'correct', 'withdraw',
]

/** The act that an option's id names. */
export function actOf(option: string): Deed {
  const [act, role] = option.split(':')
  if (!actNames.includes(act as ActName)) throw refused('option.unknown', 400, `没有“${option}”这件事。请从办件页面列出的事项中选择。`)
  return { act: act as ActName, ...(role && { role }) }
}
