import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'

const { as } = await office('2026-03-09')
const clerk = await as('659801-clerk')
const lawsOf = async (openedOn: '2026-01-31' | '2026-02-01') => {
  const { law, uppers, later } = await clerk.matter(await clerk.open('659801-transport', openedOn))
  return { law: law.id, uppers: uppers.map(({ id }) => id), later: later.map(({ id, from }) => [id, from]) }
}

test('国家条例第44条 施行前一日立案的，仍依原来的条例，并告知后来的条例不适用', async () => {
  assert.deepEqual(await lawsOf('2026-01-31'), { law: 'xinjiang-2023', uppers: [], later: [['national-2025', '2026-02-01']] })
})

test('国家条例第44条 施行当日立案的，两部同时适用', async () => {
  assert.deepEqual(await lawsOf('2026-02-01'), { law: 'xinjiang-2023', uppers: ['national-2025'], later: [] })
})
