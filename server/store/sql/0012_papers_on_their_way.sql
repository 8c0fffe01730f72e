-- Papers on their way: drafts with every version, the round of approval, the seal, and how each paper reached its addressee.
-- All of it is the office's own: the agency sees the paper once it is issued, and nothing of how it came about.

-- How an office signs its papers. The latest entry rules; without one the posts of the house do (posts.ts).
create table approval_rule (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  role         text, -- null: every paper without a rule of its own
  review       text[] not null, -- posts that look at it before it is signed, in order
  sign         text not null check (sign in ('chief', 'leader')),
  direct       boolean not null, -- whoever may issue may do so without a round
  remind_after integer not null check (remind_after between 1 and 60), -- working days without a receipt; the office's own, no law's
  account_id   uuid not null references account,
  account_name text not null,
  set_at       timestamptz not null default now(),
  check (review <@ array['clerk', 'chief', 'leader'])
);
create index approval_rule_of_organ on approval_rule (organ_id, id desc);
create trigger append_only before update or delete or truncate on approval_rule for each statement execute function refuse_change();

-- Somebody stands in for a colleague on certain days.
create table deputy (
  id           uuid primary key default gen_random_uuid(),
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  away_id      uuid not null references account,
  away_name    text not null,
  post         text not null check (post in ('chief', 'leader')),
  deputy_id    uuid not null references account,
  deputy_name  text not null,
  from_day     date not null,
  to_day       date not null,
  account_name text not null,
  set_at       timestamptz not null default now(),
  ended_on     date, -- called off early
  check (to_day >= from_day),
  check (deputy_id <> away_id)
);
create index deputy_of_organ on deputy (organ_id, to_day);

create table paper_draft (
  id            uuid primary key default gen_random_uuid(),
  matter_id     uuid not null references matter,
  office_path   text collate "C" not null,
  organ_id      text not null references organ,
  option        text not null, -- `issue:firstCorrection`
  role          text not null,
  title         text not null,
  state         text not null default 'draft' check (state in ('draft', 'inApproval', 'returned', 'approved', 'issued', 'dropped')),
  version       integer not null default 0 check (version >= 0),
  instrument_id uuid references instrument,
  editing_id    uuid references account, -- who is typing, where, since when: no more than a courtesy
  editing_name  text,
  editing_field text,
  editing_at    timestamptz,
  created_at    timestamptz not null default now(),
  check ((state = 'issued') = (instrument_id is not null))
);
create unique index paper_draft_open on paper_draft (matter_id, option) where state not in ('issued', 'dropped');

create table paper_draft_version (
  draft_id     uuid not null references paper_draft,
  version      integer not null check (version > 0),
  form         jsonb not null, -- what stands in the form: fields of the act and the text of the paper
  account_id   uuid not null references account,
  account_name text not null,
  saved_at     timestamptz not null default now(),
  primary key (draft_id, version) -- two editors cannot both have written the seventh
);
create trigger append_only before update or delete or truncate on paper_draft_version for each statement execute function refuse_change();

create table draft_comment (
  id           bigint generated always as identity primary key,
  draft_id     uuid not null references paper_draft,
  version      integer not null,
  field        text not null,
  says         text not null,
  settles      bigint references draft_comment, -- the remark that this one answers
  account_id   uuid not null references account,
  account_name text not null,
  said_at      timestamptz not null default now()
);
create index comment_of_draft on draft_comment (draft_id, id);
create trigger append_only before update or delete or truncate on draft_comment for each statement execute function refuse_change();

-- One submission of one version: the text as it would be issued, and who must agree to it, in order.
create table approval_round (
  id             uuid primary key default gen_random_uuid(),
  draft_id       uuid not null references paper_draft,
  version        integer not null,
  office_path    text collate "C" not null,
  asked          text[] collate "C" not null, -- paths of other organs that are asked to countersign
  matter_number  text not null,
  title          text not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content        jsonb, -- null: a paper that is written outside
  says           text,
  checks         jsonb not null, -- what was checked, what stood against it, and the reasons for going on all the same
  stops          jsonb not null,
  submitted_on   date not null,
  foreign key (draft_id, version) references paper_draft_version (draft_id, version)
);
create index approval_round_of_draft on approval_round (draft_id);
create trigger append_only before update or delete or truncate on approval_round for each statement execute function refuse_change();

create table approval_step (
  round_id     uuid not null references approval_round,
  seq          integer not null check (seq > 0),
  does         text not null check (does in ('submitted', 'agreed', 'returned', 'handedOver', 'withdrawn', 'issued')),
  opinion      text,
  to_id        uuid references account, -- to whom it was handed over
  to_name      text,
  account_id   uuid not null references account,
  account_name text not null,
  deputises    text, -- for whom
  organ_id     text not null references organ,
  organ_name   text not null,
  done_on      date not null,
  done_at      timestamptz not null default now(),
  primary key (round_id, seq), -- one answer at a time
  check ((does = 'handedOver') = (to_id is not null)),
  check (does <> 'returned' or opinion is not null)
);
create trigger append_only before update or delete or truncate on approval_step for each statement execute function refuse_change();

-- 用印: the seal is put on the printed paper; here stands who did it, and when.
create table instrument_seal (
  instrument_id uuid primary key references instrument,
  office_path   text collate "C" not null,
  sealed_on     date not null,
  account_id    uuid not null references account,
  account_name  text not null,
  sealed_at     timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on instrument_seal for each statement execute function refuse_change();

-- Proof of a serving: a photographed receipt, a postal slip.
create table serving_file (
  id          uuid primary key default gen_random_uuid(),
  office_path text collate "C" not null,
  name        text not null,
  media_type  text not null,
  bytes       integer not null check (bytes > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body        bytea not null,
  account_id  uuid not null references account,
  added_at    timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on serving_file for each statement execute function refuse_change();

-- 送达记录: every attempt, whether it reached anybody or not.
create table serving_attempt (
  id            bigint generated always as identity primary key,
  instrument_id uuid not null references instrument,
  office_path   text collate "C" not null,
  happened_on   date not null,
  outcome       text not null check (outcome in ('sent', 'failed', 'received', 'corrected')),
  way           text not null check (way in ('electronic', 'direct', 'post', 'left', 'entrusted')),
  recipient     text,
  tracking      text, -- number of the postal item
  entrusted_to  text,
  says          text,
  proof         uuid references serving_file,
  account_id    uuid not null references account,
  account_name  text not null,
  organ_name    text not null,
  recorded_at   timestamptz not null default now()
);
create index attempt_of_instrument on serving_attempt (instrument_id, id);
create trigger append_only before update or delete or truncate on serving_attempt for each statement execute function refuse_change();

-- 送达方式确认书: whether an agency takes papers through this platform. The latest entry rules.
create table electronic_consent (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  agrees       boolean not null,
  on_day       date not null,
  document     text not null, -- name or number of the confirmation
  account_id   uuid not null references account,
  account_name text not null,
  by_organ     text not null references organ,
  recorded_at  timestamptz not null default now()
);
create index consent_of_organ on electronic_consent (organ_id, id desc);
create trigger append_only before update or delete or truncate on electronic_consent for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['approval_rule', 'deputy', 'paper_draft', 'paper_draft_version', 'draft_comment', 'approval_round', 'approval_step',
                                'instrument_seal', 'serving_file', 'serving_attempt', 'electronic_consent'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  -- The office that handles the matter, and whoever stands above it: never the agency.
  foreach scoped in array array['paper_draft', 'instrument_seal', 'serving_file', 'serving_attempt'] loop
    execute format($policy$create policy office on %I using (
      office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end')
    )$policy$, scoped);
  end loop;
  foreach scoped in array array['paper_draft_version', 'draft_comment'] loop
    execute format('create policy of_draft on %I using (exists (select from paper_draft where paper_draft.id = draft_id))', scoped);
  end loop;
end $$;
create policy office on approval_round using (office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end'));
-- Another organ that is asked for its opinion sees the text it is asked about, and nothing else of the matter.
create policy asked on approval_round for select using (exists (
  select from unnest(asked) as path where path >= app_setting('app.own') and path < app_setting('app.own_end')));
create policy of_round on approval_step using (exists (select from approval_round where approval_round.id = round_id));
create policy office on approval_rule using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy office on deputy using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy reach on electronic_consent for select using (
  (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'))
  or (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end')));
create policy written on electronic_consent for insert with check (app_setting('app.scope') is not null);

grant select, insert on approval_rule, paper_draft_version, draft_comment, approval_round, approval_step, instrument_seal, serving_file,
  serving_attempt, electronic_consent to xiezhi_app;
grant select, insert, update on paper_draft, deputy to xiezhi_app;
