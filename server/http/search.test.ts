import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official } from '../../test/office.ts'
import { indexDue } from '../jobs/search.ts'
import type { search } from './contract/index.ts'
import type { AnswerOf, Problem } from './contract/index.ts'

type Found = AnswerOf<typeof search>

const { as, deps, db } = await office('2026-07-13')
const [clerk, neighbour, above, market, transport, operator] = await Promise.all(
  ['422891-clerk', '422892-clerk', '422800-clerk', '422891-market', '422891-transport', '422800-operator'].map(as)) as [Official, Official, Official, Official, Official, Official]
const matter = await clerk.open('422891-market', '2026-07-01', { title: '㛃姓当事人反映罚款明显不当' })
const { number } = await clerk.matter(matter)
while (await indexDue(deps)) { /* until nothing is due */ }

const find = async (who: Official, text: string, more = ''): Promise<Found> => (await who.get<Found>(`/api/search?text=${encodeURIComponent(text)}${more}`)).body
const kindsFound = async (who: Official, text: string, kind: Found['items'][number]['kind']) => (await find(who, text)).items.filter(item => item.kind === kind).map(item => item.id)

test('two characters in the middle of a title find the matter', async () => {
  assert.deepEqual(await kindsFound(clerk, '罚款', 'matter'), [matter])
})

test('so does one rare character, a number of the case, and the agency it is about', async () => {
  for (const text of ['㛃', number, '戊县市场监督管理局']) assert.deepEqual(await kindsFound(clerk, text, 'matter'), [matter], text)
})

test('initials find the agency and what is about it', async () => {
  assert.deepEqual(await kindsFound(clerk, 'wxscjgj', 'matter'), [matter])
  assert.ok((await kindsFound(clerk, 'scjgj', 'organ')).includes('422891-market'))
})

test('all that is asked for must be there', async () => {
  assert.deepEqual((await find(clerk, '罚款 拆除')).items, [])
})

test('the office above finds it; the neighbour does not', async () => {
  assert.deepEqual(await kindsFound(above, '罚款', 'matter'), [matter])
  assert.deepEqual(await kindsFound(neighbour, '罚款', 'matter'), [])
})

test('the agency it is about finds it, another agency of the county does not', async () => {
  assert.deepEqual(await kindsFound(market, '罚款', 'matter'), [matter])
  assert.deepEqual(await kindsFound(transport, '罚款', 'matter'), [])
})

test('looking for a person is said to be written down, and is', async () => {
  const found = await find(clerk, '赵')
  assert.ok(found.items.some(({ kind }) => kind === 'officer'))
  assert.equal(found.logged, true)
  assert.equal((await db.superuser`select from audit_entry where act = 'officer.found'`).length, 1)
})

test('nothing but signs finds nothing, and nothing is refused with a sentence', async () => {
  assert.deepEqual((await find(clerk, '——')).items, [])
  assert.match((await clerk.get<Problem>('/api/search?text=')).body.errors![0]!.says, /请填写/)
})

test('operators see no case, by its name either', async () => {
  assert.equal((await operator.get<Problem>(`/api/search?text=${encodeURIComponent('罚款')}`)).body.code, 'case.closedToOperators')
})

test('a change is found by its new words, and no longer by its old ones', async () => {
  await db.superuser`update matter set title = '拒绝受理许可申请' where id = ${matter}`
  while (await indexDue(deps)) { /* until nothing is due */ }
  assert.deepEqual(await kindsFound(clerk, '受理', 'matter'), [matter])
  assert.deepEqual(await kindsFound(clerk, '罚款', 'matter'), [])
})

test('what a matter goes through does not make it due again', async () => {
  await db.superuser`update matter set stage_name = '整改中' where id = ${matter}`
  assert.equal(await indexDue(deps), false)
})
