-- Whoever registers by telephone gets a link at once, as a letter brings it to the others. A telephone that is there already
-- gets one, too, of a row of its own: such a row takes no place from anybody and nobody is told of it, but it stands in the
-- line, is counted and cancelled like the first one. So neither the answer, nor the link, nor the number of free places says
-- whether a telephone was new. When the first one goes, the next of that telephone is the one.

alter table event_registration add column again boolean not null default false;
alter table event_registration add check (not again or phone is not null);
comment on column event_registration.again is 'of a telephone that was there already: takes no place, is nobody to the office';

drop index event_registration_once;
create unique index event_registration_once on event_registration (centre_id, event_id, original, coalesce(email, phone))
  where state <> 'CANCELLED' and not again;

-- As before; who stands there again has a place where somebody new in that turn would have one.
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
        where w.centre_id = of_centre and w.event_id = of_event and w.original = of_date and not w.again
          and w.state = 'WAITING' and w.starts_at > now()
        order by w.confirmed_at, w.id
        limit case when room is not null then greatest(0, room - (
          select count(*) from event_registration b
           where b.centre_id = of_centre and b.event_id = of_event and b.original = of_date and b.state = 'BOOKED'
             and not b.again)) end);
  get diagnostics moved = row_count;
  update event_registration r set state = 'BOOKED', changed_at = clock_timestamp()
   where r.centre_id = of_centre and r.event_id = of_event and r.original = of_date and r.again
     and r.state = 'WAITING' and r.starts_at > now()
     and (room is null or room > (
       select count(*) from event_registration b
        where b.centre_id = of_centre and b.event_id = of_event and b.original = of_date and not b.again
          and (b.state = 'BOOKED' or b.state = 'WAITING' and b.confirmed_at < r.confirmed_at)));
  return moved;
end $$;

-- As before, but a telephone is always put down: the second time as one that is there again. Six requests with somebody's
-- number kept its owner out of every event of the town for a day: the limit of six belongs to letters, and a telephone gets
-- none. The limits of a network and a date stay.
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
  if mail is not null then
    select coalesce(sum(case when created_at > now() - interval '1 day' then 1 else 0 end
                        + case when asked_again_at > now() - interval '1 day' then asked_again else 0 end), 0)
      into asked from event_registration
     where centre_id = of_centre and coalesce(email, phone) = mail;
    if asked >= 6 then
      return 'TAKEN';
    end if;
  end if;
  select * into known from event_registration
   where centre_id = of_centre and event_id = of_event and original = of_date and state <> 'CANCELLED'
     and coalesce(email, phone) = coalesce(mail, number) and not again;
  if known.id is not null and mail is not null then
    update event_registration
       set told = null, changed_at = clock_timestamp(), asked_again_at = now(),
           asked_again = case when asked_again_at > now() - interval '1 day' then asked_again + 1 else 1 end,
           name = case when state = 'ASKED' then who else name end,
           consent_at = case when state = 'ASKED' then now() else consent_at end,
           created_at = case when state = 'ASKED' then now() else created_at end
     where centre_id = of_centre and id = known.id;
    return 'TAKEN';
  end if;
  insert into event_registration (centre_id, id, event_id, original, starts_at, ends_at, name, email, phone, secret, state,
                                  sender, consent_at, confirmed_at, again)
  values (of_centre, new_id, of_event, of_date, begins, finishes, who, mail, number, new_secret,
          case when mail is null then 'WAITING' else 'ASKED' end, from_where, now(),
          case when mail is null then clock_timestamp() end, known.id is not null);
  perform fill_event_places(of_event, of_date);
  return 'TAKEN';
end $$;

-- As before; a telephone that stands there again is the one from now on, in its own turn.
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
  select * into found_one from event_registration where centre_id = of_centre and secret = wanted;
  if found_one.state = 'CANCELLED' then
    return 'CANCELLED';
  end if;
  update event_registration
     set state = 'CANCELLED', changed_at = clock_timestamp(),
         told = case when state = 'ASKED' then 'CANCELLED' else told end
   where centre_id = of_centre and id = found_one.id;
  if not found_one.again then
    update event_registration set again = false, state = 'WAITING', changed_at = clock_timestamp()
     where centre_id = of_centre
       and id = (select id from event_registration
                  where centre_id = of_centre and event_id = found_one.event_id and original = found_one.original
                    and phone = found_one.phone and again and state <> 'CANCELLED'
                  order by confirmed_at, id limit 1);
  end if;
  perform fill_event_places(found_one.event_id, found_one.original);
  return 'CANCELLED';
end $$;
