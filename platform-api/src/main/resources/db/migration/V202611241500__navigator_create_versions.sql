-- The navigator: short questions that lead to help routes. A document in versions, read and published as a whole; what is
-- wrong with one is found by NavigatorCheck, before it is published.

create table navigator_version (
  id           uuid primary key,
  number       integer not null unique check (number > 0),
  status       text not null check (status in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'SUPERSEDED')),
  content      jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
  from_pack    boolean not null default false,
  published_at timestamptz,
  published_by uuid,
  version      bigint not null default 1,
  updated_at   timestamptz not null default now(),
  updated_by   uuid,
  check ((published_at is not null) = (status in ('PUBLISHED', 'SUPERSEDED')))
);
create unique index navigator_version_one_of_each on navigator_version (status) where status <> 'SUPERSEDED';
comment on table navigator_version is 'Questions, outcomes and test walks of the navigator; nothing of who answers them is kept anywhere.';
comment on column navigator_version.status is 'PROPOSED: the pack says something new, but people have made the versions since; waits until one of them takes it';
comment on column navigator_version.published_by is 'account; null: the pack';

create function keep_navigator_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('PUBLISHED', 'SUPERSEDED')
     and (tg_op = 'DELETE' or new.status <> 'SUPERSEDED'
          or to_jsonb(new) - array['status', 'version', 'updated_at', 'updated_by']
             <> to_jsonb(old) - array['status', 'version', 'updated_at', 'updated_by']) then
    raise exception 'version % of the navigator was published and never changes', old.number using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on navigator_version for each row execute function keep_navigator_version();

call keep_history_of('navigator_version');

-- The pages of all centres show it.
create trigger announce after insert on navigator_version for each row
  when (new.status = 'PUBLISHED') execute function announce_change_to_all();
create trigger announce_change after update of status on navigator_version for each row
  when (new.status = 'PUBLISHED' or old.status = 'PUBLISHED') execute function announce_change_to_all();
