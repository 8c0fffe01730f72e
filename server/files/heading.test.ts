import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerIds, registerOf, columnsOf } from '../../core/registers/index.ts'
import { columns as organColumns, asides } from '../organs/columns.ts'
import { masterTables } from '../masterData/tables.ts'
import { headingOf, plain } from './heading.ts'
import * as others from './otherWords.ts'

const table = {
  columns: [['id', '机关标识'], ['name', '规范全称*'], ['government', '所属政府'], ['days', '承诺时限（工作日）']] as const,
  others: { nameZh: 'name', bodyCode: 'id', 标识: ['id', 'government'] }, mend: '请补上。',
} as const
const read = (...head: string[]) => {
  const heading = headingOf<'id' | 'name' | 'government' | 'days'>(head, table)
  return (['id', 'name', 'government', 'days'] as const).map(column => heading.cell(head, column))
}
const refusal = (...head: string[]): string => {
  try {
    headingOf<'id' | 'name' | 'government' | 'days'>(head, table)
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`
  }
  return ''
}

test('列名写本平台的、别的系统的英文或者下划线名、宽窄不同的，都认得', () => {
  assert.deepEqual(read('规范全称', '机关标识'), ['机关标识', '规范全称', '', ''])
  assert.deepEqual(read('nameZh', 'body_code'), ['body_code', 'nameZh', '', ''])
  assert.deepEqual(read('NAMEZH ', '承诺时限(工作日)'), ['', 'NAMEZH ', '', '承诺时限(工作日)'])
  assert.deepEqual(read('规范全称＊', '承诺时限'), ['', '规范全称＊', '', '承诺时限'])
})

test('一个列名可以是两列的，其余列名说明了是哪一列就照它读', () => {
  assert.deepEqual(read('标识', 'nameZh', 'bodyCode'), ['bodyCode', 'nameZh', '标识', ''])
})

test('说明不了是哪一列的，不猜', () => {
  assert.equal(refusal('nameZh', '标识'), 'file.heading 第1行第2列“标识”可以是“机关标识”，也可以是“所属政府”。请改写成其中一个列名。')
})

test('两个列名是同一列的，不收', () => {
  assert.equal(refusal('规范全称', 'nameZh'), 'file.heading 第1行第1列“规范全称”和第2列“nameZh”是同一列（规范全称）。请删去一列，或者改写其中一个列名。')
})

test('缺少必填的列，说明缺哪一列、哪些列没有认出', () => {
  assert.equal(refusal('名字', 'bodyCode'), 'file.columns 文件缺少列：规范全称。没有认出的列：名字。请补上。')
})

test('没有对应登记的列，单独说明', () => {
  assert.deepEqual(headingOf<'id' | 'name' | 'government' | 'days'>(['规范全称', 'areaPrefix', ''], table).unread, ['areaPrefix'])
})

test('第二行是另一种文字的列名的，不当作数据', () => {
  const heading = headingOf<'id' | 'name' | 'government' | 'days'>(['nameZh', 'bodyCode'], table)
  assert.equal(heading.isHeading(['规范全称', '机关标识']), true)
  assert.equal(heading.isHeading(['甲县某某局', '659801-x']), false)
})

const organWords: readonly string[] = [...organColumns, ...asides]
for (const [name, words, columns] of [
  ['执法主体', others.wordsOfOrgans, organWords], ['人员', others.wordsOfOfficers, masterTables.officers.columns], ['证件', others.wordsOfCredentials, masterTables.credentials.columns],
  ['委托', others.wordsOfEntrustments, masterTables.entrustments.columns], ['赋权事项', others.wordsOfEmpowered, masterTables.empowered.columns],
] as const) {
  test(`${name}：别的系统的列名都指向登记有的列，不与本平台另一列同名`, () => {
    for (const [word, meant] of Object.entries(words) as [string, string | readonly string[]][]) {
      for (const column of [meant].flat()) assert.ok((columns as readonly string[]).includes(column), `${word} → ${column}`)
      const own = (columns as readonly string[]).find(column => plain(column) === word)
      assert.ok(own === undefined || [meant].flat().includes(own), `${word} is a column of ours`)
    }
  })
}

for (const id of registerIds) {
  test(`${registerOf(id).name}：字段的英文名就是列名`, () => {
    const words = others.wordsOfRegister(id, registerOf(id).organIs, new Set(['organ', 'from', 'to', ...columnsOf(id).map(([column]) => column)]))
    for (const [column] of columnsOf(id)) assert.ok(Object.values(words).includes(column), column)
  })
}
