import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excludeReason, penaltyKind } from './codes.ts'
import { codeList } from './values.ts'

const reading = (table: typeof excludeReason | typeof penaltyKind, written: string) => {
  const wrong: string[] = []
  return [...codeList('项', table as typeof excludeReason).read(written, (_, says) => (wrong.push(says), null)), ...wrong]
}

test('几个名称写在一格：分号、顿号分开，本身带顿号的名称不拆开', () => {
  assert.deepEqual(reading(excludeReason, '听证、检测、检验、检疫、鉴定、公告'), ['HEARING', 'APPRAISAL', 'ANNOUNCEMENT'])
  assert.deepEqual(reading(excludeReason, '检测、检验、检疫、鉴定'), ['APPRAISAL'])
  assert.deepEqual(reading(excludeReason, 'HEARING; 检疫'), ['HEARING', 'QUARANTINE'])
  assert.deepEqual(reading(penaltyKind, '警告；法律、行政法规规定的其他行政处罚'), ['WARNING', 'OTHER'])
})

test('认不出的一个，只说这一个', () => {
  const [first, second] = reading(excludeReason, '听证、复查')
  assert.equal(first, 'HEARING')
  assert.match(second!, /“复查”不在代码表里/)
})

for (const table of [excludeReason, penaltyKind]) {
  test(`${Object.values(table)[0]}……：显示出来的，都能读回去`, () => {
    const all = Object.keys(table)
    assert.deepEqual(reading(table, codeList('项', table as typeof excludeReason).show(all as never)), all)
  })
}
