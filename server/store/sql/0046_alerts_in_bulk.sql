-- Many alerts at once, explanations that do not come, clocks that run out soon, and rules that fail.

-- Equal alerts of one body are one line; and what a list is narrowed by.
create index alert_folded on alert (state, body_id, law, norm) include (org_path, rank, raised_on);
create index alert_asked on alert (asked_until) where state = 'asked';

-- A word to the body that has not explained; once a day.
create table alert_urge (
  alert_id     bigint not null references alert,
  on_day       date not null,
  org_path     text collate "C" not null, -- of the body
  organ_id     text not null references organ,
  account_id   uuid not null references account,
  account_name text not null,
  at           timestamptz not null default now(),
  primary key (alert_id, on_day)
);
create trigger append_only before update or delete or truncate on alert_urge for each statement execute function refuse_change();
alter table alert_urge enable row level security;
alter table alert_urge force row level security;
create policy reach on alert_urge using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert on alert_urge to xiezhi_app;

-- How many days before a last day an act shows among those that end soon (提前提示), from a day on; the nearest office counts. An internal rule.
create table early_notice (
  id           bigint generated always as identity primary key,
  org_path     text collate "C" not null, -- the territory
  organ_id     text not null references organ,
  days         integer not null check (days between 1 and 60),
  from_on      date not null,
  reason       text not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on early_notice for each statement execute function refuse_change();
alter table early_notice enable row level security;
alter table early_notice force row level security;
-- It binds those beneath the office that set it, and they may read it.
create policy bound on early_notice for select using (
  (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end')) or starts_with(app_setting('app.scope'), org_path));
create policy own on early_notice for insert with check (org_path = app_setting('app.scope'));
grant select, insert on early_notice to xiezhi_app;
-- The next last days of a territory, in their order.
create index enforcement_record_ending on enforcement_record (look_again, id) include (org_path, kind) where look_again is not null and not voided;

-- Rules that threw, or whose query did, when they were last held against records. Whoever looks notes it; the day after a night without it is forgotten.
create table rule_failure (
  law     text collate "C" not null,
  norm    text collate "C" not null,
  since   timestamptz not null default now(),
  last_on date not null,
  times   integer not null, -- on the last day
  message text not null, -- for those who keep the system
  primary key (law, norm)
);
alter table rule_failure enable row level security;
alter table rule_failure force row level security;
create policy noted on rule_failure using (app_setting('app.account') is not null);
grant select, insert, update, delete on rule_failure to xiezhi_app;

-- Which version another one ended by following it: taken back, what it ended can go on.
alter table register_version add column ended_by bigint references register_version;
drop trigger fill_once on register_version;
create trigger fill_once after update on register_version for each row execute function fill_once('to_day', 'end_basis', 'ended_by', 'withdrawn', 'withdrawn_basis');
grant update (ended_by) on register_version to xiezhi_app;
update register_version ended set ended_by = next.id from register_version next
  where next.register = ended.register and next.key = ended.key and not next.withdrawn and not ended.withdrawn and ended.end_basis like '新版本自%' and ended.to_day = next.from_day - 1;

-- What records are held against stands in the registers of organs and people too. Whoever changes those leaves work behind: the records of the
-- bodies concerned are looked at again, a minute later, so that changes made one after the other share one look.
create function look_again_at(paths text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into outbox (topic, payload, available_at)
    select 'records.scan', jsonb_build_object('beneath', path), now() + interval '1 minute'
    from (select distinct unnest(paths) collate "C" as path) touched
    where exists (select from enforcement_record where org_path = touched.path)
      and not exists (select from outbox where topic = 'records.scan' and payload = jsonb_build_object('beneath', path) and attempts = 0 and available_at > now() + interval '10 seconds');
end $$;
revoke all on function look_again_at(text[]) from public;
create policy looked_into on outbox to current_user using (true);
-- Its argument is a query of the paths of the bodies concerned, over the rows that were `touched`.
create function look_again_at_touched() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare paths text[];
begin
  execute format('select array(%s)', tg_argv[0]) into paths;
  perform look_again_at(paths);
  return null;
end $$;

do $$
declare one text[];
begin
  foreach one slice 1 in array array[
    ['organ_relation', 'select org_path from touched'], ['organ_confirmation', 'select org_path from touched'], ['organ_change', 'select org_path from touched'],
    ['empowered_item', 'select org_path from touched'], ['officer', 'select org_path from touched'], ['credential', 'select org_path from touched'],
    ['entrustment', 'select org_path from touched union select path from organ join touched on organ.id = entrusted_id'],
    ['officer_status', 'select org_path from officer join touched on officer.id = officer_id'],
    ['officer_qualification', 'select org_path from officer join touched on officer.id = officer_id'],
    ['declared_interest', 'select org_path from officer join touched on officer.id = officer_id'],
    ['credential_status', 'select org_path from credential join touched on credential.id = credential_id']] loop
    execute format('create trigger look_again_added after insert on %I referencing new table as touched for each statement execute function look_again_at_touched(%L)', one[1], one[2]);
    execute format('create trigger look_again_changed after update on %I referencing new table as touched for each statement execute function look_again_at_touched(%L)', one[1], one[2]);
  end loop;
  create trigger look_again_changed after update on organ referencing new table as touched for each statement execute function look_again_at_touched('select path from touched');
end $$;
