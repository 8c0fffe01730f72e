-- What tells who somebody is leaves what lies open: under a seal whose keys are not in the database (server/seal/seals.ts). Random bytes do not compress.
alter table enforcement_record add column sealed bytea;
alter table record_version add column sealed bytea;
alter table record_quarantine add column sealed bytea; -- the cells as they were written; `cells` has them masked
alter table enforcement_record alter column sealed set storage external;
alter table record_version alter column sealed set storage external;
alter table record_quarantine alter column sealed set storage external;

-- What a record said before is never changed. It may be sealed, once, and be sealed anew under another key.
create function only_sealed() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'sealed' - 'content') is distinct from (to_jsonb(old) - 'sealed' - 'content') or new.sealed is null
    or (old.sealed is not null and new.content::text is distinct from old.content::text) then
    raise exception '% 只增不改：不能修改、删除或者清空', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger append_only on record_version;
create trigger append_only before delete or truncate on record_version for each statement execute function refuse_change();
create trigger only_sealed before update on record_version for each row execute function only_sealed();

-- Tables in which something may still lie open from before, until the work of sealing it has come to its end.
create table seal_due (
  subject text primary key check (subject in ('enforcement_record', 'record_version', 'record_quarantine')),
  after   bigint not null default 0 -- of records and versions: sealed as far as this record
);
alter table seal_due enable row level security;
alter table seal_due force row level security;
create policy known on seal_due using (app_setting('app.account') = 'worker');
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
insert into seal_due (subject)
  select 'enforcement_record' where exists (select from enforcement_record) union all
  select 'record_version' where exists (select from record_version) union all
  select 'record_quarantine' where exists (select from record_quarantine);
