-- A sight (授权查看): an organ lets another one, that has no sight of its own there, look at records of what lies beneath it. It ends by itself on a
-- day and can be taken back at once. Whoever looks by it works under a role of his own, xiezhi_guest, that can only read: so the policy below is
-- asked of nobody else, and nobody else's plan changes by it.
--   app.sight   the sight that is looked by
--   app.day     today

do $$
begin
  if not exists (select from pg_roles where rolname = 'xiezhi_guest') then
    create role xiezhi_guest nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  set local role xiezhi_guest;
  set local role none;
exception when insufficient_privilege then
  execute format('grant xiezhi_guest to %I', session_user);
end $$;

create table sight (
  id           uuid primary key default gen_random_uuid(),
  organ_id     text not null references organ, -- gives it
  org_path     text collate "C" not null,
  over_id      text not null references organ, -- a body, or a government with all beneath it
  over_path    text collate "C" not null,
  over_end     text collate "C" not null generated always as (left(over_path, -1) || '0') stored,
  to_id        text not null references organ,
  to_path      text collate "C" not null,
  kinds        text[] collate "C" not null check (cardinality(kinds) > 0 and 'complaint' <> all (kinds)),
  from_day     date not null,
  to_day       date not null,
  purpose      text not null check (purpose <> ''),
  basis        text not null check (basis <> ''), -- title and number of the document
  account_id   uuid not null references account,
  account_name text not null,
  given_at     timestamptz not null default now(),
  check (to_day >= from_day)
);
create index sight_to on sight (to_path);
create index sight_over on sight (over_path);

create table sight_end (
  sight_id     uuid primary key references sight,
  on_day       date not null,
  why          text not null check (why <> ''),
  account_id   uuid not null references account,
  account_name text not null,
  ended_at     timestamptz not null default now()
);

create trigger append_only before update or delete or truncate on sight for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on sight_end for each statement execute function refuse_change();

do $$
declare one text;
begin
  foreach one in array array['sight', 'sight_end'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select, insert on %I to xiezhi_app', one);
    execute format('grant select on %I to xiezhi_guest', one);
  end loop;
end $$;
create policy sides on sight for select using ((over_path >= app_setting('app.scope') and over_path < app_setting('app.scope_end')) or to_path = app_setting('app.own'));
create policy given on sight for insert with check (org_path = app_setting('app.own') and over_path >= app_setting('app.scope') and over_path < app_setting('app.scope_end'));
create policy of_sight on sight_end for select using (exists (select from sight where sight.id = sight_id));
create policy taken_back on sight_end for insert with check (exists (
  select from sight where sight.id = sight_id and over_path >= app_setting('app.scope') and over_path < app_setting('app.scope_end')));

-- As `isSecret` of core/records/secrecy.ts: such acts are under no sight.
create function is_secret_act(content json) returns boolean language sql immutable parallel safe
  return coalesce(content ->> 'secretLevel', 'NONE') <> 'NONE' or coalesce(content #>> '{penalty,circumstances}', '') like '%MINOR\_14\_18%';

create policy by_sight on enforcement_record for select to xiezhi_guest using (exists (
  select from sight
  where sight.id::text = app_setting('app.sight') and sight.to_path = app_setting('app.own') and app_setting('app.day')::date between sight.from_day and sight.to_day
    and not exists (select from sight_end where sight_end.sight_id = sight.id)
    and enforcement_record.org_path >= sight.over_path and enforcement_record.org_path < sight.over_end and enforcement_record.kind = any (sight.kinds))
  and not is_secret_act(content));

grant usage on schema public to xiezhi_guest;
grant select on enforcement_record, record_layout, organ, area, alert to xiezhi_guest;

-- Whose data was looked at, and by which sight: those whose it is read who looked, wherever he works.
alter table audit_entry
  add column about_path text collate "C",
  add column sight_id   uuid references sight;
create index audit_of_access on audit_entry (id) include (about_path, org_path) where about_path is not null;
create index audit_of_person on audit_entry (account_id, id) where about_path is not null;
create index audit_of_sight on audit_entry (sight_id, id) where sight_id is not null;
create policy about on audit_entry for select using (about_path >= app_setting('app.scope') and about_path < app_setting('app.scope_end'));
-- Whoever keeps the accounts sees who looked at what, without what it says.
create policy administered on audit_entry for select using (about_path is not null
  and ((org_path >= app_setting('app.accounts') and org_path < app_setting('app.accounts_end')) or (about_path >= app_setting('app.accounts') and about_path < app_setting('app.accounts_end'))));
