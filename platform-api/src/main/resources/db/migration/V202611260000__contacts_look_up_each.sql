-- Contacts of one record are looked up each by its key. Joined, their plan was kept from the first record of a transaction and
-- read all contacts of the centre for each record whose history an import wrote: nine tenths of its time.

create or replace function service_contacts(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg((select jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone)
                                       from contact c where c.centre_id = of_centre and c.id = k.contact_id) order by k.sort_order), '[]')
            from service_contact k
           where k.centre_id = of_centre and k.service_id = of_record);
end $$;

create or replace function event_contacts(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg((select jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone)
                                       from contact c where c.centre_id = of_centre and c.id = k.contact_id) order by k.sort_order), '[]')
            from event_contact k
           where k.centre_id = of_centre and k.event_id = of_record);
end $$;
