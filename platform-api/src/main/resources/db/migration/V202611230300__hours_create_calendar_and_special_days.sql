-- When something is open: the working calendar of the region, and days on which a centre, a place or a service is closed or
-- keeps other hours.

create table calendar_year (
  year       integer primary key check (year between 2000 and 2100),
  complete   boolean not null,
  confidence text not null check (confidence in ('high', 'medium', 'low', 'unverified')),
  source     text not null,
  note       text,
  updated_by uuid
);
comment on column calendar_year.complete is 'false: the moved days of the year are not known or not checked yet';

create table calendar_day (
  day        date primary key,
  kind       text not null check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKING', 'SHORT', 'ORDINARY')),
  name       text check (length(name) <= 100),
  instead_of date,
  basis      text not null check (basis in ('LAW', 'RESOLUTION')),
  updated_by uuid,
  check (kind <> 'HOLIDAY' or name is not null),
  check ((kind in ('DAY_OFF', 'WORKING')) = (instead_of is not null) or kind = 'ORDINARY')
);
comment on table calendar_day is 'Days that are not as their day of the week says. ORDINARY: the pack has taken the day back.';
comment on column calendar_day.instead_of is 'the day whose rest (DAY_OFF) or work (WORKING) was moved here';

create table special_day (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  place_id   uuid,
  service_id uuid,
  first_day  date not null,
  last_day   date not null,
  hours      jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  reason     text not null check (length(reason) between 1 and 200 and reason !~ '[[:cntrl:]]'),
  created_at timestamptz not null default now(),
  updated_by uuid,
  primary key (centre_id, id),
  unique (id),
  foreign key (centre_id, place_id) references place (centre_id, id) on delete cascade,
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade,
  check (num_nonnulls(place_id, service_id) <= 1),
  check (last_day between first_day and first_day + 365)
);
create index special_day_ahead on special_day (centre_id, last_day);
create index special_day_of_place on special_day (centre_id, place_id) where place_id is not null;
create index special_day_of_service on special_day (centre_id, service_id) where service_id is not null;
comment on table special_day is 'Other hours, or none, for some days: of the centre itself, of one place or of one service.';
comment on column special_day.hours is '[{opens, closes}], local times HH:MM; empty: closed';

call protect_tenant_table('special_day');
call keep_history_of('special_day');

create trigger announce after insert or update or delete on special_day for each row execute function announce_change();
create trigger announce_all after truncate on special_day for each statement execute function announce_change_to_all();
create trigger announce after insert or update or delete or truncate on calendar_day for each statement execute function announce_change_to_all();
create trigger announce after insert or update or delete or truncate on calendar_year for each statement execute function announce_change_to_all();
