-- Sharing data (数据共享): what an office hands on to whom, what of it was taken, and what came in the same way from elsewhere.

-- In which order imports were committed: given by whoever looks next, one at a time, so that nothing is ever committed behind a place already passed.
alter table record_import add column place bigint unique;
create index record_import_unplaced on record_import (ended_at) where place is null and state = 'done';
create index enforcement_record_of_import on enforcement_record (import_id, id);

-- Export set (共享集): who shares what with whom, on what basis.
create table export_set (
  id            uuid primary key,
  organ_id      text not null references organ,
  org_path      text collate "C" not null,
  version       integer not null default 1 check (version > 0),
  name          text not null,
  receiver      text not null,
  law           text, -- the norm that asks for it, or else the agreement
  norm          text,
  agreement     text,
  content       jsonb not null, -- as core/sharing/exportSet.ts has it: subjects, kinds, bodies, since, layout
  url           text, -- where changes are sent; null: they are only fetched
  state         text not null default 'active' check (state in ('active', 'paused', 'ended')),
  paused_why    text,
  placed        bigint not null default 0, -- imports up to this place are in the queue,
  placed_record bigint not null default 0, -- and of this one the records up to this number
  looked_at     timestamptz, -- when the other subjects were last looked at
  last_position bigint not null default 0,
  delivered     bigint not null default 0, -- the receiver has taken everything up to this position
  failures      integer not null default 0, -- in a row
  failing_since timestamptz,
  queued        boolean not null default false, -- a delivery waits in the outbox
  account_id    uuid not null references account,
  account_name  text not null,
  created_at    timestamptz not null default now(),
  check ((law is null) = (norm is null)),
  check (law is not null or agreement is not null),
  check (delivered <= last_position)
);
create index export_set_of on export_set (org_path);

-- What has changed, in the order in which it is handed on: no gaps, and each version of a thing once.
create table export_item (
  set_id     uuid not null references export_set,
  position   bigint not null check (position > 0),
  org_path   text collate "C" not null,
  subject    text not null check (subject in ('record', 'alert', 'matter', 'figure')),
  subject_id text collate "C" not null,
  version    text collate "C" not null,
  at         timestamptz not null default now(),
  primary key (set_id, position),
  unique (set_id, subject, subject_id, version)
);

-- A receiver that fetches, and the key by which it is known. Of the key only the digest is kept.
create table export_key (
  id           uuid primary key,
  set_id       uuid not null references export_set,
  org_path     text collate "C" not null,
  name         text not null,
  digest       bytea not null check (length(digest) = 32), -- SHA-256
  per_minute   integer not null check (per_minute between 1 and 6000),
  account_id   uuid not null references account,
  account_name text not null,
  created_at   timestamptz not null default now(),
  revoked_at   timestamptz,
  revoked_by   text
);
create index export_key_of on export_key (set_id);
create trigger fill_once after update on export_key for each row execute function fill_once('revoked_at', 'revoked_by');

-- When it fetched last, how often in that minute, and up to where it has said that it has everything.
create table export_key_use (
  key_id    uuid primary key references export_key,
  org_path  text collate "C" not null,
  used_at   timestamptz not null default now(),
  in_minute integer not null default 1,
  taken     bigint not null default 0
);

-- Secrets with which deliveries are signed, sealed. A new one stands beside the one before it until that ends.
create table export_secret (
  id         uuid primary key,
  set_id     uuid not null references export_set,
  org_path   text collate "C" not null,
  sealed     bytea not null,
  created_at timestamptz not null default now(),
  ends_at    timestamptz
);
create index export_secret_of on export_secret (set_id);

-- Each attempt to deliver. Not what was sent: that is the items from and to.
create table export_delivery (
  id         bigint generated always as identity primary key,
  set_id     uuid not null references export_set,
  org_path   text collate "C" not null,
  message    text not null, -- webhook-id
  first      bigint, -- positions; null: a test
  last       bigint,
  events     integer not null,
  status     integer, -- of HTTP; null: there was no answer
  ms         integer not null,
  taken      boolean not null,
  says       text not null,
  at         timestamptz not null default now()
);
create index export_delivery_of on export_delivery (set_id, id desc);

-- Secrets with which a sending system signs what it sends here, sealed.
create table record_sender_secret (
  id         uuid primary key,
  sender_id  uuid not null references record_sender,
  org_path   text collate "C" not null,
  sealed     bytea not null,
  created_at timestamptz not null default now(),
  ends_at    timestamptz
);
create index record_sender_secret_of on record_sender_secret (sender_id);

-- What came of other subjects than records: the last that was told of each. Nobody here works on it; it is to be seen.
create table shared_fact (
  sender_id  uuid not null references record_sender,
  org_path   text collate "C" not null,
  subject    text not null check (subject in ('alert', 'matter', 'figure')),
  subject_id text collate "C" not null,
  event_id   text not null,
  data       jsonb not null,
  told_at    timestamptz not null,
  at         timestamptz not null default now(),
  primary key (sender_id, subject, subject_id)
);
create index shared_fact_listed on shared_fact (subject, told_at desc, sender_id desc, subject_id desc);

do $$
declare scoped text;
begin
  foreach scoped in array array['export_set', 'export_item', 'export_key', 'export_key_use', 'export_secret', 'export_delivery', 'record_sender_secret', 'shared_fact'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
  end loop;
  foreach scoped in array array['export_item', 'export_delivery'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', scoped);
  end loop;
  foreach scoped in array array['export_set', 'export_key', 'export_secret', 'record_sender_secret'] loop
    execute format('create trigger kept before delete or truncate on %I for each statement execute function refuse_change()', scoped);
  end loop;
end $$;

grant select, insert on export_item, export_delivery to xiezhi_app;
grant select, insert, update on export_key_use, shared_fact to xiezhi_app;
grant select, insert, update (version, name, receiver, law, norm, agreement, content, url, state, paused_why, placed, placed_record, looked_at, last_position, delivered, failures, failing_since, queued) on export_set to xiezhi_app;
grant select, insert, update (revoked_at, revoked_by) on export_key to xiezhi_app;
grant select, insert, update (ends_at) on export_secret, record_sender_secret to xiezhi_app;
