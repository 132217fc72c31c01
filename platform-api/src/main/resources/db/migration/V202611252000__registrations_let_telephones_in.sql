-- Six requests with somebody's telephone number kept its owner out of every event of the town for a day, and the page said
-- "taken". The limit of six belongs to letters: a telephone gets none. The limits of a network and a date stay.
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

-- What people were told last of a hidden place: as it is told now, without the street, so that nobody gets a letter about it.
update event_registration r
   set told = replace(r.told, ', ' || l.street, '')
  from centre_event e
  join place l on l.centre_id = e.centre_id and l.id = e.place_id
 where e.centre_id = r.centre_id and e.id = r.event_id and l.address_hidden and l.street <> '';
