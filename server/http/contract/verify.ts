import { z } from 'zod'
import { dayOut } from './common.ts'
import { route } from './route.ts'

export const verifiedPaper = z.object({
  title: z.string(),
  organ: z.string(),
  number: z.string().nullable(),
  issuedOn: dayOut,
  voidedOn: dayOut.nullable(),
  /** Whether the file with the hash that was given is the paper as it was issued; null: no hash, or no files yet. */
  same: z.boolean().nullable(),
})
export type VerifiedPaper = z.output<typeof verifiedPaper>

/** Asked without an account; nothing of the case and nobody's name is told. */
export const verifyPaper = route({
  method: 'POST', path: '/api/verify', summary: '核验文书：按核验码，可以附文件的 SHA-256', access: 'open',
  body: z.strictObject({
    code: z.string().min(1, '请填写核验码').max(60).meta({ title: '核验码' }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '应当是 64 位十六进制的 SHA-256').optional(),
  }),
  answer: verifiedPaper,
})
