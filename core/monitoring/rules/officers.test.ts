import assert from 'node:assert/strict'
import { test } from 'node:test'
import coercionLaw from '../../../laws/coercion-law-2011/pack.ts'
import national from '../../../laws/national-2025/pack.ts'
import penaltyLaw from '../../../laws/penalty-law-2021/pack.ts'
import { bodyIn, credentialIn, officerIn } from '../../../test/registers.ts'
import { findingOf, type On, resultOf, type Written } from '../../../test/records.ts'
import type { HeldCredential, Officer } from '../../registers/index.ts'

const holding = (...credentials: HeldCredential[]): NonNullable<On['registers']> => ({ officers: [officerIn({ credentials })] })
const step = (startedAt: string, ...officers: Written[]) => ({ steps: [{ stepType: 'INTERROGATION', startedAt, officers }] })
const penalty = (norm: string, written: Written, registers: On['registers'] = {}) => resultOf(penaltyLaw, norm, 'penalty', { bodyCode: 'B1', decidedAt: '2026-04-01', ...written }, { registers })

const valid = 'officer-certificate-invalid-on-date'
const officer = { officerId: 'O1', certNo: '0001' }

test('处罚法第42条第1款 证件到期当日执法有效，次日无效；生效前一日无效', () => {
  const on = (day: string) => penalty(valid, step(`${day} 10:00`, officer), holding(credentialIn()))
  assert.equal(on('2026-03-01'), 'kept')
  assert.equal(on('2026-03-02'), 'kept')
  assert.equal(on('2026-03-03'), 'broken')
  assert.equal(penalty(valid, step('2026-03-01 10:00', officer), holding(credentialIn({ from: '2026-03-02', to: '2030-01-01', history: [{ status: 'valid', from: '2026-03-02' }] }))), 'broken')
})

test('处罚法第42条第1款 暂扣期间执法无效，发还当日起有效', () => {
  const held = credentialIn({ to: '2027-03-02', history: [{ status: 'valid', from: '2021-03-03' }, { status: 'suspended', from: '2026-02-01' }, { status: 'valid', from: '2026-05-01' }] })
  const on = (day: string) => resultOf(penaltyLaw, valid, 'inspection', { bodyCode: 'B1', inspection: { startedAt: day }, steps: [{ stepType: 'ONSITE_INSPECTION', startedAt: day, officers: [officer] }] }, { registers: holding(held) })
  assert.equal(on('2026-01-31'), 'kept')
  assert.equal(on('2026-02-01'), 'broken')
  assert.equal(on('2026-03-02'), 'broken')
  assert.equal(on('2026-04-30'), 'broken')
  assert.equal(on('2026-05-01'), 'kept')
})

test('处罚法第42条第1款 注销、吊销、收回、遗失的证件都无效', () => {
  for (const status of ['cancelled', 'revoked', 'returned', 'lost'] as const) {
    assert.equal(penalty(valid, step('2026-03-02', officer), holding(credentialIn({ history: [{ status: 'valid', from: '2021-03-03' }, { status, from: '2026-03-02' }] }))), 'broken')
  }
})

test('处罚法第42条第1款 换证期间填报旧证号，另有有效新证的，不提示', () => {
  const renewed = credentialIn({ id: 'c2', number: '0002', from: '2026-03-01', to: '2031-02-28', history: [{ status: 'valid', from: '2026-03-01' }] })
  assert.equal(penalty(valid, step('2026-03-03', officer), holding(credentialIn(), renewed)), 'kept')
})

test('处罚法第42条第1款 登记的人员查无此证，没有执法证件；没有登记的人员不下结论', () => {
  assert.equal(penalty(valid, step('2026-03-02', { officerId: 'O1', certNo: '9999' }), holding()), 'broken')
  assert.equal(penalty(valid, step('2026-03-02', { officerId: 'O9', certNo: '9999' }), holding(credentialIn())), 'unknown')
})

test('处罚法第42条第1款 多个环节中有一个无效就提示，先于不下结论', () => {
  const steps = [{ stepType: 'INTERROGATION', startedAt: '2026-02-02', officers: [{ officerId: 'O9' }] }, { stepType: 'SAMPLING', startedAt: '2026-03-03', officers: [officer] }]
  assert.equal(penalty(valid, { steps }, holding(credentialIn())), 'broken')
})

test('处罚法第42条第1款 审核、审批、辅助、技术支持人员不核对执法证件；没有登记人员的不适用', () => {
  const by = (stepType: string, more: Written) => penalty(valid, { steps: [{ stepType, startedAt: '2026-03-03', officers: [{ ...officer, ...more }] }] }, holding(credentialIn()))
  assert.equal(by('LEGAL_REVIEW', {}), 'kept')
  assert.equal(by('INTERROGATION', { role: 'TECH_SUPPORT' }), 'kept')
  assert.equal(by('INTERROGATION', { isAuxiliary: true }), 'kept')
  assert.equal(penalty(valid, {}), 'notApplicable')
  assert.equal(penalty(valid, { unreported: ['steps', 'officers'] }), 'unknown')
})

test('处罚法第42条第1款 只填报全案人员的，按行为日核对', () => {
  const decided = (decidedAt: string) => penalty(valid, { decidedAt, officers: [officer] }, holding(credentialIn()))
  assert.equal(decided('2026-03-02'), 'kept')
  assert.equal(decided('2026-03-03'), 'broken')
})

test('强制法第17条第3款、国家条例第17条第2款 强制、许可的人员同样核对', () => {
  const registers = holding(credentialIn())
  assert.equal(resultOf(coercionLaw, valid, 'coercion', { coercion: { type: 'SEIZE', startedAt: '2026-03-03' }, steps: [{ stepType: 'COERCION_EXEC', startedAt: '2026-03-03', officers: [officer] }] }, { registers }), 'broken')
  const verified = (startedAt: string) => resultOf(national, valid, 'licence', { decidedAt: '2026-03-10', steps: [{ stepType: 'SITE_VERIFY', startedAt, officers: [officer] }] }, { registers })
  assert.equal(verified('2026-03-02'), 'kept')
  assert.equal(verified('2026-03-03'), 'broken')
})

test('提示说明谁、哪一天、哪个环节、哪个证件', () => {
  const found = findingOf(penaltyLaw, valid, 'penalty', { decidedAt: '2026-04-01', ...step('2026-03-03 10:00', { ...officer, name: '某甲' }) }, { registers: holding(credentialIn()) })
  assert.equal(found.says, '某甲2026年3月3日（周二）参与询问，所持执法证件（0001）已经到期。')
  assert.deepEqual(found.facts.map(({ value }) => value), ['0001，有效期2021-03-03至2026-03-02'])
})

const covered = 'officer-certificate-scope-mismatch'
const inspected = (written: Written, credential: Partial<HeldCredential>, organs = [bodyIn()]) => resultOf(penaltyLaw, covered, 'inspection', {
  bodyCode: 'B1', fieldCode: 'MARKET', placeAreaCode: '422801', inspection: { startedAt: '2026-03-02' }, steps: [{ stepType: 'ONSITE_INSPECTION', startedAt: '2026-03-02', officers: [officer] }], ...written,
}, { registers: { ...holding(credentialIn(credential)), bodies: organs } })

test('处罚法第55条第1款 证件只在一地有效，到外地执法的提示；州级区域包括所属县市', () => {
  assert.equal(inspected({}, { areas: ['422801'] }), 'kept')
  assert.equal(inspected({}, { areas: ['422800'] }), 'kept')
  assert.equal(inspected({}, { areas: ['422802'] }), 'broken')
  assert.equal(inspected({}, { areas: [] }), 'kept')
})

test('处罚法第55条第1款 证件属于市场监管机关，用于交通运输执法的提示', () => {
  const organs = [bodyIn({ fields: ['TRANSPORT'] }), bodyIn({ id: 'B2', fields: ['MARKET'] })]
  assert.equal(inspected({ fieldCode: 'TRANSPORT' }, { organ: 'B2' }, organs), 'broken')
  assert.equal(inspected({ fieldCode: 'MARKET' }, { organ: 'B2' }, organs), 'kept')
  assert.equal(inspected({ fieldCode: 'TRANSPORT' }, { organ: 'B1' }, organs), 'kept')
})

test('处罚法第55条第1款 证件载明只用于市场监管，用于交通运输执法的提示；没有载明领域的不限', () => {
  assert.equal(inspected({ fieldCode: 'TRANSPORT' }, { fields: ['MARKET'] }), 'broken')
  assert.equal(inspected({ fieldCode: 'TRANSPORT' }, { fields: ['MARKET', 'TRANSPORT'] }), 'kept')
  assert.equal(inspected({ fieldCode: null }, { fields: ['MARKET'] }), 'kept')
  assert.equal(inspected({ fieldCode: 'TRANSPORT' }, { fields: [] }), 'kept')
})

test('国务院部门依法制发的专用执法证件同样有效：当日有效的不提示，过期次日提示', () => {
  const certificate = credentialIn({ kind: 'departmental' })
  const on = (day: string) => resultOf(penaltyLaw, valid, 'penalty', { decidedAt: '2026-04-01', ...step(`${day} 10:00`, officer) }, { registers: { officers: [officerIn({ credentials: [certificate] })] } })
  assert.deepEqual([on('2026-03-02'), on('2026-03-03')], ['kept', 'broken'])
  assert.equal(inspected({}, { kind: 'departmental' }), 'kept')
})

test('处罚法第55条第1款 持监督证件实施执法的提示；证件没有登记的不适用', () => {
  assert.equal(inspected({}, { kind: 'supervision' }), 'broken')
  assert.equal(inspected({}, { number: '别的' }), 'notApplicable')
})

const only = 'unqualified-person-enforcing'
const handled = (...officers: Written[]) => ({ steps: [{ stepType: 'ONSITE_INSPECTION', startedAt: '2026-03-02', officers }] })

test('处罚法第42条第1款 辅助人员以主办、协办身份参与的提示，协助的不提示', () => {
  const by = (more: Written, registers: On['registers'] = {}) => penalty(only, handled({ officerId: 'O1', role: 'LEAD' }, { officerId: 'O9', ...more }), registers)
  assert.equal(by({ role: 'CO_HANDLER', isAuxiliary: true }), 'broken')
  assert.equal(by({ role: 'LEAD', staffType: 'AUXILIARY' }), 'broken')
  assert.equal(by({ role: 'ASSIST', isAuxiliary: true }), 'kept')
  assert.equal(by({ role: 'CO_HANDLER' }), 'kept')
  assert.equal(by({ role: 'CO_HANDLER' }, { officers: [officerIn({ officer: 'O9', auxiliary: true })] }), 'broken', '人员登记为辅助人员')
})

test('处罚法第42条第1款 第三方机构主导检查的提示，提供技术支持的不提示', () => {
  const with_ = (role: string, kind = 'THIRD_PARTY') => resultOf(penaltyLaw, only, 'inspection', { ...handled({ officerId: 'O1', role: 'LEAD' }), inspection: { startedAt: '2026-03-02', participants: [{ kind, role }] } })
  assert.equal(with_('LEAD'), 'broken')
  assert.equal(with_('LEAD', 'EXPERT'), 'broken')
  assert.equal(with_('CO_HANDLER'), 'broken', '协办也是实施检查')
  assert.equal(with_('ASSIST'), 'kept')
  assert.equal(with_('TECH_SUPPORT'), 'kept')
})

test('强制法第17条第3款 辅助人员实施强制措施', () => {
  const seized = { coercion: { type: 'SEIZE', startedAt: '2026-03-02' } }
  assert.equal(resultOf(coercionLaw, only, 'coercion', { ...seized, ...handled({ officerId: 'O9', role: 'CO_HANDLER', isAuxiliary: true }) }), 'broken')
  assert.equal(resultOf(coercionLaw, only, 'coercion', seized), 'notApplicable')
})

test('国家条例第10条 离岗、退休次日起仍参与执法的提示，离岗当日、借调的不提示', () => {
  const left = (startedAt: string, status: 'LEFT' | 'RETIRED' | 'SECONDED' = 'LEFT') => {
    const gone: Officer = officerIn({ service: [{ status: 'ACTIVE', from: '2020-01-01' }, { status, from: '2026-03-02' }] })
    return resultOf(national, 'departed-officer-certificate-active-enforcing', 'penalty', { decidedAt: '2026-04-01', ...step(startedAt, officer) }, { registers: { officers: [gone] } })
  }
  assert.equal(left('2026-03-01'), 'kept')
  assert.equal(left('2026-03-02'), 'kept')
  assert.equal(left('2026-03-03'), 'broken')
  assert.equal(left('2026-03-03', 'RETIRED'), 'broken')
  assert.equal(left('2026-03-03', 'SECONDED'), 'kept')
})

test('处罚法第55条第1款 跨部门联合检查中，其他机关参加人员的证件属于自己的领域，不提示；本机关人员、不是联合检查的，提示', () => {
  const organs: NonNullable<On['registers']> = { bodies: [bodyIn({ fields: ['MARKET'] }), bodyIn({ id: 'B2', fields: ['FIRE'] })] }
  const joined = (jointId: string | null, changes: Partial<HeldCredential>) => resultOf(penaltyLaw, 'officer-certificate-scope-mismatch', 'inspection', {
    bodyCode: 'B1', fieldCode: 'MARKET', inspection: { startedAt: '2026-03-02 09:00', jointId }, ...step('2026-03-02 09:00', officer),
  }, { registers: { ...organs, officers: [officerIn({ credentials: [credentialIn(changes)] })] } })
  assert.equal(joined('LH-1', { organ: 'B2', fields: ['FIRE'] }), 'kept')
  assert.equal(joined('LH-1', { organ: 'B2' }), 'kept')
  assert.equal(joined(null, { organ: 'B2' }), 'broken')
  assert.equal(joined('LH-1', { fields: ['FIRE'] }), 'broken')
})

test('处罚法第55条第1款 登记为当日借调的，不因证件属于原机关提示；借调之前提示', () => {
  const organs: NonNullable<On['registers']> = { bodies: [bodyIn({ fields: ['MARKET'] }), bodyIn({ id: 'B2', fields: ['FIRE'] })] }
  const lent = officerIn({ service: [{ status: 'SECONDED', from: '2026-03-02' }], credentials: [credentialIn({ organ: 'B2', to: '2027-03-02' })] })
  const on = (day: string) => resultOf(penaltyLaw, 'officer-certificate-scope-mismatch', 'inspection', { bodyCode: 'B1', fieldCode: 'MARKET', inspection: { startedAt: `${day} 09:00` }, ...step(`${day} 09:00`, officer) }, { registers: { ...organs, officers: [lent] } })
  assert.deepEqual([on('2026-03-01'), on('2026-03-02')], ['broken', 'kept'])
})
