import assert from 'node:assert/strict'
import { test } from 'node:test'
import { above, advising, facts, machineUnder, notifying, onePage, ordering, paperOf, untitled } from '../../test/papers.ts'
import { compose, textOf, wordsOf, type Composed, type PaperFacts } from './index.ts'

const problemsOf = (composed: Composed): string[] => 'problems' in composed ? composed.problems.map(({ fact }) => fact) : []
const advised: PaperFacts = { ...facts, grounds: ['第26条第2项'] }
const noticed: PaperFacts = { ...facts, grounds: ['第22条第3项'], within: { unit: 'day', count: 20 } }

test('意见书：责令限期自行改正，两部法并列为依据', () => {
  const text = textOf(onePage())
  assert.match(text, /依据《甲自治区行政执法监督条例》第二十七条第一款和《国家行政执法监督条例》第二十八条第一款的规定，责令你单位限期自行改正上述问题。/)
})

test('通知书：通知限期自行纠正，期限由文书载明', () => {
  const text = textOf(paperOf(compose(machineUnder(notifying), 'firstCorrection', noticed)))
  assert.match(text, /行政执法监督通知书/)
  assert.match(text, /通知你单位限期自行纠正上述问题。/)
  assert.match(text, /自收到本通知书之日起20日内自行纠正上述问题。/)
})

test('建议书：建议限期自行纠正', () => {
  const text = textOf(paperOf(compose(machineUnder(advising), 'firstCorrection', advised)))
  assert.match(text, /现将查明的问题和监督建议函告如下：/)
  assert.match(text, /依据《丙州行政执法监督办法》第二十六条的规定，建议你单位限期自行纠正上述问题。/)
})

test('没有定名的监督文书：政府一线用上位法的名称和措辞，部门一线用本法自己的', () => {
  const named = paperOf(compose(machineUnder(untitled, [above]), 'firstCorrection', { ...facts, grounds: [] }))
  assert.equal(named.name, '行政执法监督意见书')
  assert.match(textOf(named), /监督你单位依法纠正上述问题。[^]*自收到本意见书之日起30日内向本机关书面报告处理结果。/)
  const unnamed = paperOf(compose(machineUnder(untitled, [above], 'department'), 'firstCorrection', { ...facts, grounds: [], organs: { justiceDepartment: '丁市司法局' } }))
  assert.equal(unnamed.name, '行政执法监督文书')
  assert.match(textOf(unnamed), /自收到本文书之日起30日内向丁市司法局书面报告处理结果。/)
  assert.doesNotMatch(textOf(unnamed), /国家行政执法监督条例》第二十八条/)
})

test('没有定名的文书可以由承办人定名，已有名称的不受影响', () => {
  const inDepartment = { ...facts, grounds: [], organs: { justiceDepartment: '丁市司法局' }, paperName: '行政执法监督整改函' }
  assert.equal(paperOf(compose(machineUnder(untitled, [], 'department'), 'firstCorrection', inDepartment)).name, '行政执法监督整改函')
  assert.equal(paperOf(compose(machineUnder(ordering), 'firstCorrection', { ...facts, paperName: '行政执法监督整改函' })).name, '行政执法监督意见书')
})

test('督办函：用信函格式，最后日期由文书写明', () => {
  const paper = paperOf(compose(machineUnder(ordering, [above]), 'urging', { ...facts, within: { unit: 'until', day: '2026-04-30' } }))
  assert.equal(paper.layout, 'letter')
  assert.match(textOf(paper), /你单位应当至迟于2026年4月30日向本机关报送纠正情况。/)
})

test('情形和违反的规定都写明条款', () => {
  const text = textOf(paperOf(compose(machineUnder(ordering), 'firstCorrection', { ...facts, grounds: ['failure', '第27条第1款第2项'] })))
  assert.match(text, /上述情况不符合《中华人民共和国行政处罚法》第六十条的规定，属于《甲自治区行政执法监督条例》第二十七条第一款第四项规定的不履行或者不正确履行行政执法职责的情形，同时属于《甲自治区行政执法监督条例》第二十七条第一款第二项规定的行政执法主体、权限、内容和程序不合法的情形。/)
})

test('本法没有列举情形的，写本法概括的情形', () => {
  const text = textOf(paperOf(compose(machineUnder(untitled, [above]), 'firstCorrection', { ...facts, grounds: [] })))
  assert.match(text, /属于《丁市行政执法监督实施细则》第二十二条第一款规定的违法或者不当的行政执法行为。/)
})

test('本法列举了情形的，上位法有概括的情形也要选定', () => {
  const upper = { ...above, norms: above.norms.map(norm => norm.kind === 'instrument' ? { ...norm, wording: { ...norm.wording, finding: '违法行为' } } : norm) }
  assert.deepEqual(problemsOf(compose(machineUnder(ordering, [upper]), 'firstCorrection', { ...facts, grounds: [] })), ['grounds'])
})

test('法律既没有列举也没有概括情形的，只写违反的规定', () => {
  const law = { ...untitled, norms: untitled.norms.map(norm => norm.kind === 'instrument' ? { ...norm, wording: { short: '文书', tone: 'notice', operative: '要求你单位依法处理上述问题' } as const } : norm) }
  const stated: PaperFacts = { ...facts, grounds: [] }
  assert.match(textOf(paperOf(compose(machineUnder(law), 'firstCorrection', stated))), /\n上述情况不符合《中华人民共和国行政处罚法》第六十条的规定。\n/)
  assert.doesNotMatch(textOf(paperOf(compose(machineUnder(law), 'firstCorrection', { ...stated, breached: [] }))), /上述情况|认定的情形/)
})

test('整改期限写明起算、向谁报告和依据，并说明怎样计算', () => {
  const text = textOf(onePage())
  assert.match(text, /依照《甲自治区行政执法监督条例》第二十八条第一款的规定，你单位应当自收到本意见书之日起30日内整改落实，并向本机关书面报告整改落实情况。/)
  assert.match(text, /最后一日为节假日的，以节假日结束后的第一个工作日为最后一日。/)
  assert.match(text, /逾期未改正的，依照《甲自治区行政执法监督条例》第二十九条第一款的规定处理。/)
})

test('本法给的异议权利连同期限和条款写明', () => {
  const text = textOf(paperOf(compose(machineUnder(advising), 'firstCorrection', advised)))
  assert.match(text, /你单位对本建议书有异议的，可以依照《丙州行政执法监督办法》第二十七条第一款的规定，自收到本建议书之日起10日内向本机关申请复查。/)
})

test('本法没有给异议权利的，一字不提', () => {
  const text = textOf(paperOf(compose(machineUnder(notifying), 'firstCorrection', noticed)))
  assert.doesNotMatch(text, /异议|复查|复核/)
})

test('本法没有而上位法给的异议权利，不写期限', () => {
  const text = textOf(paperOf(compose(machineUnder(untitled, [above]), 'firstCorrection', { ...facts, grounds: [] })))
  assert.match(text, /你单位对本意见书有异议的，可以依照《国家行政执法监督条例》第三十条的规定，向本机关提出异议并说明理由。/)
})

test('各部分的序号连续，没有内容的部分不出现', () => {
  const headings = paperOf(compose(machineUnder(notifying), 'firstCorrection', noticed)).body.filter(({ kind }) => kind === 'heading')
  assert.deepEqual(headings.map(block => 'text' in block ? block.text.slice(0, 2) : ''), ['一、', '二、', '三、', '四、'])
})

test('缺少的事实逐项列出，不留空白', () => {
  const composed = compose(machineUnder(ordering), 'firstCorrection', { agency: '  ', found: [' \u200b '] })
  assert.deepEqual(problemsOf(composed), ['signedBy', 'agency', 'number', 'date', 'act', 'found', 'grounds'])
  assert.ok('problems' in composed && composed.problems.every(({ says }) => /^缺少\p{Script=Han}+/u.test(says)))
})

test('文书应当载明期限而没有的，说明依据', () => {
  const { within: _, ...without } = noticed
  const composed = compose(machineUnder(notifying), 'firstCorrection', without)
  assert.ok('problems' in composed)
  assert.deepEqual(composed.problems, [{ fact: 'within', says: '缺少期限：《乙自治区行政执法监督条例》第二十五条第一款的期限由文书确定，请填写期限。' }])
})

test('法律已定期限的，文书不能另定', () => {
  const composed = compose(machineUnder(ordering), 'firstCorrection', { ...facts, within: { unit: 'day', count: 15 } })
  assert.deepEqual(composed, { problems: [{ fact: 'within', says: '期限已由《甲自治区行政执法监督条例》第二十八条第一款规定，文书不能另定期限，请删去所填的期限。' }] })
})

test('不在本法列举之内的情形不能写进文书', () => {
  const composed = compose(machineUnder(ordering), 'firstCorrection', { ...facts, grounds: ['第99条'] })
  assert.deepEqual(composed, { problems: [{ fact: 'grounds', says: '“第99条”不是《甲自治区行政执法监督条例》列举的情形，请从列举的情形中选定。' }] })
})

test('应当写明机关名称而没有的，指出是哪个机关', () => {
  assert.deepEqual(problemsOf(compose(machineUnder(untitled, [], 'department'), 'firstCorrection', { ...facts, grounds: [] })), ['organs.justiceDepartment'])
})

test('事由写进标题，在词与词之间转行', () => {
  const paper = paperOf(compose(machineUnder(ordering), 'firstCorrection', { ...facts, subject: '对甲县市场监督管理局行政处罚案件办理期限问题' }))
  assert.deepEqual(paper.title, ['关于对甲县市场监督管理局', '行政处罚案件办理期限问题的', '行政执法监督意见书'])
})

test('多行输入分成各段，看不见的字符去掉', () => {
  const paper = paperOf(compose(machineUnder(ordering), 'firstCorrection', { ...facts, found: ['第一段\r\n\n 第二\u200b段\u0007'] }))
  assert.ok(wordsOf(paper).join('|').includes('|第一段。|第二段。|'))
})

test('没有法律规定的文书不能制发', () => {
  assert.throws(() => compose(machineUnder(ordering), 'urging', facts), /urging/)
  assert.throws(() => compose(machineUnder(ordering), 'toString', facts), RangeError)
})
