import assert from 'node:assert/strict'
import type { Day } from '../core/norms/index.ts'
import type { MatterPeople, OfficerOut, Problem } from '../server/http/contract/index.ts'
import { office, type Official, type Reply } from './office.ts'

/** An office, and what tests of people ask there again and again. */
export async function peopleOffice(today: Day) {
  const base = await office(today)
  const { db } = base
  return {
    ...base,
    idOf: async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id,
    officerOf: async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select officer.id from officer join account on account.id = account_id where login = ${login}`)[0].id,
    peopleOf: async (by: Official, matter: string): Promise<MatterPeople> => (await by.get<MatterPeople>(`/api/matters/${matter}/people`)).body,
    entry: (by: Official, officer: string, body: Record<string, unknown>) => by.post<OfficerOut & Problem>(`/api/officers/${officer}/entries`, body),
  }
}

export const done = <T>({ status, body }: Reply<T & Partial<Problem>>): T => {
  assert.ok(status < 300, body.sentence)
  return body
}

export const refusal = ({ status, body }: Reply<Problem>) => [status, body.code, body.citation?.cite]
