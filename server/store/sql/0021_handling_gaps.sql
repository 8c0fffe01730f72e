-- 约谈记录、回避决定: the office writes them for its file. They take their number from the same register and are served on nobody.
alter table instrument add column filed boolean not null default false;

-- What a submitted paper says besides its text, in words: an organ that only countersigns reads it here and sees nothing of the matter.
-- Null: submitted before this was kept.
alter table approval_round add column besides text[];

-- What was decided on a person instead of the measure that was proposed; null: as proposed after all. The latest entry counts.
create table subject_decision (
  id           bigint generated always as identity primary key,
  subject_id   bigint not null references liability_subject,
  matter_id    uuid not null references matter,
  measure      text check (length(measure) between 1 and 200),
  account_id   uuid not null references account,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index subject_decision_of on subject_decision (subject_id, id);
alter table subject_decision enable row level security;
alter table subject_decision force row level security;
create trigger append_only before update or delete or truncate on subject_decision for each statement execute function refuse_change();
create policy of_office on subject_decision using (exists (select from matter where matter.id = matter_id
  and matter.office_path >= app_setting('app.scope') and matter.office_path < app_setting('app.scope_end')));
grant select, insert on subject_decision to xiezhi_app;
