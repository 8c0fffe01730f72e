import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, SupervisionLine } from '../norms/index.ts'
import { actorsOf, addresseeOf, getOrgan, justiceDepartmentOf, lineBetween, organsById, relationsBetween, superiorsOf, type Organ } from './index.ts'

const organ = (id: string, kind: Organ['kind'], level: Organ['level'], more: Partial<Organ> = {}): Organ => ({ id, name: `甲${id}`, kind, level, region: 'somewhere', ...more })

const list: Organ[] = [
  organ('province', 'government', 'region'),
  organ('prefectureOffice', 'dispatchedOrgan', 'prefecture', { setUpBy: 'province' }),
  organ('county', 'government', 'county', { superior: 'prefectureOffice' }),
  organ('justice', 'justiceDepartment', 'county', { government: 'county', superior: 'upperJustice' }),
  organ('upperJustice', 'justiceDepartment', 'prefecture', { government: 'prefectureOffice' }),
  organ('forest', 'department', 'county', { government: 'county', superior: 'upperForest' }),
  organ('upperForest', 'department', 'prefecture', { government: 'prefectureOffice' }),
  organ('customs', 'department', 'county', { government: 'county', superior: 'upperCustoms', management: 'vertical' }),
  organ('upperCustoms', 'department', 'prefecture', { government: 'prefectureOffice', management: 'vertical' }),
  organ('town', 'government', 'township', { superior: 'county' }),
  organ('station', 'justiceStation', 'township', { setUpBy: 'justice', government: 'town' }),
  organ('squad', 'entrustedOrganization', 'county', { entrustedBy: 'forest', government: 'county' }),
]
const organs = organsById(list)
const day = '2025-06-01'

const lines: SupervisionLine[] = [
  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第1条', words: ['部门'] },
  { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', cite: '第2条', words: ['下级'] },
  { effect: 'guides', by: 'department', over: 'lowerDepartment', cite: '第3条', words: ['指导'], says: '部门只作指导' },
  { effect: 'excluded', over: 'unrelated', cite: '第4条', words: ['监督'], says: '没有别的监督线' },
  { effect: 'excluded', over: 'elsewhere', cite: '第5条', words: ['本地'], says: '不在本地' },
]
const law = { id: 'somewhere-2020', region: 'somewhere', lines }

test('a prefecture office that a province sent stands above the counties of its area', () => {
  assert.deepEqual(relationsBetween(getOrgan('prefectureOffice', organs), getOrgan('county', organs), organs, day), ['lowerGovernment'])
  assert.deepEqual(relationsBetween(getOrgan('province', organs), getOrgan('prefectureOffice', organs), organs, day), ['dispatchedOrgan'])
})

test('the most particular relation comes first', () => {
  assert.deepEqual(relationsBetween(getOrgan('county', organs), getOrgan('town', organs), organs, day), ['township', 'lowerGovernment'])
  assert.deepEqual(relationsBetween(getOrgan('prefectureOffice', organs), getOrgan('town', organs), organs, day), ['lowerGovernment'])
})

test('a justice department acts for its government where it has no line of its own', () => {
  const found = lineBetween([law], 'justice', 'forest', organs, day)
  assert.ok(!found.refused)
  assert.deepEqual([found.authority, found.office, found.line, found.cite], ['county', 'justice', 'government', '第1条'])
})

test('a government without a justice department does the work itself', () => {
  const found = lineBetween([law], 'prefectureOffice', 'county', organsById(list.filter(({ id }) => id !== 'upperJustice')), day)
  assert.equal(!found.refused && found.office, 'prefectureOffice')
})

test('a line that only guides opens nothing, and says so', () => {
  assert.deepEqual(lineBetween([law], 'upperForest', 'forest', organs, day), { refused: true, law: 'somewhere-2020', cite: '第3条', says: '部门只作指导', instead: 'guidance' })
})

test('业务指导 gives no power over cases, and says so', () => {
  const guided = organsById(list.map((each) => (each.id === 'forest' ? { ...each, guidedBy: ['customs'] } : each)))
  const found = lineBetween([law], 'customs', 'forest', guided, day)
  assert.ok(found.refused && found.instead === 'guidance')
  assert.match(found.says, /只作业务指导/)
})

test('an external organ is neither supervisor nor supervised', () => {
  const outside = organsById([...list, organ('court', 'external', 'county', { government: 'county' })])
  for (const [one, other] of [['county', 'court'], ['court', 'forest'], ['justice', 'court']] as const) assert.ok(lineBetween([law], one, other, outside, day).refused)
})

test('an organ that did not exist on the day is neither supervisor nor supervised', () => {
  const changed = organsById(list.map((each) => (each.id === 'forest' ? { ...each, from: '2025-01-01' as const, to: '2025-05-31' as const } : each)))
  assert.equal(lineBetween([law], 'county', 'forest', changed, '2025-05-31').refused, false)
  const after = lineBetween([law], 'county', 'forest', changed, '2025-06-01')
  assert.ok(after.refused)
  assert.match(after.says, /甲forest在 2025-06-01 不存在/)
  assert.equal(lineBetween([law], 'county', 'forest', changed, '2024-12-31').refused, true)
})

test('an organ outside the region is refused under the article that draws it', () => {
  const abroad = organsById(list.map((each) => (each.id === 'forest' ? { ...each, region: 'elsewhere' } : each)))
  assert.deepEqual(lineBetween([law], 'county', 'forest', abroad, day), { refused: true, law: 'somewhere-2020', cite: '第5条', says: '甲forest：不在本地' })
})

test('where both laws speak the local line stands, and the other is a notice', () => {
  const above = { id: 'above', region: 'cn', lines: [{ ...lines[0]!, cite: '第9条' as const, says: '请注意' }] }
  const found = lineBetween([law, above], 'county', 'forest', organs, day)
  assert.ok(!found.refused)
  assert.deepEqual([found.law, found.notices], ['somewhere-2020', [{ law: 'above', cite: '第9条', says: '请注意' }]])
})

test('papers to an organisation that acts in another’s name go to the organ that entrusted it', () => {
  const squad = getOrgan('squad', organs)
  assert.equal(addresseeOf(squad, organs).id, 'forest')
  assert.equal(addresseeOf(squad, organs, getOrgan('forest', organs)).id, 'squad')
  assert.equal(addresseeOf(getOrgan('forest', organs), organs).id, 'forest')
})

test('上一级: the department above first, then the own government; a vertical organ has only its system', () => {
  const above = (id: string) => superiorsOf(getOrgan(id, organs), organs).map((superior) => superior.id)
  assert.deepEqual(above('forest'), ['upperForest', 'county'])
  assert.deepEqual(above('customs'), ['upperCustoms'])
  assert.deepEqual(above('county'), ['prefectureOffice'])
  assert.deepEqual(above('prefectureOffice'), ['province'])
  assert.deepEqual(above('province'), [])
})

const holds = (id: string, agency: string, authority = 'county', office = 'justice'): Actor[] => actorsOf(id, { authority, office, agency }, organs, day)

test('who is who on the government’s line', () => {
  assert.deepEqual(holds('county', 'forest'), ['supervisionAuthority', 'government', 'anyone'])
  assert.deepEqual(holds('justice', 'forest'), ['supervisionAuthority', 'supervisionOffice', 'supervisionOfficer', 'justiceDepartment', 'anyone'])
  assert.deepEqual(holds('forest', 'forest'), ['supervisedAgency', 'enforcementOfficer', 'anyone'])
  assert.deepEqual(holds('upperForest', 'forest'), ['superiorDepartment', 'anyone'])
  assert.deepEqual(holds('upperJustice', 'forest'), ['superiorAuthority', 'anyone'])
  assert.deepEqual(holds('station', 'town'), ['justiceStation', 'anyone'])
  assert.deepEqual(holds('customs', 'forest'), ['anyone'])
})

test('where supervisors dispute, the superior they have in common stands in for the one above', () => {
  const inDispute = (id: string) => actorsOf(id, { authority: 'county', office: 'justice', agency: 'forest', commonSuperior: 'province' }, organs, day)
  assert.deepEqual(inDispute('province'), ['superiorAuthority', 'anyone'])
  assert.deepEqual(inDispute('upperJustice'), ['anyone'])
})

test('who is who on a department’s line', () => {
  const on = (id: string) => holds(id, 'forest', 'upperForest', 'upperForest')
  assert.deepEqual(on('upperForest'), ['supervisionAuthority', 'supervisionOffice', 'supervisionOfficer', 'superiorDepartment', 'anyone'])
  assert.deepEqual(on('prefectureOffice'), ['government', 'superiorAuthority', 'anyone'])
  assert.deepEqual(on('upperJustice'), ['justiceDepartment', 'superiorAuthority', 'anyone'])
})

test('the entrusting organ answers for the organisation; its people remain persons of the matter', () => {
  assert.deepEqual(holds('forest', 'squad'), ['supervisedAgency', 'enforcementOfficer', 'anyone'])
  assert.deepEqual(holds('squad', 'squad'), ['enforcementOfficer', 'anyone'])
})

test('a justice department is found on the days it exists', () => {
  assert.equal(justiceDepartmentOf(getOrgan('county', organs), organs, day)?.id, 'justice')
  const dissolved = organsById(list.map((each) => (each.id === 'justice' ? { ...each, to: '2025-05-31' as const } : each)))
  assert.equal(justiceDepartmentOf(getOrgan('county', dissolved), dissolved, day), undefined)
})

test('broken data throws', () => {
  assert.throws(() => getOrgan('nobody', organs), /unknown organ: nobody/)
  const circle = organsById([organ('a', 'department', 'county', { superior: 'b' }), organ('b', 'department', 'county', { superior: 'a' }), organ('c', 'department', 'county')])
  assert.throws(() => relationsBetween(getOrgan('c', circle), getOrgan('a', circle), circle, day), /circle/)
  assert.throws(() => lineBetween([{ ...law, lines: [] }], 'county', 'forest', organs, day), /unrelated/)
})
