import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { pino } from 'pino'
import type { Day } from '../core/norms/index.ts'
import { lawFor, laws, notices, regions } from '../laws/registry.ts'
import { demoPassword } from '../server/demo/people.ts'
import type { Deps } from '../server/deps.ts'
import type { PaperRenderer } from '../server/files/renderer.ts'
import { storedFiles } from '../server/files/uploads.ts'
import { buildApp } from '../server/http/app.ts'
import type { Matter, MatterPeople, Problem } from '../server/http/contract/index.ts'
import type { App } from '../server/http/serve.ts'
import { workOff } from '../server/jobs/outbox.ts'
import { shelve, type LawShelf } from '../server/store/laws/laws.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { ownFolder } from './folder.ts'
import { peopledOn } from './peopled.ts'
import { testSeals } from './seals.ts'

/** A server with places and people in it, on a day that the test turns. Nothing in it is a mock but the clock. */
export interface Office {
  readonly db: TestDatabase
  readonly app: App
  readonly deps: Deps
  /** Signs in with a demonstration account and acts for its one organ. */
  as(login: string): Promise<Official>
  goTo(day: Day, time?: string): void
}

export interface Reply<T = unknown> { readonly status: number, readonly body: T, readonly headers: Record<string, unknown>, readonly raw: Buffer }

type Body = Record<string, unknown>

export interface Official {
  readonly cookie: string
  get<T = never>(path: string): Promise<Reply<T>>
  post<T = Problem>(path: string, body: Body, headers?: Record<string, string>): Promise<Reply<T>>
  /** Opens a matter and returns its id; throws with the sentence if it may not. */
  open(agency: string, on: Day, more?: Body): Promise<string>
  matter(id: string): Promise<Matter>
  /** Ids of so many supervisors who may take part in the matter. */
  team(id: string, size: number): Promise<string[]>
  /** Does an act on the matter as it stands. */
  act<T = { matter: Matter } & Problem>(id: string, option: string, on: Day, more?: Body): Promise<Reply<T>>
}

export async function office(today: Day, papers: PaperRenderer = noRenderer, shelf: LawShelf = shelve({ laws, regions, notices, lawFor })): Promise<Office> {
  const db = await testDatabase(peopledOn(today))
  const clock = { today, now: new Date(`${today}T09:00:00+08:00`) }
  const folder = await ownFolder()
  const deps: Deps = {
    files: await storedFiles(folder.path),
    sql: db.sql, papers, log: pino({ level: 'silent' }), today: () => clock.today, now: () => clock.now,
    laws: shelf, seals: testSeals,
  }
  const app = await buildApp(deps)
  after(async () => {
    await app.close()
    await db.drop()
    await folder.remove()
  })
  return {
    db, app, deps, as: login => signIn(app, login),
    goTo: (day, time = '09:00') => Object.assign(clock, { today: day, now: new Date(`${day}T${time}:00+08:00`) }),
  }
}

/** For tests that print nothing: a paper that is asked for is a broken test. */
const noRenderer: PaperRenderer = {
  render: () => Promise.reject(new Error('this test prints no paper')),
  preview: () => Promise.reject(new Error('this test prints no paper')),
  unprintable: () => Promise.resolve(undefined),
  bind: () => Promise.reject(new Error('this test prints no paper')),
  close: () => Promise.resolve(),
}

export const ownPage = { 'x-xiezhi': '1' }
export const write = (key: string = randomUUID()) => ({ ...ownPage, 'idempotency-key': key })

async function signIn(app: App, login: string): Promise<Official> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', headers: ownPage, payload: { login, password: demoPassword } })
  if (answer.statusCode !== 200) throw new Error(`${login} cannot sign in: ${answer.body}`)
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!
  const reply = (response: Awaited<ReturnType<App['inject']>>): Reply<never> => ({
    status: response.statusCode, headers: response.headers, raw: response.rawPayload,
    body: (String(response.headers['content-type']).includes('json') ? response.json() : undefined) as never,
  })
  const official: Official = {
    cookie,
    get: async path => reply(await app.inject({ method: 'GET', url: path, headers: { cookie } })),
    post: async (path, body, headers = write()) => reply(await app.inject({ method: 'POST', url: path, headers: { cookie, ...headers }, payload: body })),
    open: async (agency, on, more = {}) => {
      const opened = await official.post<Matter & Problem>('/api/matters', { agency, on, title: '行政处罚超过期限', ...more })
      if (opened.status !== 201) throw new Error(opened.body.sentence)
      return opened.body.id
    },
    matter: async id => (await official.get<Matter>(`/api/matters/${id}`)).body,
    team: async (id, size) => fitOf((await official.get<MatterPeople>(`/api/matters/${id}/people`)).body, size),
    act: async (id, option, on, more = {}) => {
      const { version } = await official.matter(id)
      return await official.post(`/api/matters/${id}/acts`, { option, on, expectedVersion: version, ...more })
    },
  }
  return official
}

export const fitOf = ({ hands }: MatterPeople, size: number): string[] =>
  hands.filter(({ against, invited }) => against.length === 0 && !invited).slice(0, size).map(({ officer }) => officer!)

/** Lets the worker do all that is left to do. */
export async function workAllOff(deps: Deps): Promise<void> {
  while (await workOff(deps)) { /* until nothing is left */ }
}

