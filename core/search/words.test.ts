import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lexemesOf, queryOf } from './index.ts'

test('every two neighbouring characters can be found, and the last one by itself', () => {
  assert.deepEqual(lexemesOf('甲县交通局'), ['甲县', '县交', '交通', '通局', '局'])
})

test('a number of a paper falls into its parts, whatever brackets stand round them', () => {
  assert.deepEqual(lexemesOf('甲司监意〔2026〕3号'), ['甲司', '司监', '监意', '意', '2026', '3', '号'])
  assert.equal(queryOf('监意[2026]3'), "'监意' & '2026' & '3':*")
})

test('characters beyond the basic plane count as one', () => {
  assert.deepEqual(lexemesOf('𠮷堃'), ['𠮷堃', '堃'])
  assert.equal(queryOf('𠮷'), "'𠮷':*")
})

test('names in another script are words, with the marks that belong to them', () => {
  assert.deepEqual(lexemesOf('ئالىم Ünal'), ['ئالىم', 'ünal'])
})

test('initials can be typed from any place in the name', () => {
  assert.deepEqual(lexemesOf('', 'jxjtj'), ['~jxjtj', '~xjtj', '~jtj', '~tj'])
  assert.equal(queryOf('jtj'), "('jtj':* | '~jtj':*)")
})

test('full-width letters and digits are the same as the narrow ones', () => {
  assert.deepEqual(lexemesOf('ＡＢ１２'), ['ab12'])
})

test('a question of nothing but signs asks for nothing', () => {
  assert.equal(queryOf(' 〔〕——!* '), null)
})

test('whatever is typed, nothing but letters and digits reaches the question of the database', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
    assert.match(queryOf(text) ?? "''", /^('~?[\p{L}\p{N}\p{M}\p{Script=Han}]*'(:\*)?|[ &|()])+$/u)
  }))
})

test('a part of a name of two characters and more always finds the name', () => {
  const name = fc.array(fc.constantFrom(...'甲乙丙丁交通运输管理局'), { minLength: 2, maxLength: 12 })
  fc.assert(fc.property(name, fc.nat(), fc.nat(), (characters, a, b) => {
    const from = a % (characters.length - 1)
    const part = characters.slice(from, from + 2 + b % (characters.length - from - 1)).join('')
    const known = new Set(lexemesOf(characters.join('')))
    const wanted = queryOf(part)!.split(' & ').map(each => each.slice(1, -1))
    assert.deepEqual(wanted.filter(each => !known.has(each)), [])
  }))
})
