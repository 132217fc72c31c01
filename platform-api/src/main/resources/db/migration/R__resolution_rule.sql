-- The coverage rule (tenants/…/needs.yaml, coverage_rule), written once. Who answers each need in a town (step_resolution):
-- local: own, fresh and open · neighbour: another town's that fits, borrowed, of a neighbour, or within the norm's km ·
-- region: the region's own, or any town's where the norm is REGION · unavailable: own, but full, closed or stale · none.
-- Plain SQL over owner-owned views, so that it is inlined and reads with the caller's rights.

create or replace view published_need_supply as
  select centre_id, need_code, open_from, confirmed_at, reaching_at, services, newest from need_supply;

create or replace view answering_service as
  select s.need_code, s.centre_id, s.service_id, c.kind as centre_kind, s.form,
         s.confirmed_at,
         s.open_from <= (select (now() at time zone time_zone)::date from region) as open
    from supplying_service s
    join centre c on c.id = s.centre_id and c.status <> 'CLOSED';

create or replace view lent_service as
  select t.serves_centre, s.need_code, s.service_id, s.open_from, s.confirmed_at, s.centre_id
    from service_town t
    join supplying_service s on s.centre_id = t.centre_id and s.service_id = t.service_id
    join centre c on c.id = t.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED';

-- What centres have for needs, with the imagined services of one scenario; null: with none, and then these cost nothing.
create or replace function counted_supply(scenario uuid)
  returns table (centre_id uuid, need_code text, open_from date, confirmed_at timestamptz, reaching_at timestamptz,
                 services integer, newest timestamptz[]) language sql stable as $$
  select s.centre_id, s.need_code, s.open_from, s.confirmed_at, s.reaching_at, s.services, s.newest
    from published_need_supply s
  union all
  select i.centre_id, i.need_code, '-infinity'::date, 'infinity'::timestamptz, i.reaching_at, 1, array['infinity'::timestamptz]
    from imagined_supply i where i.scenario_id = scenario
$$;

create or replace function counted_lent(scenario uuid)
  returns table (serves_centre uuid, centre_id uuid, need_code text, open_from date, confirmed_at timestamptz) language sql stable as $$
  select l.serves_centre, l.centre_id, l.need_code, l.open_from, l.confirmed_at from lent_service l
  union all
  select i.serves_centre, i.centre_id, i.need_code, '-infinity'::date, 'infinity'::timestamptz
    from imagined_lent_service i where i.scenario_id = scenario
$$;

-- Each need in one town at a moment: who answers (level), the state of the cell of coverage, the level that covers it, whether
-- the norm asks for more, whether somebody else answers what the town itself cannot, the town's published services, and why
-- there is a gap: FULL, STALE · TOO_FEW: below the norm · FAR: somebody answers, but farther than the norm allows ·
-- NOT_ELIGIBLE: a near town has it for its own people alone · NOT_THERE.
--
-- Reads what the town, the towns around it and the region have, added up (need_supply), and single services only where
-- one has been lent to this very town. Nothing in it grows with the number of towns or services.
create or replace function judge_needs(town uuid, moment timestamptz, scenario uuid)
  returns table (need_code text, group_code text, level text, state text, covered_by text, below_norm boolean,
                 also_elsewhere boolean, services integer, cause text) language sql stable as $$
  with today as (
    select (moment at time zone time_zone)::date as day from published_region
  ), rule as materialized (
    select n.code, n.group_code, n.neighbour_ok, n.norm_kind, n.norm_km, n.norm_min, n.norm_one_per,
           moment - n.stale_after_days * interval '1 day' as fresh_from
      from published_need n
  ), own as (
    select s.need_code, max(s.confirmed_at) filter (where s.open_from <= (select day from today)) as open_at,
           max(s.confirmed_at) as any_at, sum(s.services)::integer as services
      from counted_supply(scenario) s
     where s.centre_id = (select c.id from published_centre c where c.id = town and c.status <> 'CLOSED')
     group by s.need_code
  ), around as materialized (
    select d.to_centre, d.km, d.neighbour from published_centre_distance d
     where d.from_centre = town and d.neighbour
    union
    select d.to_centre, d.km, d.neighbour from published_centre_distance d
     where d.from_centre = town and d.km <= (select max(norm_km) from rule)
  ), near as (
    select r.code, bool_or(r.neighbour_ok and s.reaching_at >= r.fresh_from) as fits,
           bool_or(r.neighbour_ok and s.reaching_at >= r.fresh_from and r.norm_kind = 'WITHIN_KM' and a.km <= r.norm_km) as within
      from counted_supply(scenario) s
      join around a on a.to_centre = s.centre_id
      join rule r on r.code = s.need_code
     -- As arrays, so that the plan expects a handful of towns and goes by their keys.
     where s.centre_id = any (array(
             select c.id from published_centre c
              where c.id = any (array(select to_centre from around)) and c.kind = 'TOWN' and c.status <> 'CLOSED'))
       and s.open_from <= (select day from today)
       and s.confirmed_at >= r.fresh_from
       and (a.neighbour or (r.norm_kind = 'WITHIN_KM' and a.km <= r.norm_km))
     group by r.code
  ), lent as (
    select l.need_code, max(l.confirmed_at) as open_at,
           max(l.confirmed_at) filter (where d.km <= r.norm_km) as within_at
      from counted_lent(scenario) l
      join rule r on r.code = l.need_code
      left join published_centre_distance d on d.from_centre = town and d.to_centre = l.centre_id
     where l.serves_centre = town and l.open_from <= (select day from today)
     group by l.need_code
  ), regional as (
    select s.need_code, max(s.confirmed_at) as open_at
      from counted_supply(scenario) s
     where s.centre_id = (select c.id from published_centre c where c.kind = 'REGION' and c.status <> 'CLOSED')
       and s.open_from <= (select day from today)
     group by s.need_code
  ), answered as (
    select r.code, r.group_code, r.norm_kind, r.neighbour_ok, r.fresh_from,
           required_services(r.norm_kind, r.norm_min, r.norm_one_per, (select c.population from published_centre c where c.id = town)) as required,
           o.need_code is not null as has_own, o.any_at, coalesce(o.services, 0) as services, n.code is not null as is_near,
           coalesce(n.within, false) or (r.norm_kind = 'WITHIN_KM' and coalesce(l.within_at >= r.fresh_from, false)) as within,
           case
             when o.open_at >= r.fresh_from then 'local'
             when l.open_at >= r.fresh_from or n.fits then 'neighbour'
             when g.open_at >= r.fresh_from then 'region'
             when r.norm_kind = 'REGION' and r.neighbour_ok
               and exists (select 1 from counted_supply(scenario) s
                             join published_centre c on c.id = s.centre_id and c.status <> 'CLOSED'
                            where s.need_code = r.code and s.reaching_at >= r.fresh_from and s.open_from <= (select day from today))
               then 'region'
             when o.need_code is not null then 'unavailable'
             else 'none'
           end as level
      from rule r
      left join own o on o.need_code = r.code
      left join near n on n.code = r.code
      left join lent l on l.need_code = r.code
      left join regional g on g.need_code = r.code
  ), judged as (
    select a.*,
           case
             when a.level = 'local' then 'COVERED'
             when a.within or (a.norm_kind = 'REGION' and a.level in ('neighbour', 'region')) then 'COVERED'
             when a.any_at >= a.fresh_from then 'FULL'
             when a.has_own then 'STALE'
             when a.level in ('neighbour', 'region') then 'ELSEWHERE'
             else 'NONE'
           end as state,
           a.level = 'local' and a.required > 1
             and (select count(*) from counted_supply(scenario) s cross join unnest(s.newest) confirmed
                   where s.centre_id = town and s.need_code = a.code and s.open_from <= (select day from today)
                     and confirmed >= a.fresh_from) < a.required as below_norm
      from answered a
  )
  select j.code, j.group_code, j.level, j.state,
         case
           when j.state <> 'COVERED' then null
           when j.level = 'local' then 'local'
           when j.norm_kind = 'REGION' then 'region'
           else 'neighbour'
         end,
         j.below_norm,
         j.state in ('FULL', 'STALE') and j.level in ('neighbour', 'region'),
         j.services,
         case
           when j.below_norm then 'TOO_FEW'
           when j.state = 'COVERED' then null
           when j.state in ('FULL', 'STALE') then j.state
           when j.state = 'ELSEWHERE' then 'FAR'
           when j.is_near then 'NOT_ELIGIBLE'
           when j.neighbour_ok
             and exists (select 1 from counted_supply(scenario) s
                           join published_centre c on c.id = s.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED'
                          where s.need_code = j.code and s.reaching_at >= j.fresh_from and s.open_from <= (select day from today)
                            and s.centre_id <> town)
             then 'FAR'
           else 'NOT_THERE'
         end
    from judged j
$$;

create or replace function resolve_needs(town uuid)
  returns table (need_code text, group_code text, level text) language sql stable as $$
  select j.need_code, j.group_code, j.level from judge_needs(town, now(), null) j
$$;

-- Every cell of coverage: each need in each town.
create or replace function coverage_cells(moment timestamptz, scenario uuid)
  returns table (centre_id uuid, need_code text, group_code text, state text, covered_by text, below_norm boolean,
                 also_elsewhere boolean, services integer, cause text, level text) language sql stable as $$
  select c.id, j.need_code, j.group_code, j.state, j.covered_by, j.below_norm, j.also_elsewhere, j.services, j.cause, j.level
    from published_centre c
   cross join lateral judge_needs(c.id, moment, scenario) j
   where c.kind = 'TOWN' and c.status <> 'CLOSED'
$$;
