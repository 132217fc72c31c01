-- step_resolution of the coverage rule word by word, however slow: what resolve_needs must agree with.
create function plain_needs(town uuid) returns table (need_code text, level text) language sql stable as $$
  with answering as (
    select n.need_code, n.centre_id, n.service_id, c.kind as centre_kind, s.form, s.confirmed_at,
           (s.status = 'PUBLISHED' or s.closed_until < (select (now() at time zone time_zone)::date from region))
             and s.capacity_state in ('AVAILABLE', 'LIMITED', 'UNKNOWN') as open
      from service_need n
      join social_service s on s.centre_id = n.centre_id and s.id = n.service_id and s.status in ('PUBLISHED', 'CLOSED')
      join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
      join centre c on c.id = n.centre_id and c.status <> 'CLOSED'
  )
  select n.code,
    case
      when exists (select 1 from answering a
                    where a.need_code = n.code and a.centre_id = town and a.open
                      and a.confirmed_at >= now() - n.stale_after_days * interval '1 day')
        then 'local'
      when exists (select 1 from answering a
                     join centre_distance d on d.from_centre = town and d.to_centre = a.centre_id
                    where a.need_code = n.code and a.centre_kind = 'TOWN' and a.open
                      and a.confirmed_at >= now() - n.stale_after_days * interval '1 day'
                      and (exists (select 1 from service_town t
                                    where t.centre_id = a.centre_id and t.service_id = a.service_id and t.serves_centre = town)
                           or (n.neighbour_ok and a.form <> 'HOME'
                               and (d.neighbour or (n.norm_kind = 'WITHIN_KM' and d.km <= n.norm_km)))))
        then 'neighbour'
      when exists (select 1 from answering a
                    where a.need_code = n.code and a.open
                      and a.confirmed_at >= now() - n.stale_after_days * interval '1 day'
                      and (a.centre_kind = 'REGION'
                           or (n.norm_kind = 'REGION' and n.neighbour_ok and a.form <> 'HOME')))
        then 'region'
      when exists (select 1 from answering a where a.need_code = n.code and a.centre_id = town)
        then 'unavailable'
      else 'none'
    end
    from need n where not n.retired
$$;
