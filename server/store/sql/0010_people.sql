-- People (人员与证件): what officers are known to be, what becomes of their credentials, who handles a matter and who may not, who
-- took part in an act.

alter table officer add column duty text not null default 'enforcement' check (duty in ('enforcement', 'supervision', 'invited'));
alter table officer add column employment text not null default 'full' check (employment in ('full', 'part'));
alter table officer add column position text; -- 职务
alter table officer add column background text; -- of an invited supervisor: 人大代表, 律师 …
update officer set duty = 'supervision' where exists (select from credential where credential.officer_id = officer.id and credential.kind = 'supervision');
create index officer_of_account on officer (account_id) where account_id is not null;

-- In post, lent, gone: looked up as of a day. `officer.status` repeats the latest.
create table officer_status (
  id         bigint generated always as identity primary key,
  officer_id uuid not null references officer,
  status     text not null check (status in ('ACTIVE', 'LEFT', 'RETIRED', 'SECONDED')),
  from_day   date not null,
  to_organ   text, -- of a secondment
  says       text,
  account_id uuid references account,
  recorded_at timestamptz not null default now()
);
create index officer_status_of on officer_status (officer_id, from_day, id);
create trigger append_only before update or delete or truncate on officer_status for each statement execute function refuse_change();

-- 资格及证明: each with what proves it. `confidentiality`: an undertaking of secrecy.
create table officer_qualification (
  id         bigint generated always as identity primary key,
  officer_id uuid not null references officer,
  kind       text not null check (kind in ('qualification', 'degree', 'familiar', 'capable', 'confidentiality')),
  evidence   text not null,
  on_day     date not null,
  withdrawn  boolean not null default false, -- the entry takes an earlier one back
  account_id uuid references account,
  account_name text not null,
  recorded_at timestamptz not null default now()
);
create index officer_qualification_of on officer_qualification (officer_id, id);
create trigger append_only before update or delete or truncate on officer_qualification for each statement execute function refuse_change();

create table training (
  id         bigint generated always as identity primary key,
  officer_id uuid not null references officer,
  kind       text not null check (kind in ('training', 'exam')),
  on_day     date not null,
  subject    text not null,
  hours      numeric(6, 1) check (hours > 0),
  passed     boolean,
  result     text,
  matter_id  uuid references matter,
  account_id uuid references account,
  account_name text not null,
  recorded_at timestamptz not null default now(),
  check ((kind = 'training') = (hours is not null)),
  check ((kind = 'exam') = (passed is not null))
);
create index training_of on training (officer_id, on_day);
create trigger append_only before update or delete or truncate on training for each statement execute function refuse_change();

-- What somebody declares so that conflicts are found (利害关系申报). Ids of relatives stand here only as keyed hashes.
create table declared_interest (
  id         bigint generated always as identity primary key,
  officer_id uuid not null references officer,
  kind       text not null check (kind in ('relative', 'enterprise', 'organ', 'formerPost')),
  name       text not null, -- of the enterprise or organ; of a relative only the relation: 配偶
  key_hash   text check (key_hash ~ '^[0-9a-f]{64}$'),
  organ_id   text references organ,
  uscc       text,
  withdrawn  bigint references declared_interest,
  account_id uuid references account,
  recorded_at timestamptz not null default now()
);
create index declared_interest_of on declared_interest (officer_id);
create trigger append_only before update or delete or truncate on declared_interest for each statement execute function refuse_change();

-- The key of those hashes: without it a list of ids cannot be tried out against a copy of the table above.
create table register_key (
  id  boolean primary key default true check (id),
  key  bytea not null
);
insert into register_key (key) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

alter table credential drop constraint credential_kind_check;
alter table credential add constraint credential_kind_check check (kind in ('enforcement', 'supervision', 'invited'));
alter table credential add column areas text[] not null default '{}';
alter table credential add column matter_id uuid references matter; -- the proceeding that issued it

-- What was decided about a credential, day by day. That it ran out is no entry: its last day says so.
create table credential_status (
  id            bigint generated always as identity primary key,
  credential_id uuid not null references credential,
  status        text not null check (status in ('valid', 'suspended', 'returned', 'cancelled', 'revoked', 'lost')),
  from_day      date not null,
  law           text,
  cite          text,
  says          text,
  matter_id     uuid references matter,
  seq           integer,
  account_id    uuid references account,
  recorded_at   timestamptz not null default now(),
  check ((law is null) = (cite is null))
);
create index credential_status_of on credential_status (credential_id, from_day, id);
insert into credential_status (credential_id, status, from_day)
  select credential.id, case entry->>'status' when 'VALID' then 'valid' when 'SUSPENDED' then 'suspended' when 'CANCELLED' then 'cancelled' else 'revoked' end, (entry->>'from')::date
  from credential, jsonb_array_elements(status_history) as entry;
create trigger append_only before update or delete or truncate on credential_status for each statement execute function refuse_change();
alter table credential drop column status_history;

-- The entry that rules on a day: the latest day up to it, of one day the latest entry.
create function credential_status_on(credential uuid, day date) returns text language sql stable
  return (select status from credential_status where credential_id = credential and from_day <= day order by from_day desc, id desc limit 1);

-- Whom a matter is about: the holder of a credential, the person whose recusal is asked for.
create table matter_about (
  matter_id  uuid primary key references matter,
  officer_id uuid references officer,
  account_id uuid references account,
  name       text not null,
  motion     text check (motion in ('own', 'agency', 'complainant', 'order')), -- of a recusal
  check (officer_id is not null or account_id is not null)
);
create index matter_about_account on matter_about (account_id);
create index matter_about_officer on matter_about (officer_id);
create trigger append_only before update or delete or truncate on matter_about for each statement execute function refuse_change();

-- Who was given a matter and who was taken off it. `matter_person` holds those of today.
create table assignment (
  id          bigint generated always as identity primary key,
  matter_id   uuid not null references matter,
  person_id   uuid not null references account,
  name        text not null,
  assigned    boolean not null,
  on_day      date not null,
  reasons     text,
  conflict    text, -- why in spite of a conflict of interest; for the office alone
  account_id  uuid references account,
  account_name text not null,
  recorded_at timestamptz not null default now()
);
create index assignment_of_matter on assignment (matter_id, id);
insert into assignment (matter_id, person_id, name, assigned, on_day, account_name)
  select matter_id, account_id, name, true, opened_on, '启动时指定' from matter_person join matter on matter.id = matter_id;
create trigger append_only before update or delete or truncate on assignment for each statement execute function refuse_change();

-- Who took part in one act.
create table act_person (
  matter_id  uuid not null references matter,
  seq        integer not null,
  officer_id uuid not null references officer,
  name       text not null,
  invited    boolean not null, -- from outside: he signs nothing
  primary key (matter_id, seq, officer_id),
  foreign key (matter_id, seq) references matter_event (matter_id, seq)
);
create index act_person_of on act_person (officer_id);
create trigger append_only before update or delete or truncate on act_person for each statement execute function refuse_change();

-- What is made of acts that somebody did before he had to withdraw.
create table recusal_review (
  recusal_id  uuid not null references matter,
  matter_id   uuid not null references matter,
  seq         integer not null,
  finding     text not null check (finding in ('stands', 'redone')),
  reasons     text not null,
  account_id  uuid not null references account,
  account_name text not null,
  on_day      date not null,
  recorded_at timestamptz not null default now(),
  primary key (recusal_id, seq),
  foreign key (matter_id, seq) references matter_event (matter_id, seq)
);
create trigger append_only before update or delete or truncate on recusal_review for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['officer_status', 'officer_qualification', 'training', 'declared_interest', 'register_key', 'credential_status', 'matter_about',
                                'assignment', 'act_person', 'recusal_review'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
  -- What is known of an officer is seen by whoever sees the officer; an office writes about those beneath it.
  foreach scoped in array array['officer_status', 'officer_qualification', 'training', 'declared_interest'] loop
    execute format('create policy of_officer on %I using (exists (select from officer where officer.id = officer_id))', scoped);
  end loop;
  foreach scoped in array array['officer', 'credential'] loop
    execute format('create policy entered on %I for insert with check (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
    execute format('create policy changed on %I for update using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
  end loop;
  -- For the office alone: the agency learns who handles its matter, not why.
  foreach scoped in array array['assignment', 'act_person', 'recusal_review'] loop
    execute format($policy$create policy of_office on %I using (exists (select from matter where matter.id = matter_id
      and office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end')))$policy$, scoped);
  end loop;
end $$;
create policy of_matter on matter_about using (exists (select from matter where matter.id = matter_id));
create policy of_credential on credential_status using (exists (select from credential where credential.id = credential_id));
create policy known on register_key for select using (app_setting('app.account') is not null);

grant select, insert on officer_status, officer_qualification, training, declared_interest, credential_status, matter_about, assignment, act_person, recusal_review to xiezhi_app;
grant select on register_key to xiezhi_app;
