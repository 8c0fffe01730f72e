import assert from 'node:assert/strict'
import { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import type { Day } from '../../core/norms/index.ts'
import { docxText, pdfText } from '../../server/files/equal.ts'
import type { AnswerOf, InstrumentOut, Matter, MatterPeople, Problem, workbench } from '../../server/http/contract/index.ts'
import { isTicked } from '../../server/store/ticks.ts'
import { startServer, type RunningServer } from '../../server/main.ts'
import { signIn, type Answer, type Client } from '../client.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { testSeals } from '../seals.ts'
import { fitOf } from '../office.ts'
import { peopledOn } from '../peopled.ts'

type Says = Record<string, unknown>
export type Workbench = AnswerOf<typeof workbench>

/** A place of the demonstration at work: one real server a day, one real database for all days. */
export interface Office {
  readonly db: TestDatabase
  /** The server of yesterday ends, that of `day` starts and has its daily tick: whatever is still known was stored. */
  on(day: Day): Promise<void>
  /** `clerk` is the account `649801-clerk` in the place `649801`; a whole account name is taken as it is. */
  signIn(who: string): Promise<Official>
  idOf(who: string): Promise<string>
}

/** Someone at work on the case in hand, which is the one that was opened last. */
export interface Official extends Client {
  opens(agency: string, title: string, says?: Says): Promise<Matter>
  /** Makes a case that was opened already the one in hand. */
  takesUp(id: string): void
  /** Does an act today; fails with the sentence of whoever refuses. */
  does(option: string, says?: Says): Promise<Matter>
  /** Tries an act that the law refuses, with this article and this sentence; the case stays as it was. */
  isRefused(option: string, says: Says, cite: string, sentence: RegExp): Promise<void>
  /** Tries an act that is not this person's to do, or that lacks something: status and code of the answer. */
  tries(option: string, says?: Says): Promise<[number, string]>
  sees(): Promise<Matter>
  /** So many supervisors of the office who may take part. */
  team(size: number): Promise<string[]>
  /** What the workbench shows of the case in hand: under which heading, what, and the last day. */
  hasToDo(): Promise<[heading: string, what: string, lastDay: Day | null] | undefined>
  /** Downloads a paper of the case in both forms. */
  reads(role: string): Promise<PaperInHand>
}

export interface PaperInHand { readonly title: string, readonly number: string | null, readonly issuedBy: string, readonly text: string }

export async function openOffice(division: string): Promise<Office> {
  let today: Day = '2025-01-01'
  const db = await testDatabase(peopledOn(today))
  const fonts = await ensureFonts()
  const folder = await ownFolder()
  let server: RunningServer | undefined
  let inHand = ''
  after(async () => {
    await server?.stop()
    await db.drop()
    await folder.remove()
  })
  const login = (who: string) => /^\d/.test(who) ? who : `${division}-${who}`
  return {
    db,
    on: async day => {
      await server?.stop()
      today = day
      server = await startServer({ databaseUrl: db.url, host: '127.0.0.1', port: 0, fonts, files: folder.path, seals: testSeals, today, log: pino({ level: 'silent' }) })
      while (!await isTicked(db.sql, day)) await wait(20)
    },
    signIn: async who => official(await signIn(() => server!.address, login(who)), () => today, { get: () => inHand, set: id => { inHand = id } }),
    idOf: async who => (await db.superuser<[{ id: string }]>`select id from account where login = ${login(who)}`)[0].id,
  }
}

function official(client: Client, today: () => Day, inHand: { get(): string, set(id: string): void }): Official {
  const act = (option: string, says: Says = {}) => client.act<Problem & { matter: Matter }>(inHand.get(), option, { on: today(), ...says })
  const sees = async () => done(await client.get<Matter & Problem>(`/api/matters/${inHand.get()}`))
  return {
    ...client, sees,
    opens: async (agency, title, says = {}) => {
      const matter = done(await client.post<Matter & Problem>('/api/matters', { agency, title, on: today(), ...says }), 201)
      inHand.set(matter.id)
      return matter
    },
    takesUp: id => inHand.set(id),
    team: async size => fitOf(done(await client.get<MatterPeople & Problem>(`/api/matters/${inHand.get()}/people`)), size),
    does: async (option, says) => done(await act(option, says)).matter,
    isRefused: async (option, says, cite, sentence) => {
      const before = await sees()
      const { status, body } = await act(option, says)
      assert.deepEqual([status, body.code, body.citation?.cite], [409, 'law.refused', cite], JSON.stringify(body))
      assert.match(body.sentence, sentence)
      assert.equal((await sees()).version, before.version)
    },
    tries: async (option, says) => {
      const { status, body } = await act(option, says)
      return [status, body.code]
    },
    hasToDo: async () => {
      const { mine, others, approvals } = done(await client.get<Workbench & Problem>('/api/workbench'))
      for (const [heading, items] of Object.entries({ ...mine, others, approvals })) {
        const item = items.find(({ matter }) => matter.id === inHand.get())
        if (item) return [heading, item.what, item.lastDay]
      }
      return undefined
    },
    reads: async role => {
      const ref = (await sees()).papers.findLast(paper => paper.role === role)
      assert.ok(ref, `the case has no ${role}`)
      return await paperInHand(client, ref.id)
    },
  }
}

const done = <T extends Problem>({ status, body }: Answer<T>, wanted = 200): T => {
  assert.equal(status, wanted, JSON.stringify(body))
  return body
}

/** Waits until the files are made; both must say what the page says. */
async function paperInHand(client: Client, id: string): Promise<PaperInHand> {
  let paper = done(await client.get<InstrumentOut & Problem>(`/api/instruments/${id}`))
  while (paper.files.state === 'waiting') {
    await wait(50)
    paper = done(await client.get<InstrumentOut & Problem>(`/api/instruments/${id}`))
  }
  assert.equal(paper.files.state, 'ready', paper.files.says ?? '')
  const [docx, pdf] = [await client.get(`/api/instruments/${id}/docx`), await client.get(`/api/instruments/${id}/pdf`)]
  const text = squash(paper.lines.join(''))
  assert.deepEqual([squash(docxText(docx.bytes)), squash(await pdfText(pdf.bytes))], [text, text])
  return { title: paper.title, number: paper.number, issuedBy: paper.issuedBy.name, text }
}

const squash = (text: string) => text.replaceAll(/\s/g, '')

/** The clocks that still run, by id, with their last days. */
export const running = ({ clocks }: Matter): Record<string, Day | null> =>
  Object.fromEntries(clocks.filter(({ state }) => ['running', 'held', 'atOnce'].includes(state)).map(({ id, lastDay }) => [id, lastDay]))

export const overdue = ({ clocks }: Matter): string[] => clocks.filter(({ state }) => state === 'overdue').map(({ id }) => id)

/** How a paper reached its addressee. */
export const handedOver = { receipt: { way: 'direct', recipient: '收发室值班员', place: '被监督机关办公楼' } }
