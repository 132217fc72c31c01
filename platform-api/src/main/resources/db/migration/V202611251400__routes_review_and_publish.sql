-- From the draft to what people read: test walks of its branches, words at its steps, a second person, and a moment. What stands
-- in the way is a view (route_obstacle): the office shows it, the job asks it, and the database refuses by it.

alter table route_version
  add column links_seen text[] not null default '{}',
  add column refused_at timestamptz,
  add column refused_for text[],
  add check ((refused_at is null) = (refused_for is null)),
  add check (publish_at is null or status = 'APPROVED');
comment on column route_version.links_seen is 'addresses that a person has opened: they lead somewhere, whatever our own look at them says';
comment on column route_version.refused_at is 'when it should have been published by itself and could not be; refused_for says why';

create table branch_walk (
  id          uuid primary key,
  route_id    uuid not null references route (id) on delete cascade,
  town_id     uuid not null references centre (id),
  branches    text[] not null,
  alone       integer not null check (alone >= 0),
  walked_by   uuid not null,
  walker_name text not null check (length(walker_name) between 1 and 200),
  walked_at   timestamptz not null
);
create index branch_walk_of_route on branch_walk (route_id, walked_at desc);
comment on table branch_walk is 'An editor has gone along a route in a named town, on one branch of each fork.';
comment on column branch_walk.alone is 'steps with nobody behind them there';

create table branch_walk_step (
  walk_id     uuid not null references branch_walk (id) on delete cascade,
  step_key    uuid not null,
  fingerprint text not null,
  primary key (walk_id, step_key)
);
create index branch_walk_step_by_step on branch_walk_step (step_key, fingerprint);
comment on column branch_walk_step.fingerprint is 'the step as it was gone: once it reads otherwise, its branch is to be gone anew';

create table step_comment (
  id          uuid primary key,
  version_id  uuid not null references route_version (id) on delete cascade,
  step_key    uuid,
  answers     uuid references step_comment (id) on delete cascade,
  kind        text not null check (kind in ('COMMENT', 'RETURNED')),
  author      uuid not null,
  author_name text not null check (length(author_name) between 1 and 200),
  said        text not null check (length(said) between 1 and 2000),
  said_at     timestamptz not null,
  settled_at  timestamptz,
  check (answers is null or settled_at is null)
);
create index step_comment_of_version on step_comment (version_id, said_at);
comment on column step_comment.step_key is 'null: the whole route';
comment on column step_comment.answers is 'the first comment of its thread; null for that one itself';

alter table web_link drop constraint web_link_kind_check;
alter table web_link add constraint web_link_kind_check check (kind in ('PROVIDER', 'EVENT', 'SERVICE', 'ROUTE'));

alter table step_verification add column published boolean not null default true;
comment on column step_verification.published is 'said of a text that residents read then or later; false: of one that nobody but the office has seen';

-- A word that an expert has given for what is about to be published holds, too; with its text it comes to be said of what
-- residents read.
create or replace function lapse_verifications() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update step_verification v
     set published = true
   where not v.published and v.lapsed_at is null
     and exists (select 1 from route_step s join route_version r on r.id = s.version_id and r.status = 'PUBLISHED'
                  where s.step_key = v.step_key and step_fingerprint(s.id) = v.fingerprint);
  update step_verification v
     set lapsed_at = now(), lapsed_why = tg_argv[0]
   where v.lapsed_at is null
     and exists (select 1 from route_step s join route_version r on r.id = s.version_id and r.status = 'PUBLISHED'
                  where s.step_key = v.step_key)
     and not exists (select 1 from route_step s join route_version r on r.id = s.version_id and r.status in ('PUBLISHED', 'APPROVED')
                      where s.step_key = v.step_key and step_fingerprint(s.id) = v.fingerprint);
  return null;
end $$;

create or replace function refuse_incomplete_route_version() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from route_step s where s.version_id = new.id and (btrim(s.title) = '' or btrim(s.do_text) = ''))
     or exists (select from route_source x where x.version_id = new.id and (x.name = '' or x.url !~ '^https?://')) then
    raise exception 'version % of a route is not complete', new.number using errcode = 'check_violation';
  end if;
  if exists (select from route_obstacle o where o.version_id = new.id) then
    raise exception 'version % of a route cannot be published: %', new.number,
      (select string_agg(distinct o.kind, ', ') from route_obstacle o where o.version_id = new.id) using errcode = 'check_violation';
  end if;
  return new;
end $$;
