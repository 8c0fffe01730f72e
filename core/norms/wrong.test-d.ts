/** Packs that must not compile. Each sentence says what the compiler sees; the line below it has no other fault. */
import {
  actor, ask, bar, days, expiry, ground, instrument, issue, law, may, must, receiptOf, serve, setBy, stage, step, workingDays,
  type Law, type Proceeding, type SupervisionLine,
} from './index.ts'

const notice = instrument({ id: 'notice', role: 'firstCorrection', name: '通知书', issuedBy: 'supervisionOffice', to: 'supervisedAgency', cite: '第5条第1款', words: ['通知'] })
const badGround = ground({ id: 'ground', cite: '第6条第2项', words: ['无资格'], text: '无资格', family: 'competence' })
const fine = must({ id: 'fine', cite: '第5条', words: ['改正'], who: 'supervisedAgency', act: '改正', within: days(30), from: [receiptOf(notice)] })
const right = may({ id: 'right', cite: '第7条', words: ['复核'], who: 'supervisedAgency', act: '申请复核', within: days(60), from: [receiptOf(notice)] })
const good = step({ from: ['open'], on: issue(notice), to: 'issued', by: 'supervisionOffice', cite: '第5条第1款' })
const counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '按自然日。' } as const

// Norms

// @ts-expect-error a bare number is not a period
must({ ...fine, within: 30 })
// @ts-expect-error a period in words is not a period
must({ ...fine, within: '三十日' })
// @ts-expect-error a duty says by when
must({ id: 'x', cite: '第5条', words: ['改正'], who: 'supervisedAgency', act: '改正', from: [receiptOf(notice)] })
// @ts-expect-error a period needs a starting point
must({ id: 'x', cite: '第5条', words: ['改正'], who: 'supervisedAgency', act: '改正', within: workingDays(7) })
// @ts-expect-error a norm must cite its article
must({ id: 'x', words: ['改正'], who: 'supervisedAgency', act: '改正', within: days(30), from: [receiptOf(notice)] })
// @ts-expect-error a norm must name the words it encodes
must({ id: 'x', cite: '第5条', who: 'supervisedAgency', act: '改正', within: days(30), from: [receiptOf(notice)] })
// @ts-expect-error no words are not words
must({ ...fine, words: [] })
// @ts-expect-error Chinese numerals are not accepted in a citation
must({ ...fine, cite: '第五条' })
// @ts-expect-error a citation is written as lawyers write it
must({ ...fine, cite: 'art. 5' })
// @ts-expect-error an unknown actor
must({ ...fine, who: 'police' })
// @ts-expect-error an actor of one law alone is declared, not spelt
must({ ...fine, who: 'invitedSupervisor' })
// @ts-expect-error a stage is no actor
must({ ...fine, who: stage('invited') })
// @ts-expect-error a ground cannot be received
must({ ...fine, from: [receiptOf(badGround)] })
// @ts-expect-error a duty cannot be received
must({ ...fine, from: [receiptOf(fine)] })
// @ts-expect-error a ground cannot fix a period
must({ ...fine, within: setBy(badGround) })
// @ts-expect-error an undeclared paper
must({ ...fine, from: [receiptOf(noticeOfCorrection)] })
// @ts-expect-error a misspelt field
instrument({ ...notice, tittle: '通知书' })
// @ts-expect-error a paper has a role
instrument({ id: 'x', name: '通知书', issuedBy: 'supervisionOffice', to: 'supervisedAgency', cite: '第5条', words: ['通知'] })
// @ts-expect-error a ground belongs to a family
ground({ id: 'x', cite: '第6条', words: ['无资格'], text: '无资格', family: 'credential' })

// Steps

// @ts-expect-error a misspelt stage
step({ ...good, from: ['opened'] })
// @ts-expect-error a misspelt goal
step({ ...good, to: 'isued' })
// @ts-expect-error a stage of one law alone is declared, not spelt
step({ ...good, to: 'hearing' })
// @ts-expect-error an actor is no stage
step({ ...good, to: actor('hearing') })
// @ts-expect-error a step starts somewhere
step({ ...good, from: [] })
// @ts-expect-error a matter ends in one of the known ways
step({ ...good, to: { closed: 'finished' } })
// @ts-expect-error a step cites its article
step({ from: ['open'], on: issue(notice), to: 'issued', by: 'supervisionOffice' })
// @ts-expect-error somebody takes a step
step({ from: ['open'], on: issue(notice), to: 'issued', cite: '第5条' })
// @ts-expect-error a ground cannot be issued
step({ ...good, on: issue(badGround) })
// @ts-expect-error a duty cannot be served
step({ ...good, on: serve(fine) })
// @ts-expect-error only a duty can fall overdue
step({ ...good, on: expiry(right) })
// @ts-expect-error an act the proceeding does not know
step({ ...good, on: { act: 'publish' } })
// @ts-expect-error a field that no command carries
step({ ...good, asks: [ask('price', '第5条', '请填写价格。')] })
// @ts-expect-error a condition the engine does not know
step({ ...good, when: { weather: 'fine' } })
// @ts-expect-error a bar says why
bar({ on: [issue(notice)], when: { line: 'government' }, cite: '第5条' })
// @ts-expect-error an unknown line
bar({ on: [issue(notice)], when: { line: 'party' }, cite: '第5条', says: '不得制发。' })

// Lines of supervision

// @ts-expect-error a line that supervises says through whom
export const through: SupervisionLine = { effect: 'supervises', by: 'government', over: 'ownDepartment', cite: '第2条', words: ['部门'] }
// @ts-expect-error a line that keeps out says why
export const silent: SupervisionLine = { effect: 'excluded', over: 'verticalOrgan', cite: '第2条', words: ['垂直管理'] }
// @ts-expect-error a justice station supervises nobody in its own name
export const station: SupervisionLine = { effect: 'supervises', by: 'justiceStation', over: 'township', through: 'justiceStation', cite: '第2条', words: ['司法所'] }

// Laws

const whole: Law = {
  id: 'x-2025', version: '1', title: '甲省某办法', short: '某办法', rank: 'localRule', region: 'x', under: [], inForce: { from: '2025-03-01', cite: '第9条' }, counting,
  terms: {}, lines: [], norms: [fine], proceedings: [], readings: [], silent: [], external: [], tensions: [], notEncoded: {},
}
const { counting: _, ...withoutCounting } = whole
// @ts-expect-error a law says how it counts days
law(withoutCounting)
// @ts-expect-error a day is written 2025-03-01
law({ ...whole, inForce: { from: '2025年3月1日', cite: '第9条' } })
// @ts-expect-error a law has a known rank
law({ ...whole, rank: 'decree' })
// @ts-expect-error an article is excused by its number
law({ ...whole, notEncoded: { 第一条: '立法目的。' } })
// @ts-expect-error a law holds norms, not their ids
law({ ...whole, norms: ['fine'] })

const proceeding: Proceeding = { kind: 'supervision', title: '案件', cite: '第5条', tracks: [['open']], opening: { by: 'supervisionOffice', cite: '第5条' }, steps: [good], bars: [], facts: [] }
// @ts-expect-error a proceeding has a track
export const trackless: Proceeding = { ...proceeding, tracks: [] }
