-- The region, its centres (the tenants) and the two things every tenant table gets: row security and history.

revoke temporary on database "${database}" from public;
revoke all on schema public from public;
alter default privileges revoke execute on functions from public;

create table region (
  code       text primary key check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  name       text not null,
  genitive   text not null,
  in_region  text not null,
  oktmo      text,
  time_zone  text not null,
  facts_as_of date,
  updated_by uuid,
  singleton  boolean not null default true unique check (singleton)
);
comment on table region is 'The one region this deployment runs.';

create table centre (
  id                uuid primary key,
  kind              text not null check (kind in ('TOWN', 'REGION')),
  slug              text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
  name              text not null check (length(name) between 1 and 200),
  genitive          text not null,
  dative            text not null,
  accusative        text not null,
  instrumental      text not null,
  prepositional     text not null,
  in_town           text not null,
  to_town           text not null,
  from_town         text not null,
  title             text not null,
  status            text not null check (status in ('PLANNED', 'OPEN', 'CLOSED')),
  oktmo             text,
  latitude          numeric(8, 5) check (latitude between -90 and 90),
  longitude         numeric(8, 5) check (longitude between -180 and 180),
  population        integer check (population > 0),
  population_year   integer,
  confirmed         boolean not null,
  sort_order        integer not null,
  address           text,
  phone             text,
  email             text,
  hours             jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  contacts_demo     boolean not null default false,
  version           bigint not null default 1,
  updated_at        timestamptz not null default now(),
  updated_by        uuid,
  unique (id, kind),
  check ((kind = 'REGION') = (slug = 'region'))
);
create unique index centre_only_one_region on centre (kind) where kind = 'REGION';
comment on table centre is 'A tenant: one town each; the row of kind REGION owns what the region offers to all.';
comment on column centre.confirmed is 'false: the town is our assumption, the customer has not named it';
comment on column centre.contacts_demo is 'true: address, hours and contacts are demonstration data';
comment on column centre.updated_by is 'account of the last editor; null while only the region pack has written the row';

create table centre_distance (
  from_centre uuid not null references centre (id),
  to_centre   uuid not null references centre (id),
  km          numeric(6, 1) not null check (km >= 0),
  neighbour   boolean not null,
  primary key (from_centre, to_centre),
  check (from_centre <> to_centre)
);
comment on table centre_distance is 'Straight lines between town centres; neighbour as the region pack says, not always mutual.';

-- History: old and new row of every change of an editable table. Only the trigger writes it.
create table history (
  centre_id  uuid not null references centre (id),
  id         uuid not null default gen_random_uuid(),
  table_name text not null,
  row_id     uuid not null,
  operation  text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  old_row    jsonb,
  new_row    jsonb,
  actor      uuid,
  at         timestamptz not null default clock_timestamp(),
  primary key (centre_id, id),
  unique (id)
);
create index history_of_row on history (centre_id, row_id, at);

create function record_history() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row_now jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then
    return null;
  end if;
  insert into history (centre_id, table_name, row_id, operation, old_row, new_row, actor)
  values (
    coalesce((row_now ->> 'centre_id')::uuid, (select id from centre where kind = 'REGION'), (row_now ->> 'id')::uuid),
    tg_table_name,
    (row_now ->> 'id')::uuid,
    tg_op,
    case when tg_op <> 'INSERT' then to_jsonb(old) end,
    case when tg_op <> 'DELETE' then to_jsonb(new) end,
    nullif(current_setting('app.actor', true), '')::uuid);
  return null;
end $$;

-- Row security of a tenant table: forced on everybody, the owner's work explicit, one indexable comparison per role.
create procedure protect_tenant_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format(
    'create policy centre on %s to %I using (centre_id = (select nullif(current_setting(''app.centre'', true), '''')::uuid)) '
    'with check (centre_id = (select nullif(current_setting(''app.centre'', true), '''')::uuid))',
    target, '${database}_office');
  -- The regional editor works in the region's own centre and in no other, whatever the scope says.
  execute format(
    'create policy region on %s to %I using (centre_id = (select id from centre where kind = ''REGION'' '
    'and id = nullif(current_setting(''app.centre'', true), '''')::uuid)) '
    'with check (centre_id = (select id from centre where kind = ''REGION'' '
    'and id = nullif(current_setting(''app.centre'', true), '''')::uuid))',
    target, '${database}_region_edit');
end $$;

create procedure keep_history_of(target regclass) language plpgsql as $$
begin
  execute format(
    'create trigger record_history after insert or update or delete on %s for each row execute function record_history()',
    target);
end $$;

call protect_tenant_table('history');
call keep_history_of('centre');

create table region_pack (
  region     text primary key references region (code),
  digest     text not null,
  demo       boolean not null,
  loaded_at  timestamptz not null default now(),
  singleton  boolean not null default true unique check (singleton)
);
comment on table region_pack is 'Which pack the database was filled from; an unchanged digest is not loaded again.';

create table pack_proposal (
  id          uuid primary key,
  table_name  text not null,
  record_key  text not null,
  proposed    jsonb not null,
  proposed_at timestamptz not null default now(),
  unique (table_name, record_key)
);
comment on table pack_proposal is 'What a newer pack would change in a record that people have edited since; waits for the editor.';

create table pack_record (
  table_name text not null,
  record_key text not null,
  content    jsonb not null,
  primary key (table_name, record_key)
);
comment on table pack_record is 'What the pack said last of each record: tells a change of the pack from an edit by people, and what has left the pack.';
