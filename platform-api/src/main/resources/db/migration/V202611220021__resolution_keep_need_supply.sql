-- What a centre has for a need, added up, so that a town's page costs the same with 14 towns and with 1,400.
-- Kept by triggers at commit; whether it is fresh and open at this moment is judged by the reader (resolve_needs).

create table need_supply (
  centre_id    uuid not null references centre (id),
  need_code    text not null references need (code),
  open_from    date not null,
  services     integer not null check (services > 0),
  confirmed_at timestamptz,
  reaching_at  timestamptz,
  primary key (centre_id, need_code, open_from)
);
create index need_supply_reaching on need_supply (need_code, reaching_at);
comment on table need_supply is 'Published services of a centre by need. Written by triggers alone, one centre at a time.';
comment on column need_supply.open_from is '-infinity: open; infinity: full, or closed without a date; a day: closed until the day before';
comment on column need_supply.confirmed_at is 'the latest confirmation of any of these services; null: none was ever confirmed';
comment on column need_supply.reaching_at is 'the same of those that serve people of other towns, too: not at home';

call protect_tenant_table('need_supply');

-- Towns around a town, without a look at all others.
create index centre_distance_by_km on centre_distance (from_centre, km);
create index centre_distance_neighbours on centre_distance (from_centre) where neighbour;

-- Which service counts for which need, and from which day on it is open.
create view supplying_service as
  select n.centre_id, n.need_code, n.service_id, s.form, s.confirmed_at,
         case when s.capacity_state not in ('AVAILABLE', 'LIMITED', 'UNKNOWN') then 'infinity'::date
              when s.status = 'PUBLISHED' then '-infinity'::date
              else coalesce(s.closed_until + 1, 'infinity'::date) end as open_from
    from service_need n
    join social_service s on s.centre_id = n.centre_id and s.id = n.service_id and s.status in ('PUBLISHED', 'CLOSED')
    join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED');

-- Two people may change two services of one need at the same time: the lock lets the second count when the first has
-- committed. It is taken at commit only, after all locks of rows, and one a transaction, so that nobody waits in a circle.
create function add_up_need_supply(centre uuid, needs text[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('need_supply ' || centre, 0));
  with sums as materialized (
    select s.need_code, s.open_from, count(*)::int as services, max(s.confirmed_at) as confirmed_at,
           max(s.confirmed_at) filter (where s.form <> 'HOME') as reaching_at
      from supplying_service s
     where s.centre_id = centre and s.need_code = any (needs)
     group by s.need_code, s.open_from),
  gone as (
    delete from need_supply k
     where k.centre_id = centre and k.need_code = any (needs)
       and not exists (select from sums where sums.need_code = k.need_code and sums.open_from = k.open_from))
  insert into need_supply as k (centre_id, need_code, open_from, services, confirmed_at, reaching_at)
  select centre, sums.need_code, sums.open_from, sums.services, sums.confirmed_at, sums.reaching_at from sums
  on conflict (centre_id, need_code, open_from) do update
    set services = excluded.services, confirmed_at = excluded.confirmed_at, reaching_at = excluded.reaching_at
    where (k.services, k.confirmed_at, k.reaching_at) is distinct from (excluded.services, excluded.confirmed_at, excluded.reaching_at);
end $$;

create function need_supply_of_service_need() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform add_up_need_supply(old.centre_id, array[old.need_code]);
  elsif tg_op = 'INSERT' then
    perform add_up_need_supply(new.centre_id, array[new.need_code]);
  elsif old.need_code <> new.need_code then
    perform add_up_need_supply(new.centre_id, array[old.need_code, new.need_code]);
  end if;
  return null;
end $$;

create function need_supply_of_service() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_up_need_supply(new.centre_id,
    array(select n.need_code from service_need n where n.centre_id = new.centre_id and n.service_id = new.id));
  return null;
end $$;

create function need_supply_of_provider() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_up_need_supply(new.centre_id,
    array(select distinct n.need_code from social_service s
            join service_need n on n.centre_id = s.centre_id and n.service_id = s.id
           where s.centre_id = new.centre_id and s.provider_id = new.id));
  return null;
end $$;

create constraint trigger need_supply after insert or update or delete on service_need
  deferrable initially deferred for each row execute function need_supply_of_service_need();

create constraint trigger need_supply after update on social_service
  deferrable initially deferred for each row
  when ((old.status, old.form, old.capacity_state, old.confirmed_at, old.closed_until, old.provider_id)
    is distinct from (new.status, new.form, new.capacity_state, new.confirmed_at, new.closed_until, new.provider_id))
  execute function need_supply_of_service();

create constraint trigger need_supply after update on provider
  deferrable initially deferred for each row when (old.status <> new.status)
  execute function need_supply_of_provider();

-- All of it anew: here, and after a load with triggers off.
create function fill_need_supply() returns void language sql set search_path = public, pg_temp as $$
  delete from need_supply;
  insert into need_supply (centre_id, need_code, open_from, services, confirmed_at, reaching_at)
  select s.centre_id, s.need_code, s.open_from, count(*), max(s.confirmed_at), max(s.confirmed_at) filter (where s.form <> 'HOME')
    from supplying_service s group by s.centre_id, s.need_code, s.open_from;
$$;
select fill_need_supply();
