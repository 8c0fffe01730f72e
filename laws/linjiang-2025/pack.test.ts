import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { parseLawText } from '../../core/texts/index.ts'
import { checkLaw, checkRegistry } from '../../core/norms/check.ts'
import { getLaw, laws } from '../registry.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const law = getLaw('linjiang-2025')
testExamples(law)

describe('临江规定（示例）：法规包本身', () => {
  test('每一条、款、项都有答案，字句都在文本中', () => {
    const text = parseLawText(readFileSync(join(import.meta.dirname, 'text.txt'), 'utf8'))
    assert.deepEqual(text.problems, [])
    assert.deepEqual(checkLaw(law, { laws, texts: new Map([[law.id, text]]), complete: true }), [])
    assert.deepEqual(checkRegistry(laws), [])
  })
  test('第3条 日都是工作日：调休上班的周六算，放假的周一不算', () => {
    const at = situationAfter({ law: law.id, facts: { line: 'government' }, steps: [{ on: '2025-09-26', act: 'open' }] })
    assert.deepEqual(at.clocks.map(({ id, lastDay }) => [id, lastDay]), [['transfer', '2025-09-29'], ['leadNotice', '2025-09-30']])
    const after = situationAfter({ law: law.id, facts: { line: 'government' }, steps: [{ on: '2025-09-30', act: 'open' }] })
    assert.deepEqual(after.clocks.map(({ id, lastDay }) => [id, lastDay]), [['transfer', '2025-10-10'], ['leadNotice', '2025-10-11']])
  })
})
