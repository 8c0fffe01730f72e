-- Complaints (投诉举报) that belong to no act are records of a kind of their own. They are no act, and the figures on acts leave them out.

alter table enforcement_record drop constraint enforcement_record_kind_check;
alter table enforcement_record add constraint enforcement_record_kind_check
  check (kind in ('penalty', 'licence', 'coercion', 'inspection', 'levy', 'payment', 'confirmation', 'adjudication', 'reward', 'complaint'));

create or replace function count_new_records() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select org_path, body_id, kind, date_trunc('month', acted_on), count(*), count(*) filter (where is_enterprise), count(*) filter (where fine > 0), coalesce(sum(fine), 0),
      count(*) filter (where is_contested(tallies)), count(*) filter (where is_overturned(tallies))
    from added where not voided and kind <> 'complaint' group by 1, 2, 3, 4;
  return null;
end $$;

create or replace function count_changed_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select (one).org_path, (one).body_id, (one).kind, date_trunc('month', (one).acted_on), sign, sign * (one).is_enterprise::integer, sign * coalesce((one).fine > 0, false)::integer,
      sign * coalesce((one).fine, 0), sign * is_contested((one).tallies)::integer, sign * is_overturned((one).tallies)::integer
    from (values (old, -1), (new, 1)) as one_of(one, sign) where not (one).voided and (one).kind <> 'complaint';
  return null;
end $$;

-- The table of what an act has of complaints is no longer called like the records of complaints.
update record_quarantine set child = 'complaintOfAct' where child = 'complaint';
alter table record_mapping disable trigger append_only;
update record_mapping set content = jsonb_set(content, '{kind}', '"complaintOfAct"') where content ->> 'kind' = 'complaint';
alter table record_mapping enable trigger append_only;
