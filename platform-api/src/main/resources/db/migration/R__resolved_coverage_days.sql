-- One snapshot of coverage a day (tables coverage_day, coverage_change, coverage_town_change, listing_change), and who reads it.

-- What each published listing is for each of its needs at a moment, and whom it reaches.
create or replace function listing_standings(moment timestamptz)
  returns table (centre_id uuid, service_id uuid, need_code text, standing text, travels boolean, serves uuid[])
  language sql stable as $$
  select s.centre_id, s.service_id, s.need_code,
         case when (s.confirmed_at >= moment - n.stale_after_days * interval '1 day') is not true then 'STALE'
              when s.open_from <= (select (moment at time zone time_zone)::date from region) then 'OPEN'
              else 'FULL' end,
         s.form <> 'HOME', coalesce(t.serves, '{}')
    from supplying_service s
    join centre c on c.id = s.centre_id and c.status <> 'CLOSED'
    join need n on n.code = s.need_code and not n.retired
    left join (select t.centre_id, t.service_id, array_agg(t.serves_centre order by t.serves_centre) as serves
                 from service_town t group by t.centre_id, t.service_id) t
      on t.centre_id = s.centre_id and t.service_id = s.service_id
$$;

-- Writes the snapshot of a day: of today by the clock of now, of a day that is over by its own clock, a little after midnight.
-- Answers whether it has; a day that is written already, or is before one, is left alone. Whoever comes at the same time waits.
-- Nobody but the owner: the job calls the one below, and the past of a demonstration (of_demo) is laid down before anybody works.
create or replace function write_coverage_snapshot(of_day date, of_demo boolean) returns boolean
  language plpgsql set search_path = public, pg_temp set jit = off set work_mem = '64MB' as $$
declare
  zone     text := (select time_zone from region);
  today    date := (now() at time zone zone)::date;
  of_moment timestamptz := case when of_day = today then now() else (of_day + time '00:05') at time zone zone end;
begin
  perform pg_advisory_xact_lock(hashtextextended('coverage_day', 0));
  if exists (select from coverage_day where day >= of_day) then
    return false;
  end if;
  insert into coverage_day (day, moment, made_up, demo) values (of_day, of_moment, of_day < today and not of_demo, of_demo);

  -- In one statement, which sees one moment: an edit that is made meanwhile is in all three or in none.
  with cells as (
  insert into coverage_change (centre_id, need_code, day, state, covered_by, below_norm, also_elsewhere, services, cause)
  select coalesce(n.centre_id, b.centre_id), coalesce(n.need_code, b.need_code), of_day, n.state, n.covered_by,
         coalesce(n.below_norm, false), coalesce(n.also_elsewhere, false), coalesce(n.services, 0), n.cause
    from coverage_cells(of_moment, null) n
    full join (select distinct on (c.centre_id, c.need_code) c.*
                 from coverage_change c order by c.centre_id, c.need_code, c.day desc) b
      on b.centre_id = n.centre_id and b.need_code = n.need_code
   where case when n.centre_id is null then b.state is not null
              else (n.state, n.covered_by, n.below_norm, n.also_elsewhere, n.services, n.cause)
                   is distinct from (b.state, b.covered_by, b.below_norm, b.also_elsewhere, b.services, b.cause) end
  ), listings as (
  insert into listing_change (centre_id, service_id, need_code, day, standing, name, travels, serves)
  select d.centre_id, d.service_id, d.need_code, of_day, d.standing, case when d.standing is null then d.name else s.name end, d.travels, d.serves
    from (select coalesce(n.centre_id, b.centre_id) as centre_id, coalesce(n.service_id, b.service_id) as service_id,
                 coalesce(n.need_code, b.need_code) as need_code, n.standing, b.name,
                 coalesce(n.travels, b.travels) as travels, coalesce(n.serves, b.serves) as serves
            from listing_standings(of_moment) n
            full join (select distinct on (c.centre_id, c.service_id, c.need_code) c.*
                         from listing_change c order by c.centre_id, c.service_id, c.need_code, c.day desc) b
              on b.centre_id = n.centre_id and b.service_id = n.service_id and b.need_code = n.need_code
           where case when n.centre_id is null then b.standing is not null
                      else (n.standing, n.travels, n.serves) is distinct from (b.standing, b.travels, b.serves) end) d
    left join social_service s on s.centre_id = d.centre_id and s.id = d.service_id
  )
  insert into coverage_town_change (centre_id, day, population, services)
  select coalesce(n.id, b.centre_id), of_day, n.population, n.services
    from (select c.id, c.population, coalesce(s.services, 0) as services
            from centre c left join published_service_count s on s.centre_id = c.id
           where c.kind = 'TOWN' and c.status <> 'CLOSED') n
    full join (select distinct on (c.centre_id) c.* from coverage_town_change c order by c.centre_id, c.day desc) b on b.centre_id = n.id
   where case when n.id is null then b.services is not null
              else (n.population, n.services) is distinct from (b.population, b.services) end;
  return true;
end $$;

create or replace function take_coverage_snapshot(of_day date) returns boolean
  language sql security definer set search_path = public, pg_temp as $$
  select write_coverage_snapshot(of_day, false)
$$;

-- The days that have no snapshot yet, from the last that has one to today: today alone where there is none.
create or replace view due_coverage_day as
  select d::date as day
    from (select (now() at time zone time_zone)::date as today from region) r,
         generate_series(coalesce((select max(day) + 1 from coverage_day), r.today), r.today, interval '1 day') d;

create or replace view published_coverage_day as
  select day, moment, taken_at, made_up, demo from coverage_day;

-- Each cell that there is or was, for those who read its past. Needs that are retired and towns that are closed keep their names.
create or replace view published_coverage_cell as
  select t.id as centre_id, t.slug as town, t.name as town_name, n.code as need_code, n.name as need_name, n.sort_order as need_order,
         g.code as group_code, g.name as group_name, g.sort_order as group_order
    from centre t
   cross join (need n join need_group g on g.code = n.group_code)
   where t.kind = 'TOWN';

-- The states alone are everybody's.
create or replace view published_coverage_change as
  select centre_id, need_code, day, state, below_norm from coverage_change;

create or replace view statistics_coverage_change as
  select centre_id, need_code, day, state, covered_by, below_norm, also_elsewhere, services, cause from coverage_change;

create or replace view statistics_coverage_town as
  select centre_id, day, population, services from coverage_town_change;

create or replace view statistics_listing_change as
  select centre_id, service_id, need_code, day, standing, name, travels, serves from listing_change;

-- Listings that are not on one day what they were on another, beside the cells that changed and that they could change: the
-- town's own in any case; others' where the cell was or is answered from outside, and only those that fit (neighbour_use of the
-- rule) and became open or ceased to be, or take other people than before.
create or replace function coverage_reasons(from_day date, to_day date)
  returns table (cell_centre uuid, need_code text, centre_id uuid, listed text, service_id uuid, name text, what text)
  language sql stable as $$
  with cell as (
    select d.centre_id, d.need_code, bool_or(s.state = 'ELSEWHERE' or s.covered_by in ('neighbour', 'region')) as from_outside
      from (select distinct c.centre_id, c.need_code from statistics_coverage_change c where c.day > from_day and c.day <= to_day) d
     cross join (values (from_day), (to_day)) as at (day)
     cross join lateral (
             select c.state, c.covered_by from statistics_coverage_change c
              where c.centre_id = d.centre_id and c.need_code = d.need_code and c.day <= at.day order by c.day desc limit 1) s
     group by d.centre_id, d.need_code
  ), moved as (
    select d.centre_id, d.need_code, d.service_id, a.name, a.serves || coalesce(b.serves, '{}') as serves,
           a.travels or coalesce(b.travels, false) as travels,
           (a.standing is not distinct from 'OPEN') = (b.standing is not distinct from 'OPEN') and b.standing is distinct from a.standing as stays,
           case
             when b.standing is null then 'APPEARED'
             when a.standing is null then 'GONE'
             when a.standing = b.standing then 'REACHES'
             when a.standing = 'STALE' then 'STALE'
             when b.standing = 'STALE' then 'CONFIRMED'
             when a.standing = 'FULL' then 'FILLED'
             else 'FREED'
           end as what
      from (select distinct l.centre_id, l.need_code, l.service_id from statistics_listing_change l
             where l.day > from_day and l.day <= to_day and l.need_code in (select cell.need_code from cell)) d
     cross join lateral (
             select l.* from statistics_listing_change l
              where l.centre_id = d.centre_id and l.service_id = d.service_id and l.need_code = d.need_code and l.day <= to_day
              order by l.day desc limit 1) a
      left join lateral (
             select l.* from statistics_listing_change l
              where l.centre_id = d.centre_id and l.service_id = d.service_id and l.need_code = d.need_code and l.day <= from_day
              order by l.day desc limit 1) b on true
     where case when a.standing is null then b.standing is not null
                else (a.standing, a.travels, a.serves) is distinct from (b.standing, b.travels, b.serves) end
  )
  select x.centre_id, x.need_code, m.centre_id, c.name, m.service_id, m.name, m.what
    from cell x
    join moved m on m.need_code = x.need_code
    join published_centre c on c.id = m.centre_id
    left join published_need n on n.code = x.need_code
    left join published_centre_distance d on d.from_centre = x.centre_id and d.to_centre = m.centre_id
   where (m.centre_id = x.centre_id and m.what <> 'REACHES')
      or (x.from_outside and not m.stays
          and (c.kind = 'REGION' or x.centre_id = any (m.serves)
               or (n.neighbour_ok and m.travels
                   and (n.norm_kind = 'REGION' or d.neighbour or (n.norm_kind = 'WITHIN_KM' and d.km <= n.norm_km)))))
$$;
