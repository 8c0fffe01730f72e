import type { Day, Qualification } from '../norms/index.ts'

/** 执法证件 · 国务院部门依法制发的专用执法证件 · 监督证件 · 特邀（社会）监督员证件 */
export type CredentialKind = 'enforcement' | 'departmental' | 'supervision' | 'invited'

/** 有效 · 暂扣 · 收回 · 注销 · 吊销 · 遗失. That it ran out is no entry: its last day says so. */
export type CredentialStatus = 'valid' | 'suspended' | 'returned' | 'cancelled' | 'revoked' | 'lost'
export type CredentialState = CredentialStatus | 'expired' | 'notYet'

/** An entry of the history: from that day on, until the next. */
export interface StatusEntry {
  readonly status: CredentialStatus
  readonly from: Day
}

export interface Credential {
  readonly id: string
  readonly kind: CredentialKind
  readonly number: string
  readonly from: Day
  /** The last day of its validity. */
  readonly to: Day
  /** Codes of the places it holds for; empty: wherever its holder's organ works. */
  readonly areas: readonly string[]
  /** Codes of the fields of enforcement it holds for; empty: whatever its holder's organ does. */
  readonly fields: readonly string[]
  /** As written down, the oldest first. A later entry goes before an earlier one of the same day. */
  readonly history: readonly StatusEntry[]
}

/** In post, gone, retired, lent to another organ: from that day, until the next entry. */
export interface ServiceEntry {
  readonly status: 'ACTIVE' | 'LEFT' | 'RETIRED' | 'SECONDED'
  readonly from: Day
}

/** Somebody in the register, as far as it matters for what he may do. */
export interface Person {
  readonly officer: string
  readonly account: string | null
  readonly name: string
  /** As written down, the oldest first; empty: in post ever since. */
  readonly service: readonly ServiceEntry[]
  readonly qualifications: readonly (Qualification | 'confidentiality')[]
  readonly credentials: readonly Credential[]
}

/** A recusal of one person in one matter. Until it is decided he is held; once it is granted he is out. */
export interface Recusal {
  readonly account: string
  readonly declaredOn: Day
  readonly decided: { readonly on: Day; readonly granted: boolean } | null
}

const final: readonly CredentialStatus[] = ['cancelled', 'revoked', 'returned']

/** The entry that rules on a day: the latest day up to it, of one day the latest entry. */
export function entryOn<Entry extends { readonly from: Day }>(history: readonly Entry[], day: Day): Entry | undefined {
  let ruling: Entry | undefined
  for (const entry of history) if (entry.from <= day && (!ruling || entry.from >= ruling.from)) ruling = entry
  return ruling
}

/** What a credential was worth on a day: first what was decided about it, then its days. */
export function stateOn(credential: Pick<Credential, 'history' | 'from' | 'to'>, day: Day): CredentialState {
  const entry = entryOn(credential.history, day)
  if (!entry || day < credential.from) return entry && final.includes(entry.status) ? entry.status : 'notYet'
  if (final.includes(entry.status)) return entry.status
  return credential.to < day ? 'expired' : entry.status
}

/** Whether one status may follow another: what was cancelled, revoked or handed back stays so. */
export function mayFollow(current: CredentialState, next: CredentialStatus): boolean {
  if (final.some((status) => status === current)) return false
  return next !== 'valid' || current !== 'valid'
}

/** His credential of a kind that is valid on a day; else the one that comes nearest to it. */
export function credentialOn({ credentials }: Pick<Person, 'credentials'>, kind: CredentialKind, day: Day): Credential | undefined {
  const held = credentials.filter((credential) => credential.kind === kind)
  return held.find((credential) => stateOn(credential, day) === 'valid') ?? [...held].sort((a, b) => (a.to < b.to ? 1 : -1))[0]
}

export const isCredentialed = (person: Person, kind: CredentialKind, day: Day): boolean =>
  person.credentials.some((credential) => credential.kind === kind && stateOn(credential, day) === 'valid')

/** Whether one may enforce by it: a department's own credential is worth as much as the common one. */
export const isForEnforcement = ({ kind }: Pick<Credential, 'kind'>): boolean => kind === 'enforcement' || kind === 'departmental'

/** Whether he may enforce on a day. */
export const mayEnforce = ({ credentials }: Pick<Person, 'credentials'>, day: Day): boolean =>
  credentials.some((credential) => isForEnforcement(credential) && stateOn(credential, day) === 'valid')

/** 1508 stands for all of 150800: a place covers those whose code begins with its own, trailing noughts aside. */
export const covers = (areas: readonly string[], place: string): boolean =>
  areas.length === 0 || areas.some((area) => place.startsWith(area.replace(/(?:00)+$/, '')))
