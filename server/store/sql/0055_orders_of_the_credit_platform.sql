-- Work that is handed to us comes from the hotline and from the credit platform (信用修复, 信用异议): one way, by channel.
alter table order_mapping add column channel text not null default 'hotline' check (channel in ('hotline', 'creditObjection', 'creditRepair'));
alter table order_mapping alter column channel drop default, drop constraint order_mapping_pkey, add primary key (organ_id, channel, version);

alter table work_order add column channel text not null default 'hotline' check (channel in ('hotline', 'creditObjection', 'creditRepair'));
alter table work_order alter column channel drop default, drop constraint work_order_pkey, add primary key (organ_id, channel, number),
  alter column matter_id drop not null,
  add column record_id bigint references enforcement_record, -- the penalty that it is about
  add column ends_on date, -- when the publication of that penalty ended
  add check (matter_id is not null or record_id is not null);
drop index work_order_listed;
create index work_order_listed on work_order (channel, org_path, received_on desc, number desc);

-- A file of orders is an import like one of records: rows of it that are wrong wait in the same quarantine. Null: of records.
alter table record_import add column channel text check (channel in ('hotline', 'creditObjection', 'creditRepair'));
