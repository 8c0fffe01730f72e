import { ask, bar, dateOf, expiry, file, filingOf, instrument, issue, must, not, opening, step, workingDays, type Proceeding } from '../../core/norms/index.ts'
import { room } from './actors.ts'

// 第十条 ── 由比率触发的约谈，和约谈之后的报送

const talkRecord = instrument({
  id: 'talkRecord', role: 'talkRecord', name: '约谈笔录', issuedBy: room, to: 'supervisedAgency', cite: '第10条第1款', words: ['约谈笔录'],
})

const talk = must({
  id: 'talk', proceeding: 'regulatoryTalk', who: room, act: '约谈被监督机关的负责人', to: 'supervisedAgency', within: workingDays(15),
  from: [opening], until: [dateOf(talkRecord)], cite: '第10条第1款', words: ['十五日内约谈', '百分之二十'],
})

const improvements = instrument({
  id: 'improvements', role: 'commitments', name: '改进情况报告', issuedBy: 'supervisedAgency', to: room, cite: '第10条第2款', words: ['报送改进情况'],
})

const improve = must({
  id: 'improve', proceeding: 'regulatoryTalk', who: 'supervisedAgency', act: '报送改进情况', to: room, within: workingDays(20),
  from: [dateOf(talkRecord)], until: [filingOf(improvements)], cite: '第10条第2款', words: ['二十日内'],
})

export const norms = [talkRecord, talk, improvements, improve]

export const proceeding: Proceeding = {
  kind: 'regulatoryTalk', title: '约谈', cite: '第10条第1款', tracks: [['requested', 'held', 'overdue']],
  opening: { by: room, cite: '第10条第1款', offers: ['reasons'] },
  steps: [
    step({ from: ['requested'], on: issue(talkRecord), to: 'held', by: room, cite: '第10条第1款', asks: [ask('text', '第10条第1款', '约谈笔录须记明谈话的内容和负责人的答复。')] }),
    step({ from: ['held', 'overdue'], on: file(improvements), to: { closed: 'reported' }, by: 'supervisedAgency', cite: '第10条第2款', offers: ['text'] }),
    step({ from: ['held'], on: expiry(improve), to: 'overdue', by: 'anyone', cite: '第10条第2款' }),
  ],
  bars: [bar({
    on: [{ act: 'open' }], when: not({ fact: 'failedShare', atLeast: 20 }), cite: '第10条第1款', says: '案卷不合格率没有达到百分之二十，不能约谈。',
  })],
  facts: [{ id: 'failedShare', ask: '这一季度的案卷不合格率（百分数）', cite: '第10条第1款' }],
}
