-- What colleagues write to each other on a matter. A note belongs to the organ that wrote it: neither the other side nor those above
-- read it, and it is no part of the history of the matter.
create table matter_note (
  id           uuid primary key default gen_random_uuid(),
  matter_id    uuid not null references matter,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  account_id   uuid not null references account,
  account_name text not null,
  says         text not null check (says <> ''),
  mentions     uuid[] not null default '{}',
  written_at   timestamptz not null default now(),
  withdrawn_at timestamptz -- by its author: it stays, and shows no words
);
create index matter_note_of_matter on matter_note (matter_id, written_at);

alter table matter_note enable row level security;
alter table matter_note force row level security;
create policy own on matter_note using (
  org_path >= app_setting('app.own') and org_path < app_setting('app.own_end') and exists (select from matter where matter.id = matter_id));
grant select, insert on matter_note to xiezhi_app;
grant update (withdrawn_at) on matter_note to xiezhi_app;
