-- What an organ has answered where a law leaves a question open: a reading, a silence, a rule that another law holds, a value
-- left to somebody else to fix, or whether the law goes on after its last day.
-- An answer holds for what is handled beneath the path of the organ that gave it. Nothing is changed: a later answer takes
-- the place of an earlier one of the same organ from its own day on; one without a text takes it back.

create table law_answer (
  id              bigint generated always as identity primary key,
  law_id          text collate "C" not null,
  subject         text collate "C" not null check (subject ~ '^(reading|silence|external|delegated):.|^validity$'),
  says            text check (length(says) between 1 and 4000), -- null: taken back
  renewed_until   date, -- of the whole law; null in an answer on its validity: it is not prolonged
  document        text not null check (length(document) between 1 and 300),
  document_number text not null check (length(document_number) <= 100),
  document_on     date not null,
  holds_from      date not null,
  organ_id        text not null references organ,
  organ_name      text not null,
  org_path        text collate "C" not null,
  reach           text collate "C" not null, -- beneath this path it holds
  account_id      uuid not null references account,
  account_name    text not null,
  recorded_at     timestamptz not null default now(),
  check (renewed_until is null or (subject = 'validity' and says is not null))
);
create index law_answer_of_law on law_answer (law_id, subject, holds_from desc, id desc);
create trigger append_only before update or delete or truncate on law_answer for each statement execute function refuse_change();

alter table law_answer enable row level security;
alter table law_answer force row level security;
-- Whoever works here may read how a law is understood; each organ answers in its own name only.
create policy known on law_answer for select using (app_setting('app.account') is not null);
create policy own on law_answer for insert with check (account_id::text = app_setting('app.account')
  and exists (select from post where post.account_id = law_answer.account_id and post.organ_id = law_answer.organ_id));

grant select, insert on law_answer to xiezhi_app;
