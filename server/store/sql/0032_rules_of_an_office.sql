-- Rules that an office lays down without code, what they would have raised (试运行), and how far a look at all records has come.

create table own_rule (
  id       bigint generated always as identity primary key,
  org_path text collate "C" not null, -- the territory of the office
  organ_id text not null references organ,
  number   integer not null, -- as the office counts its rules: 第3条
  unique (organ_id, number)
);

create table own_rule_version (
  rule_id      bigint not null references own_rule,
  version      integer not null,
  org_path     text collate "C" not null,
  place_id     text references organ, -- only beneath it; null: the whole territory
  place_path   text collate "C" not null,
  content      jsonb not null,
  basis        text not null, -- as people read it
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now(),
  primary key (rule_id, version),
  check (starts_with(place_path, org_path))
);

-- A rule, in one of its versions or in one of the program with other parameters, held against the past; nothing is raised.
create table rule_trial (
  id           uuid primary key default gen_random_uuid(),
  org_path     text collate "C" not null, -- the territory of the office
  organ_id     text not null references organ,
  account_id   uuid not null references account,
  account_name text not null,
  law          text collate "C" not null,
  norm         text collate "C" not null,
  rule_id      bigint references own_rule,
  version      integer,
  parameters   jsonb not null default '{}',
  place_path   text collate "C" not null,
  place_name   text not null,
  from_on      date not null,
  to_on        date not null,
  state        text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
  after_id     bigint not null default 0,
  total        integer not null default 0,
  looked       integer not null default 0,
  unknown      integer not null default 0,
  raised       integer not null default 0,
  known        integer not null default 0, -- of those raised, with an alert of another rule
  took         double precision not null default 0, -- milliseconds
  sample       jsonb not null default '[]',
  asked_at     timestamptz not null default now(),
  foreign key (rule_id, version) references own_rule_version (rule_id, version),
  check ((rule_id is null) = (version is null)),
  check (to_on >= from_on),
  check (starts_with(place_path, org_path))
);
create index rule_trial_of on rule_trial (law, norm, asked_at desc);
create table rule_trial_count (
  trial_id uuid not null references rule_trial,
  org_path text collate "C" not null,
  body_id  text collate "C" not null references organ,
  month    text not null,
  raised   integer not null,
  primary key (trial_id, body_id, month)
);

-- On or off; the latest counts. Switched on it names the trial that was looked at.
create table own_rule_switch (
  id           bigint generated always as identity primary key,
  rule_id      bigint not null,
  version      integer not null,
  org_path     text collate "C" not null,
  switched_on  boolean not null,
  trial_id     uuid references rule_trial,
  reason       text not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now(),
  foreign key (rule_id, version) references own_rule_version (rule_id, version),
  check (switched_on = (trial_id is not null))
);
create index own_rule_switch_of on own_rule_switch (rule_id, id desc);

-- A look at all records, or at those beneath a path, part by part: it goes on after the last id.
create table scan_run (
  id       bigint generated always as identity primary key,
  org_path text collate "C" not null,
  after_id bigint not null default 0,
  total    integer not null,
  looked   integer not null default 0,
  began_at timestamptz not null default now(),
  ended_at timestamptz
);
create index scan_run_latest on scan_run (began_at desc);

do $$
declare one text;
begin
  foreach one in array array['own_rule', 'own_rule_version', 'own_rule_switch'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    -- A rule binds those beneath the office that laid it down: whoever hands in data is held to it and may read it.
    execute format('create policy bound on %I for select using ((org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end'')) or starts_with(app_setting(''app.scope''), org_path))', one);
    execute format('create policy own on %I for insert with check (org_path = app_setting(''app.scope''))', one);
    execute format('grant select, insert on %I to xiezhi_app', one);
  end loop;
  -- What was tried is the office's own.
  foreach one in array array['rule_trial', 'rule_trial_count'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own on %I using (org_path = app_setting(''app.scope'') or app_setting(''app.account'') = ''worker'')', one);
    execute format('grant select, insert, update on %I to xiezhi_app', one);
  end loop;
end $$;

alter table scan_run enable row level security;
alter table scan_run force row level security;
create policy bound on scan_run for select using ((org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end')) or starts_with(app_setting('app.scope'), org_path));
create policy worker on scan_run using (app_setting('app.account') = 'worker');
grant select, insert, update on scan_run to xiezhi_app;
