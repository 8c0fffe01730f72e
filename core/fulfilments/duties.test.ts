import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingLaws } from '../../test/standingLaw.ts'
import { getOrgan, organsById, type Organ } from '../authority/index.ts'
import type { Day } from '../norms/index.ts'
import { dutiesOf } from './duties.ts'

const organ = (id: string, kind: Organ['kind'], level: Organ['level'], more: Partial<Organ> = {}): Organ => ({ id, name: `甲${id}`, kind, level, region: 'riverside', ...more })
const list: Organ[] = [
  organ('province', 'government', 'region'),
  organ('provinceJustice', 'justiceDepartment', 'region', { government: 'province' }),
  organ('county', 'government', 'county', { superior: 'province' }),
  organ('justice', 'justiceDepartment', 'county', { government: 'county', superior: 'provinceJustice' }),
  organ('market', 'department', 'county', { government: 'county', superior: 'provinceMarket' }),
  organ('provinceMarket', 'department', 'region', { government: 'province' }),
  organ('town', 'government', 'township', { superior: 'county' }),
  organ('station', 'justiceStation', 'township', { government: 'town', setUpBy: 'justice' }),
  organ('squad', 'entrustedOrganization', 'county', { entrustedBy: 'market', government: 'county' }),
]
const organs = organsById(list)
const of = (id: string, day: Day = '2026-07-13', directory = organs) => dutiesOf(getOrgan(id, directory), standingLaws, directory, day).map(({ law, norm }) => `${law.id}:${norm.id}`)
const topics = ['riverside:rosters', 'riverside:files', 'riverside:conduct']

test('县司法局：办公机构的职责、代记的职责、监督内容，也是行政执法机关；地方的在先，国家的在后', () => {
  assert.deepEqual(of('justice'), ['riverside:plan', 'riverside:report', 'riverside:training', 'riverside:publicity', 'riverside:budget', ...topics, 'upland:plan'])
})

test('县政府只有以人民政府名义的职责：监督机关的事由它的办公机构做', () => {
  assert.deepEqual(of('county'), ['riverside:lead'])
})

test('执法部门是行政执法机关；下面没有下级部门的，不监督本系统', () => {
  assert.deepEqual(of('market'), ['riverside:training', 'riverside:publicity'])
})

test('有下级部门的部门监督本系统，部门线的职责和监督内容都及于它', () => {
  assert.deepEqual(of('provinceMarket'), ['riverside:report', 'riverside:training', 'riverside:publicity', 'riverside:system', ...topics, 'upland:plan'])
})

test('政府线的职责不及于部门线，县级以上的不及于乡镇', () => {
  assert.ok(!of('provinceMarket').includes('riverside:plan'))
  assert.deepEqual(of('town'), ['riverside:training', 'riverside:publicity', 'riverside:lead'])
})

test('没有所属部门、也没有下级的政府不监督谁：法规没有写明县级以上的，乡镇也不因此成为监督机关', () => {
  const [law] = standingLaws
  const anyLevel = { ...law, lines: law.lines.map(line => line.effect === 'supervises' ? { effect: line.effect, by: line.by, over: line.over, through: line.through, cite: line.cite, words: line.words } : line) }
  const named = (id: string) => dutiesOf(getOrgan(id, organs), [anyLevel], organs, '2026-07-13').map(({ norm }) => norm.id)
  assert.ok(!named('town').includes('report'))
  assert.ok(named('justice').includes('report'))
})

test('司法所有自己的职责；受委托的组织没有，由委托机关负责', () => {
  assert.deepEqual(of('station'), ['riverside:monthly'])
  assert.deepEqual(of('squad'), [])
})

test('平台上没有其机关的主体的职责，由监督机构代为登记', () => {
  const owed = dutiesOf(getOrgan('justice', organs), standingLaws, organs, '2026-07-13').find(({ norm }) => norm.id === 'budget')!
  assert.deepEqual([owed.forOthers, owed.as], [true, ['treasury']])
})

test('只有本法才有的主体，由哪个机关充任，职责就归哪个机关', () => {
  const played = { ...standingLaws[0], playedBy: { treasury: 'government' as const } }
  const owed = (id: string) => dutiesOf(getOrgan(id, organs), [played], organs, '2026-07-13').find(({ norm }) => norm.id === 'budget')
  assert.equal(owed('county')?.forOthers, false)
  assert.equal(owed('justice'), undefined)
})

test('法施行之前和有效期之后没有职责；国家法自施行之日起并列', () => {
  assert.deepEqual(of('justice', '2025-02-28'), [])
  assert.ok(of('justice', '2025-03-01').includes('riverside:plan'))
  assert.ok(!of('justice', '2026-01-31').includes('upland:plan'))
  assert.ok(of('justice', '2026-02-01').includes('upland:plan'))
  assert.deepEqual(of('justice', '2030-03-01'), ['upland:plan'])
})

test('机关成立之后才有职责：自成立之日起；撤销之后没有', () => {
  const changed = organsById(list.map(each => each.id === 'market' ? { ...each, from: '2026-05-10' as const, to: '2026-10-31' as const } : each))
  assert.deepEqual(of('market', '2026-05-09', changed), [])
  assert.equal(dutiesOf(getOrgan('market', changed), standingLaws, changed, '2026-05-10')[0]!.since, '2026-05-10')
  assert.deepEqual(of('market', '2026-11-01', changed), [])
})

test('只属一条线的监督内容，另一条线不看', () => {
  const [law] = standingLaws
  const files = (line: 'government' | 'department') => ({ ...law, norms: law.norms.map(norm => norm.kind === 'topic' && norm.id === 'files' ? { ...norm, line } : norm) })
  const sees = (id: string, line: 'government' | 'department') => dutiesOf(getOrgan(id, organs), [files(line)], organs, '2026-07-13').some(({ norm }) => norm.id === 'files')
  assert.deepEqual([sees('justice', 'government'), sees('provinceMarket', 'government')], [true, false])
  assert.equal(sees('provinceMarket', 'department'), true)
})
