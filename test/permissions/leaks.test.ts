import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as contract from '../../server/http/contract/index.ts'
import type { Route } from '../../server/http/contract/index.ts'
import { indexDue } from '../../server/jobs/search.ts'
import { office, type Official } from '../office.ts'
import { recusedIn } from './recused.ts'
import { everythingWrittenIn, secretWord, type Written } from './story.ts'

// Every address that can be asked is asked, by people whom a case does not concern and by the agency it is about: routes come from the
// contract, so one that is added tomorrow is asked as well.

const isAsked = (each: unknown): each is Route =>
  typeof each === 'object' && each !== null && 'path' in each && 'access' in each && 'method' in each && each.method === 'GET' && each.access === 'acting'
const asked: readonly Route[] = Object.values(contract as Record<string, unknown>).filter(isAsked)
const day = '2026-03-09'
const house = await office(day)
const strangers = ['649801-transport', '649801-station', '649802-chief', '640000-operator', '659801-leader']

/** What somebody is told at an address: the whole answer, as it goes over the wire. */
const told = async (who: Official, path: string): Promise<string> => {
  const { status, raw, headers } = await who.get(path)
  assert.ok(status < 500, `${path} breaks: ${raw.toString().slice(0, 300)}`)
  return `${status} ${/json|text/.test(String(headers['content-type'])) ? raw.toString() : 'a file'}` // a spreadsheet bears the hour it was made
}

/** Every address of a route: each name in it replaced by every id of the case; a list with the queries that lists understand. */
function addressesOf({ path }: Route, ids: readonly string[]): string[] {
  const names = path.match(/:\w+/g) ?? []
  const paths = names.reduce<string[]>((soFar, name) => soFar.flatMap(each => ids.map(id => each.replace(name, id))), [path])
  return names.length > 0 ? paths : paths.flatMap(each => ['', `?text=${encodeURIComponent(secretWord)}`, '?kind=all&view=all'].map(query => each + query))
}

const withoutNames = asked.filter(({ path }) => !path.includes(':'))

test('there is something to ask', () => { assert.ok(asked.length > 20) })

const everywhere = async (login: string): Promise<Map<string, string>> => {
  const who = await house.as(login)
  const answers = new Map<string, string>()
  for (const route of withoutNames) for (const path of addressesOf(route, [])) answers.set(path, await told(who, path))
  return answers
}

/** The log of access tells people of their own asking too: it changes by being read. */
const tellsOfAsking = (path: string) => path.startsWith('/api/access-log')

let earlier: Map<string, Map<string, string>>
let written: Written

before(async () => {
  earlier = new Map()
  for (const login of strangers) earlier.set(login, await everywhere(login))
  written = await everythingWrittenIn(house, day)
  while (await indexDue(house.deps)) { /* until nothing is due */ }
})

for (const login of strangers) {
  test(`${login}：与本案无关，任何列表、检索、数目都和立案之前一样`, async () => {
    const now = await everywhere(login)
    const isTold = (answer: string) => answer.includes(written.number) || answer.includes(secretWord)
    assert.deepEqual([...now].filter(([path, answer]) => tellsOfAsking(path) ? isTold(answer) : answer !== earlier.get(login)!.get(path)).map(([path, answer]) => [path, answer.slice(0, 200)]), [])
  })

  test(`${login}：按编号直接去取，也取不到`, async () => {
    const who = await house.as(login)
    const got: string[] = []
    for (const route of asked.filter(({ path }) => path.includes(':'))) {
      for (const path of addressesOf(route, written.ids)) {
        const answer = await told(who, path)
        if (answer.includes(secretWord) || answer.includes(written.number)) got.push(path)
      }
    }
    assert.deepEqual(got, [])
  })
}

/** Asks every address for everything in a case: where its number was told, and which of the office's own sentences. */
async function read(who: Official, { number, ids, internal }: Written): Promise<{ seen: string[], leaked: string[] }> {
  const seen: string[] = []
  const leaked: string[] = []
  for (const path of asked.flatMap(route => addressesOf(route, ids))) {
    const answer = await told(who, path)
    if (answer.includes(number)) seen.push(path)
    for (const word of internal) if (answer.includes(word)) leaked.push(`${word}：${path}`)
  }
  return { seen, leaked }
}

for (const [what, place, write] of [
  ['一个什么都写过的案件（宁夏条例）', '649801', () => written],
  ['有人回避、有人被申请回避的案件（新疆条例第25条）', '659801', () => recusedIn(house, day)],
] as const) {
  describe(what, { concurrency: false }, () => {
    let one: Written
    before(async () => { one = await write() })

    test('被监督机关看得到本案，看不到监督机构内部写的任何一句话', async () => {
      const { seen, leaked } = await read(await house.as(`${place}-market`), one)
      assert.ok(seen.length > 0, 'the agency sees its case')
      assert.deepEqual(leaked, [])
    })

    test('监督机构自己看得到这些话：否则上面的检查没有意义', async () => {
      const ours = await Promise.all(['clerk', 'chief'].map(async post => (await read(await house.as(`${place}-${post}`), one)).leaked))
      const known = ours.flat().join('\n')
      assert.deepEqual(one.internal.filter(word => !known.includes(word)), [])
    })
  })
}
