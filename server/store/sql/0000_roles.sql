-- Two roles. The one that runs the migrations owns the tables; the application works as xiezhi_app, which owns
-- nothing, cannot sign in by itself and does not bypass row-level security. Later migrations grant it what it needs.
-- Roles belong to the whole server: another database there may have made it already, even at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'xiezhi_app') then
    create role xiezhi_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- The owner must be able to become xiezhi_app: the application signs in as the owner and lays its rights down.
do $$
begin
  set local role xiezhi_app;
  set local role none;
exception when insufficient_privilege then
  execute format('grant xiezhi_app to %I', session_user);
end $$;

grant usage on schema public to xiezhi_app;

-- Searching Chinese text by trigrams finds nothing, without a word, under a locale that knows no Chinese letters.
create extension if not exists pg_trgm;

do $$
begin
  if show_trgm('执法监督') = '{}' then
    raise exception '数据库的字符分类（LC_CTYPE）不认识汉字，检索将找不到任何内容：请以 C.UTF-8 或 zh_CN.UTF-8 建库';
  end if;
end $$;
