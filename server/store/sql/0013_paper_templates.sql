-- How an office words its papers. A version is never changed: a new one takes its place from its day on.
create table paper_template (
  id         uuid primary key default gen_random_uuid(),
  organ_id   text not null references organ,
  organ_name text not null,
  org_path   text collate "C" not null,
  reach      text collate "C" not null, -- it serves every office beneath this path that has none of its own
  role       text not null,
  version    integer not null check (version > 0),
  layout     text not null check (layout in ('redHead', 'letter', 'form')),
  body       text not null,
  needs      text[] not null default '{}',
  from_day   date not null,
  -- The shipped template serves again from that day on.
  withdrawn  boolean not null default false,
  reason     text not null,
  account_id uuid not null references account,
  account_name text not null,
  made_at    timestamptz not null default now(),
  unique (organ_id, role, version)
);
create index paper_template_of_reach on paper_template (reach, role, from_day);
create trigger append_only before update or delete or truncate on paper_template for each statement execute function refuse_change();

-- A paper is asked for by the code printed on it, by anybody and without an account.
alter table instrument add column verification text generated always as (content ->> 'verification') stored;
create unique index instrument_verification on instrument (verification) where verification is not null;

-- Whoever knows a code sees that paper and no other; `app.verifying` lasts as long as the transaction that asks.
create policy verified on instrument for select using (verification = app_setting('app.verifying'));

-- The whole case as one PDF, or many papers for one printing: made by the worker, kept until fetched or swept.
create table case_file (
  id         uuid primary key default gen_random_uuid(),
  kind       text not null check (kind in ('case', 'batch')),
  matter_id  uuid references matter, -- null: papers of several matters
  office_path text collate "C" not null,
  account_id uuid not null references account,
  organ_id   text not null references organ,
  title      text not null,
  papers     uuid[] not null default '{}',
  duplex     boolean not null default false,
  done       integer not null default 0,
  total      integer not null default 0,
  state      text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  says       text,
  pages      integer,
  sha256     text,
  body       bytea,
  made_at    timestamptz not null default now(),
  check ((kind = 'case') = (matter_id is not null)),
  check ((state = 'ready') = (body is not null))
);
create index case_file_made on case_file (made_at);
create index case_file_of_matter on case_file (matter_id);

-- Sheets of paper: known once the PDF is made.
alter table instrument_file add column pages integer check (pages > 0);

do $$
declare scoped text;
begin
  foreach scoped in array array['paper_template', 'case_file'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
end $$;
-- Whoever works here may read how papers are worded; each organ words its own.
create policy known on paper_template for select using (app_setting('app.account') is not null);
create policy own on paper_template for insert with check (account_id::text = app_setting('app.account')
  and exists (select from post where post.account_id = paper_template.account_id and post.organ_id = paper_template.organ_id));
-- A case file holds what the office alone may see.
create policy office on case_file using (app_setting('app.account') = 'worker'
  or (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end')));

grant select, insert on paper_template to xiezhi_app;
grant select, insert, update, delete on case_file to xiezhi_app;
