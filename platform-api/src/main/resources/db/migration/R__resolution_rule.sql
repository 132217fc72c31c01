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
  ), near as (
    select r.code
      from published_centre_distance d
      join published_centre c on c.id = d.to_centre and c.kind = 'TOWN' and c.status <> 'CLOSED'
      join published_need_supply s on s.centre_id = d.to_centre and s.open_from <= (select day from today)
      join rule r on r.code = s.need_code
     where d.from_centre = town
       and (d.neighbour or d.km <= (select max(norm_km) from rule))
       and r.neighbour_ok and s.reaching_at >= r.fresh_from
       and (d.neighbour or (r.norm_kind = 'WITHIN_KM' and d.km <= r.norm_km))
    union
    select r.code
      from published_service_town t
      join answering_service a on a.centre_id = t.centre_id and a.service_id = t.service_id
      join rule r on r.code = a.need_code
     where t.serves_centre = town and a.centre_kind = 'TOWN' and a.open and a.confirmed_at >= r.fresh_from
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
      when r.code in (select near.code from near) then 'neighbour'
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
    left join regional g on g.need_code = r.code
$$;
