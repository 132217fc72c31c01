-- A what-if is its author's until it is shared; shared ones are read by all who review, written by the author alone.

create function own_scenario(scenario uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from coverage_scenario s
                  where s.id = scenario and s.author = (select nullif(current_setting('app.actor', true), '')::uuid))
$$;

create function readable_scenario(scenario uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from coverage_scenario s
                  where s.id = scenario and (s.shared or s.author = (select nullif(current_setting('app.actor', true), '')::uuid)))
$$;

create procedure guard_scenario_table(target regclass) language plpgsql as $$
declare
  reviewers text := format('%I, %I', '${database}_region_read', '${database}_region_edit');
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format('create policy reading on %s for select to %s using (readable_scenario(scenario_id))', target, reviewers);
  execute format('create policy adding on %s for insert to %s with check (own_scenario(scenario_id))', target, reviewers);
  execute format('create policy changing on %s for update to %s using (own_scenario(scenario_id)) with check (own_scenario(scenario_id))',
    target, reviewers);
  execute format('create policy removing on %s for delete to %s using (own_scenario(scenario_id))', target, reviewers);
end $$;

call guard_scenario_table('scenario_service');
call guard_scenario_table('scenario_service_need');
call guard_scenario_table('scenario_service_town');
drop procedure guard_scenario_table(regclass);

alter table coverage_scenario enable row level security;
alter table coverage_scenario force row level security;
create policy owner on coverage_scenario to current_user using (true) with check (true);
create policy reading on coverage_scenario for select to "${database}_region_read", "${database}_region_edit"
  using (shared or author = (select nullif(current_setting('app.actor', true), '')::uuid));
create policy adding on coverage_scenario for insert to "${database}_region_read", "${database}_region_edit"
  with check (author = (select nullif(current_setting('app.actor', true), '')::uuid));
create policy changing on coverage_scenario for update to "${database}_region_read", "${database}_region_edit"
  using (author = (select nullif(current_setting('app.actor', true), '')::uuid))
  with check (author = (select nullif(current_setting('app.actor', true), '')::uuid));
create policy removing on coverage_scenario for delete to "${database}_region_read", "${database}_region_edit"
  using (author = (select nullif(current_setting('app.actor', true), '')::uuid));

-- The views are the owner's, so they look themselves at who asks.
create or replace view imagined_supply as
  select s.scenario_id, s.centre_id, n.need_code, s.id as service_id,
         case when s.form <> 'HOME' then 'infinity'::timestamptz end as reaching_at
    from scenario_service s
    join scenario_service_need n on n.scenario_id = s.scenario_id and n.service_id = s.id
    join coverage_scenario c on c.id = s.scenario_id
     and (c.shared or c.author = (select nullif(current_setting('app.actor', true), '')::uuid));

-- A month closes by one clock, whatever zone a session has chosen.
alter function is_day_of_demand(date) set timezone = 'UTC';
