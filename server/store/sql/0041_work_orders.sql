-- Work orders of hotlines (12345 工单): which there were, and the matter that each became. What they say stands in the matter.

-- What the columns of a hotline's files are. A version is never changed; the next one follows it.
create table order_mapping (
  organ_id     text not null references organ,
  version      integer not null check (version > 0),
  org_path     text collate "C" not null,
  content      jsonb not null, -- as core/orders/mapping.ts has it
  account_id   uuid not null references account,
  account_name text not null,
  at           timestamptz not null default now(),
  primary key (organ_id, version)
);

create table work_order (
  organ_id    text not null references organ,
  number      text collate "C" not null, -- 工单编号
  org_path    text collate "C" not null,
  category    text,
  received_on date not null,
  reply_by    date,
  matter_id   uuid not null references matter,
  account_id  uuid not null references account,
  at          timestamptz not null default now(),
  primary key (organ_id, number)
);
create index work_order_listed on work_order (org_path, received_on desc, number desc);

do $$
declare scoped text;
begin
  foreach scoped in array array['order_mapping', 'work_order'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', scoped);
    execute format('alter table %I enable row level security', scoped);
    execute format('alter table %I force row level security', scoped);
    execute format('create policy reach on %I using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', scoped);
    execute format('grant select, insert on %I to xiezhi_app', scoped);
  end loop;
end $$;
