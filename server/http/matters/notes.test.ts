import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { AnswerOf, listNotes, listNotices, Problem } from '../contract/index.ts'

type Notes = AnswerOf<typeof listNotes>

const { as, db } = await office('2026-07-13')
const [clerk, chief, above, government, market] = [await as('422891-clerk'), await as('422891-chief'), await as('422800-chief'), await as('422891-government'), await as('422891-market')]
const matter = await clerk.open('422891-market', '2026-07-13')
const at = `/api/matters/${matter}/notes`
const idOf = async (login: string) => (await db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id
const saidTo = async (who: typeof clerk) => (await who.get<Notes>(at)).body.items.map(({ says }) => says)

await clerk.post<Notes>(at, { says: '请看第二份笔录。', mentions: [await idOf('422891-chief')] })
await market.post<Notes>(at, { says: '材料在三号柜。' })

test('a colleague reads what was noted, and that it speaks to him', async () => {
  const { items: [note] } = (await chief.get<Notes>(at)).body
  assert.deepEqual([note!.says, note!.by, note!.mentions, note!.mine], ['请看第二份笔录。', '赵八', ['孙八'], false])
})

test('whoever is mentioned is told so; his colleague is not', async () => {
  const told = async (who: typeof clerk) => (await who.get<AnswerOf<typeof listNotices>>('/api/notices')).body.items.filter(({ says }) => says.includes('备注中提到你')).length
  assert.deepEqual([await told(chief), await told(clerk)], [1, 0])
})

test('each side has notes of its own; nobody above reads them', async () => {
  assert.deepEqual([await saidTo(clerk), await saidTo(market)], [['请看第二份笔录。'], ['材料在三号柜。']])
  assert.deepEqual([await saidTo(above), await saidTo(government)], [[], []])
})

test('who does not see the matter does not see that there are notes', async () => {
  assert.equal((await (await as('422892-clerk')).get(at)).status, 404)
})

test('only colleagues can be mentioned: others would be told of something they cannot read', async () => {
  const answer = await clerk.post<Problem>(at, { says: '请看。', mentions: [await idOf('422891-market')] })
  assert.deepEqual([answer.status, answer.body.code], [422, 'person.unknown'])
})

test('its author takes a note back: that there was one stays, its words do not', async () => {
  const { items: [, wrong] } = (await clerk.post<Notes>(at, { says: '写错了。' })).body
  assert.equal((await chief.post<Problem>(`${at}/${wrong!.id}/withdraw`, {})).body.code, 'note.notYours')
  const { items } = (await clerk.post<Notes>(`${at}/${wrong!.id}/withdraw`, {})).body
  assert.deepEqual(items.map(({ says, withdrawn }) => [says, withdrawn]), [['请看第二份笔录。', false], ['', true]])
})

test('the words of a note cannot be changed, by the application either', async () => {
  await assert.rejects(db.sql`update matter_note set says = '改了'`, /permission denied/)
})
