import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachmentBody, isWide } from './index.ts'

test('lines are paragraphs; lines with tabs, one after another, are one table with its head', () => {
  assert.deepEqual(attachmentBody(['说明如下。', '序号\t内容', '1\t逾期作出决定', '', '完。']), [
    { kind: 'paragraph', text: '说明如下。' }, { kind: 'table', widths: [3, 6], head: ['序号', '内容'], rows: [['1', '逾期作出决定']] }, { kind: 'paragraph', text: '完。' },
  ])
})

test('a row that ends early has empty cells; a column is neither too narrow nor too broad', () => {
  const [table] = attachmentBody(['甲\t乙\t丙', `${'长'.repeat(40)}\t1`])
  assert.ok(table?.kind === 'table')
  assert.deepEqual([table.widths, table.rows], [[20, 3, 3], [['长'.repeat(40), '1', '']]])
})

test('six columns stand upright, seven turn the page', () => {
  const columns = (count: number) => isWide({ title: '', body: attachmentBody([Array.from({ length: count }, (_, at) => `第${at}列`).join('\t')]) })
  assert.deepEqual([6, 7].map(columns), [false, true])
})
