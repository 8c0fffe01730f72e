-- Places, organs, the people who work there, their credentials, and who may sign in.
--
-- Row-level security is the second wall behind the checks in the code. Every scoped row carries the path of its organ
-- ('/650000-gov/659801-gov/659801-market/'), and a policy compares it with a range that the transaction has laid down:
--   app.account                the account at work, or 'worker'
--   app.scope, app.scope_end   what lies beneath the acting organ
--   app.own, app.own_end       the acting organ itself
--   app.session, app.login     only while somebody is being recognised or signs in
-- A transaction that has laid nothing down sees nothing.

-- The planner puts this in line, so a policy costs what a comparison with a constant costs.
create function app_setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting(name, true), '');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% 只增不改：不能修改、删除或者清空', tg_table_name using errcode = 'restrict_violation';
end $$;

create table area (
  code        text primary key check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  name        text not null,
  parent_code text references area,
  level       text not null check (level in ('nation', 'region', 'prefecture', 'county', 'township')),
  region      text not null -- whose calendar and law apply: an id of laws/calendars
);

-- Kinds, levels and references are those of core/authority.
create table organ (
  id                    text primary key check (id ~ '^[a-z0-9-]{1,64}$'),
  kind                  text not null check (kind in ('government', 'department', 'justiceDepartment', 'dispatchedOrgan', 'dispatchedBody',
                                                      'institution', 'authorizedOrganization', 'entrustedOrganization', 'justiceStation')),
  name                  text not null,
  short_name            text not null,
  uscc                  text unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  level                 text not null check (level in ('nation', 'region', 'prefecture', 'county', 'township')),
  area_code             text not null references area,
  region                text not null,
  government_id         text references organ,
  superior_id           text references organ,
  set_up_by_id          text references organ,
  entrusted_by_id       text references organ,
  authorized_by         text check (authorized_by in ('lawOrRegulation', 'rule')),
  management            text check (management in ('vertical', 'upperLed')),
  other_law             text,
  from_day              date,
  to_day                date,
  path                  text collate "C" not null unique check (path ~ '^/([a-z0-9-]+/)+$'),
  document_mark         text, -- 文号代字
  field_codes           text[] not null default '{}',
  has_penalty_power     boolean not null default false,
  has_coercion_power    boolean not null default false,
  has_enforcement_power boolean not null default false,
  qualified_from        date,
  qualified_to          date,
  legal_review_unit     text,
  address               text,
  phone                 text,
  check (kind = 'government' or government_id is not null),
  check ((kind = 'entrustedOrganization') = (entrusted_by_id is not null)),
  check (to_day >= from_day)
);
create index organ_of_government on organ (government_id);

create table account (
  id        uuid primary key default gen_random_uuid(),
  login     text not null unique,
  name      text not null,
  home_path text collate "C" not null, -- path of the organ that answers for the account
  disabled  boolean not null default false
);

-- Apart from the account, so that reading a colleague's name never reads how he signs in.
create table account_secret (
  account_id    uuid primary key references account on delete cascade,
  login         text not null unique,
  password_hash text not null
);

-- Attempts to sign in under a name, whether or not there is such an account: a lock must not tell which names exist.
create table sign_in (
  login        text primary key,
  failures     integer not null,
  locked_until timestamptz,
  tried_at     timestamptz not null
);

create table post (
  account_id uuid not null references account on delete cascade,
  organ_id   text not null references organ,
  org_path   text collate "C" not null,
  role       text not null check (role in ('clerk', 'chief', 'leader', 'agencyLegal', 'officer', 'operator')),
  from_day   date not null,
  to_day     date,
  primary key (account_id, organ_id, role)
);
create index post_of_organ on post (organ_id);

create table session (
  token_hash bytea primary key, -- sha256: who reads the table cannot sign in with it
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

create table officer (
  id                uuid primary key default gen_random_uuid(),
  name              text not null,
  organ_id          text not null references organ,
  org_path          text collate "C" not null,
  account_id        uuid references account,
  staff_type        text not null default 'CIVIL' check (staff_type in ('CIVIL', 'REFERENCE', 'INSTITUTION', 'AUXILIARY')),
  is_auxiliary      boolean not null default false,
  is_leader         boolean not null default false,
  is_legal_reviewer boolean not null default false,
  law_qualified     boolean not null default false,
  law_qual_no       text,
  status            text not null default 'ACTIVE' check (status in ('ACTIVE', 'LEFT', 'RETIRED', 'SECONDED'))
);
create index officer_of_organ on officer (org_path);

create table credential (
  id             uuid primary key default gen_random_uuid(),
  cert_no        text not null unique,
  kind           text not null check (kind in ('enforcement', 'supervision')),
  officer_id     uuid not null references officer on delete cascade,
  organ_id       text not null references organ,
  org_path       text collate "C" not null,
  issuer         text not null,
  issue_date     date not null,
  valid_from     date not null,
  valid_to       date not null,
  status_history jsonb not null default '[]', -- [{status, from, to?, docId?}]: looked up as of the day of an act
  check (valid_to >= valid_from)
);
create index credential_of_officer on credential (officer_id);
create index credential_of_organ on credential (org_path);

do $$
declare scoped text;
begin
  foreach scoped in array array['area', 'organ', 'account', 'account_secret', 'sign_in', 'post', 'session', 'officer', 'credential'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
  end loop;
end $$;

-- Which organs there are is no secret among officials.
create policy known on area for select using (app_setting('app.account') is not null);
create policy known on organ for select using (app_setting('app.account') is not null);
create policy kept on area for all using (app_setting('app.account') = 'worker');
create policy kept on organ for all using (app_setting('app.account') = 'worker');

create policy reach on account for select using (
  id::text = app_setting('app.account')
  or (home_path >= app_setting('app.scope') and home_path < app_setting('app.scope_end'))
);
create policy kept on account for all using (app_setting('app.account') = 'worker');

create policy signing_in on account_secret for all using (login = app_setting('app.login'));
create policy kept on account_secret for all using (app_setting('app.account') = 'worker');
create policy signing_in on sign_in for all using (login = app_setting('app.login'));
create policy kept on sign_in for all using (app_setting('app.account') = 'worker');

create policy reach on post for select using (
  account_id::text = app_setting('app.account')
  or (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'))
);
create policy kept on post for all using (app_setting('app.account') = 'worker');

create policy holder on session for all using (token_hash = decode(app_setting('app.session'), 'hex'));
create policy kept on session for all using (app_setting('app.account') = 'worker');

create policy reach on officer for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy reach on credential for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy kept on officer for all using (app_setting('app.account') = 'worker');
create policy kept on credential for all using (app_setting('app.account') = 'worker');

grant select, insert, update on area, organ, account, post, officer, credential to xiezhi_app;
grant select, insert, update on account_secret to xiezhi_app;
grant select, insert, update, delete on session, sign_in to xiezhi_app;
