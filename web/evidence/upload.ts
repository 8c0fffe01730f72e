import type { DetailedError, Upload as TusUpload } from 'tus-js-client'
import type { Problem, Uploaded } from '../../server/http/contract/index.ts'
import { addressOf, freshKey, reach, Trouble } from '../frame/request.ts'
import { words } from '../words/index.ts'

const says = words.evidence
const pieceBytes = 16 * 1024 ** 2

/** One file on its way. Broken off here or there it goes on where it stopped, after a reload too, once the same file is chosen again. */
export interface Sending {
  pause(): void
  resume(): void
  /** Tells the server to forget what came so far. */
  cancel(): void
  readonly done: Promise<Uploaded>
}

export async function sendFile(file: File, organ: string | undefined, onProgress: (share: number) => void): Promise<Sending> {
  const { Upload } = await import('tus-js-client')
  let [settle, fail]: [(uploaded: Uploaded) => void, (error: unknown) => void] = [() => {}, () => {}]
  const done = new Promise<Uploaded>((resolve, reject) => { [settle, fail] = [resolve, reject] })
  const upload: TusUpload = new Upload(file, {
    endpoint: addressOf('/api/uploads', { query: { organ } }), metadata: { filename: file.name }, headers: { 'x-xiezhi': '1' }, chunkSize: pieceBytes,
    retryDelays: [0, 1000, 3000, 10_000, 30_000], removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => !isRefusal(error),
    onProgress: (sent, total) => onProgress(total === 0 ? 0 : sent / total),
    onError: (error) => fail(troubleOf(error as DetailedError)),
    onSuccess: () => { finish(upload.url!, organ).then(settle, fail) },
  })
  const [earlier] = await upload.findPreviousUploads()
  if (earlier) upload.resumeFromPreviousUpload(earlier)
  upload.start()
  return { done, pause: () => void upload.abort(), resume: () => upload.start(), cancel: () => void upload.abort(true).catch(() => {}) }
}

/** Files that were begun in this browser and not finished, by name. */
export async function unfinishedFiles(): Promise<string[]> {
  const { defaultOptions } = await import('tus-js-client')
  const begun = await defaultOptions.urlStorage.findAllUploads()
  return [...new Set(begun.map(({ metadata }) => metadata['filename']).filter((name): name is string => name !== undefined))]
}

async function finish(url: string, organ: string | undefined): Promise<Uploaded> {
  const id = new URL(url, location.href).pathname.split('/').at(-1)!
  const response = await reach(addressOf('/api/uploads/:id/finish', { params: { id }, query: { organ } }), { method: 'POST', headers: { 'x-xiezhi': '1', 'idempotency-key': freshKey() } })
  return await response.json() as Uploaded
}

/** The server said no, and says so again however often it is asked. */
const isRefusal = (error: DetailedError): boolean => {
  const status = error.originalResponse?.getStatus() ?? 0
  return status >= 400 && status < 500 && status !== 409 && status !== 423
}

function troubleOf(error: DetailedError): Trouble {
  const known = read(error.originalResponse?.getBody())
  return new Trouble(known?.sentence ? known : { type: 'urn:xiezhi:problem:upload.broke', title: says.broke, status: 0, code: 'upload.broke', sentence: says.broke })
}

function read(body: string | undefined): Problem | undefined {
  try {
    return body ? JSON.parse(body) as Problem : undefined
  } catch {
    return undefined
  }
}
