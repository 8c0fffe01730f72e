import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accept, all, any, bar, ask, conclusion, days, decisionType, expiry, file, ground, hours, instrument, is, issue, limit, may, must, not, promptly,
  receiptOf, requirement, sanction, serve, setBy, setByOr, otherLawOr, stage, step, type Law,
} from '../norms/index.ts'
import { actorName, articlesOf, type ArticleAccount } from './index.ts'

const reminder = instrument({ id: 'reminder', role: 'firstCorrection', name: '催还单', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency', cite: '第2条第1款', words: ['催还单'] })
const receipt = instrument({ id: 'receipt', role: 'rectificationReport', name: '归还单', issuedBy: 'supervisedAgency', to: 'supervisionOffice', cite: '第2条第2款', words: ['归还单'], unnamed: true })
const giveBack = must({
  id: 'giveBack', clock: 'rectification', who: 'supervisedAgency', act: '归还', to: 'supervisionOffice', within: setByOr(reminder, days(10)),
  from: [receiptOf(reminder)], cite: '第2条第2款', words: ['十日内'], reading: '以签收为准。',
})
const torn = stage('torn')

const library: Law = {
  id: 'library-2020', version: '1', title: '甲省图书馆催还规则', short: '催还规则', rank: 'localRule', region: 'cn', under: ['above-2021'],
  inForce: { from: '2020-01-01', cite: '第9条' }, counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '按自然日。' },
  terms: { supervisionOffice: '图书馆', torn: '破损待查' },
  lines: [{ effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第1条', words: ['部门'] },
    { effect: 'excluded', over: 'verticalOrgan', cite: '第1条', words: ['垂直'], says: '另依他法' }],
  norms: [
    reminder, receipt, giveBack,
    may({ id: 'renew', who: 'anyone', act: '续借', within: otherLawOr(days(5)), from: [{ act: 'file', role: 'rectificationReport' }], cite: '第3条', words: ['续借'] }),
    must({ id: 'answer', who: 'supervisionOffice', act: '答复', within: promptly, from: [{ act: 'open' }], cite: '第3条', words: ['答复'], delegated: { to: '省馆', what: '格式' } }),
    must({ id: 'keep', who: 'supervisionOffice', act: '留存', within: setBy(receipt), from: [receiptOf(reminder)], line: 'department', cite: '第3条', words: ['留存'] }),
    ground({ id: 'lost', cite: '第3条第1项', words: ['遗失'], text: '遗失', family: 'other' }),
    decisionType({ id: 'pay', cite: '第3条', words: ['赔偿'], name: '赔偿', directEffect: '押金抵扣' }),
    sanction({ id: 'bar', cite: '第3条', words: ['停借'], text: '停借', imposedBy: 'supervisionOffice', approvedBy: 'government' }),
  ],
  proceedings: [{
    kind: 'supervision', title: '催还', cite: '第2条', tracks: [['open', 'issued', 'rectifying', 'overdue', torn]], opening: { by: 'supervisionOffice', cite: '第2条第1款' },
    steps: [
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: 'supervisionOffice', cite: '第4条' }),
      step({ from: ['open'], on: issue(reminder), to: 'issued', by: ['supervisionOffice', 'justiceDepartment'], cite: '第4条', asks: [ask('within', '第4条', '写明几日。')] }),
      step({ from: ['issued'], on: serve(reminder), to: 'rectifying', by: 'supervisionOffice', cite: '第4条', line: 'government', when: not({ fact: 'rare' }), reading: '当面交付。' }),
      step({ from: ['rectifying'], on: expiry(giveBack), to: 'overdue', by: 'anyone', cite: '第4条' }),
      step({ from: ['overdue'], on: file(receipt), to: torn, by: 'supervisedAgency', cite: '第4条', late: true, above: 'ifSilent' }),
    ],
    bars: [bar({
      on: [accept(receipt)], cite: '第5条', says: '先赔偿。', line: 'department',
      when: all({ at: torn }, any({ fact: 'place', is: 'old' }, { fact: 'copies', atLeast: 2 }), { by: 'anyone' }, { states: 'reasons' }, { stating: 'officers', atLeast: 2 },
        { finding: 'unfounded' }, { groundOf: 'failureToAct' }, { happened: issue(reminder, 'founded') }, { running: 'rectification' }, { under: 'above-2021' }, { line: 'government' }, not({ happened: serve(reminder) }), not(any({ at: 'open' }, { at: 'issued' }))),
    })],
    facts: [{ id: 'rare', ask: '是否孤本', cite: '第5条' }, { id: 'copies', ask: '册数', cite: '第5条' },
      { id: 'place', ask: '哪个馆', cite: '第5条', choices: [{ value: 'old', name: '老馆' }] }],
  }],
  readings: [{ id: 'R-1', cite: '第6条', question: '几日？', says: '十日。' }],
  silent: [{ cite: '第6条', question: '节日开馆吗？' }],
  external: [{ cite: '第7条', refersTo: '赔偿办法', resolved: false, says: '照赔偿办法。' }],
  tensions: [{ cite: '第6条', upper: { law: 'above-2021', cite: '第1条' }, grade: 'notice', says: '国家规则更宽。' }],
  notEncoded: { 第8条: '表彰，没有软件效果。' },
}
const above: Law = { ...library, id: 'above-2021', title: '图书馆规则', under: [], terms: { supervisedAgency: '读者', supervisionOffice: '书库' }, inForce: { from: '2021-01-01', cite: '第2条' }, proceedings: [], norms: [] }

const accounts = articlesOf(library, [above])
const article = (number: number): ArticleAccount => accounts[number - 1]!
const norm = (id: string) => accounts.flatMap((account) => account.norms).find((each) => each.id === id)!

test('every article up to the last, in order', () => assert.deepEqual(accounts.map(({ article: name }) => name), [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `第${number}条`)))

test('an article acts, is excused, or is not yet read', () => {
  assert.deepEqual(accounts.map(({ state }) => state), ['encoded', 'encoded', 'encoded', 'encoded', 'encoded', 'unknown', 'encoded', 'excused', 'encoded'])
  assert.equal(article(8).excuse, '表彰，没有软件效果。')
})

test('a duty: who, what, how long, from when, and how it was read', () => {
  const { kindName, who, says, within, from, reading } = norm('giveBack')
  assert.deepEqual([kindName, who, says, within, from, reading],
    ['义务', '读者', '应当归还（向图书馆）', '《催还单》载明的期限；没有载明的，10日', '自收到《催还单》之日起', '以签收为准。'])
})

test('other periods and starts', () => {
  assert.deepEqual([norm('renew').within, norm('renew').from, norm('renew').says], ['5日（其他法律另有期限的从其规定）', '自收到归还单之日起', '可以续借'])
  assert.deepEqual([norm('answer').within, norm('answer').from], ['及时', '自立案之日起'])
  assert.match(norm('answer').says, /格式由省馆规定，未录入/)
  assert.deepEqual([norm('keep').within, norm('keep').says], ['归还单载明的期限', '应当留存（部门一线）'])
})

test('papers, grounds, decisions and sanctions', () => {
  assert.deepEqual([norm('reminder').says, norm('reminder').who], ['《催还单》，发给读者', '图书馆'])
  assert.match(norm('receipt').says, /条文没有给它名称/)
  assert.equal(norm('lost').says, '遗失')
  assert.equal(norm('pay').says, '赔偿：押金抵扣')
  assert.equal(norm('bar').says, '停借（须经本级人民政府批准）')
})

test('steps, with line, condition, lateness and the law’s own stages', () => {
  assert.deepEqual(article(2).steps.map(({ says }) => says), ['设立办件“催还”', '图书馆可以立案'])
  assert.deepEqual(article(4).steps.map(({ says }) => says), [
    '图书馆作出调查结论（不属实）：调查中 → 结案（未发现问题）',
    '图书馆制发《催还单》：调查中 → 待送达',
    '图书馆送达《催还单》：待送达 → 整改中（政府一线；条件：“是否孤本”：否）',
    '归还的期限届满：整改中 → 逾期未改正',
    '读者提交归还单：逾期未改正 → 破损待查（逾期后仍可；下位法没有规定的适用）',
  ])
  assert.equal(article(4).steps[2]?.reading, '当面交付。')
  assert.deepEqual(article(4).asks.map(({ says }) => says), ['制发《催还单》须填写期限：写明几日。'])
})

test('a bar with every condition in words', () => assert.equal(article(5).bars[0]?.says,
  '部门一线，不得认可归还单：先赔偿。（条件：正处于“破损待查”，并且（“哪个馆”：老馆，或者“册数”不少于 2），并且由任何人办理，并且写明理由，并且监督人员人数不少于 2，' +
  '并且结论为不属实，并且认定的情形属于不履行职责，并且已经制发《催还单》（成立），并且归还的期限正在进行，并且适用《图书馆规则》，并且政府一线，并且尚未送达《催还单》，并且并非（正处于“调查中”，或者正处于“待送达”））'))

test('lines, readings, silences, references and tensions stand at their article', () => {
  assert.deepEqual(article(1).lines.map(({ says }) => says), ['县级以上人民政府监督所属工作部门', '不监督垂直管理的机关：另依他法'])
  assert.deepEqual(article(6).readings, [{ cite: '第6条', part: 'reading:R-1', question: '几日？', says: '十日。' }])
  assert.deepEqual(article(6).silent, [{ cite: '第6条', question: '节日开馆吗？' }])
  assert.deepEqual(article(6).tensions, [{ cite: '第6条', other: { law: 'above-2021', cite: '第1条' }, grade: 'notice', says: '国家规则更宽。' }])
  assert.equal(article(7).external[0]?.refersTo, '赔偿办法')
  assert.deepEqual(article(5).asks.map(({ says }) => says), ['询问：是否孤本', '询问：册数', '询问：哪个馆'])
})

test('what a statute asks of enforcement bodies', () => {
  const statute: Law = {
    ...library, under: [], proceedings: [], norms: [], readings: [], silent: [], external: [], tensions: [], notEncoded: {}, lines: [],
    limits: [limit({
      id: 'sooner', cite: '第1条', words: ['三日'], kinds: ['penalty'], title: '迟交', colour: 'yellow', act: '移交', from: ['caseFiledAt'], until: ['decidedAt'], must: 'within',
      terms: [{ when: [is('coercion.urgent', true)], period: hours(24) }, { period: days(3) }], withoutStart: 'unknown',
    })],
    requirements: [requirement({ id: 'two', cite: '第1条', words: ['两人'], kinds: ['penalty'], title: '一人执法', colour: 'red', fact: 'enoughOfficers', given: { atLeast: 2, at: ['SAMPLING'] } })],
  }
  const [first, second] = articlesOf(statute, [])[0]!.norms
  assert.deepEqual([first?.kindName, first?.within, first?.says], ['执法期限', '24小时内；3日内', '移交；发现“迟交”的，预警'])
  assert.deepEqual([second?.kindName, second?.says], ['执法要求', '发现“一人执法”的，预警'])
})

test('actors bear the name of the law, else of the law above, else the common one', () => {
  assert.deepEqual((['supervisionOffice', 'supervisedAgency', 'government'] as const).map((actor) => actorName([library, above], actor)), ['图书馆', '读者', '本级人民政府'])
})
