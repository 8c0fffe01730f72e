import type { Problem, RecordImportDetail } from '../../server/http/contract/index.ts'
import { addressOf, Trouble } from '../frame/request.ts'
import { words } from '../words/index.ts'

interface Upload {
  readonly file: File
  readonly organ: string | undefined
  /** How many rows there should be, where that was said. */
  readonly rows: string | undefined
  /** Also the id of the import, so that its progress can be read while the file is still being sent. */
  readonly key: string
  readonly onSent: (bytes: number, total: number) => void
  readonly signal: AbortSignal
}

/** Sends a file and reports how much of it is gone: what `fetch` cannot say. */
export function upload({ file, organ, rows, key, onSent, signal }: Upload): Promise<RecordImportDetail> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const failed = () => reject(new Trouble({ type: 'urn:xiezhi:problem:web.unreachable', title: '', status: 0, code: 'web.unreachable', sentence: words.imports.interrupted }))
    request.open('POST', addressOf('/api/record-imports', { query: { organ, rows } }))
    request.responseType = 'json'
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('x-xiezhi', '1')
    request.upload.onprogress = (event) => onSent(event.loaded, event.total)
    request.onerror = failed
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as RecordImportDetail)
      const problem = request.response as Problem | null
      if (problem?.sentence) reject(new Trouble(problem))
      else failed()
    }
    signal.addEventListener('abort', () => request.abort())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
