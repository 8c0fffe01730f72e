import { ask, close, file, instrument, issue, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第二十五条 ── 配合；不得干扰、拒绝和阻挠

const request = instrument({
  id: 'assistanceRequest', role: 'assistanceRequest', name: '配合监督通知', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第25条', words: ['依法履行监督职责', '配合'],
})

const reply = instrument({
  id: 'assistanceReply', role: 'assistanceReply', name: '配合情况回复', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第25条', words: ['予以配合'],
})

export const norms = [request, reply]

const cite = '第25条'

export const proceeding: Proceeding = {
  kind: 'assistance', title: '配合监督', cite, tracks: [['requested']],
  opening: { by: office, cite, acts: [issue(request)], offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: file(reply), to: { closed: 'answered' }, by: 'supervisedAgency', cite, offers: ['text'] }),
    step({
      from: ['requested'], on: close, to: { closed: 'liability' }, by: office, cite, late: true,
      asks: [ask('text', cite, '请写明干扰、拒绝或者阻挠的行为和证据。')], reading: '拒绝、阻挠监督的，依第41条转有权机关处理。',
    }),
  ],
  bars: [], facts: [],
}
