-- Figures on alerts: by rule, body, kind of act, colour and month, true in the same transaction; in the way of `record_figure`.

create table alert_figure (
  org_path  text collate "C" not null,
  body_id   text collate "C" not null references organ,
  law       text collate "C" not null,
  norm      text collate "C" not null,
  kind      text collate "C" not null, -- '': not about one act
  colour    text collate "C" not null,
  month     date not null, -- in which they were raised; its first day
  raised    integer not null, -- all, those too that lapsed, were corrected or are suppressed
  confirmed integer not null, -- verified, or a matter was opened
  dismissed integer not null,
  open      integer not null, -- a person has still to decide
  folded    boolean not null default false
);
create index alert_figure_of on alert_figure (org_path, month);
create index alert_figure_due on alert_figure (org_path) where not folded;
create index alert_figure_of_rule on alert_figure (law, norm, month) where folded;

create table alert_figure_of_body ( -- of all rules
  org_path  text collate "C" not null,
  body_id   text collate "C" not null references organ,
  kind      text collate "C" not null,
  colour    text collate "C" not null,
  month     date not null,
  raised    integer not null,
  confirmed integer not null,
  dismissed integer not null,
  open      integer not null,
  primary key (org_path, month, kind, colour, body_id)
) with (fillfactor = 70);

create table alert_figure_beneath ( -- of a path and all that lies beneath it
  path      text collate "C" not null,
  law       text collate "C" not null,
  norm      text collate "C" not null,
  kind      text collate "C" not null,
  colour    text collate "C" not null,
  month     date not null,
  raised    integer not null,
  confirmed integer not null,
  dismissed integer not null,
  open      integer not null,
  primary key (path, month, law, norm, kind, colour)
) with (fillfactor = 70);

do $$
declare one text;
begin
  foreach one in array array['alert_figure', 'alert_figure_of_body', 'alert_figure_beneath'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy noted on %I to current_user using (true)', one);
    execute format('grant select on %I to xiezhi_app', one);
  end loop;
  foreach one in array array['alert_figure', 'alert_figure_of_body'] loop
    execute format('create policy reach on %I for select using (org_path >= app_setting(''app.scope'') and org_path < app_setting(''app.scope_end''))', one);
  end loop;
end $$;
create policy reach on alert_figure_beneath for select using (path >= app_setting('app.scope') and left(path, -1) || '0' <= app_setting('app.scope_end'));

create function is_open(state text) returns boolean language sql immutable parallel safe return state in ('new', 'asked', 'explained');
create function is_confirmed(state text) returns boolean language sql immutable parallel safe return state in ('verified', 'opened');

create function count_new_alerts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into alert_figure (org_path, body_id, law, norm, kind, colour, month, raised, confirmed, dismissed, open)
    select org_path, body_id, law, norm, coalesce(act_kind, ''), colour, date_trunc('month', raised_on), count(*), count(*) filter (where is_confirmed(state)),
      count(*) filter (where state = 'dismissed'), count(*) filter (where is_open(state))
    from added group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;
create trigger counted_new after insert on alert referencing new table as added for each statement execute function count_new_alerts();

-- What it counted as is taken away, what it counts as now is added.
create function count_changed_alert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into alert_figure (org_path, body_id, law, norm, kind, colour, month, raised, confirmed, dismissed, open)
    select (one).org_path, (one).body_id, (one).law, (one).norm, coalesce((one).act_kind, ''), (one).colour, date_trunc('month', (one).raised_on), sign,
      sign * is_confirmed((one).state)::integer, sign * ((one).state = 'dismissed')::integer, sign * is_open((one).state)::integer
    from (values (old, -1), (new, 1)) as one_of(one, sign);
  return null;
end $$;
create trigger counted_changed after update on alert for each row
  when ((old.org_path, old.body_id, old.act_kind, old.colour, old.raised_on, old.state) is distinct from (new.org_path, new.body_id, new.act_kind, new.colour, new.raised_on, new.state))
  execute function count_changed_alert();

-- As `fold_record_figures`: says how many keys were put together.
create function fold_alert_figures(most integer) returns bigint language sql security definer set search_path = public, pg_temp
begin atomic
  with due as (select distinct org_path, body_id, law, norm, kind, colour, month from (select * from alert_figure where not folded limit most) entry),
    gone as (
      delete from alert_figure figure using due
      where (figure.org_path, figure.body_id, figure.law, figure.norm, figure.kind, figure.colour, figure.month) = (due.org_path, due.body_id, due.law, due.norm, due.kind, due.colour, due.month)
      returning figure.*),
    kept as (
      insert into alert_figure
      select org_path, body_id, law, norm, kind, colour, month, sum(raised), sum(confirmed), sum(dismissed), sum(open), true
      from gone group by org_path, body_id, law, norm, kind, colour, month having sum(raised) <> 0),
    of_body as (
      insert into alert_figure_of_body as held
      select org_path, body_id, kind, colour, month, sum(raised), sum(confirmed), sum(dismissed), sum(open) from gone where not folded group by 1, 2, 3, 4, 5
      on conflict (org_path, month, kind, colour, body_id) do update set raised = held.raised + excluded.raised, confirmed = held.confirmed + excluded.confirmed,
        dismissed = held.dismissed + excluded.dismissed, open = held.open + excluded.open),
    beneath as (
      insert into alert_figure_beneath as held
      select above.path, law, norm, kind, colour, month, sum(raised), sum(confirmed), sum(dismissed), sum(open)
      from gone join (select distinct org_path, paths_above(org_path) as path from due) above using (org_path) where not folded group by 1, 2, 3, 4, 5, 6
      on conflict (path, month, law, norm, kind, colour) do update set raised = held.raised + excluded.raised, confirmed = held.confirmed + excluded.confirmed,
        dismissed = held.dismissed + excluded.dismissed, open = held.open + excluded.open)
  select count(*) from due;
end;
revoke all on function fold_alert_figures(integer) from public;
grant execute on function fold_alert_figures(integer) to xiezhi_app;

select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
insert into alert_figure
  select org_path, body_id, law, norm, coalesce(act_kind, ''), colour, date_trunc('month', raised_on), count(*), count(*) filter (where is_confirmed(state)),
    count(*) filter (where state = 'dismissed'), count(*) filter (where is_open(state)), true
  from alert group by 1, 2, 3, 4, 5, 6, 7;
insert into alert_figure_of_body
  select org_path, body_id, kind, colour, month, sum(raised), sum(confirmed), sum(dismissed), sum(open) from alert_figure group by 1, 2, 3, 4, 5;
insert into alert_figure_beneath
  select above.path, law, norm, kind, colour, month, sum(raised), sum(confirmed), sum(dismissed), sum(open)
  from alert_figure join (select distinct org_path, paths_above(org_path) as path from alert_figure) above using (org_path) group by 1, 2, 3, 4, 5, 6;
