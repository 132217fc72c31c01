-- Statistics give months, never days: a month is one cell, and every other number is a sum of cells that are shown. Adding them up
-- with each count keeps a year of a region quick to read.

create table demand_month (
  centre_id uuid not null references centre (id),
  id        uuid not null default gen_random_uuid(),
  need_code text references need (code),
  source    text not null,
  month     date not null check (month = date_trunc('month', month)),
  n         integer not null,
  primary key (centre_id, id),
  unique (id),
  unique nulls not distinct (centre_id, need_code, source, month)
);
comment on table demand_month is 'demand_count by whole months. Read through statistics_demand alone, which hides what is small.';
call protect_tenant_table('demand_month');

create function add_up_demand() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into demand_month as m (centre_id, need_code, source, month, n)
    select centre_id, need_code, source, date_trunc('month', day)::date, sum(n) from after_it group by 1, 2, 3, 4
    on conflict (centre_id, need_code, source, month) do update set n = m.n + excluded.n;
  else
    insert into demand_month as m (centre_id, need_code, source, month, n)
    select centre_id, need_code, source, date_trunc('month', day)::date, sum(n)
      from (select centre_id, need_code, source, day, n from after_it
            union all
            select centre_id, need_code, source, day, -n from before_it) c
     group by 1, 2, 3, 4 having sum(n) <> 0
    on conflict (centre_id, need_code, source, month) do update set n = m.n + excluded.n;
  end if;
  return null;
end $$;
create trigger add_up_new_demand after insert on demand_count referencing new table as after_it
  for each statement execute function add_up_demand();
create trigger add_up_more_demand after update on demand_count referencing new table as after_it old table as before_it
  for each statement execute function add_up_demand();

insert into demand_month (centre_id, need_code, source, month, n)
select centre_id, need_code, source, date_trunc('month', day)::date, sum(n) from demand_count group by 1, 2, 3, 4;

-- Gave every count of every day to the ministry.
drop view if exists statistics_demand;
