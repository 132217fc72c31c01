-- Whoever follows a route is told in one sentence what has changed in it. A sentence of the region's centre is for all towns,
-- one of a town's centre for its town alone. A published version brings its own: the editor's change_note.

create table route_change (
  centre_id  uuid not null references centre (id),
  id         uuid not null default gen_random_uuid(),
  route_id   uuid not null references route (id) on delete cascade,
  version_id uuid references route_version (id),
  sentence   text not null check (length(sentence) between 1 and 500 and sentence !~ '[[:cntrl:]]'),
  at         timestamptz not null default now(),
  author     uuid,
  primary key (centre_id, id),
  unique (id)
);
create unique index route_change_of_version on route_change (version_id) where version_id is not null;
create index route_change_of_route on route_change (route_id, at);
comment on column route_change.version_id is 'the version that brought it; null: a paper, an act, a telephone has changed beneath the route';

call protect_tenant_table('route_change');

-- The first version of a route is no change of anything.
create function tell_of_version() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from route_version v where v.route_id = new.route_id and v.status = 'SUPERSEDED') then
    insert into route_change (centre_id, route_id, version_id, sentence, author)
    select id, new.route_id, new.id, regexp_replace(new.change_note, '[[:cntrl:][:space:]]+', ' ', 'g'), new.author
      from centre where kind = 'REGION'
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger tell after insert or update of status on route_version for each row
  when (new.status = 'PUBLISHED' and btrim(new.change_note) <> '') execute function tell_of_version();

create table route_subscription (
  centre_id    uuid not null references centre (id),
  id           uuid not null,
  route_id     uuid not null references route (id) on delete cascade,
  email        text not null check (length(email) <= 254),
  secret       text not null check (length(secret) between 20 and 64),
  sender       text check (length(sender) <= 100),
  asked_at     timestamptz not null default now(),
  confirmed_at timestamptz,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, secret)
);
create unique index route_subscription_once on route_subscription (centre_id, route_id, email);
create index route_subscription_by_sender on route_subscription (centre_id, sender, asked_at) where sender is not null;
comment on column route_subscription.secret is 'in the links that confirm and end it; it opens nothing else, and no list knows of it';
comment on column route_subscription.confirmed_at is 'null: the address has not said yes; forgotten after a day';

create table route_change_told (
  centre_id       uuid not null,
  subscription_id uuid not null,
  change_id       uuid not null,
  told_at         timestamptz not null default now(),
  primary key (centre_id, subscription_id, change_id),
  foreign key (centre_id, subscription_id) references route_subscription (centre_id, id) on delete cascade
);

call protect_tenant_table('route_subscription');
call protect_tenant_table('route_change_told');

-- Asks for the letters of a route. ASKED: its letter is to be sent; KNOWN: they go there already; THROTTLED: too many from one
-- network. A second asking gives a new link, and the first one is dead.
create function subscribe_to_route(to_slug text, new_id uuid, new_secret text, mail text, from_where text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
  of_route  uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('subscription/' || of_centre || '/' || from_where, 0));
  select id into of_route from published_route where slug = to_slug;
  if of_route is null or (select count(*) from route_subscription
       where centre_id = of_centre and sender = from_where and asked_at > now() - interval '1 hour') >= 60 then
    return 'THROTTLED';
  end if;
  insert into route_subscription as s (centre_id, id, route_id, email, secret, sender)
  values (of_centre, new_id, of_route, mail, new_secret, from_where)
  on conflict (centre_id, route_id, email) do update
    set secret = excluded.secret, sender = excluded.sender, asked_at = now() where s.confirmed_at is null;
  return case when found then 'ASKED' else 'KNOWN' end;
end $$;

-- What the link of a letter is for; no address.
create function find_subscription(wanted text) returns table (route text, confirmed boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.slug, s.confirmed_at is not null
    from route_subscription s join route r on r.id = s.route_id
   where s.centre_id = nullif(current_setting('app.centre', true), '')::uuid and s.secret = wanted
     and (s.confirmed_at is not null or s.asked_at > now() - interval '1 day')
$$;

create function confirm_subscription(wanted text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update route_subscription set confirmed_at = coalesce(confirmed_at, now())
   where centre_id = nullif(current_setting('app.centre', true), '')::uuid and secret = wanted
     and (confirmed_at is not null or asked_at > now() - interval '1 day');
  return found;
end $$;

create function end_subscription(wanted text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from route_subscription
   where centre_id = nullif(current_setting('app.centre', true), '')::uuid and secret = wanted;
  return found;
end $$;
