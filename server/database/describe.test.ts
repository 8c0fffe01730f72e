import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { emptyDatabase, testDatabase } from '../../test/database.ts'
import { withDatabase } from './connect.ts'
import { describeSchema } from './describe.ts'

test('the committed schema.sql is what the migrations add up to (./xiezhi migrate --describe rewrites it)', async () => {
  const database = await testDatabase()
  after(() => database.drop())
  const described = (await describeSchema(database.url)).split('\n')
  const committed = readFileSync(join(import.meta.dirname, '../store/sql/schema.sql'), 'utf8').split('\n')
  const differing = described.findIndex((line, position) => line !== committed[position])
  assert.equal(committed[differing], described[differing], `schema.sql, line ${differing + 1}: run ./xiezhi migrate --describe`)
  assert.equal(committed.length, described.length)
})

test('columns, constraints, indexes, policies, triggers, rights, types and functions are all described', async () => {
  const database = await emptyDatabase()
  after(() => database.drop())
  await withDatabase(database.url, sql => sql.unsafe(`
    create type colour as enum ('red', 'green');
    create table thing (id integer generated always as identity primary key, name text collate "C" not null, hue colour default 'red', twice integer generated always as (1 + 1) stored);
    create unique index thing_name on thing (name) where hue = 'red';
    alter table thing enable row level security, force row level security;
    create policy seen on thing for select using (name > 'a');
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger untouched before update on thing for each row execute function refuse();
    grant select, insert on thing to public;
    grant update (name) on thing to public;
    create view red as select name from thing where hue = 'red';`))
  const text = await describeSchema(database.url)
  for (const line of [
    "type colour as enum ('red', 'green')",
    'table thing row level security forced',
    '  id integer not null generated always as identity',
    '  name text collate "C" not null',
    "  hue colour default 'red'::colour",
    '  twice integer generated always as ((1 + 1)) stored',
    '  constraint thing_pkey PRIMARY KEY (id)',
    "  UNIQUE index thing_name USING btree (name) WHERE (hue = 'red'::colour)",
    "  policy seen for select to public using (name > 'a'::text)",
    '  trigger untouched BEFORE UPDATE ON public.thing FOR EACH ROW EXECUTE FUNCTION refuse()',
    '  grant insert, select to public',
    '  grant update (name) to public',
    'view red as',
    'CREATE OR REPLACE FUNCTION public.refuse()',
  ]) assert.ok(text.includes(`\n${line}`), `${line} is missing in\n${text}`)
})
