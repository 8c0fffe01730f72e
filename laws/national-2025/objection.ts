import { file, instrument, issue, step, type Condition, type Step, type Track } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第三十条 ── 异议

export const objection = instrument({
  id: 'objection', role: 'objection', name: '异议书', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第30条', words: ['有异议', '说明理由'],
  reading: '可对监督机构的各种文书提出；对本级人民政府的决定书提出的，收存转报，不产生效力（N-12）。',
})

export const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '异议处理答复', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第30条', words: ['及时处理'], wording: { short: '答复', word: '监复' },
})

/** Against the government's decision: kept and passed on, without effect (N-12). */
export const decisionObjection = instrument({
  id: 'decisionObjection', role: 'decisionObjection', name: '对决定书的异议', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第30条', words: ['有异议', '说明理由'], reading: '决定书由本级人民政府作出：监督机构收存后转报，不产生效力，期限照走（N-12）。',
})

export const decisionObjectionPassedOn = instrument({
  id: 'decisionObjectionPassedOn', role: 'decisionObjectionPassedOn', name: '对决定书的异议转报函', issuedBy: 'supervisionOffice', to: 'government',
  cite: '第30条', words: ['有异议', '及时处理'],
})

export const objectionTrack: Track = ['noObjection', 'objecting', 'replied']

/** The objection to a paper that has no clock of its own: a circular, a recommendation on a person (N-12). */
export const objectionSteps = (when: Condition, otherwise: string): readonly Step[] => [
  step({
    from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第30条', above: 'always', offers: ['reasons'],
    when, otherwise, afterClosing: true,
  }),
  step({
    from: ['objecting'], on: issue(reply, 'upheld', 'changed'), to: 'replied', by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons', 'text'], afterClosing: true,
    reading: '维持或者变更，均须说明理由（N-16）。',
  }),
  step({ from: ['objecting'], on: issue(reply, 'annulled'), to: { closed: 'withdrawn' }, also: ['replied'], by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'], afterClosing: true }),
]
