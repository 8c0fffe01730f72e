import type { ServiceEntry } from '../../core/people/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { wordsOfOfficers } from '../files/otherWords.ts'
import { addEntry, type Duty, type OfficerEntry, type OfficerRow } from '../store/people/officers.ts'
import { addPeople, allPeople, type KnownPerson, knownPeople, type NewPerson } from '../store/people/filed.ts'
import { type Around, isInReach, type MasterTable, organIn, Weighing, withoutTwins } from './shape.ts'

const columns = [
  '人员标识', '姓名*', '机关', '身份*', '人员性质*', '专职兼职', '职务', '来自', '机关负责人', '法制审核人员', '任职状态', '起始日期', '借调去向', '法律职业资格证号', '资格取得日',
] as const
type Column = (typeof columns)[number]

const duties: Readonly<Record<Duty, string>> = { enforcement: '执法人员', supervision: '监督人员', invited: '受邀监督人员' }
const staffTypes: Readonly<Record<OfficerRow['staffType'], string>> = { CIVIL: '公务员', REFERENCE: '参公人员', INSTITUTION: '事业编制', AUXILIARY: '辅助人员' }
const employments = { full: '专职', part: '兼职' } as const
const services: Readonly<Record<ServiceEntry['status'], string>> = { ACTIVE: '在岗', LEFT: '离岗', RETIRED: '退休', SECONDED: '借调' }
const flags = { yes: '是', no: '否' } as const

const licenceName = '法律职业资格证书'

interface PersonRow {
  readonly row: number
  readonly id: string | null
  readonly name: string
  readonly organ: string | null
  readonly duty: Duty
  readonly staffType: OfficerRow['staffType']
  readonly employment: 'full' | 'part' | null
  readonly position: string | null
  readonly background: string | null
  readonly leader: boolean | null
  readonly reviewer: boolean | null
  readonly status: ServiceEntry['status'] | null
  readonly from: Day | null
  readonly toOrgan: string | null
  readonly licence: { readonly evidence: string, readonly on: Day } | null
}

interface Change { readonly id: string, readonly entries: readonly OfficerEntry[] }

/** 执法人员、监督人员、受邀监督人员: who they are, and how their service stands since a day. */
export const people: MasterTable<Column, PersonRow> = {
  name: '人员', columns, others: wordsOfOfficers,
  examples: [
    ['', '冯某某', '甲县某某局', '执法人员', '公务员', '专职', '科员', '', '否', '否', '在岗', '2024-03-01', '', '', ''],
    ['', '褚某某', '甲县某某局', '执法人员', '参公人员', '专职', '', '', '否', '是', '在岗', '2022-09-01', '', 'A20201234567890', '2020-06-30'],
  ],
  read: reader => {
    const name = reader.required('姓名*', 60)
    if (name !== '' && !/^[\p{L}\p{M}·•.\s'-]+$/u.test(name)) reader.wrong('姓名*', 'name.form', `“${name}”不像姓名。请只填姓名，不带证号、职务和标点。`)
    const [number, on] = [reader.code('法律职业资格证号', 60), reader.day('资格取得日')]
    if ((number === null) !== (on === null)) reader.wrong(number === null ? '法律职业资格证号' : '资格取得日', 'missing', '法律职业资格证号和资格取得日要一起填写。')
    const flag = (column: '机关负责人' | '法制审核人员') => {
      const choice = reader.choice(column, flags, { Y: 'yes', N: 'no' })
      return choice === null ? null : choice === 'yes'
    }
    return {
      row: reader.row, id: reader.code('人员标识', 40)?.toLowerCase() ?? null, name, organ: reader.optional('机关', 100), duty: reader.choice('身份*', duties) ?? 'enforcement', staffType: reader.choice('人员性质*', staffTypes, { 参照公务员法管理: 'REFERENCE' }) ?? 'CIVIL',
      employment: reader.choice('专职兼职', employments), position: reader.optional('职务', 60), background: reader.optional('来自', 60), leader: flag('机关负责人'), reviewer: flag('法制审核人员'),
      status: reader.choice('任职状态', services), from: reader.day('起始日期'), toOrgan: reader.optional('借调去向', 100),
      licence: number !== null && on !== null ? { evidence: `${licenceName}${number}`, on } : null,
    }
  },
  rows: async tx => (await allPeople(tx)).map(({ id, name, organId, duty, staffType, employment, position, background, leader, reviewer, service, licence }) => {
    const number = licence?.evidence.startsWith(licenceName) ? licence.evidence.slice(licenceName.length) : ''
    return [
      id, name, organId, duties[duty], staffTypes[staffType], employments[employment], position ?? '', background ?? '', flags[leader ? 'yes' : 'no'], flags[reviewer ? 'yes' : 'no'], services[service?.status ?? 'ACTIVE'], service?.from ?? '',
      service?.status === 'SECONDED' ? service.toOrgan ?? '' : '', number, number === '' ? '' : licence!.on,
    ]
  }),
  plan: async (tx, rows, around) => {
    const weighing = new Weighing<NewPerson, Change>()
    const placed = rows.flatMap(row => {
      const organ = organIn(around, weighing, row.row, '机关', row.organ)
      if (organ && !isInReach(around, organ)) weighing.wrong(row.row, '机关', 'register.notYours', `${organ.name}的人员不由你所在的机关登记。请核对机关，或者交由该机关、当地司法行政部门登记。`)
      return organ && isInReach(around, organ) ? [{ ...row, organ, named: row.organ !== null }] : []
    })
    const single = withoutTwins(placed, ({ id, name, organ }) => id ?? `${organ.id} ${name}`, weighing, '姓名*')
    const known = await knownPeople(tx, [...new Set(single.map(({ organ }) => organ.id))], single.flatMap(({ id }) => id ?? []))
    for (const row of single) weigh(row, known, around, weighing)
    return weighing.plan(async transaction => {
      await addPeople(transaction, around.who, weighing.added.map(({ given }) => given))
      for (const { given: { id, entries } } of weighing.changed) for (const entry of entries) await addEntry(transaction, around.who, id, entry, around.today, noInterest)
    })
  },
}

/** No file declares what somebody is interested in. */
const noInterest = (): never => { throw new Error('a file declares no interest') }

/** `named`: the row itself names the organ. */
type Placed = Omit<PersonRow, 'organ'> & { readonly organ: Around['who']['organ'], readonly named: boolean }

function weigh(row: Placed, known: readonly KnownPerson[], around: Around, weighing: Weighing<NewPerson, Change>): void {
  const { organ, name, id, from, licence } = row
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(row.row, column, code, says)
  if (from !== null && from > around.today) return void wrong('起始日期', 'day.future', '日期还没有到。请填写今天或者以前的日期。')
  if (licence && licence.on > around.today) return void wrong('资格取得日', 'day.future', '日期还没有到。请填写今天或者以前的日期。')
  if (row.status !== 'SECONDED' && row.toOrgan !== null) return void wrong('借调去向', 'surplus', '只有任职状态是借调的填写借调去向。请清空，或者改任职状态。')
  const found = known.filter(person => id === null ? person.organId === organ.id && person.name === name : person.id === id)
  if (id !== null && found.length === 0) return void wrong('人员标识', 'officer.unknown', '人员登记中没有这个标识。新登记的人员请留空。')
  if (found.length > 1) return void wrong('姓名*', 'officer.several', `${organ.name}有${found.length}人叫“${name}”。请在“人员标识”一列写明是哪一人，标识见人员页面的网址。`)
  const [person] = found
  if (person) return weighKnown(row, person, around, weighing)
  if (from === null) return void wrong('起始日期', 'missing', '没有填写。新登记的人员，要填任职的起始日期。')
  const { duty, staffType, position, background } = row
  weighing.added.push({ title: `${name}（${organ.name}）`, given: {
    name, duty, staffType, position, background, employment: row.employment ?? 'full', leader: row.leader ?? false, reviewer: row.reviewer ?? false,
    organId: organ.id, orgPath: organ.path, status: row.status ?? 'ACTIVE', from, toOrgan: row.toOrgan, licence,
  } })
}

/** Of somebody who is there already, a new entry of his service or of a qualification; what he is, is not written over. */
function weighKnown(row: Placed, person: KnownPerson, { who }: Around, weighing: Weighing<NewPerson, Change>): void {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(row.row, column, code, says)
  const differing = fixedOf(row, person).find(([, given, held]) => given !== null && given !== held)
  if (differing) return void wrong(differing[0], 'officer.fixed', `${person.name}已经登记，${differing[0].replace('*', '')}是“${differing[2] ?? ''}”。导入不改写已有的登记：不变的留空或者照登记填写；是另一个人的，请先在页面上登记。`)
  const { status, from, toOrgan, licence } = row
  const moved = status !== null && status !== (person.service?.status ?? 'ACTIVE')
  if (moved && from === null) return void wrong('起始日期', 'missing', '没有填写。任职有变动的，要填变动的日期。')
  if (moved && person.service && from !== null && from < person.service.from) return void wrong('起始日期', 'day.order', `早于已经登记的任职变动（${chineseDay(person.service.from)}）。请核对。`)
  const entries: OfficerEntry[] = [
    ...(moved && from !== null ? [{ what: 'service' as const, status, from, says: '文件导入', ...(toOrgan !== null && { toOrgan }) }] : []),
    ...(licence && !person.licences.includes(licence.evidence) ? [{ what: 'qualification' as const, kind: 'qualification' as const, ...licence, withdrawn: false }] : []),
  ]
  if (entries.length === 0) weighing.unchanged += 1
  else if (person.account === who.account.id) wrong('姓名*', 'officer.own', '本人不能登记自己的任职和资格。请由其他承办人、科长或者法规科导入。')
  else weighing.changed.push({ title: `${person.name}（${row.organ.name}）`, given: { id: person.id, entries } })
}

const sayFlag = (flag: boolean | null): string | null => flag === null ? null : flags[flag ? 'yes' : 'no']

/** What of a person a row may only repeat: the column, what the row says, and what is registered. */
function fixedOf(row: Placed, person: KnownPerson): readonly (readonly [Column, string | null, string | null])[] {
  return [
    ['姓名*', row.name, person.name], ['机关', row.named ? row.organ.name : null, person.organName], ['身份*', duties[row.duty], duties[person.duty]], ['人员性质*', staffTypes[row.staffType], staffTypes[person.staffType]],
    ['专职兼职', row.employment && employments[row.employment], employments[person.employment]], ['职务', row.position, person.position], ['来自', row.background, person.background],
    ['机关负责人', sayFlag(row.leader), sayFlag(person.leader)], ['法制审核人员', sayFlag(row.reviewer), sayFlag(person.reviewer)],
  ]
}
