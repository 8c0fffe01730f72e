import { randomUUID } from 'node:crypto'
import { demoPassword } from '../server/demo/people.ts'
import type { Matter } from '../server/http/contract/index.ts'

export interface Answer<T> { readonly status: number, readonly body: T, readonly bytes: Uint8Array }

type Body = Record<string, unknown>

/** One person over real HTTP, with a cookie of his own. */
export interface Client {
  readonly cookie: string
  get<T>(path: string): Promise<Answer<T>>
  /** Writes under a key of its own, or under the one given. */
  post<T>(path: string, body: Body | FormData, key?: string): Promise<Answer<T>>
  /** Does an act in a matter as it stands now, or as it stood when this person looked. */
  act<T>(matter: string, option: string, body: Body, seen?: number, key?: string): Promise<Answer<T>>
}

/** `address` is asked each time: the server may have been started anew elsewhere. */
export async function signIn(address: () => string, login: string): Promise<Client> {
  const answer = await fetch(`${address()}/api/session`, {
    method: 'POST', headers: { 'x-xiezhi': '1', 'content-type': 'application/json' }, body: JSON.stringify({ login, password: demoPassword }),
  })
  if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  await answer.arrayBuffer()
  const client: Client = {
    cookie,
    get: async path => await readAnswer(await fetch(address() + path, { headers: { cookie } })),
    post: async (path, body, key = randomUUID()) => await readAnswer(await fetch(address() + path, {
      method: 'POST',
      headers: { cookie, 'x-xiezhi': '1', 'idempotency-key': key, ...(!(body instanceof FormData) && { 'content-type': 'application/json' }) },
      body: body instanceof FormData ? body : JSON.stringify(body),
    })),
    act: async (matter, option, body, seen, key) => {
      const expectedVersion = seen ?? (await client.get<Matter>(`/api/matters/${matter}`)).body.version
      return await client.post(`/api/matters/${matter}/acts`, { option, expectedVersion, ...body }, key)
    },
  }
  return client
}

export async function readAnswer<T>(answer: Response): Promise<Answer<T>> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  return { status: answer.status, bytes, body: (isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined) as T }
}
