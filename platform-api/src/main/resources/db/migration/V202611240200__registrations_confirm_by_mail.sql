-- Who registers by mail has no place until the link of the letter is confirmed; the answer is alike whether the contact was
-- there already or not; limits hold across dates. State ASKED: waits for its confirmation, neither booked nor in the line.

alter table event_registration drop constraint event_registration_state_check;
alter table event_registration add constraint event_registration_state_check
  check (state in ('ASKED', 'BOOKED', 'WAITING', 'CANCELLED'));
alter table event_registration add column confirmed_at timestamptz;
alter table event_registration add column asked_again smallint not null default 0 check (asked_again between 0 and 100);
alter table event_registration add column asked_again_at timestamptz;
update event_registration set confirmed_at = created_at;
comment on column event_registration.confirmed_at is 'since when it stands in the line; null: not confirmed by the letter';
comment on column event_registration.asked_again is 'how often its letter was asked for again on the day of asked_again_at';

drop index event_registration_in_order;
create index event_registration_in_order on event_registration (centre_id, event_id, original, confirmed_at, id);
create index event_registration_by_contact on event_registration (centre_id, coalesce(email, phone), created_at);

-- As before, in the order of confirmation.
create or replace function fill_event_places(of_event uuid, of_date timestamp) returns integer
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
        order by w.confirmed_at, w.id
        limit case when room is not null then greatest(0, room - (
          select count(*) from event_registration b
           where b.centre_id = of_centre and b.event_id = of_event and b.original = of_date and b.state = 'BOOKED')) end);
  get diagnostics moved = row_count;
  return moved;
end $$;

-- TAKEN, whatever was there before: a new contact is put down (a telephone at once, mail until it confirms), a known one of
-- mail has its letter sent again, and whoever is asked for too often is left as it is. CLOSED: nobody is put down there;
-- THROTTLED and PHONES: too many from one network, which says nothing of any contact. One network takes no more than half of
-- the places by telephone, for nobody confirms those.
create or replace function register_for_event(
    of_event uuid, of_date timestamp, begins timestamptz, finishes timestamptz,
    new_id uuid, new_secret text, who text, mail text, number text, from_where text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
  known     event_registration;
  asked     integer;
begin
  -- The limits count over all dates, so they are counted by one at a time; always in this order.
  perform pg_advisory_xact_lock(hashtextextended('registration-sender/' || of_centre || '/' || from_where, 0));
  perform pg_advisory_xact_lock(hashtextextended('registration-contact/' || of_centre || '/' || coalesce(mail, number), 0));
  perform pg_advisory_xact_lock(hashtextextended('registration/' || of_event || '/' || of_date, 0));
  if not exists (select 1 from centre_event
                  where centre_id = of_centre and id = of_event and status = 'PUBLISHED' and registration
                    and cancelled_reason is null)
     or begins <= now() then
    return 'CLOSED';
  end if;
  if (select count(*) from event_registration
       where centre_id = of_centre and sender = from_where and created_at > now() - interval '1 hour') >= 60
  then
    return 'THROTTLED';
  end if;
  if number is not null and (
       select count(*) from event_registration
        where centre_id = of_centre and event_id = of_event and original = of_date and sender = from_where
          and phone is not null and state <> 'CANCELLED' and created_at > now() - interval '1 day')
     >= (select least(20, greatest(3, coalesce(capacity, 40) / 2)) from centre_event
          where centre_id = of_centre and id = of_event) then
    return 'PHONES';
  end if;
  select coalesce(sum(case when created_at > now() - interval '1 day' then 1 else 0 end
                      + case when asked_again_at > now() - interval '1 day' then asked_again else 0 end), 0)
    into asked from event_registration
   where centre_id = of_centre and coalesce(email, phone) = coalesce(mail, number);
  if asked >= 6 then
    return 'TAKEN';
  end if;
  select * into known from event_registration
   where centre_id = of_centre and event_id = of_event and original = of_date and state <> 'CANCELLED'
     and coalesce(email, phone) = coalesce(mail, number);
  if known.id is not null then
    if mail is not null then
      update event_registration
         set told = null, changed_at = clock_timestamp(), asked_again_at = now(),
             asked_again = case when asked_again_at > now() - interval '1 day' then asked_again + 1 else 1 end,
             name = case when state = 'ASKED' then who else name end,
             consent_at = case when state = 'ASKED' then now() else consent_at end,
             created_at = case when state = 'ASKED' then now() else created_at end
       where centre_id = of_centre and id = known.id;
    end if;
    return 'TAKEN';
  end if;
  insert into event_registration (centre_id, id, event_id, original, starts_at, ends_at, name, email, phone, secret, state,
                                  sender, consent_at, confirmed_at)
  values (of_centre, new_id, of_event, of_date, begins, finishes, who, mail, number, new_secret,
          case when mail is null then 'WAITING' else 'ASKED' end, from_where, now(),
          case when mail is null then clock_timestamp() end);
  perform fill_event_places(of_event, of_date);
  return 'TAKEN';
end $$;

-- By the link of the letter: a place, or the next one in the line. CLOSED: too late; UNKNOWN: no such link.
create function confirm_registration(wanted text) returns text
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
  select * into found_one from event_registration where centre_id = of_centre and secret = wanted;
  if found_one.state <> 'ASKED' then
    return found_one.state;
  end if;
  if found_one.created_at < now() - interval '1 day' or found_one.starts_at <= now()
     or not exists (select 1 from centre_event
                     where centre_id = of_centre and id = found_one.event_id and status = 'PUBLISHED' and registration
                       and cancelled_reason is null) then
    return 'CLOSED';
  end if;
  update event_registration
     set state = 'WAITING', confirmed_at = clock_timestamp(), changed_at = clock_timestamp(), told = null
   where centre_id = of_centre and id = found_one.id;
  perform fill_event_places(found_one.event_id, found_one.original);
  return (select state from event_registration where centre_id = of_centre and id = found_one.id);
end $$;

-- As before; who has confirmed nothing gets no letter about it either.
create or replace function cancel_registration(wanted text) returns text
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
  update event_registration
     set state = 'CANCELLED', changed_at = clock_timestamp(),
         told = case when state = 'ASKED' then 'CANCELLED' else told end
   where centre_id = of_centre and id = found_one.id and state <> 'CANCELLED';
  perform fill_event_places(found_one.event_id, found_one.original);
  return 'CANCELLED';
end $$;
