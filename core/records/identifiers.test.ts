import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIdNumber, isUscc, mask } from './identifiers.ts'

test('the last character of a 统一社会信用代码 is a check: one digit wrong is found, and letters that do not exist', () => {
  assert.equal(isUscc('91350100M000100Y43'), true)
  assert.equal(isUscc('91440300708461136T'), true)
  assert.equal(isUscc('91350100M000100Y4Z'), false)
  assert.equal(isUscc('91350100M000100Y53'), false)
  assert.equal(isUscc('9135010OM000100Y43'), false)
})

test('the last digit of a 公民身份号码 is a check, X standing for ten', () => {
  assert.equal(isIdNumber('11010519491231002X'), true)
  assert.equal(isIdNumber('110105194912310021'), false)
  assert.equal(isIdNumber('11010519491231002x'), false)
})

test('a masked number keeps its ends and stays as it is when masked again', () => {
  assert.equal(mask('11010519491231002X'), '110105********002X')
  assert.equal(mask(mask('11010519491231002X')), '110105********002X')
  assert.equal(mask('E12345678'), '*********')
})
