-- Investigation: files outside the database, evidence and its custody, records of measures, orders to hand over files, meetings.

-- A file on its way, or here and not yet used. Its bytes lie in the directory of the deployment under this id, then under their SHA-256.
create table upload (
  id         uuid primary key,
  account_id uuid not null references account,
  name       text not null check (length(name) between 1 and 200),
  bytes      bigint not null check (bytes > 0),
  media_type text,
  sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3        text check (sm3 ~ '^[0-9a-f]{64}$'),
  taken      jsonb, -- what a camera wrote into a picture: {at, place, device}
  added_at   timestamptz not null default now(),
  check ((sha256 is null) = (media_type is null) and (sha256 is null) = (sm3 is null))
);
create index upload_of_account on upload (account_id);
create index upload_age on upload (added_at);
create index upload_content on upload (sha256) where sha256 is not null;

-- What must not be swept: content that some register names. It is compared with its hash from time to time.
create table kept_file (
  sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes > 0),
  kept_at    timestamptz not null default now(),
  checked_at timestamptz,
  intact     boolean,
  check ((checked_at is null) = (intact is null))
);
create index kept_file_due on kept_file (checked_at nulls first);

-- A record of a measure hangs on the entry of the history that the measure is. What comes later is added, never changed.
create table measure_record (
  matter_id   uuid not null references matter,
  seq         integer not null,
  office_path text collate "C" not null,
  kind        text not null check (kind in ('plain', 'interview', 'inspection', 'files', 'commission', 'meeting')),
  body        jsonb not null,
  account_id  uuid not null references account,
  recorded_at timestamptz not null default now(),
  primary key (matter_id, seq),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);
create table measure_addition (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null,
  seq          integer not null,
  office_path  text collate "C" not null,
  kind         text not null check (kind in ('result', 'correction', 'note')),
  on_day       date not null,
  says         text not null,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now(),
  foreign key (matter_id, seq) references measure_record (matter_id, seq)
);
create index measure_addition_of_record on measure_addition (matter_id, seq);

create table evidence (
  id            uuid primary key default gen_random_uuid(),
  matter_id     uuid not null references matter,
  office_path   text collate "C" not null,
  number        integer not null check (number > 0), -- 证据1, 证据2 … of the matter
  kind          text not null check (kind in ('document', 'object', 'audioVisual', 'electronicData', 'testimony', 'statement', 'appraisal', 'siteRecord')),
  name          text not null,
  source        text not null, -- from whom or where
  obtained_on   date not null,
  obtained_time text check (obtained_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place         text,
  obtained_by   text[] not null check (cardinality(obtained_by) > 0), -- names
  original      text not null, -- where the original is kept
  seq           integer, -- the measure by which it was obtained
  file_name     text,
  media_type    text,
  bytes         bigint,
  sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3           text check (sm3 ~ '^[0-9a-f]{64}$'),
  taken         jsonb,
  explanation   text, -- why the camera's time is another
  replaces      uuid unique references evidence,
  reasons       text,
  account_id    uuid not null references account,
  account_name  text not null,
  recorded_at   timestamptz not null default now(),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred,
  check ((replaces is null) = (reasons is null)),
  check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (bytes is null) and (sha256 is null) = (sm3 is null))
);
create index evidence_of_matter on evidence (matter_id, number);
create unique index evidence_number on evidence (matter_id, number) where replaces is null; -- a correction keeps the number
create index evidence_content on evidence (sha256) where sha256 is not null;

-- 保管链: every hand through which a piece of evidence goes, and every look that somebody took at the whole of it.
create table evidence_custody (
  id           bigint generated always as identity primary key,
  evidence_id  uuid not null references evidence,
  act          text not null check (act in ('takenIn', 'viewed', 'downloaded', 'handedOver', 'returned', 'sealed', 'checked')),
  other        text, -- to whom it went, or from whom it came back
  says         text,
  intact       boolean, -- of a check
  account_id   uuid references account, -- null: the daily tick
  account_name text not null,
  organ_name   text not null,
  at           timestamptz not null default now(),
  check ((act = 'checked') = (intact is not null)),
  check ((act in ('handedOver', 'returned')) <= (other is not null))
);
create index evidence_custody_of_evidence on evidence_custody (evidence_id, id);

-- What is found, fact by fact, and what proves it; papers cite it.
create table proven_fact (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references matter,
  office_path text collate "C" not null,
  position    integer not null check (position > 0),
  says        text not null,
  ground      text, -- the citation of a ground of the law
  account_id  uuid not null references account,
  recorded_at timestamptz not null default now(),
  unique (matter_id, position) deferrable initially deferred
);
create table fact_evidence (
  fact_id     uuid not null references proven_fact on delete cascade,
  evidence_id uuid not null references evidence,
  proves      text, -- what of it proves the fact
  primary key (fact_id, evidence_id)
);
create index fact_evidence_of_evidence on fact_evidence (evidence_id);

-- 调阅、调取: what an agency is asked for, item by item; what it handed over, the receipt, and the return.
create table handover (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references matter,
  seq         integer not null,
  office_path text collate "C" not null,
  agency_path text collate "C" not null,
  title       text not null,
  asked_on    date not null,
  due_on      date not null check (due_on >= asked_on),
  says        text,
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);
create index handover_of_matter on handover (matter_id);
create index handover_of_agency on handover (agency_path, asked_on);
create table handover_item (
  handover_id uuid not null references handover,
  position    integer not null check (position > 0),
  name        text not null,
  form        text not null check (form in ('original', 'copy', 'electronic')),
  at_hand     text, -- where the platform has it already: it is not asked for again
  primary key (handover_id, position)
);
create table handover_entry (
  id           bigint generated always as identity primary key,
  handover_id  uuid not null,
  position     integer not null,
  act          text not null check (act in ('delivered', 'received', 'returned')),
  on_day       date not null,
  person       text not null, -- of the agency, who handed over or took back
  says         text, -- pages, copies, condition
  file_name    text,
  media_type   text,
  bytes        bigint,
  sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3          text check (sm3 ~ '^[0-9a-f]{64}$'),
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  recorded_at  timestamptz not null default now(),
  foreign key (handover_id, position) references handover_item (handover_id, position),
  check ((act = 'delivered') or sha256 is null),
  check ((act = 'returned') <= (says is not null)),
  check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (bytes is null) and (sha256 is null) = (sm3 is null))
);
create index handover_entry_of_item on handover_entry (handover_id, position, id);
create index handover_entry_content on handover_entry (sha256) where sha256 is not null;

-- 听证会、论证会、座谈会: told beforehand; that it was held is a measure with a record.
create table meeting (
  id           uuid primary key default gen_random_uuid(),
  matter_id    uuid not null references matter,
  office_path  text collate "C" not null,
  form         text not null check (form in ('hearing', 'expertMeeting', 'discussion')),
  subject      text not null,
  on_day       date not null,
  time         text not null check (time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place        text not null,
  invited      jsonb not null, -- [{name, as, toldOn}]
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index meeting_of_matter on meeting (matter_id, on_day);

do $$
declare scoped text;
begin
  foreach scoped in array array['upload', 'kept_file', 'measure_record', 'measure_addition', 'evidence', 'evidence_custody', 'proven_fact', 'fact_evidence',
                                'handover', 'handover_item', 'handover_entry', 'meeting'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  -- What the office finds out, only the office sees, and those above it; not the agency that the matter is about.
  foreach scoped in array array['measure_record', 'measure_addition', 'evidence', 'proven_fact', 'meeting'] loop
    execute format('create policy of_office on %I using (office_path >= app_setting(''app.scope'') and office_path < app_setting(''app.scope_end''))', scoped);
  end loop;
  foreach scoped in array array['measure_record', 'measure_addition', 'evidence', 'evidence_custody', 'handover', 'handover_item', 'handover_entry', 'meeting'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', scoped);
  end loop;
end $$;
create policy own on upload using (account_id::text = app_setting('app.account') or app_setting('app.account') = 'worker');
create policy noted on kept_file for insert with check (app_setting('app.account') is not null);
create policy known on kept_file for select using (
  app_setting('app.account') = 'worker' or exists (select from evidence where evidence.sha256 = kept_file.sha256));
create policy checked on kept_file for update using (app_setting('app.account') = 'worker');
create policy of_evidence on evidence_custody using (exists (select from evidence where evidence.id = evidence_id));
create policy of_fact on fact_evidence using (exists (select from proven_fact where proven_fact.id = fact_id));
-- The agency sees what it was asked for and what it gave.
create policy sides on handover using (
  (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'))
  or (agency_path >= app_setting('app.own') and agency_path < app_setting('app.own_end')));
create policy of_handover on handover_item using (exists (select from handover where handover.id = handover_id));
create policy of_handover on handover_entry using (exists (select from handover where handover.id = handover_id));

grant select, insert, update, delete on upload, proven_fact to xiezhi_app;
grant select, insert, delete on fact_evidence to xiezhi_app;
grant select, insert, update on kept_file to xiezhi_app;
grant select, insert on measure_record, measure_addition, evidence, evidence_custody, handover, handover_item, handover_entry, meeting to xiezhi_app;
