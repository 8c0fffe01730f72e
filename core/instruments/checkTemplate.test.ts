import assert from 'node:assert/strict'
import { test } from 'node:test'
import { above, machineUnder, ordering, paperOf } from '../../test/papers.ts'
import { checkTemplate, compose, sampleFacts, shippedTemplate, textOf, type Template } from './index.ts'

const plain = (text: string, more: Partial<Template> = {}): Template => ({ layout: 'letter', needs: [], text: `${text}\n依据{依据}。\n{期限和报告}\n{权利}`, ...more })
const codes = (template: Template, role = 'circular', contains: readonly string[] = []): string[] => checkTemplate(role, template, contains).map(({ code, line }) => line === null ? code : `${code} ${line}`)

test('写得对的模板没有毛病', () => {
  assert.deepEqual(codes(plain('现就“{案由}”通报如下：\n# 情况\n{内容}', { needs: ['内容'] })), [])
})

for (const [what, template, expected] of [
  ['空的', { layout: 'letter', needs: [], text: ' \n ' }, 'empty'],
  ['花括号没有成对', plain('现就{案由通报如下：'), 'unbalanced 1'],
  ['花括号套着花括号', plain('现就{{案由}}通报如下：'), 'unbalanced 1'],
  ['不认识的占位符', plain('现就{案情}通报如下：'), 'unknown 1'],
  ['决定书的占位符写进了通报', plain('{决定方式}'), 'unknown 1'],
  ['小标题没有文字', plain('# '), 'heading 1'],
  ['信函里留手写', plain('签名：〔手写〕年'), 'form 1'],
  ['看不见的字符', plain('通\u200B报'), 'character 1'],
  ['自造字', plain('通\uE815报'), 'character 1'],
  ['列为必填却没有写', plain('通报'), 'needs'],
] as const) {
  test(`${what}：不能保存，指出在哪里`, () => {
    assert.ok(codes(what === '列为必填却没有写' ? { ...template, needs: ['内容'] } : template as Template).includes(expected))
  })
}

test('法律写入的内容和依据不能删去', () => {
  const text = '现就“{案由}”通报如下：\n{内容}'
  assert.deepEqual(codes({ layout: 'letter', needs: [], text }), ['obligatory', 'obligatory', 'essential'])
})

test('法律要求载明的，模板里必须有', () => {
  assert.deepEqual(codes(plain('{责任部门}'), 'specialSupervisionScheme', ['责任部门', '工作要求', '完成时限']), ['contains'])
})

test('决定书的模板必须有事实、理由、决定方式和内容', () => {
  assert.deepEqual(codes(plain('现决定如下：'), 'bindingDecision'), ['essential', 'essential', 'essential', 'essential'])
})

test('表格式每行是“标签：内容”，最多并列两栏', () => {
  const form = (text: string): string[] => codes({ layout: 'form', needs: [], text: `${text}\n依据：{依据}\n告知：{期限和报告}\n权利：{权利}` }, 'talkRecord')
  assert.deepEqual(form('时间：{时间}｜地点：{地点}\n签名：〔手写〕年　　月　　日'), [])
  assert.deepEqual(form('时间是{时间}'), ['form 1'])
  assert.deepEqual(form('# 时间'), ['form 1'])
  assert.deepEqual(form('甲：1｜乙：2｜丙：3'), ['form 1'])
})

test('随系统的模板都通过检查', () => {
  for (const role of ['firstCorrection', 'urging', 'bindingDecision', 'reexaminationReply', 'superiorReviewReply', 'referralLetter', 'talkNotice', 'talkRecord', 'circular', 'credential', 'assignment', 'objection', 'anythingElse']) {
    assert.deepEqual(codes(shippedTemplate(role, { to: 'supervisedAgency' }), role), [], role)
  }
})

test('单位改了意见书的措辞，法律写入的期限和权利仍在', () => {
  const machine = machineUnder(ordering, [above])
  const own: Template = { layout: 'redHead', needs: [], text: '我局对你单位{监督事项}进行了监督，{引语}：\n# 事实\n{查明的事实}\n{认定的情形}\n# 意见\n{监督要求}\n{期限和报告}\n{权利}' }
  assert.deepEqual(checkTemplate('firstCorrection', own, []), [])
  const { within: _, ...facts } = sampleFacts(machine, 'firstCorrection')
  const text = textOf(paperOf(compose(machine, 'firstCorrection', facts, own)))
  assert.match(text, /我局对你单位/)
  assert.match(text, /第二十八条第一款的规定，你单位应当自收到本意见书之日起30日内/)
  assert.match(text, /申请复查/)
})

test('填进去的文字里有花括号，仍是文字', () => {
  const machine = machineUnder(ordering, [above])
  const paper = paperOf(compose(machine, 'urging', { ...sampleFacts(machine, 'urging'), within: { unit: 'day', count: 15 }, act: '{权利}{不存在}' }))
  assert.match(textOf(paper), /对你单位\{权利\}\{不存在\}实施行政执法监督/)
})
