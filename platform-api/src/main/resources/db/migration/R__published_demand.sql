-- Demand of all centres for those who read statistics. Words are shown when five searches of a month held them, in whatever town.

create or replace view statistics_demand as
  select centre_id, need_code, source, day, n from demand_count;

create or replace view statistics_demand_words as
  select words, date_trunc('month', day)::date as month, sum(n)::integer as n
    from demand_words group by 1, 2 having sum(n) >= 5;
