import type { AnswerOf, BodyInput, ParamsOf, Problem, QueryInput, Route } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { written, type Query } from './address.ts'

/** What a route wants, as its contract says. Only types come from the contract, so that no schema travels to the browser. */
export type Given<R extends Route> =
  & (keyof ParamsOf<R> extends never ? unknown : { readonly params: ParamsOf<R> })
  & (BodyInput<R> extends undefined ? unknown : { readonly body: BodyInput<R> })
  & { readonly query?: QueryInput<R> }

/** The server said no, or did not answer. `problem.sentence` is for the person, as it stands. */
export class Trouble extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.sentence)
    this.problem = problem
  }
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export const ask = <R extends Route>(path: R['path'], given: Given<R>, signal?: AbortSignal): Promise<AnswerOf<R>> =>
  send('GET', path, given as Loose, { ...(signal && { signal }) }) as Promise<AnswerOf<R>>

/** A `POST` that writes nothing (a preview). */
export const compute = <R extends Route>(path: R['path'], given: Given<R>, signal?: AbortSignal): Promise<AnswerOf<R>> =>
  send('POST', path, given as Loose, { ...(signal && { signal }) }) as Promise<AnswerOf<R>>

/** A write. The same `key` again is the same act again: what was done once is not done twice. */
export const write = <R extends Route>(path: R['path'], given: Given<R>, key: string, method: R['method'] = 'POST'): Promise<AnswerOf<R>> =>
  send(method, path, given as Loose, { key }) as Promise<AnswerOf<R>>

async function send(method: string, path: string, given: Loose, how: { key?: string; signal?: AbortSignal }): Promise<unknown> {
  const response = await reach(addressOf(path, given), {
    method,
    headers: {
      accept: 'application/json',
      ...(method !== 'GET' && { 'x-xiezhi': '1' }),
      ...(given.body !== undefined && { 'content-type': 'application/json' }),
      ...(how.key && { 'idempotency-key': how.key }),
    },
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    ...(how.signal && { signal: how.signal }),
  })
  return response.status === 204 ? undefined : await response.json()
}

/** Answers with any successful response; everything else becomes a `Trouble` with a sentence. */
export async function reach(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Trouble(local(0, 'web.unreachable', words.troubles.unreachable))
  })
  if (response.ok) return response
  throw new Trouble(await problemOf(response))
}

/** An answer that began and did not come to its end. */
export const brokenOff = (sentence: string): Trouble => new Trouble(local(0, 'web.brokenOff', sentence))

/** The paper that a body would become; nothing is kept of it. */
export async function reachPdf(address: string, body: unknown, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await reach(address, {
    method: 'POST', signal, body: JSON.stringify(body), headers: { 'content-type': 'application/json', accept: 'application/pdf', 'x-xiezhi': '1' },
  })
  return await response.arrayBuffer()
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const known = body as Partial<Problem> | undefined
  if (known?.sentence && known.code) return known as Problem
  return local(response.status, 'web.unclear', words.troubles.unclear)
}

const local = (status: number, code: string, sentence: string): Problem =>
  ({ type: `urn:xiezhi:problem:${code}`, title: sentence, status, code, sentence })

export function addressOf(path: string, given: Loose): string {
  const place = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given.params?.[name])))
  const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined && value !== null)
  return `${place}${written(Object.fromEntries(query.map(([name, value]) => [name, String(value)])) satisfies Query)}`
}

/** A fresh key for one intention, as a UUID. Not `crypto.randomUUID`, which browsers withhold on plain http in an intranet. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
