import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskedWritten, unmasked } from './index.ts'

const written = { idNo: '11010519491231002X', name: '某某', parts: [{ phone: 13812345678 }, { birthDate: null }] }
const masked = { idNo: '110105********002X', name: '某某', parts: [{ phone: '138****5678' }, { birthDate: null }] }

test('in what a sender wrote, whatever bears the name of a personal value is masked, wherever it stands', () => {
  assert.deepEqual(maskedWritten(written), masked)
})

test('what was corrected is whole again but for what was changed', () => {
  assert.deepEqual(unmasked({ ...masked, name: '某某某' }, masked, written), { ...written, name: '某某某' })
  assert.deepEqual(unmasked({ ...masked, parts: [{ phone: '13912345678' }, masked.parts[1]] }, masked, written), { ...written, parts: [{ phone: '13912345678' }, { birthDate: null }] })
  assert.deepEqual(unmasked(['甲', '138****5678'], ['乙', '138****5678'], ['乙', '13812345678']), ['甲', '13812345678'])
})

test('a value typed over a masked one is what was typed', () => {
  assert.equal(unmasked('110105********0020', '110105********002X', '11010519491231002X'), '110105********0020')
})
