-- What people looked for and did not find: counts by need, town, source and day, without anything about who looked.
-- Visitors write through functions alone, so that nobody can read, change or flood the counts.

create table demand_count (
  centre_id uuid not null references centre (id),
  id        uuid not null default gen_random_uuid(),
  need_code text references need (code),
  source    text not null check (source in ('SEARCH', 'STEP', 'FULL')),
  day       date not null,
  n         integer not null check (n > 0),
  primary key (centre_id, id),
  unique (id),
  unique nulls not distinct (centre_id, need_code, source, day)
);
create index demand_count_by_day on demand_count (day);
comment on table demand_count is 'Anonymous demand. Under the centre of kind REGION where no town was chosen.';
comment on column demand_count.need_code is 'null: what was looked for could not be told';
comment on column demand_count.source is 'SEARCH: a search, STEP: a step of a route, FULL: somebody of the town gives it, but has no room or was long unconfirmed';

create table demand_words (
  centre_id uuid not null references centre (id),
  id        uuid not null default gen_random_uuid(),
  words     text not null check (length(words) between 2 and 60 and words ~ '^[[:alpha:]]+([ -][[:alpha:]]+)*$'),
  day       date not null,
  n         integer not null check (n > 0),
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, words, day)
);
create index demand_words_by_words on demand_words (words);
comment on table demand_words is 'Words of searches that found nothing: letters only, so neither numbers nor addresses. Shown from five people on.';

call protect_tenant_table('demand_count');
call protect_tenant_table('demand_words');

-- Whose count it is; null where nobody's: a town that is gone is not counted.
create function demand_centre(town uuid) returns uuid language sql stable set search_path = public, pg_temp as $$
  select id from centre where status <> 'CLOSED' and case when town is null then kind = 'REGION' else id = town end
$$;

create function is_day_of_demand(day date) returns boolean language sql stable set search_path = public, pg_temp as $$
  select day between current_date - 2 and current_date + 1
$$;

create function count_demand(town uuid, need text, source text, day date, n integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into demand_count as c (centre_id, need_code, source, day, n)
  select t.id, $2, $3, $4, least($5, 10000)
    from demand_centre($1) as t (id)
   where t.id is not null and $5 > 0 and is_day_of_demand($4)
     and ($2 is null or exists (select from need where code = $2))
  on conflict (centre_id, need_code, source, day) do update set n = least(c.n + excluded.n, 1000000);
$$;

-- A centre keeps a thousand different words a day: more is no people, but a program.
create function count_demand_words(town uuid, words text, day date, n integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into demand_words as c (centre_id, words, day, n)
  select t.id, $2, $3, least($4, 10000)
    from demand_centre($1) as t (id)
   where t.id is not null and $4 > 0 and is_day_of_demand($3)
     and (select count(*) from demand_words w where w.centre_id = t.id and w.day = $3) < 1000
  on conflict (centre_id, words, day) do update set n = least(c.n + excluded.n, 1000000);
$$;
