import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { AnswerOf, getSuccession, handOverMatters, Problem } from '../contract/index.ts'

type Succession = AnswerOf<typeof getSuccession>
type Done = AnswerOf<typeof handOverMatters>

const { as, db } = await office('2026-07-13')
const [clerk, chief] = [await as('649801-clerk'), await as('649801-chief')]
const idOf = async (login: string) => (await db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id
const [going, coming] = [await idOf('649801-clerk'), await idOf('649801-clerk2')]
const [first, second] = [
  await clerk.open('649801-market', '2026-07-01', { people: [going], title: '没有告知听证权利' }),
  await clerk.open('649801-transport', '2026-07-01', { people: [going, coming], title: '超过期限' }),
]
const hand = (more: Record<string, unknown>) => chief.post<Done & Problem>('/api/successions', { from: going, to: coming, on: '2026-07-13', reasons: '调离', matters: [first, second], ...more })

test('what a colleague has in hand is listed with where it stands', async () => {
  const { handlers, matters } = (await chief.get<Succession>(`/api/successions?from=${going}`)).body
  assert.deepEqual(handlers.find(({ id }) => id === going)?.matters, 2)
  assert.deepEqual(Object.fromEntries(matters.map(({ title, others }) => [title, others])), { 没有告知听证权利: [], 超过期限: ['钱五'] })
})

test('a clerk does not give away another’s work', async () => {
  const answer = await clerk.post<Problem>('/api/successions', { from: going, to: coming, on: '2026-07-13', reasons: '调离', matters: [first] })
  assert.deepEqual([answer.status, answer.body.code], [403, 'post.insufficient'])
})

for (const [what, more, code] of [
  ['to himself', { to: going }, 'succession.same'], ['without a reason', { reasons: ' ' }, 'request.invalid'], ['nothing', { matters: [] }, 'request.invalid'],
] as const) {
  test(`handing over ${what} is refused with a sentence`, async () => {
    const { status, body } = await hand(more)
    assert.deepEqual([status >= 400, body.code], [true, code])
    assert.match(body.sentence, /[。]$/)
  })
}

test('第7条第2款 接手的人没有有效的监督证件：不移交，写明原因，原承办人不变', async () => {
  await db.superuser`update credential set valid_to = '2026-07-12' where officer_id in (select id from officer where account_id = ${coming})`
  const { body } = await hand({ matters: [first] })
  assert.deepEqual(body.moved, [])
  assert.match(body.left[0]!.says, /证件/)
  assert.deepEqual((await chief.matter(first)).people.map(({ id }) => id), [going])
  await db.superuser`update credential set valid_to = '2028-12-31' where officer_id in (select id from officer where account_id = ${coming})`
})

test('all of it changes hands at once; who handles one already stays with it', async () => {
  const { body } = await hand({})
  assert.deepEqual([body.moved.length, body.left], [2, []])
  for (const matter of [first, second]) assert.deepEqual((await chief.matter(matter)).people.map(({ id }) => id), [coming])
})

test('afterwards nothing is left in his hands', async () => {
  assert.deepEqual((await chief.get<Succession>(`/api/successions?from=${going}`)).body.matters, [])
})
