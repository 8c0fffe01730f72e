-- What was done outside any proceeding (履职记录): who did it, when, and what proves it. An entry never changes; a correction is a new
-- entry that takes its place.

create table fulfilment (
  id             uuid primary key default gen_random_uuid(),
  organ_id       text not null references organ,
  org_path       text collate "C" not null,
  law            text not null,
  law_version    text not null,
  norm           text not null,
  cite           text not null,
  turn           text, -- `2026`, `2026-H1`, `2026-Q3`, `2026-05`; null: the norm has none
  done_on        date not null,
  done_by        text[] not null check (cardinality(done_by) > 0), -- names
  says           text not null,
  document_title text,
  document_number text,
  finding        text check (finding in ('none', 'problems', 'matter')), -- of a topic
  problems       text,
  matter_id      uuid references matter,
  replaces       uuid unique references fulfilment,
  reasons        text,
  account_id     uuid not null references account,
  account_name   text not null,
  recorded_at    timestamptz not null default now(),
  check ((finding = 'problems') <= (problems is not null)),
  check ((finding = 'matter') <= (matter_id is not null)),
  check ((replaces is null) = (reasons is null)),
  check (document_number is null or document_title is not null)
);
create index fulfilment_of_organ on fulfilment (org_path, law, norm, turn);
create index fulfilment_of_matter on fulfilment (matter_id) where matter_id is not null;
create trigger append_only before update or delete or truncate on fulfilment for each statement execute function refuse_change();

-- A file is handed in before the entry that names it; one that no entry named is swept away.
create table fulfilment_file (
  id         uuid primary key default gen_random_uuid(),
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
create index fulfilment_file_age on fulfilment_file (added_at);

create table fulfilment_evidence (
  fulfilment_id uuid not null references fulfilment,
  position      integer not null,
  file_id       uuid not null references fulfilment_file,
  primary key (fulfilment_id, position)
);
create index fulfilment_evidence_of_file on fulfilment_evidence (file_id);
create trigger append_only before update or delete or truncate on fulfilment_evidence for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['fulfilment', 'fulfilment_file', 'fulfilment_evidence'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  -- Those above read; only the organ itself writes.
  foreach scoped in array array['fulfilment', 'fulfilment_file'] loop
    execute format('create policy reach on %I for select using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
    execute format('create policy own on %I for insert with check (org_path >= app_setting(''app.own'') and org_path < app_setting(''app.own_end''))', scoped);
  end loop;
end $$;
create policy swept on fulfilment_file for delete using (app_setting('app.account') = 'worker');
create policy of_fulfilment on fulfilment_evidence for select using (exists (select from fulfilment where fulfilment.id = fulfilment_id));
create policy own on fulfilment_evidence for insert with check (exists (
  select from fulfilment where fulfilment.id = fulfilment_id and org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')));

grant select, insert on fulfilment, fulfilment_evidence to xiezhi_app;
grant select, insert, delete on fulfilment_file to xiezhi_app;

-- A paper that this program does not write is recorded as it was issued: under its own number, and with what it says.
alter table instrument add column says text;
alter table instrument drop constraint instrument_check;
alter table instrument add constraint instrument_number check (ordinal is null or number is not null);
alter table instrument add constraint instrument_words check (says is null or content is null);
