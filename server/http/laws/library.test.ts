import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { Problem } from '../contract/index.ts'
import type { articleExamples, articleMatters, compareLaws, lawConflicts, lawCoverage, lawDiagram } from '../contract/lawLibrary.ts'
import type { AnswerOf } from '../contract/route.ts'

const { app, as } = await office('2026-07-13')
const get = async <T>(path: string): Promise<{ status: number, body: T }> => {
  const answer = await app.inject({ method: 'GET', url: path })
  return { status: answer.statusCode, body: answer.json() as T }
}

test('without an account: the laws chosen, side by side, in the order asked for', async () => {
  const { body } = await get<AnswerOf<typeof compareLaws>>('/api/laws/comparison?laws=ningxia-2021,enshi-2025')
  assert.deepEqual(body.laws.map(({ id }) => id), ['ningxia-2021', 'enshi-2025'])
  const objection = body.groups.flatMap(({ rows }) => rows).find(({ key }) => key === 'objection')!
  assert.equal(objection.alike, false)
  assert.deepEqual(objection.cells.map(({ values }) => values.length), [0, 1])
  assert.equal(objection.cells[0]!.silence?.cite, '第25条第1款')
  assert.deepEqual(objection.cells[1]!.values[0]!.cites, ['第27条第1款'])
})

test('nothing chosen: all laws on supervision; an unknown one is a sentence', async () => {
  const { laws, choices } = (await get<AnswerOf<typeof compareLaws>>('/api/laws/comparison')).body
  assert.deepEqual([laws.length, choices.length], [5, 6], 'the invented law is there to be chosen, and is not chosen by itself')
  const { status, body } = await get<Problem>('/api/laws/comparison?laws=nowhere')
  assert.deepEqual([status, body.code], [404, 'law.unknown'])
})

test('conflicts name both articles by the laws they belong to', async () => {
  const [pair] = (await get<AnswerOf<typeof lawConflicts>>('/api/laws/enshi-2025/conflicts')).body.items
  assert.deepEqual([pair?.local.lawName, pair?.upper.lawName, pair?.grade], ['恩施办法', '国家条例', 'choice'])
  assert.ok(pair!.engine.length > 0)
})

test('a procedure is drawn for a line, with or without the law above', async () => {
  const drawn = async (query: string) => (await get<AnswerOf<typeof lawDiagram>>(`/api/laws/enshi-2025/diagrams/supervision?${query}`)).body
  const steps = (body: AnswerOf<typeof lawDiagram>) => body.boxes.filter(({ step }) => step).length
  const [both, alone] = [await drawn('line=government'), await drawn('above=false')]
  assert.ok(steps(both) > steps(alone))
  assert.ok(alone.boxes.every(({ step }) => step === null || step.citation.lawName === '恩施办法'))
  assert.ok(both.kinds.some(({ own }) => !own))
  const { status, body } = await get<Problem>('/api/laws/enshi-2025/diagrams/none')
  assert.deepEqual([status, body.code], [404, 'kind.unknown'])
})

test('the map of a law: every provision with its state, what the product does, and the example that proves it', async () => {
  const { items, totals } = (await get<AnswerOf<typeof lawCoverage>>('/api/laws/enshi-2025/coverage')).body
  assert.equal(items.length, totals.encoded + totals.recorded + totals.pending + totals.excused)
  const proved = items.find(({ id }) => id === 'es-27-1a')!
  assert.equal(proved.state, 'encoded')
  assert.ok(proved.says.length > 0 && proved.tests.length > 0)
})

test('the examples that go through an article', async () => {
  const { items } = (await get<AnswerOf<typeof articleExamples>>('/api/laws/enshi-2025/articles/27/examples')).body
  assert.ok(items.length > 3)
  assert.ok(items.every(({ file, title }) => file.startsWith('laws/') && title !== ''))
})

test('open matters that rest on an article: the clock that runs, the latest step, the next one; only those within sight', async () => {
  const clerk = await as('422891-clerk')
  const id = await clerk.open('422891-market', '2026-07-13')
  const resting = async (official: typeof clerk, article: number | string) => (await official.get<AnswerOf<typeof articleMatters>>(`/api/laws/enshi-2025/articles/${article}/matters`)).body
  const [row] = (await resting(clerk, 26)).items
  assert.deepEqual([row?.id, row?.latest, row?.next, row?.clock], [id, true, true, null])
  assert.deepEqual((await resting(clerk, 28)).items, [])
  assert.equal((await resting(await as('422892-clerk'), 26)).total, 0)
  assert.equal((await clerk.get('/api/laws/enshi-2025/articles/x/matters')).status, 400)
  assert.equal((await resting(clerk, '26z1')).total, 0)
})

test('a clock that runs under the article names what is owed and its last day', async () => {
  const clerk = await as('649801-clerk')
  await clerk.open('649801-market', '2026-07-13', { kind: 'complaint', title: '对执法的投诉' })
  const [row] = (await clerk.get<AnswerOf<typeof articleMatters>>('/api/laws/ningxia-2021/articles/15/matters')).body.items
  assert.deepEqual([row?.clock, row?.lastDay], ['答复投诉举报', '2026-07-22'])
})
