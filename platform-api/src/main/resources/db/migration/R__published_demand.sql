-- Demand of all centres for those who read statistics: whole months, and no number below five (decision 0045).

-- The first day that is in no statistics yet: a month is given when nothing can be added to it any more (is_day_of_demand), with a
-- day to spare for sessions of another time zone. Two looks at a month that grows would tell how many came in between.
create or replace function demand_until() returns date language sql stable set search_path = public, pg_temp set timezone = 'UTC' as $$
  select date_trunc('month', current_date - 3)::date
$$;

create or replace view statistics_demand with (security_barrier) as
  select centre_id, need_code, source, month, case when n >= 5 then n end as n
    from demand_month where n > 0 and month < (select demand_until());
comment on column statistics_demand.n is 'null: fewer than five. What is null is in no sum that anybody is given.';

create or replace view statistics_demand_words with (security_barrier) as
  select words, date_trunc('month', day)::date as month, sum(n)::integer as n
    from demand_words where day < (select demand_until()) group by 1, 2 having sum(n) >= 5;
