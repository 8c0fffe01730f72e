-- Official texts (正式文本) as this installation imported them, taken apart into articles. Every edition is kept; of a law the latest holds.

create table law_text (
  id           bigint generated always as identity primary key,
  law_id       text collate "C" not null, -- an id of laws/registry.ts
  hash         text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'), -- sha256 of the canonical JSON of the body
  title        text not null check (title <> ''),
  adopted      text not null,
  articles     integer not null check (articles > 0),
  body         jsonb not null, -- core/texts LawText
  source_name  text not null,
  replaces_id  bigint references law_text,
  account_id   uuid references account, -- null: the command line
  account_name text not null,
  organ_name   text,
  imported_on  date not null,
  imported_at  timestamptz not null default now(),
  unique nulls not distinct (law_id, replaces_id) -- two who import at once cannot both follow the same edition
);
create index law_text_of_law on law_text (law_id, id desc);
create trigger append_only before update or delete or truncate on law_text for each statement execute function refuse_change();

alter table law_text enable row level security;
alter table law_text force row level security;
-- Laws are public.
create policy known on law_text for select using (true);
create policy entered on law_text for insert with check (app_setting('app.account') = 'worker');

grant select, insert on law_text to xiezhi_app;
