import {
  all, bar, close, file, instrument, issue, not, serve, step, type Bar, type Condition, type Linked, type Proceeding,
} from '../../core/norms/index.ts'
import { chosen, named } from './choices.ts'

// 第三十三条第二款、第三款，第三十六条 ── 移送

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const receivers = named('监察机关', '检察机关', '公安机关')
const domains = named('生态环境和资源保护', '食品药品安全', '国有财产保护', '国有土地使用权出让', '未成年人保护', '安全生产', '其他领域')

const letter = instrument({
  id: 'referralLetter', role: 'referralLetter', name: '线索移送函', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第33条', words: ['依法移送监察机关', '依法移送检察机关'],
})

const feedback = instrument({
  id: 'referralFeedback', role: 'referralFeedback', name: '移送处理情况反馈', issuedBy: 'competentOrgan', to: 'supervisionAuthority',
  cite: '第33条第1款', words: ['协作配合'], reading: '条例没有规定受移送机关应当反馈：收到反馈的登记，没有反馈的也可以结案。',
})

export const norms = [letter, feedback]

/** A referral that grew from a matter marks a clue in it; once it is sent, or was found to be none, it keeps the matter open no longer. */
export const clueReferred: Linked = { followedBy: 'referral', until: [issue(letter), close] }

const goesTo = (receiver: string): Condition => ({ fact: 'receiver', is: receiver })

/** What makes a clue one for the procuratorate: domain, conduct and harm, none may be missing. */
const missing = (element: Condition, says: string, reading?: string): Bar =>
  bar({ on: [issue(letter)], when: all(goesTo('检察机关'), not(element)), cite: '第33条第3款', says, ...(reading && { reading }) })

export const proceeding: Proceeding = {
  kind: 'referral', title: '线索移送', cite: '第33条', withheld: true, tracks: [['open', 'sent', 'receipted']],
  opening: { by: office, cite: '第33条', offers: ['text'] },
  steps: [
    step({ from: ['open'], on: issue(letter), to: 'sent', by: office, cite: '第33条', offers: ['text'] }),
    step({ from: ['open'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第33条', offers: ['reasons'], reading: '经核实不成线索的，写明理由后撤回。' }),
    step({ from: ['sent'], on: serve(letter), to: 'receipted', by: office, cite: '第33条' }),
    step({ from: ['receipted'], on: file(feedback), to: { closed: 'fedBack' }, by: ['competentOrgan', ...office], cite: '第33条第1款', offers: ['text'] }),
    step({ from: ['receipted'], on: close, to: { closed: 'completed' }, by: office, cite: '第33条', offers: ['reasons'] }),
  ],
  bars: [
    bar({ on: [issue(letter)], when: not(chosen('receiver', receivers)), cite: '第33条', says: '请先选定接收线索的机关。' }),
    bar({
      on: [issue(letter)], cite: '第33条第2款', says: '移送监察机关的，须执法人员涉嫌职务违法或者职务犯罪：请先登记。',
      when: all(goesTo('监察机关'), not({ fact: 'dutyOffence' }), not(all({ under: 'national-2025' }, { fact: 'breachOfNationalRegulation' }))),
      reading: '国家条例施行后，违反该条例规定的线索也可以移送监察机关。',
    }),
    missing(chosen('publicInterestDomain', domains), '移送检察机关的线索须属于所列领域：请先选定领域。', '“等领域”为未尽列举：选其他领域的，在移送函中写明。'),
    missing({ fact: 'unlawfulOrIdle' }, '移送检察机关，须执法部门涉嫌违法行使职权或者不作为：请先登记。'),
    missing({ fact: 'publicInterestHarmed' }, '移送检察机关，须国家利益或者社会公共利益受到侵害：请先登记。'),
    bar({
      on: [issue(letter)], when: all(goesTo('公安机关'), not({ fact: 'publicOrderOffence' }), not({ fact: 'crime' })), cite: '第36条',
      says: '移送公安机关的，须阻挠、妨碍监督的行为违反治安管理，或者责任人员涉嫌犯罪：请先登记。',
    }),
  ],
  facts: [
    { id: 'receiver', ask: '移送给哪个机关', cite: '第33条', choices: receivers },
    { id: 'dutyOffence', ask: '执法人员是否涉嫌贪污贿赂、失职渎职等职务违法或者职务犯罪', cite: '第33条第2款' },
    { id: 'breachOfNationalRegulation', ask: '是否属于违反国家条例规定的问题线索', cite: '第33条第2款' },
    { id: 'publicInterestDomain', ask: '线索属于哪一领域', cite: '第33条第3款', choices: domains },
    { id: 'unlawfulOrIdle', ask: '负有监督管理职责的执法部门是否涉嫌违法行使职权或者不作为', cite: '第33条第3款' },
    { id: 'publicInterestHarmed', ask: '国家利益或者社会公共利益是否受到侵害', cite: '第33条第3款' },
    { id: 'publicOrderOffence', ask: '阻挠、妨碍监督的行为是否构成违反治安管理', cite: '第36条' },
    { id: 'crime', ask: '责任人员是否涉嫌犯罪', cite: '第34条' },
  ],
}
