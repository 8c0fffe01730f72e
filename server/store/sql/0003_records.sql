-- Records of enforcement (行政执法行为), how they came in, and what was kept out.
--
-- A file is first copied into a temporary table of the import's own connection and moved from there in one transaction:
-- if the process dies, the connection ends and nothing has happened. (COPY into a table with row-level security is refused
-- anyway.) While it works an import holds an advisory lock; one that nobody holds any more was interrupted.

create table record_import (
  id               uuid primary key,
  account_id       uuid references account, -- null: the command line
  account_name     text not null,
  organ_id         text references organ, -- null: the operator, for all bodies
  org_path         text collate "C" not null,
  state            text not null default 'receiving' check (state in ('receiving', 'checking', 'done', 'failed', 'cancelled')),
  file_name        text not null,
  format_name      text,
  encoding         text,
  bytes            bigint not null default 0,
  bytes_total      bigint,
  rows             integer not null default 0,
  added            integer not null default 0,
  changed          integer not null default 0,
  unchanged        integer not null default 0,
  refused          integer not null default 0,
  warnings         integer not null default 0,
  alerts           integer not null default 0,
  says             text not null,
  code             text,
  line             integer,
  header           text[] not null default '{}', -- the sender's own columns
  digest           text, -- sha256 of what was handed in
  warned           jsonb not null default '[]', -- the first warnings of rows that were taken
  cancel_requested boolean not null default false,
  started_at       timestamptz not null default now(),
  ended_at         timestamptz,
  check ((ended_at is null) = (state in ('receiving', 'checking')))
);
create index record_import_of_organ on record_import (org_path, started_at desc, id desc);
create index record_import_unfinished on record_import (started_at) where ended_at is null;

-- Rows that did not enter, in the sender's own columns, until they are handed in again.
create table record_quarantine (
  import_id uuid not null references record_import on delete cascade,
  line      integer not null,
  org_path  text collate "C" not null,
  cells     json not null, -- as written, identity numbers masked
  problems  json not null,
  primary key (import_id, line)
);

-- What a source cannot tell: the fields that its layout has no place for. Many files share one.
create table record_layout (
  id         integer generated always as identity primary key,
  unreported text[] not null unique
);

create table enforcement_record (
  id               bigint generated always as identity primary key,
  org_path         text collate "C" not null, -- of the body that acted
  body_id          text collate "C" not null references organ,
  kind             text collate "C" not null check (kind in ('penalty', 'licence', 'coercion', 'inspection')),
  source_system    text collate "C" not null,
  source_record_id text collate "C" not null,
  version          integer not null default 1 check (version > 0),
  action_no        text not null,
  decision_no      text,
  party            text not null,
  is_enterprise    boolean not null,
  acted_on         date not null,
  decided_on       date,
  voided           boolean not null,
  content          json not null, -- what is filled in, under the names of the data model
  layout_id        integer not null references record_layout,
  look_again       date, -- the first last day that still runs: the day after it, the record must be looked at again
  import_id        uuid not null,
  ingested_at      timestamptz not null default now(),
  unique (body_id, source_system, source_record_id)
);
create index enforcement_record_listed on enforcement_record (org_path, acted_on desc, id desc);
create index enforcement_record_by_kind on enforcement_record (org_path, kind, acted_on desc, id desc);
create index enforcement_record_due on enforcement_record (look_again) where look_again is not null;

-- What a record said before it was changed.
create table record_version (
  record_id   bigint not null references enforcement_record,
  version     integer not null,
  org_path    text collate "C" not null,
  content     json not null,
  layout_id   integer not null references record_layout,
  import_id   uuid not null,
  ingested_at timestamptz not null,
  primary key (record_id, version)
);
create trigger append_only before update or delete or truncate on record_version for each statement execute function refuse_change();

alter table record_layout enable row level security;
alter table record_layout force row level security;
create policy known on record_layout using (app_setting('app.account') is not null);

do $$
declare scoped text;
begin
  foreach scoped in array array['record_import', 'record_quarantine', 'enforcement_record', 'record_version'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
  end loop;
end $$;

grant select, insert, update on record_import, enforcement_record to xiezhi_app;
grant select on sequence enforcement_record_id_seq to xiezhi_app;
grant select, insert, delete on record_quarantine to xiezhi_app;
grant select, insert on record_version, record_layout to xiezhi_app;
