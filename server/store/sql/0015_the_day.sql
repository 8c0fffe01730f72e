-- The day of an official: what waits for which post, who is reminded when, what was told and read, mail, calendar feeds.

-- The rows of a matter say what the replay answers for every day up to this one; after it they are made anew.
-- Rows written before this migration hold for no day, so the next tick makes them.
alter table matter add column rows_hold_until date not null default '-infinity';
create index matter_overtaken on matter (rows_hold_until) where closed is null;
create index matter_open_of_authority on matter (authority_id, (coalesce(next_last_day, 'infinity'))) where closed is null;

alter table deadline
  add column started_by integer,                                 -- place in the history of the entry that set the clock going
  add column organs text[] not null default '{}',                -- who owes it here
  add column superiors text[] not null default '{}',             -- organs above to whom the law gives a part: they see it late in their list
  add column counts_working_days boolean not null default false, -- then its reminders count them too
  add column wakes_on date;                                      -- when somebody is to be reminded next; null: nobody
create index deadline_wakes on deadline (wakes_on) where wakes_on is not null;
create index deadline_late_above on deadline using gin (superiors) where state = 'overdue';

-- What became of each duty's last day, beyond the rows that are made anew: a calendar counts its changes, a reminder says them.
create table deadline_course (
  matter_id   uuid not null references matter,
  law         text not null,
  norm        text not null,
  started_by  integer not null check (started_by > 0),
  office_path text collate "C" not null,
  agency_path text collate "C" not null,
  organs      text[] not null,
  what        text not null,
  last_day    date not null,
  moved_from  date,              -- the last day before this one
  moved_on    date,
  open        boolean not null,  -- false: done, replaced, or gone from the history
  sequence    integer not null default 0 check (sequence >= 0),
  changed_at  timestamptz not null default now(),
  primary key (matter_id, law, norm, started_by)
);
create index deadline_course_of_organ on deadline_course using gin (organs);

-- What a matter waits for, by the post that does it: the workbench is read from these rows alone.
create table task (
  matter_id   uuid not null references matter,
  organ_id    text not null references organ,
  role        text not null, -- of a post
  office_path text collate "C" not null,
  agency_path text collate "C" not null,
  option      text not null,
  label       text not null,
  law         text not null,
  cite        text not null,
  last_day    date,
  provisional boolean not null,
  since       date not null, -- the day of the last entry
  primary key (matter_id, organ_id, role)
);
create index task_of_post on task (organ_id, role, (coalesce(last_day, 'infinity')), matter_id);

-- 期限 and 告知 are told; 需我办 is no notice but a task, and stays until it is done.
alter table notice
  add column kind text not null default 'told' check (kind in ('deadline', 'told')),
  add column account_id uuid references account, -- for this person alone
  add column roles text[];                       -- for those who hold one of these posts
create index notice_of_matter on notice (matter_id) where matter_id is not null;
create index notice_by_time on notice (created_at);
drop policy own on notice;
create policy own on notice for select using (
  org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')
  and (account_id is null or account_id::text = app_setting('app.account') or app_setting('app.account') = 'worker'));

create table notice_read (
  account_id uuid not null references account on delete cascade,
  notice_id  bigint not null references notice,
  read_at    timestamptz not null default now(),
  primary key (account_id, notice_id)
);

-- When an office reminds and to whom it escalates: an internal rule (内部), never law. Without a row, the defaults of the program.
create table reminder_rule (
  organ_id     text primary key references organ,
  org_path     text collate "C" not null,
  body         jsonb not null,
  account_id   uuid not null references account,
  account_name text not null,
  set_on       date not null
);

-- Where a person wants mail, proved by a code, and what about.
create table mail_setting (
  account_id   uuid primary key references account on delete cascade,
  address      text not null check (length(address) <= 254),
  verified_at  timestamptz,
  code         text, -- six figures that hold for a quarter of an hour: they prove an address, they open nothing
  code_until   timestamptz,
  code_tries   integer not null default 0,
  duty         text not null default 'digest' check (duty in ('off', 'digest')),
  deadline     text not null default 'digest' check (deadline in ('off', 'digest', 'atOnce')),
  told         text not null default 'off' check (told in ('off', 'digest', 'atOnce')),
  digested_on  date
);

-- A mail to be sent, sent, or given up. Neither address nor text: both are looked up when it is sent.
create table mail (
  id         bigint generated always as identity primary key,
  key        text not null unique, -- becomes the Message-ID, so a second sending is the same mail
  account_id uuid not null references account on delete cascade,
  organ_id   text references organ,
  kind       text not null check (kind in ('code', 'notice', 'digest')),
  day        date not null,
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
  attempts   integer not null default 0,
  answer     text, -- what the mail server said, by number
  created_at timestamptz not null default now(),
  ended_at   timestamptz
);
create index mail_dead on mail (id desc) where state = 'dead';

-- Which notices a person has had by mail: each once.
create table mail_notice (
  account_id uuid not null references account on delete cascade,
  notice_id  bigint not null references notice,
  mail_id    bigint not null references mail on delete cascade,
  primary key (account_id, notice_id)
);
create index mail_notice_of_mail on mail_notice (mail_id);

-- Calendar feeds. Who reads the table cannot read a feed with it.
create table calendar_feed (
  id         uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  organ_id   text not null references organ,
  token_hash bytea not null unique,
  name       text not null check (length(name) between 1 and 40),
  scope      text not null check (scope in ('mine', 'organ')),
  reveals    boolean not null default false, -- names of organs in the titles
  created_at timestamptz not null default now(),
  used_on    date,
  revoked_at timestamptz
);
create index calendar_feed_of_account on calendar_feed (account_id);

do $$
declare scoped text;
begin
  foreach scoped in array array['deadline_course', 'task', 'notice_read', 'reminder_rule', 'mail_setting', 'mail', 'mail_notice', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  foreach scoped in array array['deadline_course', 'task'] loop
    execute format($policy$create policy sides on %I using (
      (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'))
      or (agency_path >= app_setting('app.own') and agency_path < app_setting('app.own_end'))
    )$policy$, scoped);
  end loop;
  -- What a person has settled for himself is his own.
  foreach scoped in array array['notice_read', 'mail_setting', 'mail', 'mail_notice', 'calendar_feed'] loop
    execute format($policy$create policy own on %I using (account_id::text = app_setting('app.account') or app_setting('app.account') = 'worker')$policy$, scoped);
  end loop;
end $$;
create policy own on reminder_rule using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy holder on calendar_feed using (token_hash = decode(app_setting('app.feed'), 'hex'));

grant select, insert, update, delete on deadline_course, task to xiezhi_app;
grant select, insert on notice_read, mail_notice to xiezhi_app;
grant select, insert, update on reminder_rule, mail, calendar_feed to xiezhi_app;
grant select, insert, update, delete on mail_setting to xiezhi_app;

-- The workbench: what an organ has in hand, and what somebody opened for others, by the next last day.
create index matter_open_of_office on matter (office_id, (coalesce(next_last_day, 'infinity'))) where closed is null;
create index matter_open_of_agency on matter (agency_id, (coalesce(next_last_day, 'infinity'))) where closed is null;
create index matter_opened_by on matter_event (account_id) where seq = 1;
