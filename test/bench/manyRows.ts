import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { KindOfAct } from '../../core/norms/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import type { Filling } from '../database.ts'
import { lexemesOf } from '../../core/search/index.ts'
import { type Sql, type Transaction, withDatabase } from '../../server/database/connect.ts'
import { demoPlaces, seedRecords } from '../../server/demo/records.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { lawful } from '../../server/generate/lawful.ts'
import { daysFrom } from '../../server/generate/scene.ts'
import { importRecords } from '../../server/records/import.ts'
import { foldFigures } from '../../server/store/records/figures.ts'
import { within, worker } from '../../server/store/within.ts'
import { testSeals } from '../seals.ts'
import { statuteShelf } from '../statuteShelf.ts'

export const seed = 1
export const today = '2026-11-20'
/** Days over which the acts lie, up to today. */
const span = 1_050
const atOnce = 50_000

/** So many records of 1,000 bodies of a region, a prefecture and their counties, findable, counted and with alerts, as they would stand after years of imports. */
export const recordsInPlenty = (count: number): Filling => ({
  name: `plenty_${count}`,
  fill: url => withDatabase(url, async sql => {
    await withDatabase(url, app => takeModels(app), { role: 'xiezhi_app' })
    await within(sql, worker, addBodies)
    const rebuild = await withoutIndexes(sql)
    for (let from = 0; from < count; from += atOnce) await within(sql, worker, tx => addRecords(tx, from + 1, Math.min(from + atOnce, count)))
    await rebuild()
    await within(sql, worker, addAlerts)
    await makeFindable(sql)
    while (await within(sql, worker, tx => foldFigures(tx, 1_000_000)) > 0) { /* until nothing is left */ }
    await sql.unsafe('vacuum analyze')
  }, { max: 2 }),
})

/** Those of the demonstration, some with alerts, and acts of every kind as bodies mostly do them. */
async function takeModels(sql: Sql): Promise<void> {
  await seedOrgansAndPeople(sql, today)
  await seedRecords(sql, testSeals, today)
  const records = Array.from({ length: 400 }, (_, number) => {
    const { body, officers } = demoPlaces[number % demoPlaces.length]!
    return lawful[share[number % share.length]!]({ body, officers, number: 10_000 + number, party: `某某商贸第${number}有限公司`, day: daysFrom('2026-01-16', calendarFor(body.region)) })
  })
  const taken = await importRecords({ sql, laws: statuteShelf(), today: () => today, seals: testSeals }, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: '样本', records })
  if (taken.added !== records.length) throw new Error(taken.says)
}

const share: readonly KindOfAct[] = [...Array<KindOfAct>(9).fill('penalty'), ...Array<KindOfAct>(5).fill('inspection'), 'licence', 'licence', 'licence', 'coercion', 'payment', 'confirmation', 'reward', 'adjudication', 'levy']

/** Forty-eight more counties, and as many departments in each that it has twenty. */
async function addBodies(tx: Transaction): Promise<void> {
  await tx`
    insert into area (code, name, parent_code, level, region)
    select left(above, 3) || (500 + n), '第' || n || '县', above, 'county', region from (values ('650000', 'xinjiang', 1, 40), ('422800', 'enshi', 41, 48)) as under(above, region, first, last), generate_series(first, last) n`
  await tx`
    insert into organ (id, kind, name, short_name, level, area_code, region, superior_id, path)
    select code || '-gov', 'government', area.name || '人民政府', area.name || '政府', 'county', code, region, parent_code || '-gov', '/' || parent_code || '-gov/' || code || '-gov/'
    from area where code ~ '^...5' and level = 'county'`
  await tx`
    insert into organ (id, kind, name, short_name, level, area_code, region, government_id, path, has_penalty_power, qualified_from)
    select area_code || '-d' || n, 'department', replace(name, '人民政府', '') || '第' || n || '局', '第' || n || '局', 'county', area_code, region, id, path || area_code || '-d' || n || '/', true, '2022-01-01'
    from organ, generate_series(1, 20) n where kind = 'government' and level = 'county' and (area_code ~ '^...5' or n <= 15)`
}

/** Takes away what would be kept up to date row by row; answers how to have it again. */
async function withoutIndexes(sql: Sql): Promise<() => Promise<void>> {
  const indexes = await sql<{ name: string, made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes where tablename = 'enforcement_record' and not exists (select from pg_constraint where conname = indexname)`
  await sql.unsafe(`alter table enforcement_record disable trigger found_new; ${indexes.map(({ name }) => `drop index ${name}`).join(';')}`)
  return async () => {
    await sql.unsafe(`set maintenance_work_mem = '512MB'; ${indexes.map(({ made }) => made).join(';')}; alter table enforcement_record enable trigger found_new`)
  }
}

/** A number from 0 up to a bound, the same for the same row. */
const drawn = (salt: number, bound: number | string): string => `mod(hashint8extended(n, ${seed * 100 + salt}) & 9007199254740991, ${bound})`
const syllables = '甲乙丙丁戊己庚辛交通运输市场监督管理农业农村应急环境水利文化旅游卫生健康教育商贸工业建设'
const syllable = (salt: number): string => `substr('${syllables}', 1 + ${drawn(salt, [...syllables].length)}::int, 1)`

/** Fines lie as fines do: many small, few large. The latest years are the fullest. */
async function addRecords(tx: Transaction, first: number, last: number): Promise<void> {
  await tx.unsafe(`
    with body as (select array_agg(id order by id) as ids, array_agg(path order by id) as paths, count(*) as all from organ where has_penalty_power),
      model as (select *, row_number() over (order by id) - 1 as number from enforcement_record where source_system <> '批量'),
      drawn as (select n, ${drawn(1, "(select body.all from body)")} + 1 as body, ${drawn(2, '(select count(*) from model)')} as model,
        '${today}'::date - (${span} * power(${drawn(3, 1_000_000)} / 1e6, 1.4))::int as day, ${drawn(4, 300)} as offence from generate_series(${first}, ${last}) n)
    insert into enforcement_record (org_path, body_id, kind, source_system, source_record_id, action_no, decision_no, party, is_enterprise, acted_on, decided_on, voided, content, layout_id, import_id,
      ingested_at, field_code, item_code, offence_code, place_code, fine, party_key, officers, tallies)
    select body.paths[drawn.body], body.ids[drawn.body], kind, '批量', n::text, '执案〔' || extract(year from day) || '〕' || n || '号', '执决〔' || extract(year from day) || '〕' || n || '号',
      ${[5, 6, 7, 8].map(syllable).join(' || ')} || '有限公司', ${drawn(9, 3)} > 0, day, day, ${drawn(10, 200)} = 0, content, layout_id, import_id,
      day + (${drawn(11, 12)} || ' days')::interval, (array['MARKET', 'TRANSPORT', 'AGRI', 'EMERGENCY', 'ECO'])[1 + ${drawn(12, 5)}], 'XM-' || ${drawn(13, 400)}, 'AY-' || offence, left(body.ids[drawn.body], 6),
      case when kind = 'penalty' then round((exp(4 + offence / 100.0 + 5 * ${drawn(14, 1_000)} / 1e3))::numeric, -1) end, 'P' || ${drawn(15, 300_000)}, array['执' || body.ids[drawn.body] || ${drawn(16, 20)}], tallies
    from drawn join model on model.number = drawn.model, body`)
}

/** Three in a hundred have one; of most nobody has made anything yet. */
async function addAlerts(tx: Transaction): Promise<void> {
  await tx.unsafe(`
    with model as (select *, row_number() over (order by id) - 1 as number, count(*) over () as all from alert)
    insert into alert (org_path, body_id, record_id, law, law_version, norm, cite, title, colour, state, says, facts, reckoning, provisional, raised_on, verdict, reason, judged_on)
    select record.org_path, record.body_id, n, law, law_version, norm, cite, title, colour, case when judged < 7 then 'new' when judged < 9 then 'verified' else 'dismissed' end, says, facts, reckoning, provisional,
      record.acted_on, case when judged < 7 then null when judged < 9 then 'TRUE_ILLEGAL' else 'FALSE_RULE' end, case when judged < 7 then null else '经核实' end, case when judged < 7 then null else record.acted_on end
    from (select record.*, id as n, ${drawn(17, 10).replace('(n,', '(id,')} as judged from enforcement_record record where source_system = '批量' and ${drawn(18, 33).replace('(n,', '(id,')} = 0) record
      join model on model.number = mod(record.n, model.all)`)
}

/** The entries that the worker would have made, without the initials of names. */
async function makeFindable(sql: Sql): Promise<void> {
  await sql`drop index search_entry_words`
  const reader = await sql.reserve()
  await reader`select set_config('app.account', 'worker', false), set_config('app.scope', '/', false), set_config('app.scope_end', '0', false)`
  const rows = reader<{ id: number, path: string, title: string, note: string, day: string }[]>`
    select record.id, org_path as path, action_no as title, short_name || '　' || party || '　' || decision_no as note, acted_on as day
    from enforcement_record record join organ on organ.id = body_id where source_system = '批量'`.cursor(5_000)
  // COPY is refused behind row-level security even to the owner: the entries go through a table of their own.
  await within(sql, worker, async tx => {
    await tx`create temporary table entry (subject text, path text, title text, note text, on_day date, words tsvector) on commit drop`
    await pipeline(linesOf(rows), await tx`copy entry from stdin`.writable())
    await tx`insert into search_entry (kind, subject, office_path, title, note, on_day, words) select 'record', subject, path, title, note, on_day, words from entry on conflict do nothing`
  })
  reader.release()
  await sql.unsafe(`set maintenance_work_mem = '512MB'; create index search_entry_words on search_entry using gin (words)`)
}

async function* linesOf(batches: AsyncIterable<readonly { id: number, path: string, title: string, note: string, day: string }[]>): AsyncGenerator<string> {
  for await (const rows of batches) {
    yield rows.map(({ id, path, title, note, day }) => `${id}\t${path}\t${title}\t${note}\t${day}\t${lexemesOf(`${title} ${note}`).map(word => `'${word}'`).join(' ')}\n`).join('')
  }
}
