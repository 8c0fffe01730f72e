-- A fold is counted from its index alone, the last of it too.
drop index alert_folded;
create index alert_folded on alert (state, body_id, law, norm) include (org_path, rank, raised_on, id);

-- Samples drawn by lot to see how often a rule is right (抽样核对): of alerts that wait, and of acts that it did not raise. The seed and how many there
-- were to draw from are kept: whoever draws again from the same finds the same.

create table rule_sample (
  id           uuid primary key default gen_random_uuid(),
  org_path     text collate "C" not null, -- the territory of the office
  organ_id     text not null references organ,
  law          text collate "C" not null,
  norm         text collate "C" not null,
  drawn_from   text not null check (drawn_from in ('alerts', 'silent')),
  seed         text not null,
  population   integer not null,
  from_on      date,
  to_on        date,
  account_id   uuid not null references account,
  account_name text not null,
  at           timestamptz not null default now(),
  check ((drawn_from = 'silent') = (from_on is not null and to_on is not null))
);
create index rule_sample_of on rule_sample (law, norm, at desc);

create table rule_sample_item (
  sample_id uuid not null references rule_sample,
  position  integer not null,
  org_path  text collate "C" not null, -- the territory of the office
  alert_id  bigint references alert,
  record_id bigint not null references enforcement_record,
  -- Of an act that the rule was silent about: rightly, or not. An alert is judged on its own way.
  verdict      text check (verdict in ('right', 'wrong')),
  reason       text,
  account_name text,
  judged_at    timestamptz,
  primary key (sample_id, position),
  check ((verdict is null) = (reason is null))
);
create index rule_sample_item_of_alert on rule_sample_item (alert_id) where alert_id is not null;
create trigger append_only before update or delete or truncate on rule_sample for each statement execute function refuse_change();
create trigger fill_once after update on rule_sample_item for each row execute function fill_once('verdict', 'reason', 'account_name', 'judged_at');
create trigger append_only before delete or truncate on rule_sample_item for each statement execute function refuse_change();

do $$
declare one text;
begin
  foreach one in array array['rule_sample', 'rule_sample_item'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own on %I using (org_path = app_setting(''app.scope''))', one);
  end loop;
end $$;
grant select, insert on rule_sample to xiezhi_app;
grant select, insert, update (verdict, reason, account_name, judged_at) on rule_sample_item to xiezhi_app;

-- A trial may be of a version of a register: what acts would be found with it, and no more, had it always held.
alter table rule_trial add column gone integer not null default 0; -- alerts that there would not be any more
