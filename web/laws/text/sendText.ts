import type { AnswerOf, importLawText, LawTextPreview, previewLawText, Route } from '../../../server/http/contract/index.ts'
import { addressOf, freshKey, reach } from '../../frame/request.ts'

interface Sent { readonly file: File; readonly law: string; readonly organ: string | undefined }

/** What the server makes of a file; nothing is written. */
export const preview = ({ file, law, organ }: Sent): Promise<LawTextPreview> =>
  post<typeof previewLawText>(addressOf('/api/law-texts/preview', { query: { law, organ } }), file)

/** Imports the file whose preview had this hash. The same key again is the same import. */
export const take = ({ file, law, organ }: Sent, hash: string, key: string): Promise<AnswerOf<typeof importLawText>> =>
  post<typeof importLawText>(addressOf('/api/law-texts', { query: { law, organ, hash } }), file, key)

async function post<R extends Route>(address: string, file: File, key: string = freshKey()): Promise<AnswerOf<R>> {
  const form = new FormData()
  form.append('file', file)
  const response = await reach(address, { method: 'POST', body: form, headers: { accept: 'application/json', 'x-xiezhi': '1', 'idempotency-key': key } })
  return await response.json() as AnswerOf<R>
}
