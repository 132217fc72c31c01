-- What coverage shows beside its cells: how many services a town has published, and who is near, but serves its own people alone.

create or replace view published_service_count as
  select s.centre_id, count(*)::integer as services
    from social_service s
    join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
   where s.status in ('PUBLISHED', 'CLOSED')
   group by s.centre_id;

-- Fresh and open services of near towns that do not take people of this one: behind the cause NOT_ELIGIBLE.
create or replace function ineligible_answers(town uuid, need text)
  returns table (centre_id uuid, service_id uuid, km numeric) language sql stable as $$
  select s.centre_id, s.service_id, d.km
    from published_need n
    join answering_service s on s.need_code = n.code and s.centre_kind = 'TOWN'
    join published_centre_distance d on d.from_centre = town and d.to_centre = s.centre_id
   where n.code = need and s.open
     and s.confirmed_at >= now() - n.stale_after_days * interval '1 day'
     and (d.neighbour or (n.norm_kind = 'WITHIN_KM' and d.km <= n.norm_km))
     and not (n.neighbour_ok and s.form <> 'HOME')
     and not exists (select 1 from published_service_town t
                      where t.centre_id = s.centre_id and t.service_id = s.service_id and t.serves_centre = town)
$$;

-- All that stands behind one cell: own ones, those that answer from elsewhere, those too far, those for their own people alone.
create or replace function coverage_evidence(town uuid, need text)
  returns table (level text, centre_slug text, centre_name text, km numeric, slug text, name text, provider_name text, form text,
                 status text, capacity_state text, capacity_waiting integer, confirmed_at timestamptz, fresh boolean, demo boolean)
  language sql stable as $$
  select e.level, c.slug, c.name, case when c.kind = 'TOWN' then coalesce(e.km, 0) end, s.slug, s.name, p.name, s.form,
         s.status, s.capacity_state, s.capacity_waiting, s.confirmed_at, e.fresh, s.demo
    from (select a.level, a.centre_id, a.service_id, a.km, a.fresh from answer_need(town, need) a
          union all
          select 'ineligible', i.centre_id, i.service_id, i.km, true from ineligible_answers(town, need) i) e
    join published_centre c on c.id = e.centre_id
    join published_service s on s.centre_id = e.centre_id and s.id = e.service_id
    join published_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
$$;
