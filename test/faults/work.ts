import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Matter, RecordImportDetail } from '../../server/http/contract/index.ts'
import type { Sql } from '../../server/database/connect.ts'
import type { Answer, Client } from '../client.ts'
import { manyPenalties } from '../manyRecords.ts'

/** Somebody who goes on working whatever happens: what was not acknowledged is sent again, as it was, under the same key. */
export interface Diligent {
  /** One piece of work, sent until it is answered. */
  once(): Promise<void>
  /** Works until the connection breaks. */
  work(): Promise<void>
  /** Holds what is stored against what was acknowledged: that is there, once, and of what was under way all or nothing. */
  check(db: Sql): Promise<void>
  /** How much was acknowledged, and how often an answer never came. */
  readonly tally: { acknowledged: number, unanswered: number }
}

export type Cast = Readonly<Record<'clerk' | 'chief' | 'agency', Client>>
type Act = readonly [who: keyof Cast, option: string, says: Record<string, unknown>]

export const today = '2026-07-13'

const story: readonly Act[] = [
  ['clerk', 'open', { agency: '659801-market', title: '超过期限作出决定' }],
  ['clerk', 'conclude', { finding: 'verified', text: '超过期限九日。', grounds: ['第27条第1款第2项'] }],
  ['chief', 'issue:firstCorrection', { paper: { demands: ['复核本案。'] } }],
  ['clerk', 'serve:firstCorrection', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }],
  ['agency', 'file:rectificationReport', { text: '已经整改。' }],
  ['clerk', 'accept:rectificationReport', { reasons: '属实。' }],
]

/** Takes case after case from opening to closing. */
export function officials(cast: Cast, people: readonly string[]): Diligent {
  let [matter, done] = ['', 0]
  let letter: { path: string, body: Record<string, unknown>, key: string } | undefined
  const tally = { acknowledged: 0, unanswered: 0 }
  const write = () => {
    const [, option, says] = story[done]!
    return { key: randomUUID(), ...done === 0
      ? { path: '/api/matters', body: { ...says, on: today, people } }
      : { path: `/api/matters/${matter}/acts`, body: { ...says, on: today, option, expectedVersion: done } } }
  }
  const send = async () => {
    const { path, body, key } = letter ??= write()
    const answer = answered(await cast[story[done]![0]].post<Matter>(path, body, key))
    assert.equal(answer.status, done === 0 ? 201 : 200, JSON.stringify(answer.body))
    if (done === 0) matter = answer.body.id
    letter = undefined
    tally.acknowledged++
    done = (done + 1) % story.length
  }
  return { tally, once: () => untilAnswered(send), work: () => untilItBreaks(send, tally), check: db => checkHistories(db, matter, done, letter !== undefined) }
}

/** Every history is the story as far as it has come; that of the case in hand as far as was acknowledged, or one step further. */
async function checkHistories(db: Sql, inHand: string, done: number, underWay: boolean): Promise<void> {
  const told = story.map(([, option]) => option)
  const histories = await db<{ id: string, options: string[] }[]>`
    select matter_id as id, array_agg(concat_ws(':', act, role) order by seq) as options from matter_event group by matter_id`
  for (const { id, options } of histories) {
    assert.deepEqual(options, told.slice(0, options.length))
    const isLast = id === inHand && done > 0
    const least = isLast ? done : underWay && done === 0 ? 1 : told.length
    const most = isLast && underWay ? done + 1 : isLast ? done : told.length
    assert.ok(options.length >= least && options.length <= most, `${options.length} steps are there, of ${done} acknowledged`)
  }
}

/**
 * Hands in file after file of the same penalties, each from a source of its own. A file that was not answered is handed in
 * again as a new import: if it had been taken after all, nothing in it is new.
 */
export function sender(who: Client, rows: number): Diligent {
  let full: number | undefined
  let letter: { source: string, file: Blob } | undefined
  const taken: string[] = []
  const tally = { acknowledged: 0, unanswered: 0 }
  const send = async () => {
    const { source, file } = letter ??= { source: `来源${taken.length}`, file: await penalties(rows, `来源${taken.length}`) }
    const form = new FormData()
    form.append('file', file, `${source}.csv`)
    const { status, body } = answered(await who.post<RecordImportDetail>('/api/record-imports', form))
    assert.deepEqual([status, body.state, body.rows], [200, 'done', rows], JSON.stringify(body).slice(0, 1000))
    full ??= body.added
    assert.deepEqual([body.added, body.unchanged].toSorted((a, b) => a - b), [0, full])
    taken.push(source)
    letter = undefined
    tally.acknowledged++
  }
  const check = async (db: Sql) => {
    const stored = await db<{ source: string, records: number }[]>`select source_system as source, count(*) as records from enforcement_record group by 1`
    for (const { source, records } of stored) {
      assert.equal(records, full, `${source} is there in part`)
      assert.ok(taken.includes(source) || source === letter?.source, `${source} was never sent`)
    }
    assert.deepEqual(taken.filter(source => !stored.some(found => found.source === source)), [], 'acknowledged and not there')
  }
  return { tally, once: () => untilAnswered(send), work: () => untilItBreaks(send, tally), check }
}

async function penalties(rows: number, source: string): Promise<Blob> {
  const pieces: Buffer<ArrayBuffer>[] = []
  for await (const piece of manyPenalties(rows, 5, source)) pieces.push(Buffer.from(piece))
  return new Blob(pieces)
}

class Unanswered extends Error {}

/** That the database is away is no answer: the work may have been done or not. */
function answered<T>(answer: Answer<T>): Answer<T> {
  if (answer.status === 503) throw new Unanswered()
  return answer
}

async function untilAnswered(send: () => Promise<void>): Promise<void> {
  try {
    await send()
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    await untilAnswered(send)
  }
}

/** Neither is a connection that broke. Any other failure is the test's. */
async function untilItBreaks(send: () => Promise<void>, tally: Diligent['tally']): Promise<void> {
  try {
    for (;;) await send()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof Unanswered)) throw error
    tally.unanswered++
  }
}
