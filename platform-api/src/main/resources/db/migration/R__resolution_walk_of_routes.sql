-- The walk test: every step of every route in every town, and who answers it there, by the one rule (resolve_needs), in one
-- plan. Nothing is stored: what it reads (need_supply) is kept at each change of a listing, so it is never out of date.
-- first_broken: the first step of the route with nobody behind it in this town.

create or replace view route_way as
  select r.id as route_id, r.slug as route_slug, c.id as centre_id, c.slug as town, s.number, s.step_key, s.need_code
    from published_centre c
   cross join (published_route r join route_step s on s.version_id = r.version_id)
   where c.kind = 'TOWN' and c.status <> 'CLOSED';

create or replace view route_walk as
  select w.route_id, w.route_slug, w.centre_id, w.town, w.number, w.step_key, w.need_code, w.state,
         min(w.number) filter (where w.state = 'none') over (partition by w.route_id, w.centre_id) as first_broken
    from (
      select y.*, case when y.need_code is null then 'not-needed' else coalesce(a.level, 'none') end as state
        from route_way y
        left join (select t.id, n.need_code, n.level from published_centre t cross join lateral resolve_needs(t.id) n) a
          on a.id = y.centre_id and a.need_code = y.need_code) w;

-- The same, as it would be with the imagined services of a scenario: by the same rule.
create or replace function imagined_walk(scenario uuid)
  returns table (route_id uuid, route_slug text, centre_id uuid, town text, number integer, step_key uuid, need_code text,
                 state text, first_broken integer) language sql stable as $$
  select w.route_id, w.route_slug, w.centre_id, w.town, w.number, w.step_key, w.need_code, w.state,
         min(w.number) filter (where w.state = 'none') over (partition by w.route_id, w.centre_id)
    from (
      select y.*, case when y.need_code is null then 'not-needed' else coalesce(a.level, 'none') end as state
        from route_way y
        left join coverage_cells(now(), scenario) a on a.centre_id = y.centre_id and a.need_code = y.need_code) w
$$;
