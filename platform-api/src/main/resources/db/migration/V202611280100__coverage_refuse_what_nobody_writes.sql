-- What the application never writes, a role in plain SQL must not be able to write either: one odd day or word of one stopped what
-- is made for all.

-- Words that do not fit are not kept; an error would take with it what is written together with them.
create or replace function count_demand_words(town uuid, words text, day date, n integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into demand_words as c (centre_id, words, day, n)
  select t.id, $2, $3, least($4, 10000)
    from demand_centre($1) as t (id)
   where t.id is not null and $4 > 0 and is_day_of_demand($3)
     and length($2) between 2 and 60 and $2 ~ '^[[:alpha:]]+([ -][[:alpha:]]+)*$'
     and (select count(*) from demand_words w where w.centre_id = t.id and w.day = $3) < 1000
  on conflict (centre_id, words, day) do update set n = least(c.n + excluded.n, 1000000);
$$;

alter table coverage_task add check (due between date '2020-01-01' and date '2100-01-01');

-- Who may say what: the region makes tasks for towns and takes them back, the centre answers what was handed to it; nothing else
-- changes, and when it was said the database says.
create or replace function guard_coverage_task() returns trigger language plpgsql as $$
declare
  centre boolean := current_user = '${database}_office';
begin
  if current_user not in ('${database}_office', '${database}_region_read', '${database}_region_edit') then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if centre or new.state <> 'OPEN' or new.answer is not null
       or new.made_by is distinct from nullif(current_setting('app.actor', true), '')::uuid then
      raise insufficient_privilege using message = 'permission denied: a task is made by the region, open and in the own name';
    end if;
    if new.due not between current_date - 1 and current_date + 4 * 366
       or not exists (select from published_centre c where c.id = new.centre_id and c.kind = 'TOWN') then
      raise check_violation using message = 'a task is for a town and for a day that comes';
    end if;
    new.made_at := now();
    new.answered_at := null;
    new.version := 1;
  elsif old.state <> 'OPEN'
     or (new.centre_id, new.id, new.need_code, new.kind, new.reason, new.due, new.made_by, new.made_at)
        is distinct from (old.centre_id, old.id, old.need_code, old.kind, old.reason, old.due, old.made_by, old.made_at)
     or (centre and new.state not in ('DONE', 'REFUSED'))
     or (not centre and (new.state <> 'WITHDRAWN' or new.answer is distinct from old.answer)) then
    raise insufficient_privilege using message = 'permission denied: the centre answers a task, the region takes it back';
  else
    new.answered_at := case when centre then now() end;
    new.version := old.version + 1;
  end if;
  new.updated_at := now();
  return new;
end $$;

alter table report_subscription add check (told_on between date '2020-01-01' and date '2100-01-01'),
  add check (secret ~ '^[A-Za-z0-9_-]+$');

-- A zone by its name, and one that there is: days of the whole region hang on it.
alter table region add check (time_zone ~ '^[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+)*$'
  and (timestamptz '2026-01-01 00:00Z' at time zone time_zone) is not null);

-- What-ifs are for those who review the region; the other roles need these views only to compute without one.
create or replace view imagined_supply as
  select s.scenario_id, s.centre_id, n.need_code, s.id as service_id,
         case when s.form <> 'HOME' then 'infinity'::timestamptz end as reaching_at
    from scenario_service s
    join scenario_service_need n on n.scenario_id = s.scenario_id and n.service_id = s.id
    join coverage_scenario c on c.id = s.scenario_id
     and (c.shared or c.author = (select nullif(current_setting('app.actor', true), '')::uuid))
   where current_user not in ('${database}_site', '${database}_office', '${database}_jobs');
