import type { Day } from '../../../core/norms/index.ts'
import { entryOn, isForEnforcement, type Credential, type Person, stateOn } from '../../../core/people/index.ts'
import { chineseDay, daysBetween, lastDayOnly } from '../../../core/periods/index.ts'
import { liesIn, registerCodes } from '../../../core/registers/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import { personColumns } from '../people/people.ts'
import { figure, type Patterns, percent } from './pattern.ts'

interface Letter { readonly id: string; readonly body: string; readonly region: string; readonly entrusted: string; readonly number: string; readonly from: Day; readonly publishedOn: Day | null; readonly filedOn: Day | null; readonly actKinds: readonly string[] }
interface Gone extends Omit<Person, 'account'> { readonly body: string; readonly region: string }
interface Staff { readonly body: string; readonly name: string; readonly officers: number; readonly reviewers: number }
interface Kept { readonly body: string; readonly name: string; readonly duties: Readonly<Record<string, Day>> }
interface Turned { readonly body: string; readonly name: string; readonly doneOn: Day | null }
interface Fined { readonly body: string; readonly name: string; readonly area: string; readonly offence: string; readonly records: number[] }
interface Hidden { readonly offence: string; readonly place: string; readonly code: string }
interface Maker { readonly body: string; readonly name: string; readonly area: string; readonly coercive: boolean }

/** So many working days after a day, counted from the next one. */
const lastOf = (count: number, from: Day, region: string): Day =>
  lastDayOnly({ unit: 'workingDay', count }, from, { plainDay: 'working', endsOnHoliday: 'nextWorkingDay', reading: '' }, calendarFor(region))!

export const registered: Patterns<'defectiveEntrustment' | 'credentialAfterLeaving' | 'fewReviewers' | 'dutyNotRecorded' | 'turnNotRecorded' | 'benchmarkNotPublished' | 'listsNotPublished'> = {
  /** Of letters that are in force, counted from their first day. */
  async defectiveEntrustment({ tx, today }, { lacks, workingDays }) {
    const letters = await tx<Letter[]>`
      select entrustment.id, organ_id as body, organ.region, entrusted.name as entrusted, document_number as number, entrustment.from_day as "from", published_on as "publishedOn", filed_on as "filedOn", act_kinds as "actKinds"
      from entrustment join organ on organ.id = organ_id join organ entrusted on entrusted.id = entrusted_id
      where entrustment.from_day <= ${today} and least(entrustment.to_day, ended_on) >= ${today} order by entrustment.id`
    const late = (done: Day | null, act: string, { from, region }: Letter): string | null =>
      (done ?? today) <= lastOf(workingDays, from, region) ? null : done === null ? `没有${act}` : `${chineseDay(done)}才${act}`
    const wrong: Record<typeof lacks, (letter: Letter) => string | null> = {
      published: letter => late(letter.publishedOn, '向社会公布', letter),
      filed: letter => late(letter.filedOn, '备案', letter),
      measure: ({ actKinds }) => (actKinds.includes('coerciveMeasure') ? '委托了行政强制措施，行政强制措施权不得委托' : null),
    }
    return letters.flatMap(letter => {
      const what = wrong[lacks](letter)
      if (what === null) return []
      return [{
        body: letter.body, key: letter.id, name: letter.number, records: [], subject: 'organ' as const, says: `对${letter.entrusted}的委托书（${letter.number}）自${chineseDay(letter.from)}起生效，${what}。`,
        facts: [figure('number', '委托书', letter.number), figure('from', '生效日', letter.from), figure('entrusted', '受委托组织', letter.entrusted)],
      }]
    })
  },

  /** Whoever is lent to another organ keeps his. */
  async credentialAfterLeaving({ tx, today }, { workingDays }) {
    const people = await tx<Gone[]>`
      select ${personColumns(tx)}, organ_id as body, organ.region from officer join organ on organ.id = organ_id
      where exists (select from officer_status gone where gone.officer_id = officer.id and gone.status in ('LEFT', 'RETIRED')) order by officer.id`
    return people.flatMap(({ officer, name, body, region, service, credentials }) => {
      const entry = entryOn(service, today)
      if ((entry?.status !== 'LEFT' && entry?.status !== 'RETIRED') || today <= lastOf(workingDays, entry.from, region)) return []
      const held = credentials.find((credential: Credential) => isForEnforcement(credential) && stateOn(credential, today) === 'valid')
      if (!held) return []
      return [{
        body, key: `${officer} ${held.number}`, name, records: [], subject: 'officer' as const, officer,
        says: `${name}${chineseDay(entry.from)}${entry.status === 'LEFT' ? '离岗' : '退休'}，超过${workingDays}个工作日，执法证件${held.number}仍然有效，没有收回、注销。`,
        facts: [figure('left', '离岗、退休日', entry.from), figure('credential', '执法证件', `${held.number}，有效期至${held.to}`)],
      }]
    })
  },

  /** Who reviews may hold a credential of supervision instead of one of enforcement. Where nobody is registered as a reviewer in the whole place, none are registered there: nothing is said of its bodies. */
  async fewReviewers({ tx }, { share, atLeastOneUpTo }) {
    const staffs = await tx<Staff[]>`
      select organ_id as body, organ.name, count(*) filter (where duty = 'enforcement')::int as officers, count(*) filter (where is_legal_reviewer)::int as reviewers
      from officer join organ on organ.id = organ_id where duty <> 'invited' and not is_auxiliary and status in ('ACTIVE', 'SECONDED')
        and exists (select from officer other join organ their on their.id = other.organ_id where other.is_legal_reviewer and their.area_code = organ.area_code)
      group by organ_id, organ.name having count(*) filter (where duty = 'enforcement') > 0 and count(*) filter (where is_legal_reviewer)
        < case when count(*) filter (where duty = 'enforcement') > ${atLeastOneUpTo} then greatest(1, ${share}::numeric * count(*) filter (where duty = 'enforcement')) else 1 end`
    return staffs.map(({ body, name, officers, reviewers }) => ({
      body, key: 'reviewers', name, records: [], subject: 'organ' as const, says: reviewers === 0 ? `${name}有执法人员${officers}人，没有法制审核人员。` : `${name}有执法人员${officers}人，法制审核人员${reviewers}人，占${percent(reviewers / officers)}，少于${percent(share)}。`,
      facts: [figure('officers', '执法人员', `${officers}人`), figure('reviewers', '法制审核人员', `${reviewers}人`)],
    }))
  },

  /** Of bodies that report what they do and keep the register of their duties; of others nothing is known. */
  async dutyNotRecorded({ tx, today }, { law, duties, days }) {
    const kept = await tx<Kept[]>`
      select organ.id as body, organ.name, coalesce(json_object_agg(done.norm, to_char(done.last, 'YYYY-MM-DD')) filter (where done.norm is not null), '{}') as duties
      from (select distinct body_id from act where acted_on > ${today}::date - ${days}::int) reporting join organ on organ.id = reporting.body_id
        left join lateral (select norm, max(done_on) as last from fulfilment entry where organ_id = organ.id and law = ${law} and norm = any(${[...duties]})
          and not exists (select from fulfilment later where later.replaces = entry.id) group by norm) done on true
      where exists (select from fulfilment where organ_id = organ.id)
      group by organ.id, organ.name`
    return kept.flatMap(({ body, name, duties: done }) => {
      const missing = duties.filter(duty => done[duty] === undefined)
      const old = duties.filter(duty => done[duty] !== undefined && daysBetween(done[duty]!, today) > days)
      if (missing.length + old.length === 0) return []
      return [{
        body, key: duties.join(' '), name, records: [], subject: 'organ' as const,
        says: `${name}的公示登记：${[...(missing.length > 0 ? [`${missing.length}项从来没有登记`] : []), ...old.map(duty => `最近一次登记是${chineseDay(done[duty]!)}，超过${days}日没有更新`)].join('；')}。`,
        facts: duties.map(duty => figure(duty, '最近登记日', done[duty] ?? '没有登记')),
      }]
    })
  },

  /** Of the same bodies. */
  async turnNotRecorded({ tx, today }, { law, duty, by }) {
    const year = today.slice(0, 4)
    const last: Day = `${Number(year)}-${by}` as Day
    if (today <= last) return []
    const turned = await tx<Turned[]>`
      select organ.id as body, organ.name, done.done_on as "doneOn"
      from (select distinct body_id from act where acted_on >= ${`${Number(year) - 1}-01-01`} and acted_on < ${`${year}-01-01`}) reporting join organ on organ.id = reporting.body_id
        left join lateral (select min(done_on) as done_on from fulfilment entry where organ_id = organ.id and law = ${law} and norm = ${duty} and turn = ${year}
          and not exists (select from fulfilment later where later.replaces = entry.id)) done on true
      where exists (select from fulfilment where organ_id = organ.id) and (done.done_on is null or done.done_on > ${last}) order by organ.id`
    return turned.map(({ body, name, doneOn }) => ({
      body, key: `${duty} ${year}`, name, records: [], subject: 'organ' as const, says: `${name}${doneOn === null ? `没有登记${year}年应当公开、报送的上年度数据` : `${chineseDay(doneOn)}才公开、报送上年度数据`}，最后一日是${chineseDay(last)}。`,
      facts: [figure('last', '最后一日', last), figure('done', '公开、报送日', doneOn ?? '没有登记')],
    }))
  },

  async benchmarkNotPublished({ tx, today, world }, { months }) {
    const hidden = await tx<Hidden[]>`
      select content ->> 'offence' as offence, content ->> 'place' as place, content ->> 'code' as code from register_version
      where register = 'benchmark' and not withdrawn and from_day <= ${today} and (to_day is null or to_day >= ${today}) and (published_on is null or published_on > ${today})`
    if (hidden.length === 0) return []
    const fined = await tx<Fined[]>`
      select body_id as body, organ.name, area, offence, array_agg(act.id order by act.id) as records from act join organ on organ.id = body_id
      where act.kind = 'penalty' and fine > 0 and offence = any(${[...new Set(hidden.map(({ offence }) => offence))]}) and decided_on > ${today}::date - make_interval(months => ${months})
      group by body_id, organ.name, area, offence`
    return fined.flatMap(({ body, name, area, offence, records }) => {
      const made = hidden.find(each => each.offence === offence && liesIn(area, each.place))
      if (!made || world.benchmark(offence, area, today) !== undefined) return []
      return [{
        body, key: offence, name, records, says: `案由${offence}近${months}个月罚款${records.length}件，适用的裁量基准（${made.code}）没有公布。`,
        facts: [figure('offence', '案由', offence), figure('benchmark', '裁量基准', made.code)],
      }]
    })
  },

  /** 免予强制 only of bodies that may take such measures. */
  async listsNotPublished({ tx, today }, { levels }) {
    const makers = await tx<Maker[]>`
      select id as body, name, area_code as area, has_coercion_power as coercive from organ
      where has_penalty_power and level = any(${[...levels]}) and (to_day is null or to_day >= ${today}) and exists (select from act where act.body_id = organ.id and act.kind = 'penalty')`
    const published = await tx<{ list: keyof typeof registerCodes.listType, place: string }[]>`
      select distinct content ->> 'list' as list, content ->> 'place' as place from register_version
      where register = 'list' and not withdrawn and from_day <= ${today} and (to_day is null or to_day >= ${today}) and published_on <= ${today}`
    return makers.flatMap(({ body, name, area, coercive }) => {
      const here = new Set(published.filter(({ place }) => liesIn(area, place)).map(({ list }) => list))
      const wanted = ['NO_PENALTY', 'LIGHT', 'MITIGATED', ...(coercive ? ['NO_COERCION' as const] : [])] as const
      const missing = wanted.filter(list => !here.has(list)).map(list => registerCodes.listType[list])
      return missing.length === 0 ? [] : [{
        body, key: 'lists', name, records: [], subject: 'organ' as const, says: `${name}没有公布并录入的清单：${missing.join('、')}。`, facts: [figure('missing', '没有公布的清单', missing.join('、'))],
      }]
    })
  },
}
