import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, type Law } from '../../../core/norms/index.ts'
import { getLaw } from '../../../laws/registry.ts'
import { office } from '../../../test/office.ts'
import { hashOf } from '../../store/laws/laws.ts'
import type { Problem } from '../contract/index.ts'
import type { lawEditions, lawImpact } from '../contract/lawImpact.ts'
import type { AnswerOf } from '../contract/route.ts'

const { as, db } = await office('2026-07-13')
const clerk = await as('649801-clerk')
const complaint = await clerk.open('649801-market', '2026-07-13', { kind: 'complaint', title: '对执法的投诉' })
await clerk.open('649801-market', '2026-07-13')
const law = getLaw('ningxia-2021')
/** 投诉举报改为二十日内答复的版本. */
const other: Law = { ...law, version: '2027-01-01', norms: law.norms.map(norm => norm.kind === 'duty' && norm.id === 'complaintReply' ? { ...norm, within: { otherLawOr: days(20) } } : norm) }
const hash = hashOf(other)
await db.superuser`insert into law_edition (hash, law_id, version, body) values (${hash}, ${law.id}, ${other.version}, ${db.superuser.json(other as never)})`

const editions = async () => (await clerk.get<AnswerOf<typeof lawEditions>>('/api/laws/ningxia-2021/editions')).body
const impact = async (edition: string, more = '') => await clerk.get<AnswerOf<typeof lawImpact> & Problem>(`/api/laws/ningxia-2021/impact?edition=${edition}${more}`)

test('the editions of a law: the one of today first, then those that were kept', async () => {
  const { items, matters } = await editions()
  assert.equal(matters, 2)
  assert.deepEqual(items.map(({ version, current, since }) => [version, current, since]), [[law.version, true, '2026-07-13'], ['2027-01-01', false, null]])
})

test('under the other edition the answer to the complaint is due later; the other matter does not change', async () => {
  const { items, compared, next } = (await impact(hash)).body
  assert.deepEqual([compared, next], [2, null])
  assert.deepEqual(items.map(({ id, clocks }) => [id, clocks]), [[complaint, [{ what: '答复投诉举报', before: '2026-07-22', after: '2026-08-03' }]]])
})

test('under the edition of today nothing changes', async () => assert.deepEqual((await impact((await editions()).items[0]!.hash)).body.items, []))

test('many matters come in pages', async () => {
  const first = (await impact(hash, '&limit=1')).body
  assert.equal(first.compared, 1)
  const second = (await impact(hash, `&limit=1&after=${first.next}`)).body
  assert.equal(first.items.length + second.items.length, 1)
})

test('nothing of a matter is written by it', async () => {
  const before = (await clerk.matter(complaint)).version
  await impact(hash)
  assert.equal((await clerk.matter(complaint)).version, before)
})

test('matters out of sight are not compared; an edition that is none is a sentence', async () => {
  const neighbour = await as('422891-clerk')
  assert.equal((await neighbour.get<AnswerOf<typeof lawImpact>>(`/api/laws/ningxia-2021/impact?edition=${hash}`)).body.compared, 0)
  assert.deepEqual([(await impact('0'.repeat(64))).body.code, (await impact('x')).status], ['edition.unknown', 400])
})
