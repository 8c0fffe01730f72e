import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import type { Day } from '../core/norms/index.ts'
import { buildApp } from '../server/http/app.ts'
import type { App } from '../server/http/serve.ts'
import { importRecords } from '../server/records/import.ts'
import type { ImportRow } from '../server/store/records/imports.ts'
import { findOrgan } from '../server/store/organs/organs.ts'
import { beneath, reading, worker } from '../server/store/within.ts'
import { type Office, office, type Official, type Reply, write } from './office.ts'
import { statuteShelf } from './statuteShelf.ts'

/** An office whose laws hold the statutes too, and what tests of records do there again and again. */
export interface RecordsOffice extends Office {
  /** Hands in a file as an organ would, through the one way that all take. */
  handIn(file: string | Buffer, more?: { sender?: string, id?: string, pieces?: number }): Promise<ImportRow>
  send<T = never>(official: Official, method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>
}

export async function recordsOffice(today: Day): Promise<RecordsOffice> {
  const base = await office(today)
  const deps = { ...base.deps, laws: statuteShelf() }
  const app = await buildApp(deps)
  after(() => app.close())
  return {
    ...base, app, deps,
    handIn: async (file, { sender, id = randomUUID(), pieces = 65_536 } = {}) => {
      const organ = sender === undefined ? null : (await reading(base.db.sql, worker, tx => findOrgan(tx, sender)))!
      const viewer = organ ? { account: 'worker', scope: beneath(organ.path), own: beneath(organ.path) } : worker
      const bytes = Buffer.from(file as string)
      return await importRecords(deps, { viewer, account: null, organ }, { id, fileName: 'file.csv', bytes: cut(bytes, pieces), bytesTotal: bytes.length })
    },
    send: async (official, method, path, body, headers = method === 'POST' ? write() : {}) => replyOf(await app.inject({
      method, url: path, headers: { cookie: official.cookie, ...headers }, ...(body !== undefined && { payload: body as never }),
    })),
  }
}

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function replyOf(response: Awaited<ReturnType<App['inject']>>): Reply<never> {
  const isJson = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, headers: response.headers, raw: response.rawPayload, body: (isJson ? response.json() : undefined) as never }
}

const header = 'rowAction,sourceSystem,sourceRecordId,actionNo,procedureType,bodyCode,partyType,name,uscc,idType,idNo,caseFiledAt,priorNoticeAt,decidedAt,decisionResult,penaltyKindsText,fineAmount,penaltyContent,servedAt'

/** A penalty as one line of CSV; nothing in it breaks the law. */
export function penaltyRow(number: number | string, more: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    rowAction: 'A', sourceSystem: '办案系统', sourceRecordId: String(number), actionNo: `甲市监罚案〔2026〕${number}号`, procedureType: 'ORDINARY', bodyCode: '659801-market',
    partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', caseFiledAt: '2026-03-02', priorNoticeAt: '2026-03-20', decidedAt: '2026-04-01',
    decisionResult: 'PENALISE', penaltyKindsText: 'FINE', fineAmount: '5000', penaltyContent: '罚款5000元', servedAt: '2026-04-02', ...more,
  }
  return header.split(',').map(name => cells[name] ?? '').join(',')
}

export const penaltyFile = (...rows: readonly string[]): string => [header, ...rows, ''].join('\n')
