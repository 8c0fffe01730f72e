import { accept, ask, close, file, filingOf, instrument, issue, must, opening, promptly, reject, step, type Instrument, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第十八条 ── 规范性文件和重大行政处罚，都通过平台备案

const receiver = '细则没有写明向谁备案、多久以内备案：由本级司法行政部门办理，期限依有关规定，没有最后一日。'

const penalty = instrument({
  id: 'penaltyReport', role: 'majorDecisionFiling', name: '重大行政处罚备案报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第18条', words: ['重大行政处罚备案制度', '进行备案'], reading: receiver,
})
const document = instrument({
  id: 'normativeDocument', role: 'normativeDocument', name: '规范性文件备案报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第18条', words: ['规范性文件备案审查', '进行备案'], reading: receiver,
})

const promptFiling = (id: string, proceeding: string, paper: Instrument, act: string) => must({
  id, proceeding, who: 'supervisedAgency', act, to: 'supervisionOffice', within: promptly, from: [opening], until: [filingOf(paper)],
  cite: '第18条', words: ['严格落实'], reading: receiver,
})

/** Nobody hands in for the agency: what is filed comes over the platform, from the account of the one who files. */
const filing = (kind: string, title: string, paper: Instrument, asks: Proceeding['steps'][number]['asks'] = []): Proceeding => ({
  kind, title, cite: '第18条', tracks: [['due', 'filed']],
  opening: { by: ['supervisedAgency', ...office], cite: '第18条', offers: ['text'] },
  steps: [
    step({ from: ['due'], on: file(paper), to: 'filed', by: 'supervisedAgency', cite: '第18条', offers: ['text'] }),
    step({ from: ['due'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第18条', late: true, offers: ['reasons'], reading: '不属于应当备案的，写明理由。' }),
    step({ from: ['filed'], on: accept(paper), to: { closed: 'filed' }, by: office, cite: '第18条', asks }),
    step({ from: ['filed'], on: reject(paper), to: 'due', by: office, cite: '第18条' }),
  ],
  bars: [], facts: [],
})

const penalties = filing('filing', '重大行政处罚备案', penalty)
const documents = filing('normativeDocument', '规范性文件备案审查', document, [ask('text', '第8条第6项', '请写明对合法性和适当性的审查意见。')])

// 第十九条第二款 ── 四张清单

const cite = '第19条第2款'
const list = (id: string, name: string) => instrument({ id, role: id, name, issuedBy: 'supervisedAgency', to: 'anyone', cite, words: [name] })

const lists = [
  list('noPenaltyList', '不予处罚事项清单'), list('lighterPenaltyList', '从轻处罚事项清单'), list('reducedPenaltyList', '减轻处罚事项清单'),
  list('noCoercionList', '不予实施行政强制措施事项清单'),
] as const
const publication = instrument({ id: 'listPublication', role: 'listPublication', name: '四张清单公告', issuing: 'must', issuedBy: 'supervisedAgency', to: 'anyone', cite, words: ['向社会公布'] })

const leniency: Proceeding = {
  kind: 'leniencyLists', title: '包容审慎柔性执法清单', cite, tracks: [['drafted']],
  opening: { by: 'supervisedAgency', cite, offers: ['text'] },
  steps: [
    ...lists.map(paper => step({ from: ['drafted'], on: file(paper), by: 'supervisedAgency', cite, offers: ['text', 'basis'] })),
    step({
      from: ['drafted'], on: issue(publication), to: { closed: 'published' }, by: 'supervisedAgency', cite,
      when: { all: lists.map(paper => ({ happened: file(paper) })) }, otherwise: '处罚的三张清单和行政强制的一张清单都制定之后，才向社会公布。',
      asks: [ask('text', cite, '请写明在哪里公布。')],
    }),
    step({ from: ['drafted'], on: close, to: { closed: 'withdrawn' }, by: 'supervisedAgency', cite, late: true, offers: ['reasons'], reading: '重新起草的，写明理由。' }),
  ],
  bars: [], facts: [],
}

export const norms = [
  penalty, document, ...lists, publication,
  promptFiling('penaltyFiling', 'filing', penalty, '报送重大行政处罚备案'), promptFiling('documentFiling', 'normativeDocument', document, '报送规范性文件备案'),
]
export const proceedings = [penalties, documents, leniency]
