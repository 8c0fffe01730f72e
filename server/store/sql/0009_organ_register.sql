-- The register of organs: relations with their days, confirmation and clean-up (主体资格确认、清理), entrustment (委托),
-- empowered items (赋权事项), and who was designated to supervise in another's place.
--
-- The columns of `organ` repeat what holds today; the answer for any other day is read from `organ_relation`.
--   app.keeps, app.keeps_end   the organs whose register the person keeps

alter table organ drop constraint organ_kind_check;
alter table organ add constraint organ_kind_check check (kind in ('government', 'department', 'justiceDepartment', 'dispatchedOrgan', 'dispatchedBody',
  'institution', 'authorizedOrganization', 'entrustedOrganization', 'justiceStation', 'external'));
alter table organ drop constraint organ_check;
alter table organ add constraint organ_of_government check (kind in ('government', 'external') or government_id is not null);
alter table organ add column comprehensive boolean not null default false; -- 综合行政执法，相对集中行政处罚权
alter table organ add column authorized_basis text; -- what authorises an organisation, as it is cited

-- Columns named by the trigger may be filled once; everything else stays as it was written.
create function fill_once() returns trigger language plpgsql as $$
declare changed text;
begin
  for changed in select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key loop
    if not changed = any (tg_argv) or (to_jsonb(old) -> changed) not in ('null', 'false') then
      raise exception '% 的 % 已经写定，不能修改：请另行登记', tg_table_name, changed using errcode = 'restrict_violation';
    end if;
  end loop;
  return null;
end $$;

-- A relation ends and another begins; none is overwritten. What was entered by mistake is withdrawn and stays readable.
create table organ_relation (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  kind         text not null check (kind in ('hierarchical', 'system', 'vertical', 'upperLed', 'government', 'located', 'setUpBy', 'entrustedBy', 'guidance')),
  slot         text not null generated always as (case
                 when kind in ('hierarchical', 'system', 'vertical', 'upperLed') then 'superior'
                 when kind in ('government', 'located') then 'government' else kind end) stored,
  to_id        text not null references organ,
  from_day     date, -- null: since before the register was kept
  to_day       date,
  basis        text,
  end_basis    text,
  withdrawn    boolean not null default false,
  account_name text,
  recorded_at  timestamptz not null default now(),
  check (organ_id <> to_id),
  check (to_day >= from_day),
  constraint organ_relation_one_at_a_time exclude using gist (
    int8range(hashtextextended(organ_id || ' ' || slot, 0), hashtextextended(organ_id || ' ' || slot, 0), '[]') with &&,
    daterange(from_day, to_day, '[]') with &&) where (slot <> 'guidance' and not withdrawn)
);
create index organ_relation_of on organ_relation (organ_id);
create index organ_relation_to on organ_relation (to_id);
create trigger fill_once after update on organ_relation for each row execute function fill_once('to_day', 'end_basis', 'withdrawn');
create trigger append_only before delete or truncate on organ_relation for each statement execute function refuse_change();

create function relations_on(asked date) returns setof organ_relation language sql stable as $$
  select * from organ_relation
  where not withdrawn and coalesce(from_day, '-infinity') <= asked and asked <= coalesce(to_day, 'infinity')
$$;

-- What an organ's row says when it is entered begins its relations and its confirmation.
create function begin_relations() returns trigger language plpgsql as $$
begin
  insert into organ_relation (organ_id, org_path, kind, to_id, from_day)
  select added.id, added.path, relation.kind, relation.to_id, added.from_day
  from added cross join lateral (values
    (case added.management when 'vertical' then 'vertical' when 'upperLed' then 'upperLed'
       else case when added.kind = 'government' then 'hierarchical' else 'system' end end, added.superior_id),
    (case added.management when 'vertical' then 'located' else 'government' end, added.government_id),
    ('setUpBy', added.set_up_by_id),
    ('entrustedBy', added.entrusted_by_id)) relation (kind, to_id)
  where relation.to_id is not null;
  insert into organ_confirmation (organ_id, org_path, result, on_day, basis)
  select id, path, 'confirmed', qualified_from, '建立机关目录时登记' from added where qualified_from is not null;
  return null;
end $$;

-- What changed in the row of an organ, from when, and on what ground.
create table organ_change (
  id           bigint generated always as identity primary key,
  organ_id     text not null references organ,
  org_path     text collate "C" not null,
  from_day     date not null,
  before       jsonb not null,
  after        jsonb not null,
  basis        text not null,
  account_name text not null,
  recorded_at  timestamptz not null default now()
);
create index organ_change_of on organ_change (organ_id);
create trigger append_only before update or delete or truncate on organ_change for each statement execute function refuse_change();

create table organ_confirmation (
  id              bigint generated always as identity primary key,
  organ_id        text not null references organ,
  org_path        text collate "C" not null,
  result          text not null check (result in ('confirmed', 'kept', 'ended')), -- kept: looked at again in a clean-up and left as it is
  on_day          date not null,
  basis           text not null,
  document_number text,
  notice_url      text check (notice_url ~ '^https?://'),
  notice_day      date,
  matter_id       uuid references matter, -- the proceeding that brought it about
  account_name    text,
  recorded_at     timestamptz not null default now()
);
create index organ_confirmation_of on organ_confirmation (organ_id, on_day);
create trigger append_only before update or delete or truncate on organ_confirmation for each statement execute function refuse_change();

-- Whether an organ's power to enforce was confirmed, and not ended, as far as was entered for that day.
create function confirmed_on(organ text, asked date) returns boolean language sql stable as $$
  select coalesce((select result <> 'ended' from organ_confirmation where organ_id = organ and on_day <= asked order by on_day desc, id desc limit 1), false)
$$;

create trigger begin_relations after insert on organ referencing new table as added for each statement execute function begin_relations();

create table entrustment (
  id              uuid primary key default gen_random_uuid(),
  organ_id        text not null references organ, -- who entrusts
  org_path        text collate "C" not null,
  entrusted_id    text not null references organ,
  document_number text not null,
  act_kinds       text[] not null check (cardinality(act_kinds) > 0),
  items           text[] not null check (cardinality(items) > 0),
  fine_limit      numeric(16, 2), -- yuan; null: as far as the entrusting organ's own power goes
  from_day        date not null,
  to_day          date not null,
  published_on    date,
  published_url   text check (published_url ~ '^https?://'),
  filed_on        date,
  filed_number    text,
  ended_on        date,
  end_basis       text,
  matter_id       uuid references matter, -- the proceeding in which it is filed
  account_name    text not null,
  recorded_at     timestamptz not null default now(),
  check (organ_id <> entrusted_id),
  check (to_day >= from_day)
);
create index entrustment_by on entrustment (organ_id);
create index entrustment_to on entrustment (entrusted_id);
create index entrustment_in on entrustment (matter_id) where matter_id is not null;
create trigger fill_once after update on entrustment for each row
  execute function fill_once('published_on', 'published_url', 'filed_on', 'filed_number', 'ended_on', 'end_basis', 'matter_id');
create trigger append_only before delete or truncate on entrustment for each statement execute function refuse_change();

create table empowered_item (
  id           uuid primary key default gen_random_uuid(),
  organ_id     text not null references organ, -- the township
  org_path     text collate "C" not null,
  code         text,
  name         text not null,
  act_kind     text not null,
  from_organ   text not null references organ, -- the department whose item it was
  decision     text not null, -- of the province
  from_day     date not null,
  to_day       date,
  end_basis    text,
  account_name text not null,
  recorded_at  timestamptz not null default now(),
  check (to_day >= from_day)
);
create index empowered_item_of on empowered_item (organ_id);
create trigger fill_once after update on empowered_item for each row execute function fill_once('to_day', 'end_basis');
create trigger append_only before delete or truncate on empowered_item for each statement execute function refuse_change();

-- Who supervises an organ in the place of whoever else would: 直接监督, 指定监督. It holds once its paper is served.
create table designation (
  id         bigint generated always as identity primary key,
  matter_id  uuid not null references matter,
  agency_id  text not null references organ,
  organ_id   text not null references organ,
  org_path   text collate "C" not null, -- of the designated organ
  law        text not null,
  cite       text not null,
  decided_on date not null,
  subject    text not null,
  served_on  date, -- from when it holds
  unique (matter_id, organ_id)
);
create index designation_of on designation (organ_id, agency_id);
create trigger fill_once after update on designation for each row execute function fill_once('served_on');
create trigger append_only before delete or truncate on designation for each statement execute function refuse_change();

do $$
declare scoped text;
begin
  foreach scoped in array array['organ_relation', 'organ_change', 'organ_confirmation', 'entrustment', 'empowered_item', 'designation'] loop
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create policy worker on %I for all using (app_setting(''app.account'') = ''worker'')', scoped);
  end loop;
  -- The register is no secret among officials; who keeps it writes beneath his own place.
  foreach scoped in array array['organ_relation', 'organ_change', 'organ_confirmation', 'entrustment', 'empowered_item'] loop
    execute format('create policy known on %I for select using (app_setting(''app.account'') is not null)', scoped);
    execute format('create policy kept_by on %I for insert with check (org_path >= app_setting(''app.keeps'') and org_path < app_setting(''app.keeps_end''))', scoped);
    execute format('create policy filled_by on %I for update using (org_path >= app_setting(''app.keeps'') and org_path < app_setting(''app.keeps_end''))', scoped);
  end loop;
end $$;
-- An organ enters and ends what it entrusts itself.
create policy own on entrustment for insert with check (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
create policy own_filled on entrustment for update using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
-- Of a designation those know who may see its matter, and whoever was designated.
create policy of_matter on designation for select using (
  exists (select from matter where matter.id = matter_id) or (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')));
create policy by_matter on designation for insert with check (exists (select from matter where matter.id = matter_id));
create policy served on designation for update using (exists (select from matter where matter.id = matter_id));

create policy kept_by on organ for insert with check (path >= app_setting('app.keeps') and path < app_setting('app.keeps_end'));
create policy changed_by on organ for update using (path >= app_setting('app.keeps') and path < app_setting('app.keeps_end'));
create policy kept_by on area for insert with check (app_setting('app.keeps') is not null);

grant select, insert on organ_change, organ_confirmation to xiezhi_app;
grant select, insert, update (served_on) on designation to xiezhi_app;
grant select, insert, update (to_day, end_basis, withdrawn) on organ_relation to xiezhi_app;
grant select, insert, update (published_on, published_url, filed_on, filed_number, ended_on, end_basis, matter_id) on entrustment to xiezhi_app;
grant select, insert, update (to_day, end_basis) on empowered_item to xiezhi_app;

-- Organs that stand in the register already.
insert into organ_relation (organ_id, org_path, kind, to_id, from_day)
select organ.id, path, relation.kind, relation.to_id, from_day
from organ cross join lateral (values
  (case management when 'vertical' then 'vertical' when 'upperLed' then 'upperLed' else case when organ.kind = 'government' then 'hierarchical' else 'system' end end, superior_id),
  (case management when 'vertical' then 'located' else 'government' end, government_id),
  ('setUpBy', set_up_by_id), ('entrustedBy', entrusted_by_id)) relation (kind, to_id)
where relation.to_id is not null;
insert into organ_confirmation (organ_id, org_path, result, on_day, basis)
select id, path, 'confirmed', qualified_from, '建立机关目录时登记' from organ where qualified_from is not null;
