-- Sums of `record_figure` and `record_tally` for whoever asks of many bodies at once. They are added to in the statement that puts entries together:
-- what is true is the sum and the entries that are still to be put together, at every moment.

create table record_figure_of_body ( -- of all kinds
  org_path   text collate "C" not null,
  body_id    text collate "C" not null references organ,
  month      date not null,
  records    integer not null,
  enterprise integer not null,
  fined      integer not null,
  fine       numeric(18, 2) not null,
  contested  integer not null,
  overturned integer not null,
  primary key (org_path, month, body_id)
) with (fillfactor = 70);

create table record_figure_beneath ( -- of a path and all that lies beneath it
  path       text collate "C" not null,
  kind       text collate "C" not null,
  month      date not null,
  records    integer not null,
  enterprise integer not null,
  fined      integer not null,
  fine       numeric(18, 2) not null,
  contested  integer not null,
  overturned integer not null,
  primary key (path, kind, month)
) with (fillfactor = 70);

create table record_tally_beneath (
  path    text collate "C" not null,
  year    integer not null,
  tally   text collate "C" not null,
  records integer not null,
  fine    numeric(18, 2) not null,
  primary key (path, year, tally)
) with (fillfactor = 70);

-- One kind of act over all bodies; entries that are still to be put together are few and found by another.
create index record_figure_of_kind on record_figure (kind, month, org_path) where folded;

do $$
declare one text;
begin
  foreach one in array array['record_figure_of_body', 'record_figure_beneath', 'record_tally_beneath'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy noted on %I to current_user using (true)', one);
    execute format('grant select on %I to xiezhi_app', one);
  end loop;
  -- A sum is seen by whoever sees all that it is the sum of.
  foreach one in array array['record_figure_beneath', 'record_tally_beneath'] loop
    execute format('create policy reach on %I for select using (path >= app_setting(''app.scope'') and left(path, -1) || ''0'' <= app_setting(''app.scope_end''))', one);
  end loop;
end $$;
create policy reach on record_figure_of_body for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));

-- `/a/b/`: `/`, `/a/` and itself.
create function paths_above(path text) returns setof text language sql immutable parallel safe set search_path = public, pg_temp
begin atomic
  select left(path, at) collate "C" from generate_series(1, length(path)) at where substr(path, at, 1) = '/';
end;

create or replace function fold_record_figures(most integer) returns bigint language sql security definer set search_path = public, pg_temp
begin atomic
  with due as (select distinct org_path, body_id, kind, month from (select * from record_figure where not folded limit most) entry),
    gone as (
      delete from record_figure figure using due
      where (figure.org_path, figure.body_id, figure.kind, figure.month) = (due.org_path, due.body_id, due.kind, due.month) returning figure.*),
    kept as (
      insert into record_figure
      select org_path, body_id, kind, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned), true
      from gone group by org_path, body_id, kind, month having sum(records) <> 0),
    of_body as (
      insert into record_figure_of_body as held
      select org_path, body_id, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned) from gone where not folded group by 1, 2, 3
      on conflict (org_path, month, body_id) do update set records = held.records + excluded.records, enterprise = held.enterprise + excluded.enterprise, fined = held.fined + excluded.fined,
        fine = held.fine + excluded.fine, contested = held.contested + excluded.contested, overturned = held.overturned + excluded.overturned),
    beneath as (
      insert into record_figure_beneath as held
      select above.path, kind, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned)
      from gone join (select distinct org_path, paths_above(org_path) as path from due) above using (org_path) where not folded group by 1, 2, 3
      on conflict (path, kind, month) do update set records = held.records + excluded.records, enterprise = held.enterprise + excluded.enterprise, fined = held.fined + excluded.fined,
        fine = held.fine + excluded.fine, contested = held.contested + excluded.contested, overturned = held.overturned + excluded.overturned)
  select count(*) from due;
end;

create or replace function fold_record_tallies(most integer) returns bigint language sql security definer set search_path = public, pg_temp
begin atomic
  with due as (select distinct org_path, body_id, year, tally from (select * from record_tally where not folded limit most) entry),
    gone as (
      delete from record_tally told using due
      where (told.org_path, told.body_id, told.year, told.tally) = (due.org_path, due.body_id, due.year, due.tally) returning told.*),
    kept as (
      insert into record_tally
      select org_path, body_id, year, tally, sum(records), sum(fine), true from gone group by org_path, body_id, year, tally having sum(records) <> 0),
    beneath as (
      insert into record_tally_beneath as held
      select above.path, year, tally, sum(records), sum(fine)
      from gone join (select distinct org_path, paths_above(org_path) as path from due) above using (org_path) where not folded group by 1, 2, 3
      on conflict (path, year, tally) do update set records = held.records + excluded.records, fine = held.fine + excluded.fine)
  select count(*) from due;
end;

insert into record_figure_of_body
  select org_path, body_id, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned) from record_figure where folded group by 1, 2, 3;
insert into record_figure_beneath
  select above.path, kind, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned)
  from record_figure join (select distinct org_path, paths_above(org_path) as path from record_figure) above using (org_path) where folded group by 1, 2, 3;
insert into record_tally_beneath
  select above.path, year, tally, sum(records), sum(fine)
  from record_tally join (select distinct org_path, paths_above(org_path) as path from record_tally) above using (org_path) where folded group by 1, 2, 3;
