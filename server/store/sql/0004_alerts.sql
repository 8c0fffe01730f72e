-- Alerts (预警): what the machine found in a record, and what a person made of it.

create table alert (
  id           bigint generated always as identity primary key,
  org_path     text collate "C" not null,
  body_id      text collate "C" not null references organ,
  record_id    bigint not null references enforcement_record,
  law          text collate "C" not null,
  law_version  text not null,
  norm         text collate "C" not null,
  cite         text not null,
  title        text not null,
  colour       text not null check (colour in ('red', 'yellow', 'blue')),
  -- Sorts red before yellow before blue.
  rank         smallint not null generated always as (case colour when 'red' then 1 when 'yellow' then 2 else 3 end) stored,
  state        text not null default 'new' check (state in ('new', 'verified', 'dismissed', 'opened', 'lapsed')),
  says         text not null,
  facts        jsonb not null,
  reckoning    jsonb not null,
  reading      text,
  last_day     date,
  provisional  boolean not null,
  raised_on    date not null,
  verdict      text check (verdict in ('TRUE_ILLEGAL', 'TRUE_DEFECT', 'FALSE_EXCEPTION', 'FALSE_DATA', 'FALSE_RULE')),
  reason       text,
  judged_on    date,
  matter_id    uuid references matter,
  version      integer not null default 1,
  unique (record_id, law, norm), -- one alert for one norm in one record, however often it is found
  check ((state in ('verified', 'dismissed')) <= (verdict is not null and reason is not null)),
  check ((state = 'opened') <= (matter_id is not null))
);
create index alert_listed on alert (org_path, state, rank, id);
create index alert_of_matter on alert (matter_id) where matter_id is not null;

create table alert_event (
  id           bigint generated always as identity primary key,
  alert_id     bigint not null references alert,
  org_path     text collate "C" not null,
  version      integer not null, -- of the alert after it
  account_id   uuid references account, -- null: the machine
  account_name text,
  organ_name   text,
  says         text not null,
  at           timestamptz not null default now()
);
create index alert_event_of_alert on alert_event (alert_id, id);
create trigger append_only before update or delete or truncate on alert_event for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['alert', 'alert_event'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
  end loop;
end $$;

grant select, insert, update on alert to xiezhi_app;
grant select, insert on alert_event to xiezhi_app;
