import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIdNumber, isUscc, mask, maskAddress, maskBirthDate, maskPhone } from './identifiers.ts'

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

test('of a telephone number the ends remain, of a day of birth the year, of an address the county', () => {
  assert.equal(maskPhone('13812345678'), '138****5678')
  assert.equal(maskPhone(maskPhone('13812345678')), '138****5678')
  assert.equal(maskPhone('12345'), '*****')
  assert.equal(maskBirthDate('1949-12-31'), '1949-**-**')
  assert.equal(maskAddress('甲省乙市丙县丁路1号'), '甲省乙市丙县****')
  assert.equal(maskAddress('甲省乙市丙区丁路1号'), '甲省乙市丙区****')
  assert.equal(maskAddress('甲省乙市丁路1号'), '甲省乙市****')
  assert.equal(maskAddress('丁路1号2单元301室'), '丁路1号2单****')
})

test('an address without a county is not shown whole, however short; masked again it stays as it is', () => {
  assert.equal(maskAddress('丁路1号'), '丁路****')
  for (const address of ['丁路1号', '甲省乙市丁路1号', '甲县', '丁路1号2单元301室']) assert.equal(maskAddress(maskAddress(address)), maskAddress(address))
})
