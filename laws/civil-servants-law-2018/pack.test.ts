import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officerIn } from '../../test/registers.ts'
import { resultOf, type Written } from '../../test/records.ts'
import civilServants from './pack.ts'

const enterprise = '91350100M000100Y43'
const registers = { officers: [officerIn({ enterprises: [enterprise] })] }
const licensed = (more: Written) => resultOf(civilServants, 'officer-conflict-of-interest', 'licence', { decidedAt: '2026-03-20', uscc: enterprise, officers: [{ officerId: 'O1' }], ...more }, { registers })

test('第76条第1项 办理自己申报的企业的许可，没有回避的提示；当事人是其他企业、已经决定回避的，不提示', () => {
  assert.equal(licensed({}), 'broken')
  assert.equal(licensed({ uscc: '91110000100000000X' }), 'kept')
  assert.equal(licensed({ recusal: { requestedAt: '2026-03-02', officerId: 'O1', decidedAt: '2026-03-03', result: 'RECUSE' } }), 'unknown', '其他人员没有登记')
  assert.equal(licensed({ uscc: null }), 'notApplicable')
})

test('第76条第1项 审批许可的负责人申报过该企业的，同样提示', () => {
  assert.equal(licensed({ officers: [{ officerId: 'O2' }], headApproval: { at: '2026-03-20', officerId: 'O1', isLeader: true } }), 'broken')
})
