-- Routes count too: a step that nobody of the town answers, where the town should have it; and who was stuck at a step.

alter table demand_count drop constraint demand_count_source_check;
alter table demand_count add constraint demand_count_source_check check (source in ('SEARCH', 'STEP', 'FULL', 'STUCK'));
comment on column demand_count.source is 'SEARCH: a search, STEP: a step of a route, FULL: somebody of the town gives it, but has no room or was long unconfirmed, STUCK: somebody did not get on at a step of a route';

create or replace function count_demand(town uuid, need text, source text, day date, n integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into demand_count as c (centre_id, need_code, source, day, n)
  select t.id, $2, $3, $4, least($5, 10000)
    from demand_centre($1) as t (id)
   where t.id is not null and $5 > 0 and is_day_of_demand($4)
     and ($2 is null or exists (select from need where code = $2 and ($3 <> 'STEP' or expected_locally)))
  on conflict (centre_id, need_code, source, day) do update set n = least(c.n + excluded.n, 1000000);
$$;
