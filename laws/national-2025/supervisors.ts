import { ask, close, expiry, instrument, issue, must, receiptOf, sanction, serve, setBy, step, type Proceeding } from '../../core/norms/index.ts'
import { decision, proposal } from './liability.ts'

// 第三十九条 ── 监督机构不依法履职：责令限期改正，拒不改正的处分

const order = instrument({
  id: 'orderToCorrect', role: 'orderToCorrect', name: '责令改正通知书', issuedBy: ['government', 'superiorAuthority'], to: 'supervisionOffice',
  cite: '第39条', words: ['责令限期改正', '不依法履职'], contains: ['改正期限'],
})

const correct = must({
  id: 'supervisorCorrection', proceeding: 'supervisorLiability', who: 'supervisionOffice', act: '改正', to: ['government', 'superiorAuthority'],
  within: setBy(order), from: [receiptOf(order)], until: [close],
  cite: '第39条', words: ['限期改正'], reading: '期限由责令改正的通知载明，自收到之日起按自然日计算。',
})

const discipline = sanction({
  id: 'disciplineOffice', cite: '第39条', words: ['拒不改正', '直接责任人员', '处分'], text: '依法给予处分',
  on: 'person', imposedBy: 'competentOrgan', for: ['监督机构不依法履职，责令限期改正而拒不改正'],
})

export const norms = [order, correct, discipline]

const by = ['government', 'superiorAuthority'] as const
const cite = '第39条'

export const proceeding: Proceeding = {
  kind: 'supervisorLiability', title: '监督机构履职责任', cite, notBySubject: true, tracks: [['open', 'issued', 'rectifying', 'overdue', 'proposed']],
  opening: { by, cite, offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(order), to: 'issued', by, cite, offers: ['text'],
      asks: [ask('within', cite, '责令改正须载明改正的期限。')], reading: '被责令的监督机构不能责令自己。',
    }),
    step({ from: ['open'], on: close, to: { closed: 'noIssue' }, by, cite, late: true, offers: ['reasons'] }),
    step({ from: ['issued'], on: serve(order), to: 'rectifying', by, cite }),
    step({ from: ['rectifying', 'overdue'], on: close, to: { closed: 'corrected' }, by, cite, offers: ['reasons'] }),
    step({ from: ['rectifying'], on: expiry(correct), to: 'overdue', by: 'anyone', cite }),
    step({ from: ['overdue'], on: issue(proposal), to: 'proposed', by, cite, offers: ['text'], reading: '先有限期届满未改正的记录，才提出处分的建议。' }),
    step({ from: ['proposed'], on: issue(decision), to: { closed: 'decided' }, by: 'competentOrgan', cite, offers: ['text', 'basis'] }),
  ],
  bars: [], facts: [],
}
