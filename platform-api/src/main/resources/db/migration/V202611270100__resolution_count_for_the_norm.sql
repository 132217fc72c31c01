-- A norm may ask for several services in a town. How many are fresh changes with time alone, so the supply keeps when they
-- were confirmed: of those that are open the newest, as many as the norm asks for here. Whoever reads counts the fresh ones.

alter table need_supply add column newest timestamptz[] not null default '{}';
comment on column need_supply.newest is 'confirmations of the open ones, the newest first, as many as the norm asks for; empty where it asks for one';

-- How many services of its own a town needs by the norm; 1 where the norm does not count.
create function required_services(norm_kind text, norm_min integer, norm_one_per integer, population integer)
  returns integer language sql immutable as $$
  select case norm_kind
           when 'MIN_IN_TOWN' then norm_min
           when 'PER_POPULATION' then greatest(norm_min, ceil(coalesce(population, 0)::numeric / norm_one_per)::integer)
           else 1 end
$$;

-- What a centre has for some needs (null: for all; no centre: of all centres), counted anew from the listings.
create function counted_need_supply(centre uuid, needs text[])
  returns table (centre_id uuid, need_code text, open_from date, services integer, confirmed_at timestamptz,
                 reaching_at timestamptz, newest timestamptz[])
  language sql stable set search_path = public, pg_temp as $$
  select s.centre_id, s.need_code, s.open_from, count(*)::integer, max(s.confirmed_at),
         max(s.confirmed_at) filter (where s.form <> 'HOME'),
         coalesce((array_agg(s.confirmed_at order by s.confirmed_at desc)
                     filter (where s.confirmed_at is not null and s.open_from < 'infinity' and r.required > 1))[1:max(r.required)], '{}')
    from supplying_service s
    join (select c.id, n.code, required_services(n.norm_kind, n.norm_min, n.norm_one_per, c.population) as required
            from centre c cross join need n) r on r.id = s.centre_id and r.code = s.need_code
   where ($1 is null or s.centre_id = $1) and ($2 is null or s.need_code = any ($2))
   group by s.centre_id, s.need_code, s.open_from
$$;

create or replace function add_up_need_supply(centre uuid, needs text[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('need_supply ' || centre, 0));
  with sums as materialized (
    select * from counted_need_supply(centre, needs)),
  gone as (
    delete from need_supply k
     where k.centre_id = centre and k.need_code = any (needs)
       and not exists (select from sums where sums.need_code = k.need_code and sums.open_from = k.open_from))
  insert into need_supply as k (centre_id, need_code, open_from, services, confirmed_at, reaching_at, newest)
  select * from sums
  on conflict (centre_id, need_code, open_from) do update
    set services = excluded.services, confirmed_at = excluded.confirmed_at, reaching_at = excluded.reaching_at, newest = excluded.newest
    where (k.services, k.confirmed_at, k.reaching_at, k.newest)
      is distinct from (excluded.services, excluded.confirmed_at, excluded.reaching_at, excluded.newest);
end $$;

create or replace function fill_need_supply() returns void language sql set search_path = public, pg_temp as $$
  delete from need_supply;
  insert into need_supply (centre_id, need_code, open_from, services, confirmed_at, reaching_at, newest)
  select * from counted_need_supply(null, null);
$$;
select fill_need_supply();

-- Another norm, or another number of inhabitants, asks for another number of services.
create function need_supply_of_norm() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid;
begin
  for of_centre in select distinct k.centre_id from need_supply k where k.need_code = new.code loop
    perform add_up_need_supply(of_centre, array[new.code]);
  end loop;
  return null;
end $$;

create function need_supply_of_population() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_up_need_supply(new.id, array(select distinct k.need_code from need_supply k where k.centre_id = new.id));
  return null;
end $$;

create constraint trigger need_supply after update on need
  deferrable initially deferred for each row
  when ((old.norm_kind, old.norm_min, old.norm_one_per) is distinct from (new.norm_kind, new.norm_min, new.norm_one_per))
  execute function need_supply_of_norm();

create constraint trigger need_supply after update on centre
  deferrable initially deferred for each row when (old.population is distinct from new.population)
  execute function need_supply_of_population();
