import {
  accept, all, any, ask, bar, close, file, instrument, issue, not, reject, step, type Cite, type Condition, type Fact, type Proceeding,
} from '../../core/norms/index.ts'
import { passed, returned } from './actors.ts'
import { barOthers, documentKind, published } from './documents.ts'

// 第十八条 ── 发布之前的合法性、适当性审查；由监督机构统一审查（第十条第二项）

const draft = instrument({
  id: 'documentDraft', role: 'documentDraft', name: '行政规范性文件送审稿', issuedBy: 'supervisedAgency', to: ['justiceDepartment', 'supervisionOffice'],
  cite: '第18条', words: ['发布行政规范性文件之前', '合法性和适当性审查'],
})

export const norms = [draft]

const answers = [{ value: 'pass', name: '没有问题' }, { value: 'problem', name: '有问题' }]
const item = (id: string, cite: Cite, ask: string): Fact => ({ id, ask, cite, asked: 'later', choices: answers })

const items = [
  item('conflict', '第18条第1项', '是否与法律、法规、规章、上级文件相抵触'),
  item('unlawfulSetting', '第18条第2项', '是否违法、越权设定许可、处罚、强制、收费、集资'),
  item('burden', '第18条第3项', '是否减损权益或者增加义务'),
  item('beyondPowers', '第18条第4项', '是否超越法定权限'),
  item('requirements', '第18条第5项', '是否不符合文件的规定和要求'),
]
const numerals = ['一', '二', '三', '四', '五']

const answered = (fact: string): Condition => any(...answers.map(({ value }) => ({ fact, is: value })))
const allPassed = all(...items.map(({ id }) => ({ fact: id, is: 'pass' })))

const reviewed = { by: ['justiceDepartment', 'supervisionOffice'], cite: '第18条' } as const
const made = { by: ['supervisedAgency', 'government'], cite: '第18条' } as const

export const proceeding: Proceeding = {
  kind: 'normativeDocumentReview', title: '行政规范性文件发布前审查', cite: '第18条', tracks: [['received', returned, passed]],
  opening: { by: ['supervisedAgency', 'government', 'justiceDepartment', 'supervisionOffice'], cite: '第10条第2项', acts: [file(draft)], offers: ['text'] },
  steps: [
    step({
      from: ['received'], on: accept(draft), to: passed, ...reviewed, offers: ['text'],
      when: allPassed, otherwise: '有审查项存在问题的，不能通过审查：请退回修改。',
    }),
    step({ from: ['received'], on: reject(draft), to: returned, ...reviewed }),
    step({ from: [returned], on: file(draft), to: 'received', ...made, offers: ['text'] }),
    step({ from: ['received', returned], on: close, to: { closed: 'withdrawn' }, ...made, asks: [ask('reasons', '第18条', '不再制定发布的，须写明理由。')] }),
    step({
      from: ['received', returned, passed], on: issue(published), to: { closed: 'published' }, ...made, offers: ['text'],
      when: { at: passed }, otherwise: '没有经过合法性和适当性审查的，不能发布。', reading: '发布之后另行报送备案。',
    }),
  ],
  bars: [
    barOthers(file(draft)),
    ...items.map(({ id, cite }, index) => bar({
      on: [accept(draft), reject(draft)], when: not(answered(id)), cite, says: `第${numerals[index]}项尚未作出结论，不能提出审查意见。`,
    })),
  ],
  facts: [documentKind, ...items],
}
