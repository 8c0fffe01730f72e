import { any, ask, bar, close, file, instrument, issue, not, serve, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第二十二条第五项 ── 约谈

const notice = instrument({
  id: 'talkNotice', role: 'talkNotice', name: '约谈通知书', issuedBy: 'supervisionOffice', to: 'supervisedAgency', issuing: 'may',
  cite: '第22条第5项', words: ['约谈', '负责人'],
})

const record = instrument({
  id: 'talkRecord', role: 'talkRecord', name: '约谈记录', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第5项', words: ['相关责任人'],
})

export const norms = [notice, record]

const cite = '第22条第5项'

export const proceeding: Proceeding = {
  kind: 'regulatoryTalk', title: '约谈', cite, tracks: [['drafted', 'noticed']],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({ from: ['drafted'], on: issue(notice), to: 'noticed', by: office, cite, asks: [ask('text', cite, '约谈通知须写明约谈的事项。')] }),
    step({ from: ['noticed'], on: serve(notice), by: office, cite }),
    step({ from: ['noticed'], on: file(record), to: { closed: 'held' }, by: office, cite, offers: ['text'] }),
    step({ from: ['drafted', 'noticed'], on: close, to: { closed: 'withdrawn' }, by: office, cite, late: true, offers: ['reasons'] }),
  ],
  bars: [
    bar({
      on: [issue(notice)], cite, when: not(any({ fact: 'talkWith', is: 'head' }, { fact: 'talkWith', is: 'responsible' })),
      says: '请先写明约谈谁：行政执法机关负责人，或者相关责任人。',
    }),
  ],
  facts: [{ id: 'talkWith', ask: '约谈谁', cite, choices: [{ value: 'head', name: '行政执法机关负责人' }, { value: 'responsible', name: '相关责任人' }] }],
}
