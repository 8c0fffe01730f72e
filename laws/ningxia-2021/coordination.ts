import { accept, all, ask, bar, close, closing, file, instrument, issue, not, reject, step, type Condition, type Proceeding } from '../../core/norms/index.ts'
import { preparing } from './actors.ts'

// 第十条第九项 ── 协调处理争议

const request = instrument({
  id: 'coordinationRequest', role: 'coordinationRequest', name: '争议协调申请', issuedBy: ['supervisedAgency', 'counterpart'], to: 'supervisionOffice',
  cite: '第10条第9项', words: ['行政争议'],
})

const opinion = instrument({
  id: 'coordinationOpinion', role: 'coordinationOpinion', name: '争议协调处理意见', issuedBy: 'supervisionOffice', to: ['supervisedAgency', 'counterpart'],
  cite: '第10条第9项', words: ['协调处理'],
})

export const norms = [request, opinion]
export const notReconciled = closing('notReconciled')

const own = { cite: '第10条第9项' } as const

/** Between enforcement bodies the national regulation goes on where Ningxia is silent: opinion, then the government (国家条例第13条). */
const upToGovernment: Condition = all({ under: 'national-2025' }, not({ fact: 'withCounterpart' }))

export const proceeding: Proceeding = {
  kind: 'coordination', title: '行政争议协调', ...own, tracks: [['requested', 'coordinating', 'beforeGovernment']],
  opening: { by: [...preparing, 'supervisedAgency', 'counterpart'], ...own, acts: [file(request)], offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: accept(request), to: 'coordinating', by: preparing, ...own }),
    step({ from: ['requested'], on: reject(request), to: { closed: 'declined' }, by: preparing, ...own, reading: '不属于行政争议的，写明理由。' }),
    step({
      from: ['coordinating'], on: issue(opinion), to: { closed: 'agreed' }, by: preparing, ...own, when: not(upToGovernment),
      asks: [ask('text', '第10条第9项', '须写明协调处理的结果。')],
    }),
    step({
      from: ['coordinating'], on: close, to: { closed: notReconciled }, by: preparing, ...own, when: not(upToGovernment),
      asks: [ask('reasons', '第10条第9项', '协调不成的，须写明各方意见和告知的其他途径。')],
      reading: '条例没有写协调不成怎么办：写明各方意见后结束（NX-5）。',
    }),
    step({
      from: ['coordinating'], on: close, to: { closed: 'agreed' }, by: preparing, ...own, when: upToGovernment,
      asks: [ask('text', '第10条第9项', '执法机关之间协调一致的，须写明一致的意见。')],
    }),
    step({
      from: ['coordinating'], on: issue(opinion), to: 'beforeGovernment', by: preparing, ...own, when: upToGovernment,
      asks: [ask('text', '第10条第9项', '执法机关之间协调不成的，须提出处理意见，报本级人民政府决定。')],
      reading: '条例没有写执法机关之间协调不成怎么办：国家条例第13条施行之后，提出处理意见，报人民政府决定（NX-5）。',
    }),
    step({ from: ['beforeGovernment'], on: { act: 'issue', role: 'coordinationDecision' }, to: { closed: 'decided' }, by: 'government', ...own, offers: ['text'] }),
  ],
  bars: [bar({
    on: [{ act: 'open' }, file(request)], when: { fact: 'inReconsideration' }, cite: '第4条第2款',
    says: '争议已经申请行政复议的，依照有关法律、法规办理，不在这里协调。',
  })],
  facts: [
    { id: 'withCounterpart', ask: '是否执法机关与相对人之间的争议（不是的，即执法机关之间）', ...own },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第4条第2款' },
  ],
}
