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
          select s.centre_id, s.service_id, s.centre_kind as kind, d.km, d.neighbour, n.norm_kind, n.norm_km,
                 coalesce(s.confirmed_at >= now() - n.stale_after_days * interval '1 day', false) as fresh,
                 s.open, n.neighbour_ok and s.form <> 'HOME' as travels,
                 exists (select 1 from published_service_town t
                          where t.centre_id = s.centre_id and t.service_id = s.service_id and t.serves_centre = town) as borrowed
            from published_need n
            join answering_service s on s.need_code = n.code
            left join published_centre_distance d on d.from_centre = town and d.to_centre = s.centre_id
           where n.code = need) a) f
   where f.level is not null
$$;

-- What a page says of the services that answer several needs in a town. Planned once in a connection: the views below it make
-- a plan that takes longer to find than to run, hence plpgsql, a plan without the values, and always the same role.
-- Each need is sought by itself (offset 0): joined at once, all services of the region are read for three needs.
-- Of what answer_need finds, only what a page can show: the nearest level, own ones that are full or stale, what the region
-- gives remotely beside a neighbour, and of what is too far the nearest, where nothing else is found.
-- The clock is read in e (offset 0): confirmation_state is made part of the plan only where its arguments are plain columns.
create or replace function answers_in_town(town uuid, needs text[], most integer)
  returns table (need text, level text, centre_id uuid, centre_slug text, centre_name text, km numeric,
                 service_id uuid, slug text, name text, form text, status text, capacity_state text,
                 provider_slug text, provider_name text, address text, address_hidden boolean, confirmed_at timestamptz,
                 fresh boolean, late boolean, lent boolean, monthly_quota integer, days text[], place_id uuid,
                 schedule text, contacts text, provider_phone text, provider_email text, terms text[],
                 place_accessibility text[], by_appointment boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set jit = off set random_page_cost = 1.1 as $$
#variable_conflict use_column
begin
  return query
  with found as materialized (
    select n.code, a.level, a.centre_id, a.service_id, a.km, a.fresh,
           array_position(array['local', 'neighbour', 'region', 'unavailable', 'farther'], a.level) as rank
      from (select distinct x.code from unnest(needs) x (code)) n
     cross join lateral (select * from answer_need(town, n.code) offset 0) a
  ), ranked as (
    select f.*, min(f.rank) over (partition by f.code) as best,
           row_number() over (partition by f.code, f.level order by f.km, f.service_id) as place_no
      from found f
  ), kept as (
    select r.* from ranked r
     where r.place_no <= case r.level when 'farther' then 1 else most end
       and (r.rank = r.best or r.level = 'unavailable' or (r.best = 2 and r.level = 'region'))
  )
  select k.code, k.level, c.id, c.slug, c.name, case when c.kind = 'TOWN' then coalesce(k.km, 0) end,
         s.id, s.slug, s.name, s.form, s.status, s.capacity_state,
         p.slug, p.name,
         case when l.street is null then null
              when l.city = c.name then l.street
              else l.city || ', ' || l.street end,
         coalesce(l.address_hidden, false), s.confirmed_at, k.fresh,
         confirmation_state(e.confirmed_at, e.days) in ('OVERDUE', 'LONG_OVERDUE'),
         t.serves_centre is not null, t.monthly_quota, t.days,
         s.place_id, s.schedule::text, s.contacts::text, p.phone, p.email, s.terms, l.accessibility, s.by_appointment
    from kept k
    join published_centre c on c.id = k.centre_id
    join published_service s on s.centre_id = k.centre_id and s.id = k.service_id
    join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
   cross join lateral (select s.confirmed_at, s.confirmed_for_days as days offset 0) e
    left join published_service_town t on t.centre_id = s.centre_id and t.service_id = s.id and t.serves_centre = town
    left join published_place l on l.centre_id = s.centre_id and l.id = s.place_id
   order by k.code, k.rank, k.km, s.name, s.id;
end $$;
