-- The life of an alert (预警): what it may be about, whose hands it lies in, what the body says of it, what it grows into (线索),
-- and the hand of an office on the rules: settings from a day, suppressions until a day.

-- Besides a record an alert may be about an organ, an officer, or a group of records (a figure and what it was counted from).
alter table alert alter column record_id drop not null;
alter table alert
  add column subject      text not null default 'record' check (subject in ('record', 'organ', 'officer', 'group')),
  add column subject_key  text collate "C", -- of all but records: which one; with the body and the norm it is the alert's key
  add column subject_name text,
  add column officer_id   uuid references officer,
  add column records      bigint[], -- of a group
  add column asked_until  date, -- the body is asked to explain by this day
  add constraint alert_subject check ((subject = 'record') = (record_id is not null) and (subject = 'record') = (subject_key is null)
    and (subject = 'officer') = (officer_id is not null) and (subject = 'group') = (records is not null));
create unique index alert_about_others on alert (body_id, law, norm, subject, subject_key) where record_id is null;

-- Asked: the body is to explain. Explained: it has. Corrected: its data, sent anew after it was asked, no longer break the norm.
-- Suppressed: an office does not want to see it until a day; it is kept and counted.
alter table alert drop constraint alert_state_check;
alter table alert add constraint alert_state_check
  check (state in ('new', 'suppressed', 'asked', 'explained', 'verified', 'dismissed', 'opened', 'corrected', 'lapsed'));

-- What an office does within its own house is not the body's to read.
alter table alert_event add column internal boolean not null default false;

-- Whose it is now. Seen from above the body only.
create table alert_assignee (
  alert_id     bigint primary key references alert,
  org_path     text collate "C" not null, -- of the body
  account_id   uuid not null references account,
  account_name text not null,
  organ_id     text not null references organ,
  since        date not null
);
create index alert_assignee_of on alert_assignee (account_id);

create table alert_question (
  id           bigint generated always as identity primary key,
  alert_id     bigint not null references alert,
  org_path     text collate "C" not null,
  says         text not null,
  asked_on     date not null,
  until_on     date not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_id     text not null references organ,
  organ_name   text not null,
  at           timestamptz not null default now(),
  check (until_on >= asked_on)
);
create index alert_question_of_alert on alert_question (alert_id, id);

create table alert_answer (
  id           bigint generated always as identity primary key,
  question_id  bigint not null unique references alert_question,
  alert_id     bigint not null references alert,
  org_path     text collate "C" not null,
  -- 法定例外、数据错误、已改正、确有问题
  kind         text not null check (kind in ('exception', 'dataError', 'corrected', 'admitted')),
  says         text not null,
  answered_on  date not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now()
);
create index alert_answer_of_alert on alert_answer (alert_id, id);

create table alert_answer_file (
  answer_id  bigint not null references alert_answer,
  alert_id   bigint not null references alert,
  org_path   text collate "C" not null,
  sha256     text not null references kept_file,
  name       text not null,
  media_type text not null,
  bytes      bigint not null,
  primary key (answer_id, sha256)
);
create index alert_answer_file_of_alert on alert_answer_file (alert_id);

-- Records whose alerts are to be held against suppressions and gathered into leads; the worker takes them from here.
create table alert_due (
  record_id bigint not null
);

-- Alerts of one body, one person, one offence and one day, seen together. Only a grouping until a person opens a matter.
create table lead (
  id         uuid primary key default gen_random_uuid(),
  org_path   text collate "C" not null, -- of the body
  body_id    text collate "C" not null references organ,
  person     text not null check (person in ('counterpart', 'officer')),
  person_key text collate "C" not null, -- of a counterpart a hash
  offence    text not null, -- '': not stated
  on_day     date not null,
  grown_on   date not null,
  matter_id  uuid references matter,
  unique (body_id, on_day, person, person_key, offence)
);
create index lead_listed on lead (org_path, on_day desc, id);
create table lead_alert (
  lead_id  uuid not null references lead,
  alert_id bigint not null references alert,
  org_path text collate "C" not null,
  primary key (lead_id, alert_id)
);
create index lead_alert_of on lead_alert (alert_id);

-- What an office wants of a rule in its territory from a day on: a whole state each time, the latest counts.
create table rule_setting (
  id           bigint generated always as identity primary key,
  org_path     text collate "C" not null, -- the territory
  organ_id     text not null references organ,
  law          text collate "C" not null,
  norm         text collate "C" not null,
  field        text collate "C", -- of enforcement (执法领域); null: all
  from_on      date not null,
  enabled      boolean not null,
  colour       text check (colour in ('yellow', 'blue')), -- lowered to; null: as the rule has it
  parameters   jsonb not null,
  basis        text, -- the document that thresholds rest on
  reason       text not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now(),
  check (parameters = '{}' or basis is not null)
);
create index rule_setting_of on rule_setting (law, norm, from_on);

create table rule_suppression (
  id           uuid primary key default gen_random_uuid(),
  org_path     text collate "C" not null, -- the territory
  organ_id     text not null references organ,
  law          text collate "C" not null,
  norm         text collate "C" not null,
  body_id      text collate "C" references organ,
  field        text collate "C",
  record_id    bigint references enforcement_record,
  reason       text not null,
  from_on      date not null,
  until_on     date not null,
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now(),
  check (until_on >= from_on)
);
create table rule_suppression_end (
  suppression_id uuid primary key references rule_suppression,
  org_path       text collate "C" not null,
  on_day         date not null,
  reason         text not null,
  account_id     uuid not null references account,
  account_name   text not null,
  at             timestamptz not null default now()
);

do $$
declare one text;
begin
  foreach one in array array['alert_question', 'alert_answer', 'alert_answer_file', 'rule_setting', 'rule_suppression', 'rule_suppression_end'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', one);
  end loop;
  foreach one in array array['alert_assignee', 'alert_question', 'alert_answer', 'alert_answer_file', 'alert_due', 'lead', 'lead_alert', 'rule_setting', 'rule_suppression', 'rule_suppression_end'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
  end loop;
  -- Both sides.
  foreach one in array array['alert_question', 'alert_answer', 'alert_answer_file'] loop
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', one);
  end loop;
  -- Whoever stands above the body, not the body itself.
  foreach one in array array['alert_assignee', 'lead', 'lead_alert'] loop
    execute format('create policy above on %I using (org_path > app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', one);
  end loop;
  -- The office of that territory and those above it.
  foreach one in array array['rule_suppression', 'rule_suppression_end'] loop
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', one);
  end loop;
end $$;

drop policy reach on alert_event;
create policy reach on alert_event using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end') and (not internal or org_path > app_setting('app.scope')));

create policy noted on alert_due for insert with check (app_setting('app.account') is not null);
create policy worker on alert_due using (app_setting('app.account') = 'worker');

-- A rule binds those beneath the office that set it: whoever hands in data is held to it and may read it.
create policy bound on rule_setting for select using (
  (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end')) or starts_with(app_setting('app.scope'), org_path));
create policy own on rule_setting for insert with check (org_path = app_setting('app.scope'));

grant select, insert on alert_question, alert_answer, alert_answer_file, rule_setting, rule_suppression, rule_suppression_end to xiezhi_app;
grant select, insert, update, delete on alert_assignee to xiezhi_app;
grant select, insert, update on lead to xiezhi_app;
grant select, insert, delete on lead_alert to xiezhi_app;
grant select, insert, update, delete on alert_due to xiezhi_app;
