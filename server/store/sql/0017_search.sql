-- What can be found by words: one row a thing, whoever wrote it. Triggers note in `search_due` what was written, the worker reads it
-- and fills `search_entry`: nothing can be forgotten, and no writer waits for the index.

create table search_due (
  kind     text not null,
  subject  text not null,
  asked_at timestamptz not null default now(),
  primary key (kind, subject)
);

create table search_entry (
  kind        text not null check (kind in ('matter', 'instrument', 'record', 'organ', 'officer')),
  subject     text not null, -- its id
  office_path text collate "C" not null, -- seen from here upwards; organs are known to everybody
  agency_path text collate "C", -- seen besides by that organ when it acts for itself
  title       text not null, -- what it is called: a number, a name
  note        text not null, -- what stands beside it
  on_day      date, -- the later first
  words       tsvector not null, -- pairs of characters, numbers, initials
  primary key (kind, subject)
);
create index search_entry_words on search_entry using gin (words);

alter table search_due enable row level security;
alter table search_due force row level security;
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy worker on search_due using (app_setting('app.account') = 'worker');
create policy noted on search_due to current_user using (true);
create policy worker on search_entry using (app_setting('app.account') = 'worker');
create policy found on search_entry for select to current_user using (true);
grant select, update, delete on search_due to xiezhi_app;
grant select, insert, update, delete on search_entry to xiezhi_app;

-- Matching words is not leakproof, so behind row-level security no index would serve it. This door looks with its owner's eyes and
-- is the wall itself: the same two ranges as everywhere, before anything leaves.
create function found(wanted tsquery, called text, most integer)
  returns table (kind text, subject text, title text, note text, on_day date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select hit.kind, hit.subject, hit.title, hit.note, hit.on_day
  from unnest(array['matter', 'instrument', 'record', 'organ', 'officer']) asked(kind)
  cross join lateral (
    select near.* from (
      select * from search_entry entry
      where entry.kind = asked.kind and entry.words @@ wanted and (
        asked.kind = 'organ'
        or (entry.office_path >= app_setting('app.scope') and entry.office_path < app_setting('app.scope_end'))
        or (entry.agency_path >= app_setting('app.own') and entry.agency_path < app_setting('app.own_end')))
      limit 1000 -- what half the country is called is not put in order
    ) near
    order by strpos(near.title, called) = 0, strpos(near.note, called) = 0,
      near.office_path < app_setting('app.scope') or near.office_path >= app_setting('app.scope_end'), -- what is one's own first
      near.on_day desc nulls last, near.title, near.subject
    limit most
  ) hit
  where app_setting('app.account') is not null;
end;
revoke all on function found(tsquery, text, integer) from public;
grant execute on function found(tsquery, text, integer) to xiezhi_app;

-- Whoever writes waits for a worker that is just reading the same thing, and the other way round: so the last state is the one that is found.
create function due_to_be_found() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_level = 'ROW' then
    insert into search_due (kind, subject) values (tg_argv[0], to_jsonb(new) ->> tg_argv[1])
    on conflict (kind, subject) do update set asked_at = excluded.asked_at;
  else
    execute format('insert into search_due (kind, subject) select distinct $1, %I::text from changed order by 2
      on conflict (kind, subject) do update set asked_at = excluded.asked_at', tg_argv[1]) using tg_argv[0];
  end if;
  return null;
end $$;

-- Of changes, only those of what can be read: a record is looked at every night, a matter moves with every act.
do $$
declare watched record;
begin
  for watched in select * from (values
    ('matter', 'matter', 'id', array['number', 'title']),
    ('instrument', 'instrument', 'id', array['title', 'number', 'addressee', 'voided_on']),
    ('enforcement_record', 'record', 'id', array['action_no', 'decision_no', 'party']),
    ('organ', 'organ', 'id', array['name', 'short_name', 'uscc']),
    ('officer', 'officer', 'id', array['name', 'organ_id', 'org_path']),
    ('credential', 'officer', 'officer_id', array['cert_no'])
  ) as table_of (name, kind, key, read) loop
    execute format('create trigger found_new after insert on %I referencing new table as changed for each statement execute function due_to_be_found(%L, %L)',
      watched.name, watched.kind, watched.key);
    execute format('create trigger found_changed after update on %I for each row when (%s) execute function due_to_be_found(%L, %L)', watched.name,
      (select string_agg(format('old.%1$I is distinct from new.%1$I', each), ' or ') from unnest(watched.read) each), watched.kind, watched.key);
  end loop;
end $$;

insert into search_due (kind, subject)
  select 'matter', id::text from matter union all select 'instrument', id::text from instrument union all select 'record', id::text from enforcement_record
  union all select 'organ', id from organ union all select 'officer', id::text from officer;
