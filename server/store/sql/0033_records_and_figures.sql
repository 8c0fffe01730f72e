-- What records are found, grouped and counted by, as columns; and figures on them that are true in the same transaction.

alter table enforcement_record
  add column field_code   text collate "C", -- 执法领域
  add column item_code    text collate "C", -- 权责事项
  add column offence_code text collate "C", -- 案由
  add column place_code   text collate "C", -- area where it happened, else whose area it is
  add column fine         numeric(16, 2), -- yuan
  add column party_key    text collate "C", -- the same for one counterpart at every body; of a person its name and masked number
  add column officers     text[] collate "C" not null default '{}', -- numbers of credentials, else the sender's own
  add column tallies      text[] collate "C" not null default '{}'; -- what it counts as in a yearly report

-- What came before these columns were there, as core/records/keys.ts reads it.
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
alter table enforcement_record disable trigger user;
update enforcement_record record set
  field_code = said."fieldCode", item_code = said."itemCode", offence_code = said."offenceCode", place_code = coalesce(said."placeAreaCode", said."areaCode"),
  fine = (said.penalty ->> 'fineAmount')::numeric, party_key = coalesce(said.uscc, record.party || ' ' || said."idNo"),
  officers = array(
    select distinct coalesce(one ->> 'certNo', one ->> 'officerId') collate "C" from (
      select json_array_elements(said.officers) union all
      select json_array_elements(step -> 'officers') from json_array_elements(said.steps) step) officer(one)
    where coalesce(one ->> 'certNo', one ->> 'officerId') is not null order by 1),
  tallies = array(
    select distinct tally collate "C" from (
      select 'penalty.' || json_array_elements_text(said.penalty -> 'penaltyKinds')
      union all select 'decision.' || said."decisionResult" where said.penalty is not null
      union all select 'result.' || (said.licence ->> 'result')
      union all select 'coercion.' || (said.coercion ->> 'type')
      union all select 'check.' || (said.inspection ->> 'checkResult')
      union all select 'remedy.' || (remedy ->> 'kind') from json_array_elements(said.remedies) remedy
      union all select 'outcome.' || (remedy ->> 'outcome') from json_array_elements(said.remedies) remedy) counted(tally)
    where tally is not null order by 1)
from (
  select id, said.* from enforcement_record cross join lateral json_to_record(content) as said("fieldCode" text, "itemCode" text, "offenceCode" text, "placeAreaCode" text,
    "areaCode" text, uscc text, "idNo" text, "decisionResult" text, penalty json, licence json, coercion json, inspection json, remedies json, officers json, steps json)) said
where said.id = record.id;
alter table enforcement_record enable trigger user;

-- A list of a body, a party, an offence or an officer, and of a whole area kind by kind: each finds its latest records without looking at others.
drop index enforcement_record_by_kind;
create index enforcement_record_latest on enforcement_record (kind, acted_on desc, id desc) include (org_path);
create index enforcement_record_of_party on enforcement_record (party_key) where party_key is not null;
create index enforcement_record_of_offence on enforcement_record (offence_code, acted_on desc) where offence_code is not null;
create index enforcement_record_of_officer on enforcement_record using gin (officers);

-- Records by body, kind and month. A sum of entries, since nobody must wait for anybody who writes of the same month: each statement adds what
-- it changes, and the worker puts the entries of one key together.
create table record_figure (
  org_path   text collate "C" not null,
  body_id    text collate "C" not null references organ,
  kind       text collate "C" not null,
  month      date not null, -- its first day
  records    integer not null,
  enterprise integer not null, -- concerning enterprises
  fined      integer not null,
  fine       numeric(18, 2) not null, -- yuan
  contested  integer not null, -- reviewed or sued over
  overturned integer not null, -- not upheld there
  folded     boolean not null default false
);
create index record_figure_of on record_figure (org_path, month);
create index record_figure_due on record_figure (org_path) where not folded;
alter table record_figure enable row level security;
alter table record_figure force row level security;
create policy reach on record_figure for select using (org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end'));
create policy noted on record_figure to current_user using (true);
grant select on record_figure to xiezhi_app;

create function is_contested(tallies text[]) returns boolean language sql immutable parallel safe
  return tallies && array['remedy.RECONSIDERATION', 'remedy.LITIGATION'];
create function is_overturned(tallies text[]) returns boolean language sql immutable parallel safe
  return tallies && array['outcome.REVOKE', 'outcome.CHANGE', 'outcome.CONFIRM_ILLEGAL', 'outcome.INVALID', 'outcome.ORDER_PERFORM'];

create function count_new_records() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select org_path, body_id, kind, date_trunc('month', acted_on), count(*), count(*) filter (where is_enterprise), count(*) filter (where fine > 0), coalesce(sum(fine), 0),
      count(*) filter (where is_contested(tallies)), count(*) filter (where is_overturned(tallies))
    from added where not voided group by 1, 2, 3, 4;
  return null;
end $$;
create trigger counted_new after insert on enforcement_record referencing new table as added for each statement execute function count_new_records();

-- What it counted as is taken away, what it counts as now is added.
create function count_changed_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select (one).org_path, (one).body_id, (one).kind, date_trunc('month', (one).acted_on), sign, sign * (one).is_enterprise::integer, sign * coalesce((one).fine > 0, false)::integer,
      sign * coalesce((one).fine, 0), sign * is_contested((one).tallies)::integer, sign * is_overturned((one).tallies)::integer
    from (values (old, -1), (new, 1)) as one_of(one, sign) where not (one).voided;
  return null;
end $$;
create trigger counted_changed after update on enforcement_record for each row
  when ((old.org_path, old.kind, old.acted_on, old.voided, old.is_enterprise, old.fine, old.tallies)
    is distinct from (new.org_path, new.kind, new.acted_on, new.voided, new.is_enterprise, new.fine, new.tallies))
  execute function count_changed_record();

-- Puts the entries of some keys together, and says how many keys that were. Entries written meanwhile stay for the next time.
create function fold_record_figures(most integer) returns bigint language sql security definer set search_path = public, pg_temp
begin atomic
  with due as (select distinct org_path, body_id, kind, month from (select * from record_figure where not folded limit most) entry),
    gone as (
      delete from record_figure figure using due
      where (figure.org_path, figure.body_id, figure.kind, figure.month) = (due.org_path, due.body_id, due.kind, due.month) returning figure.*),
    kept as (
      insert into record_figure
      select org_path, body_id, kind, month, sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned), true
      from gone group by org_path, body_id, kind, month having sum(records) <> 0)
  select count(*) from due;
end;
revoke all on function fold_record_figures(integer) from public;
grant execute on function fold_record_figures(integer) to xiezhi_app;

insert into record_figure
  select org_path, body_id, kind, date_trunc('month', acted_on), count(*), count(*) filter (where is_enterprise), count(*) filter (where fine > 0), coalesce(sum(fine), 0),
    count(*) filter (where is_contested(tallies)), count(*) filter (where is_overturned(tallies)), true
  from enforcement_record where not voided group by 1, 2, 3, 4;

-- Records within sight by words, in the same way as `found`: those that were made findable, and the first of those that are still to be.
create function found_records(wanted tsquery, called text, most integer) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  (select subject::bigint from search_entry
   where kind = 'record' and words @@ wanted and office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end') limit most)
  union
  (select record.id from (select subject::bigint as id from search_due where kind = 'record' limit 20000) due join enforcement_record record using (id)
   where org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end')
     and (strpos(action_no, called) > 0 or strpos(decision_no, called) > 0 or strpos(party, called) > 0) limit most);
end;
revoke all on function found_records(tsquery, text, integer) from public;
grant execute on function found_records(tsquery, text, integer) to xiezhi_app;
