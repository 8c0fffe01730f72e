import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openQuestionsOf } from '../core/laws/index.ts'
import { getLaw, laws } from './registry.ts'

const subjects = (id: string) => openQuestionsOf(getLaw(id))

test('每一项未决问题有自己的名字，写明所问和现在怎样办', () => {
  for (const law of laws) {
    const questions = openQuestionsOf(law)
    assert.equal(new Set(questions.map(({ subject }) => subject)).size, questions.length, law.short)
    for (const { question, meanwhile, subject } of questions) assert.ok(question !== '' && meanwhile !== '', `${law.short} ${subject}`)
  }
})

test('巴彦淖尔细则：内蒙古条例第29条未录入，有效期届满是否延续', () => {
  const questions = subjects('bayannur-2023')
  assert.match(questions.find(({ subject }) => subject.startsWith('external:第22条第2款'))!.question, /内蒙古/)
  assert.equal(questions.find(({ kind }) => kind === 'validity')!.cite, '第28条')
})

test('宁夏条例第21条：备案的具体标准由自治区人民政府规定', () => {
  assert.match(subjects('ningxia-2021').find(({ subject }) => subject === 'delegated:majorPenaltyFiling')!.question, /标准.*自治区人民政府/)
})

test('没有有效期的法规不问是否延续', () => assert.deepEqual(subjects('xinjiang-2023').filter(({ kind }) => kind === 'validity'), []))
