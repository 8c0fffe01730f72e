import { actor, close, closing, file, instrument, issue, not, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十五条 ── 配合、协助

/** 其他有关单位和个人. */
const others = actor('others')

const request = instrument({
  id: 'assistanceRequest', role: 'assistanceRequest', name: '协助、提供资料通知', issuedBy: 'supervisionAuthority', to: ['supervisedAgency', others],
  cite: '第25条', words: ['配合', '提供有关资料'],
})

const reply = instrument({
  id: 'assistanceReply', role: 'assistanceReply', name: '情况和资料', issuedBy: ['supervisedAgency', others], to: 'supervisionAuthority',
  cite: '第25条第1款', words: ['如实反映情况', '提供有关资料'],
})

export const norms = [request, reply]

export const proceeding: Proceeding = {
  kind: 'assistance', title: '配合和协助', cite: '第25条', tracks: [['requested', 'sent']],
  opening: { by: office, cite: '第25条', offers: ['text'] },
  steps: [
    { from: ['requested'], on: issue(request), to: 'sent', by: office, cite: '第25条第1款', offers: ['text'], when: { fact: 'fromAgency' } },
    { from: ['requested'], on: issue(request), to: 'sent', by: office, cite: '第25条第2款', offers: ['text'], when: not({ fact: 'fromAgency' }) },
    { from: ['sent'], on: file(reply), to: { closed: 'answered' }, by: ['supervisedAgency', others, ...office], cite: '第25条', offers: ['text'] },
    {
      from: ['sent'], on: close, to: { closed: closing('refusedToCooperate') }, by: office, cite: '第25条', offers: ['reasons'],
      reading: '拒绝、阻碍的，登记事实；可以依第32条第1款第4项或者第34条提出处理建议。',
    },
  ],
  bars: [], facts: [{ id: 'fromAgency', ask: '是否向被监督机关及其工作人员提出', cite: '第25条第1款' }],
}
