-- Whoever registers by telephone gets a link at once, as a letter brings it to the others. Nobody confirms a telephone, so it
-- is never compared with those that are there: each registration by telephone is a row, a place and a turn of its own. Whatever
-- a known number did otherwise than a new one, in the answer, in the line or among the free places, a stranger could see. The
-- office sees which numbers stand there more than once, and takes off what is too much.

drop index event_registration_once;
create unique index event_registration_once on event_registration (centre_id, event_id, original, email)
  where email is not null and state <> 'CANCELLED';

-- An address of mail gets six letters a day of all towns together, so it is looked for without a town.
drop index event_registration_by_contact;
create index event_registration_by_mail on event_registration (email, created_at) where email is not null;

-- As before, but a telephone is always put down, and the limit of six letters holds over all towns. Six requests with
-- somebody's number kept its owner out of every event of the town for a day, and fourteen towns sent one address 84 letters.
-- The limits of a network and a date stay.
create or replace function register_for_event(
    of_event uuid, of_date timestamp, begins timestamptz, finishes timestamptz,
    new_id uuid, new_secret text, who text, mail text, number text, from_where text) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := nullif(current_setting('app.centre', true), '')::uuid;
  asked     integer;
begin
  -- The limits count over all dates, that of an address over all towns, so they are counted by one at a time; always in this
  -- order.
  perform pg_advisory_xact_lock(hashtextextended('registration-sender/' || of_centre || '/' || from_where, 0));
  perform pg_advisory_xact_lock(hashtextextended('registration-mail/' || mail, 0));
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
      into asked from event_registration where email = mail;
    if asked >= 6 then
      return 'TAKEN';
    end if;
    update event_registration
       set told = null, changed_at = clock_timestamp(), asked_again_at = now(),
           asked_again = case when asked_again_at > now() - interval '1 day' then asked_again + 1 else 1 end,
           name = case when state = 'ASKED' then who else name end,
           consent_at = case when state = 'ASKED' then now() else consent_at end,
           created_at = case when state = 'ASKED' then now() else created_at end
     where centre_id = of_centre and event_id = of_event and original = of_date and state <> 'CANCELLED' and email = mail;
    if found then
      return 'TAKEN';
    end if;
  end if;
  insert into event_registration (centre_id, id, event_id, original, starts_at, ends_at, name, email, phone, secret, state,
                                  sender, consent_at, confirmed_at)
  values (of_centre, new_id, of_event, of_date, begins, finishes, who, mail, number, new_secret,
          case when mail is null then 'WAITING' else 'ASKED' end, from_where, now(),
          case when mail is null then clock_timestamp() end);
  perform fill_event_places(of_event, of_date);
  return 'TAKEN';
end $$;
