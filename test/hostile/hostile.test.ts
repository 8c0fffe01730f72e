import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { recordsOffice } from '../recordsOffice.ts'
import { books } from './books.ts'
import { outcomeOf } from './outcome.ts'
import { texts } from './texts.ts'

const cases = [...texts, ...books]
/** What must become of each file, by its title: whole, or its first ninety signs. */
const outcomes = JSON.parse(readFileSync(join(import.meta.dirname, 'outcomes.json'), 'utf8')) as Readonly<Record<string, string>>

test('there are at least 150 files, each with what must become of it', () => {
  assert.ok(cases.length >= 150)
  assert.deepEqual(cases.map(([title]) => title).toSorted(), Object.keys(outcomes).toSorted())
})

for (const [title, file] of cases) {
  test(title, async () => {
    assert.equal((await outcomeOf(file)).slice(0, 90), outcomes[title])
  })
}

test('it makes no difference in which pieces a file arrives', async () => {
  for (const [title, file] of cases) {
    if (typeof file === 'function' || file.length > 3_000) continue
    assert.equal((await outcomeOf(file, 1)).slice(0, 90), outcomes[title], title)
  }
})

test('nothing reached the prototypes of objects', () => {
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

test('the worst of them take no more than 150 MB above idle', async () => {
  const heavy = ['a million columns', 'rows without cells, packed a thousandfold', 'a text that is packed a thousandfold', 'a row that never ends', 'objects ten thousand deep', 'a row of a million signs']
  const files = cases.filter(([title]) => heavy.includes(title))
  assert.equal(files.length, heavy.length)
  const idle = process.memoryUsage().rss
  for (const [, file] of files) await outcomeOf(file)
  assert.ok(process.memoryUsage().rss - idle < 150_000_000, `${Math.round((process.memoryUsage().rss - idle) / 1e6)} MB`)
})

test('what a database cannot hold in text is kept out or replaced, and the import goes on', async () => {
  const { handIn, db } = await recordsOffice('2026-11-20')
  const wanted = ['a key with an escaped zero', 'a key that is half of a character', 'an escaped zero', 'half of a surrogate pair', 'a zero sign', '__proto__ as a key', 'lists a hundred thousand deep', 'a thousand zeros', 'a hundred thousand steps that are none']
  for (const [title, file] of cases) {
    if (!wanted.includes(title) || typeof file === 'function') continue
    const { state, code } = await handIn(file)
    assert.notEqual(code, 'fault', title)
    assert.ok(state === 'done' || state === 'failed', title)
  }
  const kept = await db.superuser`select problems->0->>'says' as says, cells->>0 as cell from record_quarantine`
  assert.ok(kept.length >= 5)
})
