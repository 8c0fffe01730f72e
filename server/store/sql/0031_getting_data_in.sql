-- Getting data in without typing it again: saved mappings of a sender's own columns, keys for sending systems, a quarantine that can be worked
-- through, and figures on the quality of what was handed in.

-- What a sender's own columns mean. A version is never changed; the next one follows it, and a mapping that is no longer used is retired.
create table record_mapping (
  id           uuid not null,
  version      integer not null check (version > 0),
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  name         text not null,
  content      jsonb not null, -- as core/records/mapping.ts reads it
  retired      boolean not null default false,
  account_id   uuid not null references account,
  account_name text not null,
  at           timestamptz not null default now(),
  primary key (id, version)
);
create index record_mapping_of on record_mapping (org_path, id, version desc);
create trigger append_only before update or delete or truncate on record_mapping for each statement execute function refuse_change();
alter table record_mapping enable row level security;
alter table record_mapping force row level security;
create policy reach on record_mapping for all
  using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert on record_mapping to xiezhi_app;

-- A system that sends records, and the key by which it is known. Of the key only the digest is kept.
create table record_sender (
  id           uuid primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  name         text not null,
  digest       bytea not null check (length(digest) = 32), -- SHA-256
  bodies       text[] not null, -- organs it may report for; empty: the organ and all beneath
  kinds        text[] not null, -- empty: all
  per_minute   integer not null check (per_minute between 1 and 6000),
  account_id   uuid not null references account,
  account_name text not null,
  created_at   timestamptz not null default now(),
  revoked_at   timestamptz,
  revoked_by   text
);
create index record_sender_of on record_sender (org_path);
create trigger fill_once after update on record_sender for each row execute function fill_once('revoked_at', 'revoked_by');
create trigger append_only before delete or truncate on record_sender for each statement execute function refuse_change();
alter table record_sender enable row level security;
alter table record_sender force row level security;
create policy reach on record_sender for all
  using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert, update (revoked_at, revoked_by) on record_sender to xiezhi_app;

-- When it sent last, and how often in that minute.
create table record_sender_use (
  sender_id uuid primary key references record_sender,
  org_path  text collate "C" not null,
  used_at   timestamptz not null default now(),
  in_minute integer not null default 1
);
alter table record_sender_use enable row level security;
alter table record_sender_use force row level security;
create policy reach on record_sender_use for all
  using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert, update (used_at, in_minute) on record_sender_use to xiezhi_app;

alter table record_import
  add column sender_id  uuid references record_sender,
  add column mapping_id uuid,
  add column items      json, -- of a batch: what became of each record
  add column corrects   uuid; -- the import out of whose quarantine its rows come

alter table record_quarantine
  add column body_id          text, -- where it could be told
  add column kind             text,
  add column source_system    text,
  add column source_record_id text,
  add column at               timestamptz not null default now(),
  add column resubmitted_in   uuid references record_import; -- entered with this import, corrected
create index record_quarantine_open on record_quarantine (org_path, at desc, import_id, line) where resubmitted_in is null;
grant update (body_id, kind, source_system, source_record_id, resubmitted_in) on record_quarantine to xiezhi_app;

-- What an import brought of one body, from one system, of one kind: counted when it is taken in, so that nobody has to count records later.
create table record_quality (
  import_id     uuid not null references record_import,
  body_id       text not null references organ,
  org_path      text collate "C" not null, -- of the body
  source_system text not null,
  kind          text not null,
  day           date not null,
  rows          integer not null,
  refused       integer not null,
  warnings      integer not null, -- warnings, not rows
  late_recorded integer not null, -- typed into the source long after the act
  late_reported integer not null, -- handed in long after it was typed in
  back_dated    integer not null, -- the act is said to be of a day before the one on which a later step was recorded
  wanted        bigint not null, -- fields that monitoring asks of these records
  filled        bigint not null,
  codes         jsonb not null, -- how often each code was told
  missing       jsonb not null, -- how often each wanted field was empty
  primary key (import_id, body_id, source_system, kind)
);
create index record_quality_of on record_quality (org_path, day);
create trigger append_only before update or delete or truncate on record_quality for each statement execute function refuse_change();
alter table record_quality enable row level security;
alter table record_quality force row level security;
create policy reach on record_quality for all
  using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert on record_quality to xiezhi_app;
