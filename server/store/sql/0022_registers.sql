-- Registers of monitoring (监测登记): what bodies may do and within which limits, in dated versions. The version of the day of the act decides.

-- A division that was dissolved keeps its code for its days. Null: since ever, for good.
alter table area add column from_day date;
alter table area add column to_day date;

-- An entry is never changed. It ends, another follows it; what was entered by mistake is withdrawn, stays readable, and another may stand in its place.
create table register_version (
  id           bigint generated always as identity primary key,
  register     text not null check (register in ('item', 'offence', 'benchmark', 'list', 'standard', 'period', 'plan', 'cap', 'fee', 'reward', 'basis', 'power', 'area')),
  key          text not null, -- entries of one register with one key are versions of one thing
  organ_id     text not null references organ, -- who carries it out, or issued the paper
  org_path     text collate "C" not null,
  title        text not null,
  from_day     date not null,
  to_day       date,
  published_on date,
  content      jsonb not null, -- as core/registers reads it
  end_basis    text,
  withdrawn    boolean not null default false,
  withdrawn_basis text,
  corrects     bigint unique references register_version, -- the version in whose place it stands
  account_name text not null,
  recorded_at  timestamptz not null default now(),
  check (to_day >= from_day),
  constraint register_version_one_at_a_time exclude using gist (
    int8range(hashtextextended(register || ' ' || key, 0), hashtextextended(register || ' ' || key, 0), '[]') with &&,
    daterange(from_day, to_day, '[]') with &&) where (not withdrawn)
);
create index register_version_of on register_version (register, key, from_day);
create index register_version_listed on register_version (register, title collate "C", id);
create index register_version_organ on register_version (organ_id);
create trigger fill_once after update on register_version for each row execute function fill_once('to_day', 'end_basis', 'withdrawn', 'withdrawn_basis');
create trigger append_only before delete or truncate on register_version for each statement execute function refuse_change();

alter table register_version enable row level security;
alter table register_version force row level security;
create policy worker on register_version for all using (app_setting('app.account') = 'worker');
-- What was made public is no secret among officials; the rest is seen from the organ upwards.
create policy public on register_version for select using (published_on is not null and app_setting('app.account') is not null);
create policy beneath on register_version for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy own on register_version for select using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy kept on register_version for select using (org_path >= app_setting('app.keeps') and org_path < app_setting('app.keeps_end'));
create policy kept_by on register_version for insert with check (org_path >= app_setting('app.keeps') and org_path < app_setting('app.keeps_end'));
create policy filled_by on register_version for update using (org_path >= app_setting('app.keeps') and org_path < app_setting('app.keeps_end'));
create policy own_entered on register_version for insert with check (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy own_filled on register_version for update using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
grant select, insert, update (to_day, end_basis, withdrawn, withdrawn_basis) on register_version to xiezhi_app;

-- One row for each transaction that changed what monitoring asks. How many there are tells whether what is held in memory still holds;
-- nobody waits for anybody, and no change that is committed late goes unseen.
create table world_change (transaction xid8 primary key default pg_current_xact_id());
create function note_world_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into world_change default values on conflict do nothing;
  return null;
end $$;
create trigger append_only before update or delete or truncate on world_change for each statement execute function refuse_change();
alter table world_change enable row level security;
alter table world_change force row level security;
create policy known on world_change for select using (app_setting('app.account') is not null);
create policy noted on world_change for insert with check (true); -- by the trigger alone: nobody else is granted it
grant select on world_change to xiezhi_app;

do $$
declare asked text;
begin
  foreach asked in array array['register_version', 'area', 'organ', 'organ_relation', 'organ_change', 'organ_confirmation', 'entrustment', 'empowered_item', 'officer',
                               'officer_status', 'officer_qualification', 'declared_interest', 'credential', 'credential_status'] loop
    execute format('create trigger world_change after insert or update on %I for each statement execute function note_world_change()', asked);
  end loop;
end $$;
