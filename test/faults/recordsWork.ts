import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RecordImportDetail } from '../../server/http/contract/index.ts'
import { type Client, readAnswer } from '../client.ts'
import { type Form, type Posted, posted } from './recordsFiles.ts'
import { isAnyOf, type stored } from './recordsWhole.ts'
import type { Scene } from './scene.ts'

/** Two files of one source: the second says something else of some of the same records. */
export interface Editions { readonly source: string, readonly editions: readonly Posted[] }
export const editionsOf = async (form: Form, rows: number, source: string): Promise<Editions> =>
  ({ source, editions: [await posted({ form, rows, source, edition: 1 }), await posted({ form, rows, source, edition: 2 })] })

/** What two editions of a file leave behind where nothing disturbs them. */
export interface Undisturbed { readonly taken: readonly Counts[], readonly stored: Awaited<ReturnType<typeof stored>>, readonly milliseconds: number }
type Counts = Readonly<Pick<RecordImportDetail, 'rows' | 'added' | 'changed' | 'unchanged' | 'refused' | 'alerts'>>

/** How often an answer was waited for in vain, and what was there then. */
export interface Tally { nothing: number, all: number }

/** Hands in two editions of a file, each until it is answered, always under its one key. `recovered`: when all is up again. */
export async function handIn(scene: Scene, who: Client, { source, editions }: Editions, recovered: () => Promise<void>, tally: Tally): Promise<Counts[]> {
  const taken: Counts[] = []
  for (const file of editions) {
    const key = randomUUID()
    let answer = await send(scene, who, file, key)
    while (!answer) {
      await recovered()
      const there = await isThere(scene, who, key)
      tally[there ? 'all' : 'nothing']++
      if (file === editions[0]) assert.equal(await scene.look(db => isAnyOf(db, source)), there, 'what is said of the import is not so')
      answer = await send(scene, who, file, key)
    }
    assert.equal(answer.state, 'done', answer.says)
    const { rows: read, added, changed, unchanged, refused, alerts } = answer
    taken.push({ rows: read, added, changed, unchanged, refused, alerts })
  }
  return taken
}

/** Undefined: no answer came, or only that the database is away; the work may have been done or not. */
async function send({ address }: Scene, { cookie }: Client, { path, type, body }: Posted, key: string): Promise<RecordImportDetail | undefined> {
  const headers = { cookie, 'x-xiezhi': '1', 'idempotency-key': key, ...(type !== null && { 'content-type': type }) }
  const answer = await fetch(address() + path, { method: 'POST', headers, body: body() }).then(readAnswer<RecordImportDetail>).catch(unlessBroken)
  if (!answer || answer.status === 503) return undefined
  assert.equal(answer.status, 200, JSON.stringify(answer.body).slice(0, 1_000))
  return answer.body
}

/** Whether the server says that the import is done. It must know at once: nobody else would tell it. */
async function isThere({ look }: Scene, who: Client, key: string): Promise<boolean> {
  await look(async (db) => { // the process in PostgreSQL may outlive the server by the query that it was at
    while ((await db`select from pg_locks where locktype = 'advisory'`).length > 0) await wait(10)
  })
  const { status, body: { state, code } } = await who.get<RecordImportDetail>(`/api/record-imports/${key}`)
  if (status === 404 || state === 'done') return status !== 404
  assert.deepEqual([state, code === 'interrupted' || code === 'fault'], ['failed', true], `the import is said to be ${state} ${code}`)
  return false
}

/** That a connection broke is no answer; any other failure is the test's. */
export function unlessBroken(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error
}

/** What is exported, or undefined where the stream did not come to its end. */
export async function exported({ address }: Scene, { cookie }: Client, as: 'csv' | 'xlsx'): Promise<Uint8Array | undefined> {
  const answer = await fetch(`${address()}/api/records/export?as=${as}`, { headers: { cookie } }).then(readAnswer<unknown>).catch(unlessBroken)
  if (!answer || answer.status === 503) return undefined
  assert.equal(answer.status, 200)
  return answer.bytes
}
