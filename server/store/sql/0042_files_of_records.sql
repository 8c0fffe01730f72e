-- Files that records name: what was handed in of them, known by its content. What a record names stands in the record itself.
create table record_file (
  id           bigint generated always as identity primary key,
  record_id    bigint not null references enforcement_record,
  org_path     text collate "C" not null, -- of the body that acted
  key          text not null, -- which of the files that the record names it was handed in for
  name         text not null check (length(name) between 1 and 200),
  media_type   text not null,
  bytes        bigint not null check (bytes > 0),
  sha256       text not null references kept_file,
  account_id   uuid not null references account,
  account_name text not null,
  received_at  timestamptz not null default now(),
  unique (record_id, key, sha256)
);
create index record_file_of on record_file (org_path);
create trigger append_only before update or delete or truncate on record_file for each statement execute function refuse_change();
alter table record_file enable row level security;
alter table record_file force row level security;
create policy reach on record_file for all
  using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
grant select, insert on record_file to xiezhi_app;

-- Records that name files are counted by what they are known by, so that nobody has to look through all of them.
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
alter table enforcement_record disable trigger user;
update enforcement_record set tallies = array_append(tallies, 'files.named') where content -> 'attachments' is not null;
alter table enforcement_record enable trigger user;
create index enforcement_record_naming_files on enforcement_record (org_path) where 'files.named' = any (tallies);

-- How long acts took to become data: how many came within so many days.
alter table record_quality add column delays jsonb not null default '{}';

-- Several files handed in at once: each has an import of its own, with its columns and the rows that were kept out, under the one that took them.
alter table record_import add column bundle_id uuid references record_import;
create index record_import_of_bundle on record_import (bundle_id) where bundle_id is not null;

-- Rows of child tables whose act is not here wait as they were read, and are joined when it comes.
alter table record_quarantine
  add column child  text, -- which child table; null: a table of acts
  add column pieces json; -- what a row that waits for its act tells
create index record_quarantine_of_children on record_quarantine (source_system, source_record_id) where child is not null and resubmitted_in is null;

-- What a source cannot tell, after child tables told more. A table of acts that comes again keeps what these told.
alter table record_layout add column joined boolean not null default false;
alter table record_layout drop constraint record_layout_unreported_key;
alter table record_layout add unique (unreported, joined);
