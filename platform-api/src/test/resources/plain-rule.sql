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

-- The cells of coverage word by word (coverage_rule: order, below_norm, also_elsewhere), from the listings themselves.
create function plain_coverage(town uuid)
  returns table (need_code text, state text, covered_by text, below_norm boolean, also_elsewhere boolean, services bigint)
  language sql stable as $$
  with service as (
    select n.need_code, s.centre_id, c.kind, s.form, d.km, d.neighbour, need.neighbour_ok, need.norm_kind, need.norm_km,
           s.confirmed_at >= now() - need.stale_after_days * interval '1 day' as fresh,
           (s.status = 'PUBLISHED' or s.closed_until < (select (now() at time zone time_zone)::date from region))
             and s.capacity_state in ('AVAILABLE', 'LIMITED', 'UNKNOWN') as open,
           exists (select 1 from service_town t
                    where t.centre_id = s.centre_id and t.service_id = s.id and t.serves_centre = town) as borrowed
      from service_need n
      join need on need.code = n.need_code
      join social_service s on s.centre_id = n.centre_id and s.id = n.service_id and s.status in ('PUBLISHED', 'CLOSED')
      join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
      join centre c on c.id = n.centre_id and c.status <> 'CLOSED'
      left join centre_distance d on d.from_centre = town and d.to_centre = s.centre_id
  ), counted as (
    select n.code, n.norm_kind,
           count(*) filter (where s.centre_id = town) as own,
           count(*) filter (where s.centre_id = town and s.fresh) as own_fresh,
           count(*) filter (where s.centre_id = town and s.fresh and s.open) as own_ready,
           count(*) filter (where s.kind = 'TOWN' and s.centre_id <> town and s.fresh and s.open
             and (s.borrowed or (s.neighbour_ok and s.form <> 'HOME')) and s.norm_kind = 'WITHIN_KM' and s.km <= s.norm_km) as within,
           count(*) filter (where s.fresh and s.open
             and (s.kind = 'REGION' or (s.centre_id <> town and (s.borrowed or (s.neighbour_ok and s.form <> 'HOME'))))) as anywhere,
           count(*) filter (where s.fresh and s.open
             and (s.kind = 'REGION' or (s.centre_id <> town and (s.borrowed or (s.neighbour_ok and s.form <> 'HOME' and s.neighbour))))) as elsewhere,
           case n.norm_kind
             when 'MIN_IN_TOWN' then n.norm_min
             when 'PER_POPULATION' then greatest(n.norm_min, ceil((select population from centre where id = town) / n.norm_one_per::numeric))
           end as norm
      from need n left join service s on s.need_code = n.code
     where not n.retired
     group by n.code
  )
  select code,
         case
           when own_ready > 0 or within > 0 or (norm_kind = 'REGION' and anywhere > 0) then 'COVERED'
           when own_fresh > 0 then 'FULL'
           when own > 0 then 'STALE'
           when elsewhere > 0 then 'ELSEWHERE'
           else 'NONE' end,
         case
           when own_ready > 0 then 'local'
           when within > 0 then 'neighbour'
           when norm_kind = 'REGION' and anywhere > 0 then 'region' end,
         own_ready > 0 and coalesce(own_ready < norm, false),
         own_ready = 0 and within = 0 and not (norm_kind = 'REGION' and anywhere > 0) and own > 0 and elsewhere > 0,
         own
    from counted
$$;
