-- Who answers each need in a town: step_resolution of the coverage rule (tenants/…/needs.yaml), written once.
-- local: own, fresh and open · neighbour: another town's that fits, borrowed, of a neighbour, or within the norm's km ·
-- region: the region's own, or any town's where the norm is REGION · unavailable: own, but full, closed or stale · none.
-- Plain SQL over owner-owned views, so that it is inlined and reads with the caller's rights.

create or replace view published_need_supply as
  select centre_id, need_code, open_from, confirmed_at, reaching_at from need_supply;

create or replace view answering_service as
  select s.need_code, s.centre_id, s.service_id, c.kind as centre_kind, s.form,
         s.confirmed_at,
         s.open_from <= (select (now() at time zone time_zone)::date from region) as open
    from supplying_service s
    join centre c on c.id = s.centre_id and c.status <> 'CLOSED';

create or replace view lent_service as
  select t.serves_centre, s.need_code, s.service_id, s.open_from, s.confirmed_at
    from service_town t
    join supplying_service s on s.centre_id = t.centre_id and s.service_id = t.service_id
    join centre c on c.id = t.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED';

-- Reads what the town, the towns around it and the region have, added up (need_supply), and single services only where
-- one has been lent to this very town. Nothing in it grows with the number of towns or services.
create or replace function resolve_needs(town uuid)
  returns table (need_code text, group_code text, level text) language sql stable as $$
  with today as (
    select (now() at time zone time_zone)::date as day from published_region
  ), rule as materialized (
    select n.code, n.group_code, n.neighbour_ok, n.norm_kind, n.norm_km,
           now() - n.stale_after_days * interval '1 day' as fresh_from
      from published_need n
  ), own as (
    select s.need_code, max(s.confirmed_at) filter (where s.open_from <= (select day from today)) as open_at
      from published_need_supply s
     where s.centre_id = (select c.id from published_centre c where c.id = town and c.status <> 'CLOSED')
     group by s.need_code
  ), around as materialized (
    select d.to_centre, d.km, d.neighbour from published_centre_distance d
     where d.from_centre = town and d.neighbour
    union
    select d.to_centre, d.km, d.neighbour from published_centre_distance d
     where d.from_centre = town and d.km <= (select max(norm_km) from rule)
  ), near as (
    select r.code
      from published_need_supply s
      join around a on a.to_centre = s.centre_id
      join rule r on r.code = s.need_code
     -- As arrays, so that the plan expects a handful of towns and goes by their keys.
     where s.centre_id = any (array(
             select c.id from published_centre c
              where c.id = any (array(select to_centre from around)) and c.kind = 'TOWN' and c.status <> 'CLOSED'))
       and s.open_from <= (select day from today)
       and r.neighbour_ok and s.reaching_at >= r.fresh_from
       and (a.neighbour or (r.norm_kind = 'WITHIN_KM' and a.km <= r.norm_km))
  ), lent as (
    select l.need_code, max(l.confirmed_at) as open_at
      from lent_service l
     where l.serves_centre = town and l.open_from <= (select day from today)
     group by l.need_code
  ), regional as (
    select s.need_code, max(s.confirmed_at) as open_at
      from published_need_supply s
     where s.centre_id = (select c.id from published_centre c where c.kind = 'REGION' and c.status <> 'CLOSED')
       and s.open_from <= (select day from today)
     group by s.need_code
  )
  select r.code, r.group_code,
    case
      when o.open_at >= r.fresh_from then 'local'
      when l.open_at >= r.fresh_from or r.code in (select near.code from near) then 'neighbour'
      when g.open_at >= r.fresh_from then 'region'
      when r.norm_kind = 'REGION' and r.neighbour_ok
        and exists (select 1 from published_need_supply s
                      join published_centre c on c.id = s.centre_id and c.status <> 'CLOSED'
                     where s.need_code = r.code and s.reaching_at >= r.fresh_from and s.open_from <= (select day from today))
        then 'region'
      when o.need_code is not null then 'unavailable'
      else 'none'
    end
    from rule r
    left join own o on o.need_code = r.code
    left join lent l on l.need_code = r.code
    left join regional g on g.need_code = r.code
$$;
