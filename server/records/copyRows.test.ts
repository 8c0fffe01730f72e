import assert from 'node:assert/strict'
import { finished } from 'node:stream/promises'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../core/periods/index.ts'
import { testDatabase } from '../../test/database.ts'
import { CopyRows } from './copyRows.ts'

const db = await testDatabase()
after(() => db.drop())

const columns = 'at integer, word text, content json, acted_on date, fine double precision, voided boolean, officers text[], sealed bytea'
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of)
const word = fc.string({ unit: 'binary', maxLength: 40 }).map(text => text.replaceAll('\0', ''))
const row = fc.record({
  at: some(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), word: some(word), content: some(fc.dictionary(word, word)), acted_on: some(fc.integer({ min: 0, max: 73_000 }).map(days => addDays('1900-01-01', days))),
  fine: some(fc.integer({ min: 0, max: 1e15 }).map(cents => cents / 100)), voided: fc.boolean(), officers: fc.array(word, { maxLength: 4 }), sealed: some(fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes))),
})

test('whatever the values are, the database has just them', async () => {
  const copy = new CopyRows()
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 60 }), async rows => {
    copy.clear()
    for (const { at, word, content, acted_on, fine, voided, officers, sealed } of rows) {
      copy.row(8)
      copy.integer(at)
      copy.text(word)
      copy.text(content && JSON.stringify(content))
      copy.day(acted_on)
      copy.number(fine)
      copy.flag(voided)
      copy.texts(officers)
      copy.bytes(sealed)
    }
    const kept = await db.sql.begin(async tx => {
      await tx.unsafe(`create temporary table copied (id integer generated always as identity, ${columns}) on commit drop`)
      const copying = await tx`copy copied (at, word, content, acted_on, fine, voided, officers, sealed) from stdin (format binary)`.writable()
      copying.end(copy.whole())
      await finished(copying)
      return await tx`select at, word, content::text, acted_on, fine, voided, officers, sealed from copied order by id`
    })
    assert.deepEqual(kept.map(one => ({ ...one })), rows.map(one => ({ ...one, content: one.content && JSON.stringify(one.content) })))
  }), { numRuns: 60 })
})
