-- Which services answer one need in a town: step_resolution of the coverage rule (tenants/…/needs.yaml) row by row, where
-- resolve_needs gives its outcome for all needs; a test holds the two together for every need in every town.
-- local, neighbour, region: as there · unavailable: own, but full, closed or stale · farther: fits, but is too far to count.
-- Reads published views alone, so that a drawn-up closure, a hidden address and a draft mean here what they mean on a page.

create or replace function answer_need(town uuid, need text)
  returns table (level text, centre_id uuid, service_id uuid, km numeric, fresh boolean) language sql stable as $$
  select f.level, f.centre_id, f.service_id, f.km, f.fresh
    from (
      select case
               when a.centre_id = town and a.fresh and a.open then 'local'
               when a.centre_id = town then 'unavailable'
               when not (a.fresh and a.open) then null
               when a.kind = 'TOWN' and a.km is not null
                    and (a.borrowed or (a.travels and (a.neighbour or (a.norm_kind = 'WITHIN_KM' and a.km <= a.norm_km)))) then 'neighbour'
               when a.kind = 'REGION' or (a.norm_kind = 'REGION' and a.travels) then 'region'
               when a.travels and a.km is not null then 'farther'
             end as level, a.centre_id, a.service_id, a.km, a.fresh
        from (
          select s.centre_id, s.id as service_id, c.kind, d.km, d.neighbour, n.norm_kind, n.norm_km,
                 coalesce(s.confirmed_at >= now() - n.stale_after_days * interval '1 day', false) as fresh,
                 s.capacity_state in ('AVAILABLE', 'LIMITED', 'UNKNOWN') as open,
                 n.neighbour_ok and s.form <> 'HOME' as travels,
                 exists (select 1 from published_service_town t
                          where t.centre_id = s.centre_id and t.service_id = s.id and t.serves_centre = town) as borrowed
            from published_need n
            join published_service_need x on x.need_code = n.code
            join published_service s on s.centre_id = x.centre_id and s.id = x.service_id
            join published_centre c on c.id = s.centre_id and c.status <> 'CLOSED'
            left join published_centre_distance d on d.from_centre = town and d.to_centre = s.centre_id
           where n.code = need) a) f
   where f.level is not null
$$;
