-- Holiday notices (放假通知), and what each made of last days that had been counted before it was known.
--
-- Every entry is kept; for a place and a year the latest holds. While the table is empty the notices that come with the
-- program hold; the first entry takes them all in, so that from then on no upgrade moves a last day unseen.

create table holiday_notice (
  id           bigint generated always as identity primary key,
  region       text not null, -- an id of laws/calendars; cn: the whole country
  year         integer not null check (year between 1950 and 2099),
  title        text not null,
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'), -- sha256 of the canonical JSON of the body
  body         jsonb not null,
  replaces_id  bigint references holiday_notice,
  shipped      boolean not null, -- came with the program
  account_id   uuid references account, -- null: the program, or the command line
  account_name text not null,
  organ_name   text,
  entered_on   date not null,
  entered_at   timestamptz not null default now(),
  unique (replaces_id)
);
create index holiday_notice_of_year on holiday_notice (region, year, id);
create trigger append_only before update or delete or truncate on holiday_notice for each statement execute function refuse_change();

-- A later day has moved; an earlier one waits for a decision; a clock whose time was over stays; a wait may be settled by yet another notice.
create table clock_change (
  id         bigint generated always as identity primary key,
  matter_id  uuid not null references matter,
  law        text not null,
  norm       text not null,
  started_by integer not null check (started_by > 0), -- place in the history of the entry that set the clock going
  old_day    date not null,
  new_day    date not null,
  state      text not null check (state in ('moved', 'waits', 'stays', 'settled')),
  notice_id  bigint not null references holiday_notice,
  entered_on date not null,
  entered_at timestamptz not null default now(),
  check ((state = 'moved') <= (new_day > old_day)),
  check ((state = 'waits') <= (new_day < old_day)),
  check ((state = 'settled') = (new_day = old_day))
);
create index clock_change_of_matter on clock_change (matter_id, id);
create index clock_change_of_notice on clock_change (notice_id);
create index clock_change_waiting on clock_change (matter_id) where state = 'waits';
create trigger append_only before update or delete or truncate on clock_change for each statement execute function refuse_change();

create table clock_change_decision (
  change_id    bigint primary key references clock_change, -- decided once
  matter_id    uuid not null references matter,
  decision     text not null check (decision in ('confirmed', 'kept')),
  reason       text not null check (reason <> ''),
  account_id   uuid not null references account,
  account_name text not null,
  organ_name   text not null,
  decided_on   date not null,
  decided_at   timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on clock_change_decision for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['holiday_notice', 'clock_change', 'clock_change_decision'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  foreach scoped in array array['clock_change', 'clock_change_decision'] loop
    execute format('create policy of_matter on %I using (exists (select from matter where matter.id = matter_id))', scoped);
  end loop;
end $$;

-- Which days are off is public; the calculator asks without an account.
create policy known on holiday_notice for select using (true);
create policy entered on holiday_notice for insert with check (app_setting('app.account') = 'worker');

grant select, insert on holiday_notice, clock_change, clock_change_decision to xiezhi_app;
