-- Handling (监督处理): what a paper asks item by item and what became of each; answers that are being written; requests for material;
-- the archive; how matters hang together; what an office has settled for itself.

-- 整改清单: what a paper asks, one each. The items of a paper never change.
create table paper_item (
  instrument_id uuid not null references instrument,
  position      integer not null check (position > 0),
  says          text not null check (length(says) between 1 and 4000),
  primary key (instrument_id, position)
);

-- What was said of each item: reported, examined, objected to, answered. One act, one row an item.
create table item_entry (
  matter_id     uuid not null references matter,
  seq           integer not null, -- the entry of the history that carried it
  instrument_id uuid not null references instrument,
  position      integer not null,
  kind          text not null check (kind in ('report', 'examination', 'objection', 'reply')),
  result        text,
  says          text check (length(says) between 1 and 4000),
  primary key (matter_id, seq, instrument_id, position),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred,
  constraint item_entry_result check (case kind
    when 'report' then result in ('done', 'partly', 'notDone', 'impossible')
    when 'examination' then result in ('passed', 'failed', 'supplement')
    when 'reply' then result in ('upheld', 'changed', 'revoked')
    else result is null end),
  constraint item_entry_says check (says is not null or kind = 'objection' or result in ('done', 'passed', 'upheld'))
);

-- Material that an agency hands in with an answer. Until it is handed in only the agency sees it.
create table answer_file (
  id         uuid primary key default gen_random_uuid(),
  matter_id  uuid not null references matter,
  organ_id   text not null references organ,
  org_path   text collate "C" not null,
  name       text not null,
  media_type text not null,
  bytes      integer not null check (bytes > 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body       bytea not null,
  account_id uuid not null references account,
  added_at   timestamptz not null default now()
);
create index answer_file_of_matter on answer_file (matter_id);
create index answer_file_age on answer_file (added_at);

-- What proves an answer: a file, or a record that was here already.
create table item_evidence (
  matter_id     uuid not null references matter,
  seq           integer not null,
  place         integer not null,
  instrument_id uuid references instrument, -- null: of the answer as a whole
  position      integer,
  file_id       uuid references answer_file,
  record_id     bigint references enforcement_record,
  name          text not null, -- of the record, as it was called that day; of the file
  primary key (matter_id, seq, place),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred,
  check (num_nonnulls(file_id, record_id) = 1),
  check ((instrument_id is null) = (position is null))
);
create index item_evidence_of_file on item_evidence (file_id);

-- An answer while it is being written; the organ's own people share it.
create table answer_draft (
  matter_id    uuid not null references matter,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  option       text not null,
  body         jsonb not null,
  version      integer not null check (version > 0),
  account_id   uuid not null references account,
  account_name text not null,
  saved_at     timestamptz not null default now(),
  primary key (matter_id, organ_id, option)
);

-- Material that an agency was asked for (国家条例第8条): one row each, with what of it was here already.
create table material_request (
  id          bigint generated always as identity primary key,
  matter_id   uuid not null references matter,
  seq         integer not null,
  office_id   text not null references organ,
  office_path text collate "C" not null,
  agency_id   text not null references organ,
  agency_path text collate "C" not null,
  asked_on    date not null,
  says        text not null check (length(says) between 1 and 2000),
  record_id   bigint references enforcement_record, -- the record that would have answered it
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);
create index material_request_of_agency on material_request (agency_id, asked_on);
create index material_request_of_office on material_request (office_path, asked_on);
create index material_request_of_matter on material_request (matter_id);

-- 催办: a word to whoever is waited for. It has no effect in law.
create table matter_urge (
  matter_id    uuid not null references matter,
  on_day       date not null,
  organ_id     text not null references organ, -- who urged
  account_name text not null,
  says         text not null,
  recorded_at  timestamptz not null default now(),
  primary key (matter_id, organ_id, on_day)
);

-- A reason that stays in the house: why somebody went past a rule of the office itself.
create table office_remark (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matter,
  seq          integer not null,
  office_path  text collate "C" not null,
  says         text not null check (length(says) between 1 and 4000),
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index office_remark_of_matter on office_remark (matter_id, seq);

-- 归档: once, after the matter is closed. The contents list stays as it was; what comes later is listed apart.
create table matter_archive (
  matter_id    uuid primary key references matter,
  organ_id     text not null references organ,
  office_path  text collate "C" not null,
  number       text not null,
  archived_on  date not null,
  retention    text not null, -- what the period is called: 永久, 30年
  keep_until   date, -- null: for ever
  source       text not null, -- where the period comes from
  responsible  text not null,
  contents     jsonb not null,
  remarks      text,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now(),
  unique (organ_id, number)
);
create index matter_archive_of_office on matter_archive (office_path, archived_on desc);

-- 查阅、借阅、归还.
create table archive_use (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matter_archive,
  office_path  text collate "C" not null,
  kind         text not null check (kind in ('consult', 'borrow', 'return')),
  person       text not null check (length(person) between 1 and 60),
  unit         text not null check (length(unit) between 1 and 100),
  purpose      text not null check (length(purpose) between 1 and 1000),
  on_day       date not null,
  due_on       date,
  returns      bigint unique references archive_use,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now(),
  check ((kind = 'return') = (returns is not null)),
  check ((kind = 'borrow') = (due_on is not null))
);
create index archive_use_of_matter on archive_use (matter_id, id);

-- What a matter grew from and what it led to.
create table matter_link (
  from_matter uuid not null references matter,
  to_matter   uuid not null references matter,
  relation    text not null check (relation in ('opened', 'joined', 'split', 'continued', 'related', 'duplicates')), -- from … to
  on_day      date not null,
  account_id  uuid not null references account,
  by_name     text not null,
  recorded_at timestamptz not null default now(),
  primary key (from_matter, to_matter, relation),
  check (from_matter <> to_matter)
);
create index matter_link_to on matter_link (to_matter);

-- What an office has settled for itself (内部规则); the latest of a key holds.
create table practice (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  key          text not null,
  value        jsonb not null,
  source       text not null,
  account_id   uuid not null references account,
  account_name text not null,
  set_on       date not null,
  recorded_at  timestamptz not null default now()
);
create index practice_of_organ on practice (organ_id, key, id desc);

-- How somebody has arranged a list: views of one's own, columns.
create table preference (
  account_id uuid not null references account,
  key        text not null,
  value      jsonb not null,
  primary key (account_id, key)
);

do $$
declare scoped text;
begin
  foreach scoped in array array['paper_item', 'item_entry', 'answer_file', 'item_evidence', 'answer_draft', 'material_request', 'matter_urge', 'matter_archive',
                                'archive_use', 'matter_link', 'practice', 'preference', 'office_remark'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  foreach scoped in array array['paper_item', 'item_entry', 'item_evidence', 'material_request', 'matter_urge', 'matter_archive', 'archive_use',
                                'matter_link', 'practice', 'office_remark'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', scoped);
  end loop;
  -- Both sides see what was said in the matter.
  foreach scoped in array array['item_entry', 'item_evidence', 'matter_urge'] loop
    execute format('create policy of_matter on %I using (exists (select from matter where matter.id = matter_id))', scoped);
  end loop;
  -- The office alone.
  foreach scoped in array array['matter_archive', 'archive_use', 'office_remark'] loop
    execute format($policy$create policy of_office on %I using (
      office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end')
      and exists (select from matter where matter.id = matter_id and matter.office_path >= app_setting('app.scope') and matter.office_path < app_setting('app.scope_end')))$policy$, scoped);
  end loop;
end $$;
create policy of_instrument on paper_item using (exists (select from instrument where instrument.id = instrument_id));

create policy own on answer_file for select using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy handed_in on answer_file for select using (exists (select from item_evidence where item_evidence.file_id = answer_file.id));
create policy written on answer_file for insert with check (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')
  and exists (select from matter where matter.id = matter_id));
create policy swept on answer_file for delete using (app_setting('app.account') = 'worker');
create policy own on answer_draft using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')
  and exists (select from matter where matter.id = matter_id));

-- What an agency was asked for is seen by it, by those above it, and by whoever asked.
create policy sides on material_request for select using (
  (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'))
  or (agency_path >= app_setting('app.scope') and agency_path < app_setting('app.scope_end'))
  or (agency_path >= app_setting('app.own') and agency_path < app_setting('app.own_end')));
create policy written on material_request for insert with check (exists (select from matter where matter.id = matter_id));

-- A link shows where either end is in sight; the office of one end makes it.
create policy either_end on matter_link for select using (exists (select from matter where matter.id in (from_matter, to_matter)));
create policy written on matter_link for insert with check (exists (select from matter where matter.id in (from_matter, to_matter)));

create policy reach on practice for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy own on practice for insert with check (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy own on preference using (account_id::text = app_setting('app.account'));

grant select, insert on paper_item, item_entry, item_evidence, material_request, matter_urge, matter_archive, archive_use, matter_link, practice, office_remark to xiezhi_app;
grant select, insert, delete on answer_file to xiezhi_app;
grant select, insert, update, delete on answer_draft, preference to xiezhi_app;
