-- What alerts are listed and counted by, beside the alert: the kind, day, field and counterpart's nature of the act it is about. An index answers
-- then, where each alert of a region had to be held against its record. Kept by the database, so that they are the record's at every moment.

alter table alert
  add column act_kind       text collate "C",
  add column act_day        date,
  add column act_enterprise boolean,
  add column act_field      text collate "C";
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
update alert set act_kind = record.kind, act_day = record.acted_on, act_enterprise = record.is_enterprise, act_field = record.field_code from enforcement_record record where record.id = alert.record_id;
alter table alert add constraint alert_of_act check ((record_id is null) = (act_kind is null) and (record_id is null) = (act_day is null) and (record_id is null) = (act_enterprise is null));

create function alert_takes_act() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select kind, acted_on, is_enterprise, field_code into new.act_kind, new.act_day, new.act_enterprise, new.act_field from enforcement_record where id = new.record_id;
  return new;
end $$;
create trigger takes_act before insert on alert for each row when (new.record_id is not null) execute function alert_takes_act();

create function alerts_follow_act() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update alert set act_kind = new.kind, act_day = new.acted_on, act_enterprise = new.is_enterprise, act_field = new.field_code where record_id = new.id;
  return null;
end $$;
create trigger followed_by_alerts after update on enforcement_record for each row
  when ((old.kind, old.acted_on, old.is_enterprise, old.field_code) is distinct from (new.kind, new.acted_on, new.is_enterprise, new.field_code)) execute function alerts_follow_act();

-- Counts, folds and what some bodies have are read from the first, the list of a region, in its order, from the second: whatever is asked for stands there.
drop index alert_listed, alert_folded;
create index alert_listed on alert (org_path, state, rank, id) include (body_id, law, norm, raised_on, judged_on, record_id, act_kind, act_day, act_enterprise, act_field);
create index alert_ranked on alert (state, rank, id) include (org_path, law, norm, raised_on, act_kind, act_enterprise, act_field);
-- Acts with an alert that nobody has judged, in the order of the list of acts.
create index alert_of_acts on alert (rank, act_day desc, record_id desc) include (org_path, act_kind, act_enterprise, act_field) where state = 'new' and record_id is not null;
