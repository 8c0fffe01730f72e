import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { periodChoices } from '../contract/periods.ts'
import type { AnswerOf } from '../contract/route.ts'

const { app } = await office('2026-07-13')
const choices = (await app.inject({ method: 'GET', url: '/api/periods' })).json<AnswerOf<typeof periodChoices>>()
const compute = async (payload: object, remoteAddress = '127.0.0.1') => (await app.inject({ method: 'POST', url: '/api/periods', payload, remoteAddress })).json<{ lastDay: string | null, citation: { cite: string } | null }>()

test('every clock that is offered can be computed, and names its article', async () => {
  for (const [at, { id, norms }] of choices.laws.entries()) {
    for (const { id: norm, citation } of norms) {
      const result = await compute({ law: id, norm, from: '2026-03-02' }, `10.0.0.${at}`) // one stranger may not ask so much in a minute
      assert.equal(result.citation?.cite, citation.cite, `${id} ${norm}`)
    }
  }
})

test('处罚法第60条 九十日：法律的执法期限也可以试算', async () => {
  const statute = choices.laws.find(({ norms }) => norms.some(({ period, citation }) => period === '90日' && citation.cite.startsWith('第60条')))!
  const limit = statute.norms.find(({ period, citation }) => period === '90日' && citation.cite.startsWith('第60条'))!
  assert.equal((await compute({ law: statute.id, norm: limit.id, from: '2026-03-02' })).lastDay, '2026-06-01') // 5月31日是周日
})
