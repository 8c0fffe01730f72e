-- Whether an array holds something is not leakproof, so behind row-level security no index would serve it. This door looks with its owner's
-- eyes and is the wall itself.
create policy found on enforcement_record for select to current_user using (true);
create function records_of_officer(officer text) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select id from enforcement_record where officers @> array[officer] collate "C" and org_path >= app_setting('app.scope') and org_path < app_setting('app.scope_end');
end;
revoke all on function records_of_officer(text) from public;
grant execute on function records_of_officer(text) to xiezhi_app;
