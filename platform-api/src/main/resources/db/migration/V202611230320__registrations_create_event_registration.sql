-- People who have put down their names for a date of an event, without an account. Personal data: seen by the centre's
-- office alone, kept out of the history, deleted after the event. The site writes through functions and reads no name.

create table event_registration (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  event_id   uuid not null,
  original   timestamp not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  name       text not null check (length(name) between 1 and 100 and name !~ '[[:cntrl:]]'),
  email      text check (length(email) <= 254),
  phone      text check (length(phone) <= 60),
  secret     text not null check (length(secret) between 20 and 64),
  state      text not null check (state in ('BOOKED', 'WAITING', 'CANCELLED')),
  told       text check (length(told) <= 500),
  sender     text check (length(sender) <= 100),
  consent_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, secret),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  check (num_nonnulls(email, phone) = 1)
);
create unique index event_registration_once on event_registration (centre_id, event_id, original, coalesce(email, phone))
  where state <> 'CANCELLED';
create index event_registration_in_order on event_registration (centre_id, event_id, original, created_at, id);
create index event_registration_by_end on event_registration (ends_at);
create index event_registration_by_sender on event_registration (centre_id, sender, created_at) where sender is not null;
comment on column event_registration.original is 'the date, by its key: see event_occurrence';
comment on column event_registration.starts_at is 'when the date begins, as the person was told last';
comment on column event_registration.secret is 'in the link by which the person cancels';
comment on column event_registration.told is 'what the person was told last: state, time and place; null: nothing yet';
comment on column event_registration.sender is 'digest of the network address, against floods; wiped after a day';

call protect_tenant_table('event_registration');

-- Everybody who waits gets a place as long as there is one, in the order in which they came. Needs the lock of the date.
create function fill_event_places(of_event uuid, of_date timestamp) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
  room      integer;
  moved     integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('registration/' || of_event || '/' || of_date, 0));
  select capacity into room from centre_event
   where centre_id = of_centre and id = of_event and status = 'PUBLISHED' and registration and cancelled_reason is null;
  if not found then
    return 0;
  end if;
  update event_registration r set state = 'BOOKED', changed_at = clock_timestamp()
   where r.centre_id = of_centre
     and r.id in (
       select w.id from event_registration w
        where w.centre_id = of_centre and w.event_id = of_event and w.original = of_date
          and w.state = 'WAITING' and w.starts_at > now()
        order by w.created_at, w.id
        limit case when room is not null then greatest(0, room - (
          select count(*) from event_registration b
           where b.centre_id = of_centre and b.event_id = of_event and b.original = of_date and b.state = 'BOOKED')) end);
  get diagnostics moved = row_count;
  return moved;
end $$;

-- Puts somebody down. BOOKED or WAITING; CLOSED: nobody is put down there; DOUBLE: that contact is there already;
-- THROTTLED: too many from one place or for one contact.
create function register_for_event(
    of_event uuid, of_date timestamp, begins timestamptz, finishes timestamptz,
    new_id uuid, new_secret text, who text, mail text, number text, from_where text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('registration/' || of_event || '/' || of_date, 0));
  if not exists (select 1 from centre_event
                  where centre_id = of_centre and id = of_event and status = 'PUBLISHED' and registration
                    and cancelled_reason is null)
     or begins <= now() then
    return 'CLOSED';
  end if;
  if exists (select 1 from event_registration
              where centre_id = of_centre and event_id = of_event and original = of_date and state <> 'CANCELLED'
                and coalesce(email, phone) = coalesce(mail, number)) then
    return 'DOUBLE';
  end if;
  if (select count(*) from event_registration
       where centre_id = of_centre and sender = from_where and created_at > now() - interval '1 hour') >= 20
     or (select count(*) from event_registration
          where centre_id = of_centre and coalesce(email, phone) = coalesce(mail, number)
            and created_at > now() - interval '1 day') >= 10 then
    return 'THROTTLED';
  end if;
  insert into event_registration (centre_id, id, event_id, original, starts_at, ends_at, name, email, phone, secret, state,
                                  sender, consent_at)
  values (of_centre, new_id, of_event, of_date, begins, finishes, who, mail, number, new_secret, 'WAITING',
          from_where, now());
  perform fill_event_places(of_event, of_date);
  return (select state from event_registration where centre_id = of_centre and id = new_id);
end $$;

-- What the link of a letter is for; no name, no contact.
create function find_registration(wanted text)
  returns table (registration uuid, event uuid, original timestamp, state text, starts_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.event_id, r.original, r.state, r.starts_at
    from event_registration r
   where r.centre_id = (select nullif(current_setting('app.centre', true), '')::uuid) and r.secret = wanted
$$;

-- Takes somebody off by the link of the letter; whoever waits next moves up at once.
create function cancel_registration(wanted text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
  found_one event_registration;
begin
  select * into found_one from event_registration where centre_id = of_centre and secret = wanted;
  if found_one.id is null then
    return 'UNKNOWN';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('registration/' || found_one.event_id || '/' || found_one.original, 0));
  update event_registration set state = 'CANCELLED', changed_at = clock_timestamp()
   where centre_id = of_centre and id = found_one.id and state <> 'CANCELLED';
  perform fill_event_places(found_one.event_id, found_one.original);
  return 'CANCELLED';
end $$;
