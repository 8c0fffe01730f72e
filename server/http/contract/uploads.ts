import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

/** What a camera wrote into a picture. */
export const taken = z.object({ at: z.string().nullable(), place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(), device: z.string().nullable() })

/** A file that was taken in whole; its id is then named by whatever it proves. */
export const uploaded = z.object({
  id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string(), sm3: z.string(), taken: taken.nullable(),
})
export type Uploaded = z.output<typeof uploaded>

/**
 * The bytes come before by the tus protocol 1.0.0 at `/api/uploads` (POST, HEAD, PATCH, DELETE; metadata `filename`), in pieces, with
 * interruptions. Then this reads the whole: hash, kind by content, what a camera wrote. Refused is what is no evidence.
 */
export const finishUpload = route({
  method: 'POST', path: '/api/uploads/:id/finish', summary: '上传完成：核对内容、计算哈希', access: 'acting', writes: true,
  params: z.object({ id: z.uuid() }), query: acting, answer: uploaded,
})
