import { all, bar, close, file, instrument, issue, measureUnder, not, step, type Bar, type Condition, type Fact, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十一条 ── 通报、约谈

export const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督情况通报', issuing: 'may', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第21条', words: ['予以通报'],
})

export const talkNotice = instrument({
  id: 'talkNotice', role: 'talkNotice', name: '约谈通知书', issuing: 'may', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第21条', words: ['可以约谈', '造成重大影响'],
})

const record = instrument({
  id: 'talkRecord', role: 'talkRecord', name: '约谈记录', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第21条', words: ['部门的负责人'], reading: '细则没有规定约谈须作记录：以记录证明约谈已经举行。',
})

export const norms = [circular, talkNotice, record]

/** Both must be confirmed. */
export const reasonToTalk: Condition = all({ fact: 'prominentProblem' }, { fact: 'majorImpact' })
export const noReasonToTalk = '执法问题突出并且造成重大影响的，才可以约谈负责人：两项都要认定。'
export const reasons: readonly Fact[] = [
  { id: 'prominentProblem', ask: '执法问题是否突出', cite: '第21条', asked: 'later' }, { id: 'majorImpact', ask: '是否造成重大影响', cite: '第21条', asked: 'later' },
]
/** The measure of the national regulation, under the stricter condition of this law. */
export const talkAsMeasure: Bar = bar({ on: [measureUnder('第22条第5项')], when: not(reasonToTalk), cite: '第21条', says: `国家条例的约谈措施在这里从严：${noReasonToTalk}` })

export const talk: Proceeding = {
  kind: 'regulatoryTalk', title: '约谈', cite: '第21条', tracks: [['drafted', 'noticed']],
  opening: { by: office, cite: '第21条', offers: ['reasons'] },
  steps: [
    step({ from: ['drafted'], on: issue(talkNotice), to: 'noticed', by: office, cite: '第21条', offers: ['text'], when: reasonToTalk, otherwise: noReasonToTalk }),
    step({ from: ['noticed'], on: file(record), to: { closed: 'held' }, by: office, cite: '第21条', offers: ['text'] }),
    step({ from: ['drafted', 'noticed'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第21条', offers: ['reasons'], reading: '细则规定“可以”：也可以不约谈。' }),
  ],
  bars: [bar({ on: [file(record)], when: { fact: 'headAbsent' }, cite: '第21条', says: '约谈的是有关执法部门的负责人：负责人没有到场的，不算已经约谈。' })],
  facts: [...reasons, { id: 'headAbsent', ask: '负责人是否没有到场', cite: '第21条', asked: 'later' }],
}

export const publicity: Proceeding = {
  kind: 'circular', title: '通报', cite: '第21条', tracks: [['drafted']],
  opening: { by: office, cite: '第21条', offers: ['text'] },
  steps: [
    step({ from: ['drafted'], on: issue(circular), to: { closed: 'published' }, by: office, cite: '第21条', offers: ['text'] }),
    step({ from: ['drafted'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第21条', offers: ['reasons'], reading: '细则规定“可以”：也可以不通报。' }),
  ],
  bars: [], facts: [],
}
