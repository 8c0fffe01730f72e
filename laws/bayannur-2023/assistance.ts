import { close, closing, file, instrument, issue, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第十条第二款 ── 配合调查、接受检查、如实反映

const cite = '第10条第2款'

const request = instrument({
  id: 'assistanceRequest', role: 'assistanceRequest', name: '配合调查通知', issuedBy: 'supervisionOffice', to: 'supervisedAgency', cite, words: ['配合调查'],
})
const reply = instrument({
  id: 'assistanceReply', role: 'assistanceReply', name: '情况和材料', issuedBy: 'supervisedAgency', to: 'supervisionOffice', cite, words: ['如实反映情况'],
})

export const norms = [request, reply]

export const proceeding: Proceeding = {
  kind: 'assistance', title: '配合调查', cite, tracks: [['requested', 'sent']],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: issue(request), to: 'sent', by: office, cite, offers: ['text'] }),
    step({ from: ['sent'], on: file(reply), to: { closed: 'answered' }, by: ['supervisedAgency', ...office], cite, offers: ['text'] }),
    step({
      from: ['sent'], on: close, to: { closed: closing('refusedToCooperate') }, by: office, cite, late: true, offers: ['reasons'],
      reading: '拒绝、阻碍的，登记事实；可以依第27条处理。',
    }),
  ],
  bars: [], facts: [],
}
