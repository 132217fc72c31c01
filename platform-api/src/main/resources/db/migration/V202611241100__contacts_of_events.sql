-- Whom to ask about an event, where that is somebody else than who holds it: the contacts that services and staff share.

create table event_contact (
  centre_id  uuid not null,
  event_id   uuid not null,
  contact_id uuid not null,
  sort_order integer not null,
  primary key (centre_id, event_id, contact_id),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  foreign key (centre_id, contact_id) references contact (centre_id, id)
);
create index event_contact_by_contact on event_contact (centre_id, contact_id);
comment on table event_contact is 'Contacts that an event shows, in its order; none: those of who holds it.';

call protect_tenant_table('event_contact');

-- What an event says of its contacts, in their order.
create function event_contacts(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone) order by k.sort_order), '[]')
            from event_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = of_centre and k.event_id = of_record);
end $$;

-- The whole record as history keeps it, now with its contacts.
alter function centre_event_record(uuid, uuid) rename to centre_event_columns;
create function centre_event_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return centre_event_columns(of_centre, of_record) || jsonb_build_object('contacts', event_contacts(of_centre, of_record));
end $$;

create function touch_events_of_contact() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update centre_event e
     set version = e.version + 1, updated_at = now(), updated_by = coalesce(new.updated_by, e.updated_by)
    from event_contact k
   where k.centre_id = new.centre_id and k.contact_id = new.id and e.centre_id = k.centre_id and e.id = k.event_id;
  return null;
end $$;
create trigger touch_events after update on contact
  for each row when (old.content is distinct from new.content) execute function touch_events_of_contact();

call keep_listing_history_of('event_contact', 'centre_event', 'event_id');

create trigger announce after insert or update or delete on event_contact for each row execute function announce_change();
create trigger announce_all after truncate on event_contact for each statement execute function announce_change_to_all();
