import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { situationAfter } from '../test/examples.ts'

type Steps = Parameters<typeof situationAfter>[0]['steps']

/** A story must run as it says; `expect` in it is held at that day. */
function runs(law: string, steps: Steps, kind?: string): void {
  assert.ok(situationAfter({ law, overlay: false, facts: kind === undefined ? { line: 'government' } : {}, steps, ...(kind !== undefined && { kind }) }))
}

const corrected: Steps = [
  { on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', grounds: ['第27条第1款第4项'] },
  { on: '2026-03-02', act: 'issue', role: 'firstCorrection' }, { on: '2026-03-04', act: 'serve', role: 'firstCorrection' },
]

describe('监督文书、规范性文件的期限：由办件的期限管，不另设监测规则', () => {
  test('新疆条例第28条第1款 3月4日收到意见书，三十日为4月3日：当日不逾期，次日逾期', () => {
    runs('xinjiang-2023', [...corrected, { on: '2026-04-03', expect: { overdue: [] } }, { on: '2026-04-04', expect: { overdue: ['rectification'] } }])
  })

  test('新疆条例第28条第2款 3月16日申请复查，十五日为3月31日：次日没有答复的逾期', () => {
    const objected: Steps = [...corrected, { on: '2026-03-16', act: 'file', role: 'objection', reasons: '事实不清' }]
    runs('xinjiang-2023', [...objected, { on: '2026-03-31', expect: { overdue: [] } }, { on: '2026-04-01', expect: { overdue: ['reexamination'] } }])
  })

  test('新疆条例第29条第1款 整改期满之前不能报请监督决定书，期满次日可以', () => {
    runs('xinjiang-2023', [...corrected, { on: '2026-04-03', expect: { notOptions: ['submit:bindingDecision'] } }, { on: '2026-04-04', expect: { options: ['submit:bindingDecision'] } }])
  })

  test('宁夏条例第19条第3款 规范性文件3月2日发布，三十日为4月1日：次日没有报备的逾期', () => {
    runs('ningxia-2021', [{ on: '2026-03-02', act: 'issue', role: 'normativeDocument', text: '某办法' }, { on: '2026-04-01', expect: { overdue: [] } }, { on: '2026-04-02', expect: { overdue: ['normativeDocumentFiling'] } }], 'normativeDocument')
  })

  test('巴彦淖尔细则第20条第2款 3月4日作出处理，二十日为3月24日：次日没有告知的逾期', () => {
    runs('bayannur-2023', [
      { on: '2026-03-04', act: 'open' }, { on: '2026-03-04', act: 'refer', to: 'police', feedback: '2026-03-04' },
      { on: '2026-03-24', expect: { overdue: [] } }, { on: '2026-03-25', expect: { overdue: ['referralFeedback'] } },
    ], 'referral')
  })
})
