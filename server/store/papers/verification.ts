import { randomBytes } from 'node:crypto'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'

/** Without letters and digits that are mistaken for each other (I, L, O, U; 0 and 1 stay). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 20

/** 核验码: 100 random bits, so that none is found by trying; in groups that can be read out. */
export function newCode(): string {
  const characters = [...randomBytes(length)].map(byte => alphabet[byte % alphabet.length]!) // 256 is a multiple of 32: each is as likely
  return characters.join('').replace(/(.{5})(?=.)/g, '$1-')
}

/** A code as somebody typed it: in any case, with or without hyphens, with letters taken for digits. Undefined: no code at all. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return plain.length === length && [...plain].every(character => alphabet.includes(character)) ? plain.replace(/(.{5})(?=.)/g, '$1-') : undefined
}

/** The page that answers for a code, for the QR code; undefined where the server does not know how it is reached from outside. */
export function verifyAddress(code: string, base = process.env['XIEZHI_ADDRESS']): string | undefined {
  return base ? new URL(`/verify/${code}`, base).href : undefined
}

/** What stands on the paper anyway. No addressee and nobody's name: a paper may be about a person. */
export interface Verified {
  readonly title: string
  readonly organ: string
  readonly number: string | null
  readonly issuedOn: Day
  readonly voidedOn: Day | null
  /** Of the files as they were made; none while they are being made. */
  readonly hashes: readonly string[]
}

/** The paper that bears this code, for anybody: row-level security shows it to whoever knows the code. */
export async function verifiedPaper(tx: Transaction, code: string): Promise<Verified | undefined> {
  await tx`select set_config('app.verifying', ${code}, true)`
  const [row] = await tx<Verified[]>`
    select title, coalesce(content ->> 'signedBy', content ->> 'mark') as organ, number, issued_on as "issuedOn", voided_on as "voidedOn",
      array(select sha256 from instrument_file file where file.instrument_id = instrument.id order by format) as hashes
    from instrument where verification = ${code}`
  return row
}
