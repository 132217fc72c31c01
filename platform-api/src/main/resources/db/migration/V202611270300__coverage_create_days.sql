-- What coverage was, day by day. A day is written once, by take_coverage_snapshot, and never again: neither a role nor a slip
-- of the owner's code can restate it. Kept compact: a row only where something differs from the day before.

create table coverage_day (
  day      date primary key,
  moment   timestamptz not null,
  taken_at timestamptz not null default now(),
  made_up  boolean not null
);
comment on table coverage_day is 'A snapshot of coverage: one a day.';
comment on column coverage_day.moment is 'by this clock it was judged what is fresh and what is open';
comment on column coverage_day.made_up is 'true: the day was missed and made up for later, from the listings as they were then, by the clock of the day';

create table coverage_change (
  centre_id      uuid not null references centre (id),
  need_code      text not null references need (code),
  day            date not null references coverage_day (day),
  state          text check (state in ('COVERED', 'FULL', 'STALE', 'ELSEWHERE', 'NONE')),
  covered_by     text check (covered_by in ('local', 'neighbour', 'region')),
  below_norm     boolean not null,
  also_elsewhere boolean not null,
  services       integer not null check (services >= 0),
  cause          text,
  primary key (centre_id, need_code, day)
);
create index coverage_change_by_day on coverage_change using brin (day);
comment on column coverage_change.state is 'null: from this day on it is not counted, the town or the need is gone';

create table coverage_town_change (
  centre_id  uuid not null references centre (id),
  day        date not null references coverage_day (day),
  population integer,
  services   integer check (services >= 0),
  primary key (centre_id, day)
);
comment on table coverage_town_change is 'How many services a town had published, and for how many inhabitants; services null: not counted from this day on.';

create table listing_change (
  centre_id  uuid not null references centre (id),
  service_id uuid not null,
  need_code  text not null references need (code),
  day        date not null references coverage_day (day),
  standing   text check (standing in ('OPEN', 'FULL', 'STALE')),
  name       text not null,
  travels    boolean not null,
  serves     uuid[] not null,
  primary key (centre_id, service_id, need_code, day)
);
create index listing_change_by_day on listing_change using brin (day);
comment on table listing_change is 'What each listing was for a need: the reasons of what changed. No foreign key to the listing: it may go, the day stays.';
comment on column listing_change.standing is 'STALE: confirmed too long ago for the norm, FULL: no room, or closed; null: not published any more';
comment on column listing_change.travels is 'people of other towns can use it: it is not given at home';
comment on column listing_change.serves is 'other towns that it takes people of by its own word';

-- A day comes after all others, and not before its time; what is told of it is told in the transaction that writes it.
create function begin_coverage_day() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.taken_at := now();
  if new.day <= (select max(day) from coverage_day) or new.day > (select (now() at time zone time_zone)::date from region) then
    raise exception 'coverage of % is not to be written now', new.day using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function tell_of_coverage_day() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from told where day is distinct from (select max(day) from coverage_day where taken_at = now())) then
    raise exception 'coverage of a day that is written is not added to' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create function refuse_restating() returns trigger language plpgsql as $$
begin
  raise exception 'coverage of days that are over is never restated: %', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger begin_day before insert on coverage_day for each row execute function begin_coverage_day();
create trigger tell after insert on coverage_change referencing new table as told
  for each statement execute function tell_of_coverage_day();
create trigger tell after insert on coverage_town_change referencing new table as told
  for each statement execute function tell_of_coverage_day();
create trigger tell after insert on listing_change referencing new table as told
  for each statement execute function tell_of_coverage_day();

create trigger never_restated before update or delete or truncate on coverage_day
  for each statement execute function refuse_restating();
create trigger never_restated before update or delete or truncate on coverage_change
  for each statement execute function refuse_restating();
create trigger never_restated before update or delete or truncate on coverage_town_change
  for each statement execute function refuse_restating();
create trigger never_restated before update or delete or truncate on listing_change
  for each statement execute function refuse_restating();
