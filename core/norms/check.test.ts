import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLaw, checkRegistry, type Problem } from './check.ts'
import {
  accept, bar, close, conclusion, days, decisionType, expiry, file, ground, instrument, issue, limit, may, must, not, promptly,
  receiptOf, reject, sanction, serve, setBy, stage, step, type Law, type Linked, type Proceeding,
} from './index.ts'
import { parseLawText } from '../texts/index.ts'

// 甲省图书馆催还规则：发现、催还、归还

const reminder = instrument({
  id: 'reminder', role: 'firstCorrection', name: '催还单', issuedBy: 'supervisionOffice', to: 'supervisedAgency', cite: '第2条第1款', words: ['催还单'],
})
const receipt = instrument({
  id: 'receipt', role: 'rectificationReport', name: '归还单', issuedBy: 'supervisedAgency', to: 'supervisionOffice', cite: '第2条第2款', words: ['归还单'],
})
const giveBack = must({
  id: 'giveBack', clock: 'rectification', who: 'supervisedAgency', act: '归还', within: days(10),
  from: [receiptOf(reminder)], until: [{ act: 'accept', role: receipt.role }], cite: '第2条第2款', words: ['十日内'],
})
const lost = ground({ id: 'lost', cite: '第3条第1项', words: ['遗失'], text: '遗失', family: 'other' })

const proceeding: Proceeding = {
  kind: 'supervision', title: '催还', cite: '第2条',
  tracks: [['open', 'issued', 'rectifying', 'reported', 'overdue']],
  opening: { by: 'supervisionOffice', cite: '第2条第1款' },
  steps: [
    step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: 'supervisionOffice', cite: '第2条第1款' }),
    step({ from: ['open'], on: issue(reminder), to: 'issued', by: 'supervisionOffice', cite: '第2条第1款' }),
    step({ from: ['issued'], on: serve(reminder), to: 'rectifying', by: 'supervisionOffice', cite: '第2条第1款' }),
    step({ from: ['rectifying', 'overdue'], on: file(receipt), to: 'reported', by: 'supervisedAgency', cite: '第2条第2款' }),
    step({ from: ['reported'], on: accept(receipt), to: { closed: 'corrected' }, by: 'supervisionOffice', cite: '第2条第2款' }),
    step({ from: ['rectifying'], on: expiry(giveBack), to: 'overdue', by: 'anyone', cite: '第2条第2款' }),
  ],
  bars: [bar({ on: [accept(receipt)], when: { fact: 'damaged' }, cite: '第3条', says: '书有破损，先赔偿。' })],
  facts: [{ id: 'damaged', ask: '书是否破损', cite: '第3条' }],
}

const library: Law = {
  id: 'library-2020', version: '1', title: '甲省图书馆催还规则', short: '催还规则', rank: 'localRule', region: 'somewhere', under: [],
  inForce: { from: '2020-01-01', cite: '第4条' },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '按自然日。' },
  terms: { supervisionOffice: '图书馆', supervisedAgency: '读者' },
  lines: [
    { effect: 'excluded', over: 'unrelated', cite: '第1条', words: ['读者'], says: '只对读者' },
    { effect: 'excluded', over: 'elsewhere', cite: '第1条', words: ['读者'], says: '只在馆内' },
  ],
  norms: [reminder, receipt, giveBack, lost], proceedings: [proceeding],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
}

const text = parseLawText(`甲省图书馆催还规则
第一条 本规则适用于读者。
第二条 图书馆可以发出催还单。
读者应当在收到之日起十日内归还，并交回归还单。
第三条 有下列情形之一的，应当赔偿：
（一）遗失；
（二）破损。
第四条 本规则自2020年1月1日起施行。
第五条 本规则由图书馆解释。`)

const check = (changed: Partial<Law>, laws: readonly Law[] = []): Problem[] => {
  const law = { ...library, ...changed }
  return checkLaw(law, { laws: [law, ...laws], texts: new Map([[law.id, text]]) })
}
const errors = (problems: readonly Problem[]): string[] => problems.filter(({ grade }) => grade === 'error').map(({ code }) => code)
const withProceeding = (changed: Partial<Proceeding>): Partial<Law> => ({ proceedings: [{ ...proceeding, ...changed }] })
const withStep = (extra: Proceeding['steps'][number]) => withProceeding({ steps: [...proceeding.steps, extra] })
function refused(title: string, changed: Partial<Law>, code: string, says: RegExp, laws?: readonly Law[]): void {
  test(title, () => {
    const problems = check(changed, laws)
    const found = problems.find((problem) => problem.code === code)
    assert.ok(found, JSON.stringify(problems))
    assert.match(found.says, says)
    assert.equal(found.law, 'library-2020')
  })
}

test('a sound pack has no errors', () => assert.deepEqual(errors(check({})), []))

// What a pack is

refused('a function is not data', { counting: { ...library.counting, reading: (() => '') as unknown as string } }, 'json.lost', /counting\.reading 不是数据/)
refused('an undefined value is lost in JSON', { silent: [{ cite: '第1条', question: undefined as unknown as string }] }, 'json.lost', /silent\[0\]\.question/)
refused('a norm’s id is unique', { norms: [...library.norms, { ...lost, id: 'giveBack' }] }, 'id.twice', /giveBack 用了不止一次/)
refused('a reading’s id is unique', { readings: [1, 2].map(() => ({ id: 'R-1', cite: '第1条', question: '？', says: '。' })) }, 'id.twice', /R-1/)
refused('a citation is written in arabic numerals', { norms: [...library.norms.slice(0, 3), { ...lost, cite: '第三条' as '第3条' }] }, 'cite.form', /第25条第1款第4项/)
refused('a law does not end before it begins', { inForce: { ...library.inForce, to: '2019-01-01' } }, 'inForce.order', /却在 2019-01-01 失效/)
refused('a law with lines says how it refuses', { lines: library.lines.slice(1) }, 'line.residual', /没有监督关系/)

// What it names

refused('a law above must be known', { under: ['nowhere-2000'] }, 'law.unknown', /nowhere-2000 没有收录/)
refused('a tension is with a law above', { tensions: [{ cite: '第1条', upper: { law: 'nowhere-2000', cite: '第1条' }, grade: 'notice', says: '。' }] }, 'tension.law', /不在 under/)
refused('a step issues a paper that some law has', withStep(step({ from: ['overdue'], on: { act: 'issue', role: 'nonesuch' }, to: { closed: 'liability' }, by: 'supervisionOffice', cite: '第3条' })), 'role.unknown', /nonesuch/)
refused('a step about a paper says which', withStep(step({ from: ['overdue'], on: { act: 'issue' }, to: { closed: 'liability' }, by: 'supervisionOffice', cite: '第3条' })), 'role.missing', /没有写明是哪一种文书/)
refused('an expiry is of a clock', withStep(step({ from: ['overdue'], on: { act: 'expire', role: 'nonesuch' }, to: 'reported', by: 'anyone', cite: '第3条' })), 'clock.unknown', /没有名为 nonesuch 的期限/)
refused('an expiry is of a duty', {
  norms: [...library.norms, may({ id: 'renew', who: 'supervisedAgency', act: '续借', within: days(5), from: [receiptOf(reminder)], cite: '第2条', words: ['归还'] })],
  ...withStep(step({ from: ['rectifying'], on: { act: 'expire', role: 'renew' }, to: 'overdue', by: 'anyone', cite: '第2条' })),
}, 'clock.power', /只有义务会逾期/)
refused('a clock starts only with an act that some step performs', {
  norms: [...library.norms, must({ id: 'answer', who: 'supervisionOffice', act: '答复', within: promptly, from: [{ act: 'file', role: 'objection' }], cite: '第2条', words: ['归还'] })],
}, 'trigger.unknown', /file:objection 为起讫/)
refused('a clock served by nobody never starts', withProceeding({ steps: proceeding.steps.filter(({ on }) => on.act !== 'serve') }), 'trigger.unknown', /serve:firstCorrection/)
refused('a clock ends only with an outcome that some step has', {
  norms: [...library.norms, must({ id: 'look', who: 'supervisionOffice', act: '查验', within: promptly, from: [{ act: 'conclude', outcome: ['verified'] }], cite: '第2条', words: ['归还'] })],
}, 'trigger.unknown', /conclude:verified/)
refused('a clock belongs to a proceeding', { norms: [...library.norms, { ...giveBack, id: 'other', proceeding: 'complaint' }] }, 'clock.proceeding', /办件 complaint/)
refused('a period that a paper sets needs a field for it', { norms: [...library.norms, { ...giveBack, id: 'other', within: setBy(reminder) }] }, 'period.unset', /没有填写期限的栏目/)
refused('a period that a paper sets needs that paper', { norms: [...library.norms, { ...giveBack, id: 'other', within: setBy(receipt) }] }, 'period.unset', /没有任何步骤制发/)
refused('a condition asks a fact that somebody states', withStep(step({ from: ['overdue'], on: close, to: { closed: 'expired' }, by: 'supervisionOffice', cite: '第3条', when: not({ fact: 'nonesuch' }) })), 'fact.unknown', /nonesuch/)
const damagedIs = (linked: Linked) => withProceeding({ facts: [{ ...proceeding.facts[0]!, linked }] })
refused('a fact is answered by acts of the matter it grew from that can happen', damagedIs({ grewFrom: [reject(receipt)] }), 'act.unknown', /关联办件的 reject/)
refused('a fact is answered by acts of the kind that follows', damagedIs({ followedBy: 'referral', done: [accept(receipt)] }), 'act.unknown', /关联办件的 accept/)
refused('what keeps a matter open can happen in the kind that follows', damagedIs({ followedBy: 'referral', until: [accept(receipt)] }), 'act.unknown', /关联办件的 accept/)
refused('what linked matters say is asked of a fact that they answer', withProceeding({ bars: [bar({ on: [accept(receipt)], when: { linked: 'damaged' }, cite: '第3条', says: '。' })] }), 'fact.unlinked', /damaged/)
refused('what falls on a credential is carried out somewhere', {
  norms: [...library.norms, sanction({ id: 'ban', cite: '第3条', words: ['赔偿'], text: '停借', imposedBy: 'supervisionOffice', credential: { becomes: 'suspended', proceeding: 'nonesuch' } })],
}, 'sanction.proceeding', /nonesuch/)
refused('a condition asks an act that can happen', withProceeding({ bars: [bar({ on: [accept(receipt)], when: { happened: { act: 'refer' } }, cite: '第3条', says: '。' })] }), 'act.unknown', /refer 为条件/)
refused('a condition asks a clock of the law', withProceeding({ bars: [bar({ on: [accept(receipt)], when: { running: 'nonesuch' }, cite: '第3条', says: '。' })] }), 'clock.unknown', /nonesuch/)
refused('a condition asks a stage of the proceeding', withProceeding({ bars: [bar({ on: [accept(receipt)], when: { at: 'objecting' }, cite: '第3条', says: '。' })] }), 'stage.unknown', /objecting/)
refused('a bar stands before an act that can happen', withProceeding({ bars: [bar({ on: [reject(receipt)], when: { fact: 'damaged' }, cite: '第3条', says: '。' })] }), 'bar.idle', /永远用不上/)
refused('a decision type is open to grounds of the law', { norms: [...library.norms, decisionType({ id: 'pay', name: '赔偿', grounds: ['nonesuch'], cite: '第3条', words: ['赔偿'] })] }, 'ground.unknown', /nonesuch/)
refused('everybody who acts has a name', { terms: { supervisionOffice: '图书馆' } }, 'term.missing', /supervisedAgency/)

refused('a limit takes the place of one that there is', {
  limits: [limit({
    id: 'sooner', cite: '第2条', words: ['催还单'], kinds: ['penalty'], title: '迟', colour: 'yellow', act: '催还', from: ['caseFiledAt'], until: ['decidedAt'],
    must: 'within', terms: [{ period: days(5) }], withoutStart: 'unknown', insteadOf: { law: 'library-2020', limit: 'nonesuch' },
  })],
}, 'limit.unknown', /nonesuch/)

test('an act that opens the proceeding may start its clock, and is about a paper of the law', () => {
  const handed = { act: 'file', role: 'rectificationReport' } as const
  const complaint = (act: Proceeding['opening']['acts']): Partial<Law> => ({
    norms: [...library.norms, must({ id: 'answer', proceeding: 'complaint', who: 'supervisionOffice', act: '答复', within: promptly, from: [handed], cite: '第2条', words: ['归还'] })],
    proceedings: [proceeding, {
      kind: 'complaint', title: '投诉', cite: '第2条', tracks: [['received']], opening: { by: 'supervisedAgency', cite: '第2条', ...(act && { acts: act }) },
      steps: [step({ from: ['received'], on: close, to: { closed: 'answered' }, by: 'supervisionOffice', cite: '第2条' })], bars: [], facts: [],
    }],
  })
  assert.deepEqual(errors(check(complaint([handed]))), [])
  assert.deepEqual(errors(check(complaint(undefined))), ['trigger.unknown'])
  assert.deepEqual(errors(check(complaint([handed, { act: 'file', role: 'nonesuch' }]))), ['role.unknown'])
})

// What an overlay asks

const overlay = (facts: Proceeding['facts']): Law => ({
  ...library, id: 'above-2021', title: '乙国图书馆规则', region: 'cn', lines: [library.lines[0]!], norms: [reminder, receipt],
  proceedings: [{ ...proceeding, steps: proceeding.steps.filter(({ on }) => on.act !== 'expire'), facts, bars: [bar({ on: [accept(receipt)], when: { fact: 'rare' }, cite: '第3条', says: '。', above: 'always' })] }],
})
const rare = { id: 'rare', ask: '是否孤本', cite: '第3条' } as const
const below = { ...library, under: ['above-2021'] }
const overlaid = (facts: Proceeding['facts'], law: Law = below) => errors(checkLaw(overlay(facts), { laws: [overlay(facts), law] }))

test('a fact that an overlay needs is asked for by either law', () => {
  assert.deepEqual(overlaid([rare]).filter((code) => code.startsWith('fact')), ['fact.unasked'])
  assert.ok(!overlaid([{ ...rare, above: 'always' }]).includes('fact.unasked'))
  assert.ok(!overlaid([rare], { ...below, proceedings: [{ ...proceeding, facts: [...proceeding.facts, rare] }] }).includes('fact.unasked'))
})

test('a stage that only the law above leads to is reached all the same', () => {
  const tracks: Proceeding['tracks'] = [[...proceeding.tracks[0], 'submitted']]
  const local = { ...below, proceedings: [{ ...proceeding, tracks }] }
  const leads = (above?: 'always') => ({
    ...overlay([]), proceedings: [{ ...proceeding, tracks, steps: [
      step({ from: ['overdue'], on: { act: 'submit', role: 'firstCorrection' }, to: 'submitted', by: 'supervisionOffice', cite: '第3条', ...(above && { above }) }),
      step({ from: ['submitted'], on: close, to: { closed: 'expired' }, by: 'supervisionOffice', cite: '第3条', ...(above && { above }) }),
    ] }],
  })
  const of = (upper: Law) => errors(checkLaw(local, { laws: [local, upper] }))
  assert.deepEqual(of(leads('always')), [])
  assert.deepEqual(of(leads()), ['stage.unreachable'])
})

refused('a duty starts on a fact that is asked', {
  norms: [...library.norms, must({ id: 'look', who: 'supervisionOffice', act: '查验', within: promptly, from: [receiptOf(reminder)], when: { fact: 'nonesuch' }, cite: '第2条', words: ['归还'] })],
}, 'fact.unknown', /nonesuch/)

// What follows from a case

refused('what an obstruction is stands among the choices', withProceeding({ obstruction: { cite: '第2条', which: { fact: 'conduct', is: 'obstruction' } } }), 'obstruction.unknown', /没有这一选项/)

// The arrows

const lonely = stage('lonely')
refused('every stage is reached', withProceeding({ tracks: [[...proceeding.tracks[0], lonely]] }), 'stage.unreachable', /没有任何步骤通到阶段 lonely/)
refused('no stage is a trap', withProceeding({ steps: proceeding.steps.filter(({ on }) => on.act !== 'accept') }), 'stage.trap', /reported/)
refused('a circle without an end is a trap', withProceeding({
  steps: [...proceeding.steps.filter(({ on }) => on.act !== 'accept'), step({ from: ['reported'], on: reject(receipt), to: 'rectifying', by: 'supervisionOffice', cite: '第2条' })],
}), 'stage.trap', /rectifying/)
refused('a way out on one line is none on the other', withProceeding({
  steps: proceeding.steps.map((each) => (each.on.act === 'accept' ? { ...each, line: 'government' as const } : each)),
}), 'stage.trap', /reported/)
refused('a stage in the middle of another track must be left', withProceeding({
  tracks: [...proceeding.tracks, ['noObjection', 'objecting', 'replied']],
  steps: [...proceeding.steps, step({ from: ['noObjection'], on: conclusion('objected'), to: 'objecting', by: 'supervisedAgency', cite: '第2条' })],
}), 'stage.trap', /objecting/)
refused('a step leads to a stage of the proceeding', withStep(step({ from: ['overdue'], on: close, to: 'executing', by: 'supervisionOffice', cite: '第3条' })), 'stage.unknown', /executing/)
refused('a step stays in its track', withProceeding({
  tracks: [...proceeding.tracks, ['noObjection']],
  steps: [...proceeding.steps, step({ from: ['overdue'], on: close, to: 'noObjection', by: 'supervisionOffice', cite: '第3条' })],
}), 'step.tracks', /同一条轨道/)
refused('a stage belongs to one track', withProceeding({ tracks: [...proceeding.tracks, ['open']] }), 'stage.twice', /open/)
refused('one act from one stage leads one way', withStep(step({ from: ['rectifying'], on: file(receipt), to: 'overdue', by: 'supervisedAgency', cite: '第3条' })), 'step.ambiguous', /不能断定走哪一步/)

test('two arrows told apart by their condition, outcome or line are no ambiguity', () => {
  const other = step({ from: ['rectifying'], on: file(receipt), to: 'overdue', by: 'supervisedAgency', cite: '第3条' })
  assert.deepEqual(errors(check(withStep({ ...other, when: { fact: 'damaged' } }))), [])
  assert.deepEqual(errors(check(withStep({ ...other, on: { ...other.on, outcome: ['late'] } }))), ['step.ambiguous'])
  assert.deepEqual(errors(check(withStep(step({ from: ['open'], on: conclusion('verified'), to: 'issued', by: 'supervisionOffice', cite: '第2条' })))), [])
})

// The text

refused('words stand at their citation', { norms: [...library.norms, ground({ id: 'torn', cite: '第3条第1项', words: ['破损'], text: '破损', family: 'other' })] }, 'words.missing', /“破损”不在第3条第1项/)
refused('a citation stands in the text', { norms: [...library.norms, ground({ id: 'torn', cite: '第3条第3项', words: ['破损'], text: '破损', family: 'other' })] }, 'cite.missing', /没有第3项/)
refused('the text is the law’s own', { title: '丙市图书馆规则' }, 'text.title', /甲省图书馆催还规则/)
test('a tension points to an article of the law above', () => {
  const law: Law = { ...library, under: ['above-2021'], tensions: [{ cite: '第1条', upper: { law: 'above-2021', cite: '第9条' }, grade: 'notice', says: '。' }] }
  const upper = overlay([{ ...rare, above: 'always' }])
  const problems = checkLaw(law, { laws: [law, upper], texts: new Map([['above-2021', text]]) })
  assert.deepEqual(problems.map(({ code, cite }) => [code, cite]), [['cite.missing', '第9条']])
})

test('an article that is not encoded is reported; asked for completeness, it is an error', () => {
  const unread = (complete: boolean, notEncoded = {}) =>
    checkLaw({ ...library, notEncoded }, { laws: [library], texts: new Map([[library.id, text]]), complete }).filter(({ code }) => code === 'article.unread')
  assert.deepEqual(unread(false).map(({ grade }) => grade), ['info'])
  assert.match(unread(true)[0]?.says ?? '', /1 条.*第五条/)
  assert.deepEqual(unread(true).map(({ grade }) => grade), ['error'])
  assert.deepEqual(unread(true, { 第5条: '解释权归属，没有软件效果。' }), [])
})

refused('an article cannot be excused and encoded', { notEncoded: { 第2条: '没有软件效果。' } }, 'article.both', /第2条/)

test('what is left to others to fix is said, not hidden', () => {
  const open = check({
    external: [{ cite: '第3条', refersTo: '赔偿办法', resolved: false, says: '。' }],
    norms: [...library.norms, { ...giveBack, id: 'other', delegated: { to: '省图书馆', what: '赔偿标准' } }],
  })
  assert.deepEqual(open.filter(({ grade, code }) => grade === 'info' && code !== 'article.unread').map(({ code }) => code), ['value.delegated', 'external.open'])
  assert.match(open.find(({ code }) => code === 'value.delegated')!.says, /未录入/)
})

// Side by side

test('two laws for one place, kind of proceeding and day', () => {
  const next: Law = { ...library, id: 'library-2025', inForce: { from: '2025-01-01', cite: '第4条' } }
  assert.deepEqual(checkRegistry([library, next]).map(({ code }) => code), ['law.rival'])
  assert.deepEqual(checkRegistry([{ ...library, inForce: { ...library.inForce, to: '2024-12-31' } }, next]), [])
  assert.deepEqual(checkRegistry([library, { ...next, region: 'cn' }]), [])
  assert.deepEqual(checkRegistry([library, { ...next, proceedings: [] }]), [])
})

test('an id names one law', () => assert.ok(checkRegistry([library, { ...library, region: 'cn' }]).some(({ code }) => code === 'law.twice')))

