-- What follows from supervision: talks and what was promised in them, papers made known to others and what was looked at before,
-- reports of major problems and who acknowledged them, persons a proposal is about, statements and meetings in a dispute, commendations.

-- 约谈记录: who was there. Its paper and its day stand in the history.
create table talk_record (
  matter_id    uuid not null references matter,
  seq          integer not null,
  place        text not null check (length(place) between 1 and 200),
  attendees    jsonb not null, -- name, post, whether he heads the agency
  primary key (matter_id, seq),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);

-- 承诺事项: what was promised, and by when.
create table commitment (
  id           uuid primary key default gen_random_uuid(),
  matter_id    uuid not null references matter,
  seq          integer not null,
  position     integer not null check (position > 0),
  says         text not null check (length(says) between 1 and 2000),
  due_on       date not null,
  unique (matter_id, seq, position),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);
create index commitment_due on commitment (due_on);

-- What became of a promise: the agency reports, the office finds. The latest finding holds.
create table commitment_entry (
  id            bigint generated always as identity primary key,
  commitment_id uuid not null references commitment,
  matter_id     uuid not null references matter,
  kind          text not null check (kind in ('reported', 'fulfilled', 'notFulfilled')),
  says          text not null check (length(says) between 1 and 2000),
  on_day        date not null,
  organ_id      text not null references organ,
  organ_name    text not null,
  account_id    uuid not null references account,
  account_name  text not null,
  recorded_at   timestamptz not null default now()
);
create index commitment_entry_of on commitment_entry (commitment_id, id);

-- 脱敏检查: what the rules found in a text before it was made known, and why a person let it stand.
create table disclosure_check (
  matter_id    uuid not null references matter,
  seq          integer not null,
  to_public    boolean not null,
  masked       integer not null check (masked >= 0),
  kept         jsonb not null, -- kind, words and reason
  account_id   uuid not null references account,
  account_name text not null,
  checked_at   timestamptz not null default now(),
  primary key (matter_id, seq),
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);

-- 重大问题报告: to whom it went; each acknowledges his own.
create table report_copy (
  id           uuid primary key default gen_random_uuid(),
  matter_id    uuid not null references matter,
  seq          integer not null,
  organ_id     text references organ, -- null: outside this platform
  organ_name   text not null,
  sent_on      date not null,
  foreign key (matter_id, seq) references matter_event (matter_id, seq) deferrable initially deferred
);
create index report_copy_of_matter on report_copy (matter_id);
create table report_acknowledgement (
  copy_id      uuid primary key references report_copy,
  matter_id    uuid not null references matter,
  received_on  date not null,
  says         text check (length(says) between 1 and 2000),
  organ_id     text not null references organ,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);

-- Whom a proposal on persons is about. Seen by the office alone.
create table liability_subject (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matter,
  officer_id   uuid references officer,
  name         text not null check (length(name) between 1 and 60),
  post         text not null check (length(post) between 1 and 100),
  measure      text not null check (length(measure) between 1 and 200),
  sanction     text, -- id of the norm that opens the measure
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index liability_subject_of_matter on liability_subject (matter_id);

-- Another organ that a matter concerns beside the one it is about: the other side of a dispute. It sees the matter.
create table matter_party (
  matter_id    uuid not null references matter,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  office_path  text collate "C" not null,
  on_day       date not null,
  account_id   uuid not null references account,
  primary key (matter_id, organ_id)
);
create index matter_party_of_organ on matter_party (org_path);

-- 各方意见.
create table party_statement (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matter,
  organ_id     text not null references organ,
  organ_name   text not null,
  says         text not null check (length(says) between 1 and 20000),
  on_day       date not null,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index party_statement_of_matter on party_statement (matter_id, id);

-- 联席会议、协调会.
create table joint_meeting (
  id           bigint generated always as identity primary key,
  matter_id    uuid not null references matter,
  held_on      date not null,
  place        text not null check (length(place) between 1 and 200),
  chair        text not null check (length(chair) between 1 and 100),
  participants jsonb not null, -- organ and person
  minutes      text not null check (length(minutes) between 1 and 20000),
  opinion      text check (length(opinion) between 1 and 20000),
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index joint_meeting_of_matter on joint_meeting (matter_id, held_on);

-- 表彰奖励.
create table award (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ, -- who recorded it
  org_path     text collate "C" not null,
  law          text not null,
  cite         text not null,
  recipient_is text not null check (recipient_is in ('organ', 'person')),
  recipient    text not null check (length(recipient) between 1 and 100),
  given_by     text not null check (length(given_by) between 1 and 100),
  title        text not null check (length(title) between 1 and 200),
  reasons      text not null check (length(reasons) between 1 and 2000),
  document     text check (length(document) between 1 and 200),
  given_on     date not null,
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index award_of_organ on award (org_path, given_on desc);

do $$
declare scoped text;
begin
  foreach scoped in array array['talk_record', 'commitment', 'commitment_entry', 'disclosure_check', 'report_copy', 'report_acknowledgement', 'liability_subject',
                                'matter_party', 'party_statement', 'joint_meeting', 'award'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', scoped);
    execute format('grant select, insert on %I to xiezhi_app', scoped);
  end loop;
  foreach scoped in array array['talk_record', 'commitment', 'commitment_entry', 'report_copy', 'report_acknowledgement', 'party_statement', 'joint_meeting'] loop
    execute format('create policy of_matter on %I using (exists (select from matter where matter.id = matter_id))', scoped);
  end loop;
  foreach scoped in array array['disclosure_check', 'liability_subject'] loop
    execute format($policy$create policy of_office on %I using (exists (select from matter where matter.id = matter_id
      and matter.office_path >= app_setting('app.scope') and matter.office_path < app_setting('app.scope_end')))$policy$, scoped);
  end loop;
end $$;
create policy sides on matter_party using (
  (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'))
  or (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')));
create policy party on matter for select using (exists (select from matter_party where matter_party.matter_id = matter.id
  and matter_party.org_path >= app_setting('app.own') and matter_party.org_path < app_setting('app.own_end')));
create policy reach on award for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy own on award for insert with check (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
