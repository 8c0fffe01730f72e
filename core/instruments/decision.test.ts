import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facts, machineUnder, notifying, ordering, paperOf } from '../../test/papers.ts'
import { must } from '../norms/index.ts'
import { compose, textOf, type PaperFacts } from './index.ts'

const earlier = { name: '行政执法监督通知书', number: '甲司监通〔2026〕3号', issuedBy: '甲县司法局', issuedOn: '2026-03-12', servedOn: '2026-03-13', lastDay: '2026-04-02' } as const
const decided: PaperFacts = {
  ...facts, signedBy: '甲县人民政府', number: '甲政监决〔2026〕1号', date: '2026-04-10', proposedBy: '甲县司法局', earlier,
  organs: { superiorAuthority: '乙市人民政府' }, reasons: ['你单位在规定的期限内没有纠正，也没有说明理由'],
  decides: ['alter'], orders: ['甲市监罚〔2025〕86号行政处罚决定，罚款数额变更为20000元'],
}
const text = (): string => textOf(paperOf(compose(machineUnder(notifying), 'bindingDecision', decided)))

test('决定书由作出决定的政府署名，写明由谁报请', () => {
  const paper = paperOf(compose(machineUnder(notifying), 'bindingDecision', decided))
  assert.equal(paper.mark, '甲县人民政府文件')
  assert.equal(paper.signedBy, '甲县人民政府')
  assert.match(textOf(paper), /甲县司法局提出处理建议，报请本机关决定。/)
})

test('决定书写明此前的文书、收到日期和期限届满日', () => {
  assert.match(text(), /甲县司法局于2026年3月12日制发《行政执法监督通知书》（甲司监通〔2026〕3号），你单位于2026年3月13日收到，规定的期限至2026年4月2日届满。/)
})

test('届满日所在年份的放假安排没有公布的，决定书写明此日为暂定', () => {
  const provisional = compose(machineUnder(notifying), 'bindingDecision', { ...decided, earlier: { ...earlier, provisional: true } })
  assert.match(textOf(paperOf(provisional)), /规定的期限至2026年4月2日（该年放假安排尚未公布，此日为暂定）届满。/)
})

test('决定的种类用本法的措辞', () => {
  assert.match(text(), /依据《乙自治区行政执法监督条例》第二十五条第一款的规定，决定变更下列具体行政行为：\n甲市监罚〔2025〕86号行政处罚决定，罚款数额变更为20000元。/)
  const ordered = compose(machineUnder(ordering), 'bindingDecision', { ...decided, decides: ['撤销行政行为'] })
  assert.match(textOf(paperOf(ordered)), /责令你单位撤销下列行政行为：/)
})

test('立即执行和报告期限分别写明', () => {
  assert.match(text(), /你单位应当立即执行本决定。\n依照《乙自治区行政执法监督条例》第二十五条第二款的规定，你单位应当自收到本决定书之日起30日内向本机关报告执行情况。/)
})

test('复核权利写明申请人、期限和复核机关的名称', () => {
  assert.match(text(), /你单位或者有关行政执法人员对本决定书不服的，可以依照《乙自治区行政执法监督条例》第二十八条的规定，自收到本决定书之日起60日内向乙市人民政府申请复核。/)
})

test('没有复核机关的名称，不出决定书', () => {
  const composed = compose(machineUnder(notifying), 'bindingDecision', { ...decided, organs: {} })
  assert.deepEqual(composed, { problems: [{ fact: 'organs.superiorAuthority', says: '缺少上一级监督机关的名称：文书应当写明向哪个机关提出或者报告。' }] })
})

test('本法没有复核的，一字不提', () => {
  assert.doesNotMatch(textOf(paperOf(compose(machineUnder(ordering), 'bindingDecision', { ...decided, decides: ['revoke'] }))), /复核|不服/)
})

test('不在规定之内的决定种类不能写进决定书', () => {
  const composed = compose(machineUnder(notifying), 'bindingDecision', { ...decided, decides: ['罚款'] })
  assert.ok('problems' in composed && composed.problems[0]!.says.startsWith('“罚款”不是《乙自治区行政执法监督条例》规定的决定种类'))
})

test('手工写明的法律依据列在本法之后', () => {
  const paper = paperOf(compose(machineUnder(notifying), 'bindingDecision', { ...decided, basis: '《某某条例》第二十九条' }))
  assert.match(textOf(paper), /依据《乙自治区行政执法监督条例》第二十五条第一款和《某某条例》第二十九条的规定/)
})

test('没有此前文书的，不写此前文书', () => {
  const { earlier: _, ...direct } = decided
  assert.match(textOf(paperOf(compose(machineUnder(notifying), 'bindingDecision', direct))), /本机关依法对你单位作出的甲市监罚〔2025〕86号行政处罚决定实施行政执法监督（案号：甲司监案〔2026〕7号）。/)
})

test('法律没有要求决定书载明期限、也没有写明的，只写执行义务', () => {
  const law = { ...notifying, norms: [...notifying.norms, must({ id: 'open', clock: 'open', cite: '第26条', words: ['执行'], who: 'supervisedAgency', act: '落实本决定',
    within: { setBy: 'bindingDecision' }, from: [{ act: 'serve', role: 'bindingDecision' }] })] }
  assert.match(textOf(paperOf(compose(machineUnder(law), 'bindingDecision', decided))), /依照《乙自治区行政执法监督条例》第二十六条的规定，你单位应当落实本决定。/)
})

test('本法没有规定决定种类的，必须手工写明法律依据', () => {
  const law = { ...notifying, norms: notifying.norms.filter(({ kind }) => kind !== 'decisionType') }
  const composed = compose(machineUnder(law), 'bindingDecision', decided)
  assert.ok('problems' in composed)
  assert.deepEqual(composed.problems.map(({ fact }) => fact), ['basis'])
  assert.match(textOf(paperOf(compose(machineUnder(law), 'bindingDecision', { ...decided, basis: '《某某条例》第二十九条' }))), /和《某某条例》第二十九条的规定，决定作出下列处理：/)
})
