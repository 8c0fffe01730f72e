import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordKind } from '../../core/norms/index.ts'
import { findingOf, type On, resultOf, type Written } from '../../test/records.ts'
import { bodyIn, credentialIn, officerIn } from '../../test/registers.ts'
import threeSystems from './pack.ts'

const result = (norm: string, written: Written, on: On = {}, kind: RecordKind = 'penalty') => resultOf(threeSystems, norm, kind, written, on)
const ordinary = { procedureType: 'ORDINARY', decidedAt: '2026-03-20' }

test('第7部分 决定日是休息日的，提示核对；调休上班的周六、轮班执法的领域、简易程序不提示', () => {
  const decided = (decidedAt: string, more: Written = {}) => result('dq-decision-on-rest-day', { ...ordinary, decidedAt, ...more })
  assert.equal(decided('2026-10-05'), 'broken')
  assert.equal(decided('2026-10-09'), 'kept')
  assert.equal(decided('2026-10-10'), 'kept')
  assert.equal(decided('2026-10-11'), 'broken')
  assert.equal(decided('2026-10-05', { fieldCode: 'TRANSPORT' }), 'notApplicable')
  assert.equal(decided('2026-10-05', { procedureType: 'SUMMARY' }), 'notApplicable')
  assert.equal(decided('2031-10-05'), 'unknown')
})

const step = (startedAt: string, recordedAt: string | null) => ({ startedAt, recordedAt })
const backfilled = (steps: Written[], more: Written = {}) => result('dq-steps-backfilled', { ...ordinary, steps, ...more })
const late = [step('2026-03-01', '2026-03-25 09:00'), step('2026-03-05', '2026-03-25 09:10'), step('2026-03-10', '2026-03-25 09:30'), step('2026-03-20', '2026-03-25 10:00')]

test('第7部分 四个环节都在一小时之内补录；相差六十一分钟、有一个当日录入、不足四个的，不提示', () => {
  assert.equal(backfilled(late), 'broken')
  assert.equal(backfilled([...late.slice(0, 3), step('2026-03-20', '2026-03-25 10:01')]), 'kept')
  assert.equal(backfilled([step('2026-03-01', '2026-03-01 18:00'), ...late.slice(1)]), 'kept')
  assert.equal(backfilled(late.slice(1)), 'notApplicable')
  assert.equal(backfilled(late, { procedureType: 'SUMMARY' }), 'notApplicable')
  assert.equal(backfilled([], { unreported: ['steps'] }), 'unknown')
})

test('第7部分 八成的环节：五个中有四个集中补录的，提示；当日录入的四个，不提示', () => {
  assert.equal(backfilled([step('2026-02-24', '2026-02-24 18:00'), ...late]), 'broken')
  assert.equal(backfilled(late.map(({ recordedAt }) => step('2026-03-25', recordedAt))), 'kept')
})

const changed = (change: Written, more: Written = {}) => result('dq-post-closure-modification', { ...ordinary, closedAt: '2026-03-25', ...more, changeLog: [{ field: 'decidedAt', at: '2026-03-26 09:00', ...change }] })

test('第9部分 结案次日起更正关键数据而没有审批单的，提示；结案当日、有审批单、其他字段不提示', () => {
  assert.equal(changed({}), 'broken')
  assert.equal(changed({ at: '2026-03-25 18:00' }), 'kept')
  assert.equal(changed({ approvalId: 'P1' }), 'kept')
  assert.equal(changed({ field: 'remark' }), 'kept')
  assert.equal(changed({ field: 'penalty.fineAmount' }), 'broken')
  assert.equal(changed({ field: 'officers[0].certNo' }), 'broken')
  assert.equal(changed({ old: '2026-03-20', new: '2026-03-20' }), 'kept')
  assert.equal(changed({}, { closedAt: null }), 'notApplicable')
})

test('第15部分 3月2日发生，第三个工作日3月5日录入不提示，3月6日录入提示；没有录入时间的，不核对', () => {
  const recorded = (recordedAt: string | null) => result('dq-late-upload', { ...ordinary, occurredAt: '2026-03-02', recordedAt })
  assert.equal(recorded('2026-03-04 09:00'), 'kept')
  assert.equal(recorded('2026-03-05 23:59'), 'kept')
  assert.equal(recorded('2026-03-06 08:00'), 'broken')
  assert.equal(recorded(null), 'notApplicable')
})

const full = { ...ordinary, caseFiledAt: '2026-03-01', itemCode: 'I1', offenceCode: 'F1', decisionNo: 'X', areaCode: '659801' }

test('第16部分 关键字段缺失的，写明缺哪些；来源根本不含的，不下结论；简易程序没有立案日', () => {
  const told = (more: Written) => result('dq-mandatory-missing', { ...full, ...more })
  assert.equal(told({}), 'kept')
  assert.equal(told({ offenceCode: '' }), 'broken')
  assert.equal(told({ caseFiledAt: null }), 'broken')
  assert.equal(told({ caseFiledAt: null, procedureType: 'SUMMARY' }), 'kept')
  assert.equal(told({ decisionNo: null, procedureType: 'SUMMARY' }), 'broken')
  assert.equal(told({ offenceCode: '', unreported: ['offenceCode'] }), 'unknown')
  assert.equal(told({ decidedAt: null, caseFiledAt: '2026-03-01', offenceCode: '' }), 'notApplicable')
  assert.equal(findingOf(threeSystems, 'dq-mandatory-missing', 'penalty', { ...full, itemCode: null, areaCode: null }).says, '没有填写权责事项、区划代码，有关规则无法核对，请补报。')
  assert.equal(result('dq-mandatory-missing-licence', { decidedAt: '2026-03-20', itemCode: 'I1', decisionNo: 'X', areaCode: '659801' }, {}, 'licence'), 'broken')
})

test('第16部分 区划代码不在当日区划库的，提示；撤销的区划当日有效、次日无效；没有区划库的，不下结论', () => {
  const areas: NonNullable<On['registers']> = { areas: [{ code: '650102', name: '甲区', level: 'county', from: null, to: '2026-03-20' }] }
  const at = (areaCode: string, decidedAt = '2026-03-20', registers: NonNullable<On['registers']> = areas) => result('dq-area-code-unknown', { ...ordinary, decidedAt, areaCode }, { registers })
  assert.equal(at('650102'), 'kept')
  assert.equal(at('650102', '2026-03-21'), 'broken')
  assert.equal(at('650199'), 'broken')
  assert.equal(at('650199', '2026-03-20', {}), 'unknown')
})

test('第16部分 区划代码不在主体管辖区域的，提示；填写了行为发生地、有指定管辖文书的，由管辖的规则核对；没有登记管辖区域的，不核对', () => {
  const both = ['650102', '650103'].map(code => ({ code, name: code, level: 'county', from: null, to: null }) as const)
  const at = (more: Written, areas: readonly string[] = ['650102']) => result('dq-area-code-unknown', { ...ordinary, bodyCode: 'B1', decidedAt: '2026-03-20', areaCode: '650103', ...more }, { registers: { areas: both, bodies: [bodyIn({ id: 'B1', area: '650102', areas })] } })
  assert.equal(at({}), 'broken')
  assert.equal(at({ areaCode: '650102' }), 'kept')
  assert.equal(at({}, ['650102', '650103']), 'kept')
  assert.equal(at({}, ['650100']), 'kept')
  assert.equal(at({ placeAreaCode: '650102' }), 'kept')
  assert.equal(at({ jurisdictionDocId: '指定管辖决定书' }), 'kept')
  assert.equal(at({}, []), 'kept')
})

test('第23部分 证号不在登记中、持证人姓名不同、证件属于其他机关的，提示', () => {
  const registers = { officers: [officerIn({ credentials: [credentialIn({ number: '0001', holder: '王某' })] }), officerIn({ officer: 'O2', credentials: [credentialIn({ id: 'c2', number: '0002', officer: 'O2', holder: '李某', organ: 'B2' })] })] }
  const by = (officer: Written, more: Written = {}, on: On = { registers }) => result('dq-officer-unregistered', { ...ordinary, bodyCode: 'B1', officers: [officer], ...more }, on)
  assert.equal(by({ name: '王某', certNo: '0001' }), 'kept')
  assert.equal(by({ name: '赵某', certNo: '0001' }), 'broken')
  assert.equal(by({ name: '王某', certNo: '0009' }), 'broken')
  assert.equal(by({ name: '李某', certNo: '0002' }), 'broken')
  assert.equal(by({ name: '李某', certNo: '0002' }, { actualBodyId: 'B2' }), 'kept')
  assert.equal(by({ name: '王某', certNo: '0009' }, {}, {}), 'unknown')
  assert.equal(by({ name: '王某', certNo: '0009', isAuxiliary: true }), 'kept')
})

test('第23部分 联合检查中其他机关的人员不提示；没有登记执法人员的，不核对', () => {
  const registers = { officers: [officerIn({ credentials: [credentialIn({ number: '0002', holder: '李某', organ: 'B2' })] })] }
  const inspected = (jointId: string | null) => result('dq-officer-unregistered', { bodyCode: 'B1', officers: [{ name: '李某', certNo: '0002' }], inspection: { startedAt: '2026-03-20 09:00', jointId } }, { registers }, 'inspection')
  assert.equal(inspected(null), 'broken')
  assert.equal(inspected('LH-1'), 'kept')
  assert.equal(result('dq-officer-unregistered', ordinary), 'notApplicable')
})

test('第23部分 登记为当日借调外单位的，在外单位办案不提示；借调之前一日、回来以后提示', () => {
  const service = [{ status: 'SECONDED', from: '2026-03-02' }, { status: 'ACTIVE', from: '2026-06-01' }] as const
  const registers = { officers: [officerIn({ service, credentials: [credentialIn({ number: '0002', holder: '李某', organ: 'B2', to: '2027-03-02' })] })] }
  const on = (decidedAt: string) => result('dq-officer-unregistered', { ...ordinary, bodyCode: 'B1', decidedAt, officers: [{ name: '李某', certNo: '0002' }] }, { registers, today: '2026-06-10' })
  assert.deepEqual((['2026-03-01', '2026-03-02', '2026-05-31', '2026-06-01'] as const).map(on), ['broken', 'kept', 'kept', 'broken'])
})

test('第23部分 环节里的人员都已登记，全案人员中另有没有登记的，仍然提示', () => {
  const registers = { officers: [officerIn({ credentials: [credentialIn({ number: '0001', holder: '王某' })] })] }
  const by = (officers: readonly Written[]) => result('dq-officer-unregistered', { ...ordinary, bodyCode: 'B1', officers, steps: [{ stepType: 'INTERROGATION', startedAt: '2026-03-02 09:00', officers: [{ name: '王某', certNo: '0001' }] }] }, { registers })
  assert.equal(by([{ name: '王某', certNo: '0001' }]), 'kept')
  assert.equal(by([{ name: '王某', certNo: '0001' }, { name: '赵某', certNo: '0009' }]), 'broken')
})

test('第23部分 外单位人员主持听证、协助法制审核的，不提示；外单位人员现场检查的，提示', () => {
  const registers = { officers: [officerIn({ credentials: [credentialIn({ number: '0002', holder: '李某', organ: 'B2' })] })] }
  const at = (stepType: string) => result('dq-officer-unregistered', { ...ordinary, bodyCode: 'B1', steps: [{ stepType, startedAt: '2026-03-10 09:00', officers: [{ name: '李某', certNo: '0002' }] }] }, { registers })
  assert.equal(at('HEARING'), 'kept')
  assert.equal(at('LEGAL_REVIEW'), 'kept')
  assert.equal(at('ONSITE_INSPECTION'), 'broken')
})

test('第16部分 当场作出的许可决定没有另外受理的，不算缺失；其他许可没有受理日的，提示', () => {
  const granted = (procedureType: string | null) => result('dq-mandatory-missing-licence', { procedureType, decidedAt: '2026-03-20', itemCode: 'I1', decisionNo: 'X', areaCode: '659801' }, {}, 'licence')
  assert.equal(granted('ONSITE_LICENCE'), 'kept')
  assert.equal(granted(null), 'broken')
})
