-- A matter names the act of enforcement that it grew from, whether an alert led to it or somebody who looked at the act.

update matter set source = source || jsonb_build_object('record', record.id, 'says', coalesce(record.decision_no, record.action_no))
  from alert join enforcement_record record on record.id = alert.record_id where alert.id = (source ->> 'alert')::bigint;
create index matter_of_record on matter (((source ->> 'record')::bigint)) where source ? 'record';
