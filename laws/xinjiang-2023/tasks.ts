import {
  all, ask, bar, conclusion, instrument, issue, measureTaken, not, step, type Fact, type Instrument, type Proceeding, type Step, type Topic, type Track,
} from '../../core/norms/index.ts'
import { classes, departmentFocus, governmentFocus } from './catalogue.ts'
import { chosen, named } from './choices.ts'

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

// 第二十二条第一款 ── 日常监督和专项监督

const inspectionScheme = instrument({
  id: 'inspectionScheme', role: 'inspectionScheme', name: '日常监督工作安排', issuedBy: 'supervisionAuthority', to: 'supervisionOffice',
  cite: '第22条第1款', words: ['日常监督'],
})

const specialScheme = instrument({
  id: 'specialScheme', role: 'specialSupervisionScheme', name: '专项监督工作安排', issuedBy: 'supervisionAuthority', to: 'supervisionOffice',
  cite: '第22条第1款', words: ['专项监督'],
})

const content = named(...classes.map(({ text }) => text))
const modes = named('行政执法检查', '行政执法评议考核', '行政执法案卷评查', '其他日常监督')
const means = named('抽查', '暗访', '数据监测分析', '委托第三方评估', '其他手段')

const modeFact: Fact = { id: 'mode', ask: '采取哪一种日常监督方式', cite: '第22条第1款', choices: modes }

interface Own extends Pick<Proceeding, 'bars' | 'facts'> {
  readonly track: Track
  /** Where it may be arranged. */
  readonly arranged: Step['from']
}

/** 第24条第1款, of every measure, in a case as well. */
export const recordKept = ask('text', '第24条第1款', '监督行为须有文字或者音像记录：请写明记录内容或者编号。')

/** A piece of supervision that is arranged, carried out by two, and ends with what was found; what breaks the law becomes a case of its own. */
const task = (kind: string, title: string, scheme: Instrument, { track, arranged, bars, facts }: Own): Proceeding => ({
  kind, title, cite: '第22条第1款', tracks: [track],
  opening: { by: office, cite: '第22条第1款', offers: ['text'] },
  steps: [
    step({
      from: arranged, on: issue(scheme), to: 'handling', by: office, cite: '第22条第1款',
      asks: [ask('text', '第22条第1款', '委托第三方评估的，须写明受托方。', { fact: 'means', is: '委托第三方评估' })],
      reading: '安排发给承办机构；暗访不事先告知被监督机关。',
    }),
    step({
      from: ['handling'], on: measureTaken, by: office, cite: '第23条', offers: ['basis'],
      asks: [recordKept],
    }),
    step({ from: ['handling'], on: conclusion('verified'), to: { closed: 'completed' }, by: office, cite: '第22条第1款', offers: ['text'], reading: '发现第27条所列情形的，另行立案。' }),
    step({ from: ['handling'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第22条第1款', offers: ['text'] }),
  ],
  bars: [
    bar({ on: [issue(scheme)], when: not(chosen('content', content)), cite: '第15条', says: '请先选定监督内容：四类中至少一类。' }),
    bar({ on: [measureTaken], when: not({ stating: 'officers', atLeast: 2 }), cite: '第24条第1款', says: '开展监督工作，监督人员不得少于两人。' }),
    bar({ on: [conclusion()], when: not({ happened: measureTaken }), cite: '第24条第1款', says: '还没有登记任何有记录的监督行为，不能办结。' }),
    ...bars,
  ],
  facts: [
    { id: 'content', ask: '监督内容属于哪一类', cite: '第15条', choices: content },
    { id: 'means', ask: '采取哪一种手段', cite: '第22条第1款', choices: means },
    ...facts,
  ],
})

export const inspection = task('supervisoryInspection', '日常监督', inspectionScheme, {
  track: ['drafted', 'handling'], arranged: ['drafted'],
  bars: [bar({ on: [issue(inspectionScheme)], when: not(chosen('mode', modes)), cite: '第22条第1款', says: '请先选定日常监督的方式：检查、评议考核或者案卷评查。' })],
  facts: [modeFact],
})

export const special = task('specialSupervision', '专项监督', specialScheme, {
  track: ['drafted', 'submitted', 'approved', 'handling'], arranged: ['drafted', 'approved'],
  bars: [bar({
    on: [issue(specialScheme)], line: 'government', when: all({ under: 'national-2025' }, not({ at: 'approved' })), cite: '第22条第1款',
    says: '国家条例施行后，专项监督的方案须先报本级人民政府批准，再作安排。', reading: '条例自己没有规定批准；批准依国家条例第21条第2款。',
  })],
  facts: [],
})

// 第十九条、第二十条、第二十二条第二款 ── 重点的确定和动态调整

const priorityList = instrument({
  id: 'priorityList', role: 'priorityList', name: '行政执法监督重点', issuedBy: 'supervisionAuthority', to: 'supervisionOffice',
  cite: '第22条第2款', words: ['动态调整', '重点'],
})

const itemsOf = (topics: readonly Topic[]) => topics.map(({ cite, text }) => ({ value: cite, name: text }))
const governmentItems = itemsOf(governmentFocus)
const departmentItems = itemsOf(departmentFocus)
const sources = named('日常工作中发现的问题', '人大代表建议', '政协委员提案', '社会公众投诉举报', '社会普遍关注的热点问题')

export const priorities: Proceeding = {
  kind: 'prioritySupervision', title: '监督重点的确定和调整', cite: '第22条第2款', tracks: [['drafted']],
  opening: { by: office, cite: '第22条第2款', offers: ['text'] },
  steps: [step({
    from: ['drafted'], on: issue(priorityList), to: { closed: 'decided' }, by: office, cite: '第22条第2款',
    asks: [ask('reasons', '第22条第2款', '确定或者调整重点，须写明理由和来源的编号。')],
  })],
  bars: [
    bar({ on: [issue(priorityList)], line: 'government', when: not(chosen('focus', governmentItems)), cite: '第19条', says: '人民政府的监督重点须属于第19条所列八项之一。' }),
    bar({ on: [issue(priorityList)], line: 'department', when: not(chosen('focus', departmentItems)), cite: '第20条', says: '工作部门的监督重点须属于第20条所列五项之一。' }),
    bar({ on: [issue(priorityList)], when: not(chosen('source', sources)), cite: '第22条第2款', says: '请先写明重点从何而来：发现的问题、代表建议、委员提案、投诉举报或者热点问题。' }),
  ],
  facts: [
    { id: 'focus', ask: '属于哪一项重点（第19条为人民政府，第20条为工作部门）', cite: '第22条第2款', choices: [...governmentItems, ...departmentItems] },
    { id: 'source', ask: '重点从何而来', cite: '第22条第2款', choices: sources },
  ],
}

export const norms = [inspectionScheme, specialScheme, priorityList]
