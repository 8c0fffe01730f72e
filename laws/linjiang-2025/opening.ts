import { dateOf, filingOf, instrument, issue, may, must, opening, receiptOf, referTo, workingDays, file, serve, step, conclusion } from '../../core/norms/index.ts'
import { registered, room, transferred } from './actors.ts'

// 第四条 ── 线索的转送、告知和陈述：立案本身有三个期限

const transfer = must({
  id: 'transfer', who: room, act: '转送不属于本级处理的线索', within: workingDays(2), from: [opening],
  until: [{ act: 'refer' }, { act: 'issue', role: 'leadNotice' }, { act: 'conclude' }],
  cite: '第4条第1款', words: ['二日内', '转送有权机关'], reading: '已经告知被监督机关的，就是决定由本级处理，不再转送。',
})

export const leadNotice = instrument({
  id: 'leadNotice', role: 'leadNotice', name: '线索告知', issuedBy: room, to: 'supervisedAgency', cite: '第4条第2款', words: ['告知被监督机关'],
})

const notify = must({
  id: 'leadNotice-period', clock: 'leadNotice', who: room, act: '将线索告知被监督机关', to: 'supervisedAgency', within: workingDays(3),
  from: [opening], until: [dateOf(leadNotice), { act: 'refer' }], cite: '第4条第2款', words: ['三日内'],
})

const statement = instrument({
  id: 'statement', role: 'statement', name: '陈述', issuedBy: 'supervisedAgency', to: room, cite: '第4条第2款', words: ['提交陈述'],
})

const mayState = may({
  id: 'statement-period', clock: 'statement', who: 'supervisedAgency', act: '提交陈述', to: room, within: workingDays(5),
  from: [receiptOf(leadNotice)], until: [filingOf(statement)], late: 'flag', cite: '第4条第2款', words: ['五日内'],
})

export const norms = [transfer, leadNotice, notify, statement, mayState]

export const steps = [
  step({ from: [registered], on: referTo('competentOrgan'), to: { closed: transferred }, by: room, cite: '第4条第1款', offers: ['text'] }),
  step({ from: [registered], on: issue(leadNotice), by: room, cite: '第4条第2款', when: { not: { happened: issue(leadNotice) } }, otherwise: '线索已经告知，不必再次告知。' }),
  step({ from: [registered], on: serve(leadNotice), to: 'open', by: room, cite: '第4条第2款', when: { happened: issue(leadNotice) }, otherwise: '线索告知尚未制发，不能送达。' }),
  step({ from: ['open'], on: file(statement), by: 'supervisedAgency', cite: '第4条第2款', offers: ['text'] }),
  step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: room, cite: '第5条', offers: ['grounds', 'text'] }),
  step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: room, cite: '第5条' }),
]
