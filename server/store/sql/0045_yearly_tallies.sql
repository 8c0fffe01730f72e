-- What records count as in a yearly report, by body and year: a sum of entries like `record_figure`, true in the same transaction.
create table record_tally (
  org_path text collate "C" not null,
  body_id  text collate "C" not null references organ,
  year     integer not null,
  tally    text collate "C" not null, -- penalty.FINE, remedy.LITIGATION
  records  integer not null,
  fine     numeric(18, 2) not null, -- yuan
  folded   boolean not null default false
);
create index record_tally_of on record_tally (org_path, year);
create index record_tally_due on record_tally (org_path) where not folded;
alter table record_tally enable row level security;
alter table record_tally force row level security;
create policy reach on record_tally for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy noted on record_tally to current_user using (true);
grant select on record_tally to xiezhi_app;

create function tally_new_records() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_tally (org_path, body_id, year, tally, records, fine)
    select org_path, body_id, extract(year from acted_on), tally, count(*), coalesce(sum(fine), 0) from added, unnest(tallies) tally where not voided group by 1, 2, 3, 4;
  return null;
end $$;
create trigger tallied_new after insert on enforcement_record referencing new table as added for each statement execute function tally_new_records();

-- What it counted as is taken away, what it counts as now is added.
create function tally_changed_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_tally (org_path, body_id, year, tally, records, fine)
    select (one).org_path, (one).body_id, extract(year from (one).acted_on), tally, sign, sign * coalesce((one).fine, 0)
    from (values (old, -1), (new, 1)) as one_of(one, sign), unnest((one).tallies) tally where not (one).voided;
  return null;
end $$;
create trigger tallied_changed after update on enforcement_record for each row
  when ((old.org_path, old.acted_on, old.voided, old.fine, old.tallies) is distinct from (new.org_path, new.acted_on, new.voided, new.fine, new.tallies))
  execute function tally_changed_record();

-- As `fold_record_figures`: says how many keys were put together.
create function fold_record_tallies(most integer) returns bigint language sql security definer set search_path = public, pg_temp
begin atomic
  with due as (select distinct org_path, body_id, year, tally from (select * from record_tally where not folded limit most) entry),
    gone as (
      delete from record_tally told using due
      where (told.org_path, told.body_id, told.year, told.tally) = (due.org_path, due.body_id, due.year, due.tally) returning told.*),
    kept as (
      insert into record_tally
      select org_path, body_id, year, tally, sum(records), sum(fine), true from gone group by org_path, body_id, year, tally having sum(records) <> 0)
  select count(*) from due;
end;
revoke all on function fold_record_tallies(integer) from public;
grant execute on function fold_record_tallies(integer) to xiezhi_app;

select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
insert into record_tally
  select org_path, body_id, extract(year from acted_on), tally, count(*), coalesce(sum(fine), 0), true
  from enforcement_record, unnest(tallies) tally where not voided group by 1, 2, 3, 4;

-- Acts that were reviewed, sued over or compensated for: few, and asked for by those who want to know what went wrong.
create function has_remedy(tallies text[]) returns boolean language sql immutable parallel safe
  return tallies && array['remedy.RECONSIDERATION', 'remedy.LITIGATION', 'remedy.COMPENSATION'];
create index enforcement_record_with_remedy on enforcement_record (acted_on desc, id desc) include (org_path) where has_remedy(tallies);
