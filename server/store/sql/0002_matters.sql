-- Matters (办件): their histories, clocks and papers; what was done and by whom; work left to do.

-- A law as it was when a matter was opened under it. A matter is replayed by its own editions for ever.
create table law_edition (
  hash    text primary key check (hash ~ '^[0-9a-f]{64}$'), -- sha256 of the canonical JSON of the pack
  law_id  text not null,
  version text not null,
  body    jsonb not null
);

-- Stages, who is waited for and the next last day are what the replay of the history answers; the row repeats them for lists.
create table matter (
  id            uuid primary key default gen_random_uuid(),
  kind          text not null,
  number        text not null,
  title         text not null,
  law_id        text not null,
  law_version   text not null,
  law_hash      text not null references law_edition,
  upper_hashes  text[] not null,
  facts         jsonb not null,
  line          text not null check (line in ('government', 'department')),
  office_id     text not null references organ, -- who handles it
  office_path   text collate "C" not null,
  authority_id  text not null references organ, -- in whose name
  agency_id     text not null references organ, -- who is supervised
  agency_path   text collate "C" not null,
  opened_on     date not null,
  source        jsonb not null default '{}',
  version       integer not null default 0 check (version >= 0), -- entries in its history
  stages        text[] not null,
  stage_name    text not null,
  waiting_for   text[] not null, -- actors
  waiting_organs text[] not null, -- and the organs they are here
  waiting_name  text not null,
  next_clock    text,
  next_last_day date,
  next_provisional boolean not null default false,
  closed        text,
  closed_on     date,
  unique (office_id, number),
  check ((closed is null) = (closed_on is null))
);
create index matter_of_office on matter (office_path, kind, next_last_day, id);
create index matter_of_agency on matter (agency_path, kind, next_last_day, id);

create table matter_person (
  matter_id  uuid not null references matter,
  account_id uuid not null references account,
  name       text not null,
  primary key (matter_id, account_id)
);

create table matter_event (
  matter_id    uuid not null references matter,
  seq          integer not null check (seq > 0),
  happened_on  date not null,
  act          text not null,
  role         text,
  body         jsonb not null, -- the whole entry, as the engine made it
  account_id   uuid references account, -- null: the daily tick
  account_name text not null,
  organ_id     text not null references organ,
  organ_name   text not null,
  recorded_at  timestamptz not null default now(),
  primary key (matter_id, seq) -- two writers cannot both be seventh
);
create trigger append_only before update or delete or truncate on matter_event for each statement execute function refuse_change();

-- Every last day is a row with its explanation; no timer remembers one.
create table deadline (
  matter_id   uuid not null references matter,
  position    integer not null,
  office_path text collate "C" not null,
  agency_path text collate "C" not null,
  clock       text not null,
  law         text not null,
  norm        text not null,
  cite        text not null,
  what        text not null,
  kind        text not null check (kind in ('duty', 'power')),
  who         text[] not null,
  started_on  date not null,
  last_day    date,
  provisional boolean not null,
  state       text not null check (state in ('running', 'held', 'atOnce', 'overdue', 'over', 'done')),
  ended_on    date,
  explanation jsonb not null,
  primary key (matter_id, position)
);
create index deadline_of_office on deadline (office_path, last_day) where state not in ('done', 'over');
create index deadline_of_agency on deadline (agency_path, last_day) where state not in ('done', 'over');
create index deadline_due on deadline (last_day) where state = 'running';

create table instrument (
  id           uuid primary key default gen_random_uuid(),
  matter_id    uuid not null references matter,
  seq          integer not null, -- the entry of the history that made it
  office_path  text collate "C" not null,
  agency_path  text collate "C" not null,
  role         text not null,
  title        text not null,
  law          text not null,
  cite         text not null,
  issued_by_id text not null references organ,
  addressee_id text references organ, -- null: outside this platform
  addressee    text not null,
  year         integer not null,
  ordinal      integer, -- null: a paper without a number (送达回证)
  number       text,
  content      jsonb, -- what it says, in full; null: written outside
  issued_on    date not null,
  served_on    date,
  receipt      jsonb,
  render_state text not null check (render_state in ('none', 'waiting', 'ready', 'failed')),
  render_says  text,
  rendered_at  timestamptz,
  voided_on    date,
  void_reasons text,
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred,
  unique (issued_by_id, role, year, ordinal),
  check ((ordinal is null) = (number is null)),
  check ((voided_on is null) = (void_reasons is null)),
  check ((content is null) = (render_state = 'none'))
);
create index instrument_of_matter on instrument (matter_id, seq);
create index instrument_unserved on instrument (office_path) where served_on is null and voided_on is null;

create table instrument_file (
  instrument_id uuid not null references instrument,
  format        text not null check (format in ('docx', 'pdf')),
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body          bytea not null,
  primary key (instrument_id, format)
);

-- Numbers without gaps: the row stays locked until the paper that took the number is committed or is not.
create table counter (
  organ_id text not null references organ,
  kind     text not null, -- `matter`, `instrument:firstCorrection`
  year     integer not null,
  last     integer not null check (last > 0),
  primary key (organ_id, kind, year)
);

create table audit_entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  account_id   uuid references account,
  account_name text not null,
  organ_id     text references organ,
  org_path     text collate "C" not null,
  act          text not null,
  subject_kind text not null,
  subject_id   text not null,
  detail       jsonb not null default '{}' -- no personal data
);
create index audit_of_subject on audit_entry (subject_kind, subject_id, id);
create trigger append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();

-- Work that a committed change left to do. The row is the truth; the notification only hurries.
create table outbox (
  id           bigint generated always as identity primary key,
  topic        text not null,
  payload      jsonb not null,
  attempts     integer not null default 0,
  available_at timestamptz not null default now(),
  last_error   text,
  created_at   timestamptz not null default now()
);
create index outbox_next on outbox (available_at, id);
create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger announce after insert on outbox for each statement execute function announce_outbox();

-- The answer to a write, kept under the key its sender chose.
create table idempotency (
  account_id uuid not null references account,
  key        text not null check (length(key) between 8 and 200),
  request    text not null, -- sha256 of method, path and body
  answer     jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_age on idempotency (created_at);

-- What an organ is told (告知). A duty is no notice: it stays on the workbench until it is done.
create table notice (
  id         bigint generated always as identity primary key,
  matter_id  uuid references matter,
  organ_id   text not null references organ,
  org_path   text collate "C" not null,
  key        text not null unique, -- what makes it the same notice: said once
  says       text not null,
  created_at timestamptz not null default now()
);
create index notice_of_organ on notice (organ_id, id desc);

-- The days on which the daily tick has run to its end.
create table daily_tick (
  day     date primary key,
  done_at timestamptz not null default now()
);

do $$
declare scoped text;
begin
  foreach scoped in array array['law_edition', 'matter', 'matter_person', 'matter_event', 'deadline', 'instrument', 'instrument_file', 'counter',
                                'audit_entry', 'outbox', 'idempotency', 'notice', 'daily_tick'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  -- Two sides see a matter: who handles it (and who stands above), and the agency it is about.
  foreach scoped in array array['matter', 'deadline', 'instrument'] loop
    execute format($policy$create policy sides on %I using (
      (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'))
      or (agency_path >= app_setting('app.own') and agency_path < app_setting('app.own_end'))
    )$policy$, scoped);
  end loop;
  -- What hangs on a matter is seen by whoever sees the matter; it is read matter by matter, through the key.
  foreach scoped in array array['matter_event', 'matter_person'] loop
    execute format('create policy of_matter on %I using (exists (select from matter where matter.id = matter_id))', scoped);
  end loop;
end $$;
create policy of_instrument on instrument_file using (exists (select from instrument where instrument.id = instrument_id));

create policy known on law_edition using (app_setting('app.account') is not null);
create policy own on counter using (organ_id in (select id from organ where path >= app_setting('app.scope') and path < app_setting('app.scope_end')));
create policy reach on audit_entry for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy written on audit_entry for insert with check (app_setting('app.account') is not null);
create policy left_behind on outbox for insert with check (app_setting('app.account') is not null);
create policy worked_off on outbox using (app_setting('app.account') = 'worker');
create policy own on idempotency using (account_id::text = app_setting('app.account') or app_setting('app.account') = 'worker');
create policy own on notice for select using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy written on notice for insert with check (app_setting('app.account') is not null);
create policy worker on daily_tick using (app_setting('app.account') = 'worker');

grant select, insert on law_edition, matter_event, audit_entry, notice, daily_tick to xiezhi_app;
grant select, insert, update on matter, instrument, counter to xiezhi_app;
grant select, insert, delete on matter_person to xiezhi_app;
grant select, insert, update, delete on deadline, instrument_file, outbox, idempotency to xiezhi_app;
