-- Reports that an organ owes to somebody above it (汇报、报告): each receiver on the platform has a copy of the entry, reads it, and
-- acknowledges it once.
create table fulfilment_copy (
  id            uuid primary key default gen_random_uuid(),
  fulfilment_id uuid not null references fulfilment,
  sender_path   text collate "C" not null,
  organ_id      text not null references organ, -- who receives it
  org_path      text collate "C" not null,
  received_on   date,
  received_by   text,
  unique (fulfilment_id, organ_id),
  check ((received_on is null) = (received_by is null))
);
create index fulfilment_copy_of_organ on fulfilment_copy (org_path);
create trigger fill_once after update on fulfilment_copy for each row execute function fill_once('received_on', 'received_by');
create trigger append_only before delete or truncate on fulfilment_copy for each statement execute function refuse_change();

alter table fulfilment_copy enable row level security;
alter table fulfilment_copy force row level security;
create policy sides on fulfilment_copy for select using (
  (sender_path >= app_setting('app.scope') and sender_path < app_setting('app.scope_end')) or (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end')));
create policy sent on fulfilment_copy for insert with check (sender_path >= app_setting('app.own') and sender_path < app_setting('app.own_end'));
create policy received on fulfilment_copy for update using (org_path >= app_setting('app.own') and org_path < app_setting('app.own_end'));
grant select, insert, update (received_on, received_by) on fulfilment_copy to xiezhi_app;

-- Whoever received it reads the entry and what proves it.
create policy received on fulfilment for select using (exists (
  select from fulfilment_copy where fulfilment_id = fulfilment.id and fulfilment_copy.org_path >= app_setting('app.own') and fulfilment_copy.org_path < app_setting('app.own_end')));
create policy received on fulfilment_file for select using (exists (
  select from fulfilment_evidence join fulfilment_copy copy on copy.fulfilment_id = fulfilment_evidence.fulfilment_id
  where fulfilment_evidence.file_id = fulfilment_file.id and copy.org_path >= app_setting('app.own') and copy.org_path < app_setting('app.own_end')));
