-- Accounts are made, reset, disabled and given posts by the operator of a place.
--   app.accounts, app.accounts_end   what lies beneath the government whose operator is at work

-- Set: the password was given out by an operator, opens nothing but its own change, and is void after that instant.
alter table account_secret add column one_time_until timestamptz;
alter table account add column made_at timestamptz not null default now();

create policy administered on account for all using (home_path >= app_setting('app.accounts') and home_path < app_setting('app.accounts_end'));
create policy administered on account_secret for all using (exists (
  select from account where account.id = account_id and home_path >= app_setting('app.accounts') and home_path < app_setting('app.accounts_end')));
create policy administered on post for all using (org_path >= app_setting('app.accounts') and org_path < app_setting('app.accounts_end'));
create policy administered on session for all using (exists (
  select from account where account.id = account_id and home_path >= app_setting('app.accounts') and home_path < app_setting('app.accounts_end')));
create policy administered on officer for select using (org_path >= app_setting('app.accounts') and org_path < app_setting('app.accounts_end'));
create policy administered_changed on officer for update using (org_path >= app_setting('app.accounts') and org_path < app_setting('app.accounts_end'));

-- A name is locked after wrong passwords; whoever gives out a new one opens it again.
create policy administered on sign_in for delete using (exists (select from account where account.login = sign_in.login and home_path >= app_setting('app.accounts') and home_path < app_setting('app.accounts_end')));
create policy administered_seen on sign_in for select using (exists (select from account where account.login = sign_in.login and home_path >= app_setting('app.accounts') and home_path < app_setting('app.accounts_end')));

-- Whoever changes his own password ends his other sessions.
create policy own on session for all using (account_id::text = app_setting('app.account'));

-- Whether an account still bears an operator's password is no secret; the password is. This door looks with its owner's eyes.
create policy asked on account_secret for select to current_user using (true);
create function password_is_one_time(bearer uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from account_secret where account_id = bearer and one_time_until is not null);
end;
revoke all on function password_is_one_time(uuid) from public;
grant execute on function password_is_one_time(uuid) to xiezhi_app;
