-- The same as before, each step by its key: joined, the whole register of organs was read for every request.
create or replace function signed_in(token text, day date, wanted text)
  returns table (account_id uuid, seen_at timestamptz, expires_at timestamptz, login text, name text, posts json, organ organ, governed text)
  language plpgsql set search_path = public, pg_temp as $$
declare
  held session;
begin
  perform set_config('app.session', token, true);
  select * into held from session;
  if not found then return; end if;
  perform set_config('app.account', held.account_id::text, true);
  select account.login, account.name into login, name from account where id = held.account_id and not disabled;
  if not found then return; end if;
  select json_agg(json_build_object('organId', one.organ_id, 'roles', one.roles) order by one.since, one.organ_id) into posts
    from (
      select post.organ_id, json_agg(post.role order by post.role) as roles, min(post.from_day) as since from post
      where post.account_id = held.account_id and post.from_day <= day and (post.to_day is null or post.to_day >= day) group by post.organ_id) one;
  select * into organ from organ place where place.id = coalesce(wanted, posts -> 0 ->> 'organId');
  if organ.kind = 'justiceDepartment' then
    select government.path into governed from organ government where government.id = organ.government_id;
  end if;
  account_id := held.account_id;
  seen_at := held.seen_at;
  expires_at := held.expires_at;
  return next;
end $$;
