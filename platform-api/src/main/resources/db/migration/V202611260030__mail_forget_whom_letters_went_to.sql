-- Some letters tell who is ill: that of an own list, of a route somebody follows, the answer to whoever reported something.
-- The site promises that their addresses are used for the letter alone. They go the moment the letter is out or given up:
-- what is left is a digest to count by, for a day. A demonstration keeps the text, for nobody has it in a mailbox.

alter table letter add column confidential boolean not null default false;
alter table letter add column recipient_digest text;
alter table letter alter column recipient drop not null;
alter table letter alter column subject drop not null;
alter table letter alter column body drop not null;
comment on column letter.confidential is 'the office sees neither to whom it goes nor what it says; both are wiped when it is done with';
comment on column letter.recipient_digest is 'of a confidential letter: by it the letters of a day are counted';

create function letter_digest(address text) returns text
  language sql immutable as $$
  select encode(sha256(convert_to('letter ' || lower(address), 'UTF8')), 'hex')
$$;

create function forget_letter() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.recipient_digest := coalesce(new.recipient_digest, letter_digest(new.recipient));
  if new.state in ('SENT', 'FAILED', 'KEPT') then
    new.recipient := null;
    new.subject := null;
    new.html := null;
    new.attachments := '[]';
    new.unsubscribe := null;
    if new.state <> 'KEPT' then
      new.body := null;
      new.secrets := '[]';
    end if;
  end if;
  return new;
end $$;
create trigger forget_letter before insert or update on letter
  for each row when (new.confidential) execute function forget_letter();

update letter set confidential = true
 where kind in ('CHECKLIST_LINK', 'ROUTE_SUBSCRIPTION', 'ROUTE_CHANGED', 'REPORT_ANSWERED');
alter table letter add constraint letter_known_unless_confidential
  check (confidential or num_nulls(recipient, subject, body) = 0);

drop index letter_by_recipient;
create index letter_by_recipient on letter (recipient_digest, kind, created_at) where confidential;
create or replace function letters_of_a_day(to_whom text, of_kind text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('letter/' || of_kind || '/' || lower(to_whom), 0));
  return (select count(*) from letter
           where confidential and recipient_digest = letter_digest(to_whom) and kind = of_kind
             and created_at > now() - interval '1 day');
end $$;

-- Whoever has put down a name for an event is promised that it goes with the registration: so do its letters.
create function forget_letters_of_registration() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from letter where centre_id = old.centre_id and record_id = old.id;
  return null;
end $$;
create trigger forget_letters after delete on event_registration
  for each row execute function forget_letters_of_registration();
delete from letter l
 where l.kind like 'EVENT\_%'
   and not exists (select from event_registration r where r.centre_id = l.centre_id and r.id = l.record_id);
