import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../norms/index.ts'
import { isQualified } from './bodies.ts'
import type { Benchmark, EnforcementItem, Fee, LegalBasis, ListEntry, SpecialPeriod, Standard } from './entries.ts'
import { beginningOf, liesIn } from './place.ts'
import { type Body, type Entrustment, type Officer } from './world.ts'
import { worldOf } from './worldOf.ts'

const day: Day = '2026-03-02'
const entry = { organ: 'm', from: '2025-01-01', to: null, document: '某文件', publishedOn: '2025-01-01' } as const
const item: EnforcementItem = {
  ...entry, code: 'I1', name: '某事项', actKind: 'penalty', fieldCode: 'MARKET', basis: [], legalDays: null, legalDaysUnit: null, promiseDays: null, requiresLegalReview: null, requiresHearing: null,
  givenToTownships: null, inspectionPublishedOn: null,
}
const standard: Standard = { ...entry, purpose: 'HEARING', place: '650000', fieldCode: null, party: null, fineFrom: 100_000, confiscationFrom: null, kinds: [], days: null }
const period: SpecialPeriod = { ...entry, norm: 'n', place: '000000', fieldCode: null, item: null, count: 90, unit: 'cd', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null }
const body: Body = {
  id: 'm', name: '某局', type: 'ORGAN', level: 'county', area: '659801', areas: ['659801'], fields: ['MARKET'], vertical: false, penaltyPower: true, coercionPower: true, executionPower: false, fineMax: null,
  penaltyKinds: null, qualified: [{ from: '2019-04-01', to: '2026-03-01' }], abolished: null, from: '1900-01-01', to: null,
}

test('a place lies in those above it; trailing noughts stand for all beneath', () => {
  assert.equal(beginningOf('650000'), '65')
  assert.equal(beginningOf('422800'), '4228')
  assert.equal(beginningOf('422891100'), '422891100')
  assert.equal(beginningOf('422891000000'), '422891')
  assert.equal(liesIn('422891101', '422800'), true)
  assert.equal(liesIn('422791', '422800'), false)
  assert.equal(liesIn('659801', '000000'), true)
})

test('权责清单事项按行为日取版本；列入前一日、取消后一日都不在清单上', () => {
  const { item: asked } = worldOf({ item: [{ ...item, to: '2026-03-02' }, { ...item, name: '新', from: '2026-04-01' }] })
  assert.equal(asked('I1', 'm', '2024-12-31'), null)
  assert.equal(asked('I1', 'm', '2025-01-01')?.name, '某事项')
  assert.equal(asked('I1', 'm', '2026-03-02')?.name, '某事项')
  assert.equal(asked('I1', 'm', '2026-03-03'), null)
  assert.equal(asked('I1', 'm', '2026-04-01')?.name, '新')
  assert.equal(asked('I9', 'm', day), null, 'the list is kept: it is not on it')
  assert.equal(asked('I1', 'other', day), undefined, 'no list is kept: nobody knows')
})

test('a standard: the narrowest place goes first, of one place that of the field, then that of the party', () => {
  const province = standard
  const field: Standard = { ...standard, fieldCode: 'MARKET', fineFrom: 50_000 }
  const county: Standard = { ...standard, place: '659801', fineFrom: 30_000 }
  const person: Standard = { ...standard, place: '659801', party: 'PERSON', fineFrom: 5_000 }
  const { standard: asked } = worldOf({ standard: [province, person, field, county] })
  assert.equal(asked('HEARING', { place: '659802', field: 'AGRI', party: 'ORG' }, day), province)
  assert.equal(asked('HEARING', { place: '659802', field: 'MARKET', party: 'ORG' }, day), field)
  assert.equal(asked('HEARING', { place: '659801', field: 'MARKET', party: 'ORG' }, day), county)
  assert.equal(asked('HEARING', { place: '659801', field: 'MARKET', party: 'PERSON' }, day), person)
  assert.equal(asked('HEARING', { place: '640000', field: 'MARKET', party: 'PERSON' }, day), undefined)
  assert.equal(asked('FILING', { place: '659801', field: null, party: null }, day), undefined)
})

test('a narrower standard that is over gives way to the wider one', () => {
  const county: Standard = { ...standard, place: '659801', fineFrom: 30_000, to: '2026-03-01' }
  const { standard: asked } = worldOf({ standard: [standard, county] })
  assert.equal(asked('HEARING', { place: '659801', field: null, party: null }, '2026-03-01')?.fineFrom, 30_000)
  assert.equal(asked('HEARING', { place: '659801', field: null, party: null }, '2026-03-02')?.fineFrom, 100_000)
})

test('a special period: of the item first, then of the place, then of the field', () => {
  const [general, field, place, one]: SpecialPeriod[] = [period, { ...period, fieldCode: 'MARKET', count: 120 }, { ...period, place: '650000', count: 60 }, { ...period, item: 'I1', count: 30 }]
  const { specialPeriod: asked } = worldOf({ period: [general!, field!, place!, one!] })
  assert.equal(asked('n', { place: '420000', field: 'AGRI', item: null }, day)?.count, 90)
  assert.equal(asked('n', { place: '420000', field: 'MARKET', item: null }, day)?.count, 120)
  assert.equal(asked('n', { place: '659801', field: 'MARKET', item: 'I2' }, day)?.count, 60)
  assert.equal(asked('n', { place: '659801', field: 'MARKET', item: 'I1' }, day)?.count, 30)
  assert.equal(asked('x', { place: '659801', field: null, item: null }, day), undefined)
})

test('行政处罚法第34条：裁量基准自公布之日起才能适用', () => {
  const benchmark: Benchmark = { ...entry, code: 'K1', offence: 'F1', place: '650000', tiers: [], publishedOn: '2026-03-02' }
  const { benchmark: asked } = worldOf({ benchmark: [benchmark] })
  assert.equal(asked('F1', '659801', '2026-03-01'), undefined)
  assert.equal(asked('F1', '659801', '2026-03-02'), benchmark)
})

test('lists: unpublished lines do not hold; no line differs from no list', () => {
  const line: ListEntry = { ...entry, list: 'NO_PENALTY', offence: 'F1', place: '650000', conditions: ['FIRST'], fineMax: null, publishedOn: null }
  const { listEntries } = worldOf({ list: [line, { ...line, offence: 'F2', publishedOn: '2025-02-01' }] })
  assert.deepEqual(listEntries('F1', '659801', day), [])
  assert.equal(listEntries('F2', '659801', day)?.length, 1)
  assert.deepEqual(listEntries('F9', '659801', day), [])
  assert.equal(listEntries('F1', '640000', day), undefined)
})

test('主体资格：确认公告日起、终止日止；权限自其生效日起', () => {
  const { body: asked } = worldOf({ bodies: [body], power: [{ ...entry, organ: 'm', areas: [], fineMax: 500, kinds: ['WARNING'], from: '2026-01-01', to: '2026-06-30' }] })
  assert.equal(asked('m', '2025-12-31')?.fineMax, null)
  assert.equal(asked('m', '2026-01-01')?.fineMax, 500)
  assert.deepEqual(asked('m', '2026-06-30')?.penaltyKinds, ['WARNING'])
  assert.equal(asked('m', '2026-07-01')?.fineMax, null)
  assert.equal(isQualified(asked('m', day)!, '2019-03-31'), false)
  assert.equal(isQualified(asked('m', day)!, '2019-04-01'), true)
  assert.equal(isQualified(asked('m', day)!, '2026-03-02'), false)
  assert.equal(asked('x', day), undefined)
})

test('行政处罚法第20条：委托到期次日没有委托', () => {
  const letter: Entrustment = { by: 'm', entrusted: 'e', from: '2025-01-01', to: '2026-03-02', actKinds: ['penalty'], items: ['I1'], fineLimit: null, publishedOn: null, filedOn: null }
  const { entrustments } = worldOf({ bodies: [{ ...body, id: 'f' }], entrustments: [letter] })
  assert.deepEqual(entrustments('m', 'e', '2026-03-02'), [letter])
  assert.deepEqual(entrustments('m', 'e', '2026-03-03'), [])
  assert.deepEqual(entrustments('x', 'e', '2026-03-02'), [])
  assert.deepEqual(entrustments(undefined, 'f', day), [], 'in the register, and nothing was entrusted to it')
  assert.equal(entrustments(undefined, 'z', day), undefined)
})

test('a credential is worth on a day what its history says', () => {
  const credential = { id: 'c', kind: 'enforcement', number: '0508', from: '2022-06-01', to: '2027-05-31', areas: [], fields: [], history: [{ status: 'valid', from: '2022-06-01' }, { status: 'suspended', from: '2026-03-01' }], officer: 'o', holder: '王某', organ: 'm' } as const
  const officer: Officer = { officer: 'o', account: null, name: '王某', organ: 'm', auxiliary: false, leader: false, relatives: [], enterprises: [], service: [], qualifications: [], credentials: [credential] }
  const world = worldOf({ officers: [officer] })
  assert.equal(world.credential('0508', '2026-02-28')?.state, 'valid')
  assert.equal(world.credential('0508', '2026-03-01')?.state, 'suspended')
  assert.equal(world.credential('0509', day), undefined)
  assert.equal(world.officer('o'), officer)
})

test('a fee that is in no catalogue of the place differs from a place without a catalogue', () => {
  const fee: Fee = { ...entry, code: 'X1', name: '某费', max: 100, place: '650000' }
  const world = worldOf({ fee: [fee] })
  assert.equal(world.fee('X1', '659801', day), fee)
  assert.equal(world.fee('X2', '659801', day), null)
  assert.equal(world.fee('X1', '640000', day), undefined)
})

test('a law by its name with or without brackets, in the version of the day', () => {
  const law: LegalBasis = { ...entry, name: '中华人民共和国某法', level: 'LAW', to: '2026-03-01' }
  const next: LegalBasis = { ...law, from: '2026-04-01', to: null }
  const { legalBasis } = worldOf({ basis: [law, next] })
  assert.equal(legalBasis('《某法》', '2026-03-01'), law)
  assert.equal(legalBasis('某法', '2026-03-02'), null)
  assert.equal(legalBasis('中华人民共和国某法', '2026-04-01'), next)
  assert.equal(legalBasis('另一法', day), undefined)
})
