-- Contacts that several records share: a telephone that changes is written anew once. What a record says of them stays what
-- it was (the views' column contacts); only where they lie has changed.

create table contact (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  label      text check (length(label) between 1 and 200 and label !~ '[[:cntrl:]]'),
  phone      text check (length(phone) between 1 and 40),
  email      text check (length(email) between 1 and 200),
  note       text check (length(note) between 1 and 300),
  content    text not null generated always as (
               md5(coalesce(phone, '') || E'\n' || coalesce(email, '') || E'\n' || coalesce(note, ''))) stored,
  version    bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (centre_id, id),
  unique (id),
  check (phone is not null or email is not null or note is not null)
);
-- Partial, so that it is no key: an edit of a contact then does not wait for those who link to it at that moment.
create unique index contact_once on contact (centre_id, content) where content <> '';
comment on table contact is 'A way to ask that records of a centre share; equal ones are one row.';
comment on column contact.label is 'what the office calls it; residents do not see it';
comment on column contact.content is 'what residents see, as one value: by it equal ones are found';

create table service_contact (
  centre_id  uuid not null,
  service_id uuid not null,
  contact_id uuid not null,
  sort_order integer not null,
  primary key (centre_id, service_id, contact_id),
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade,
  foreign key (centre_id, contact_id) references contact (centre_id, id)
);
create index service_contact_by_contact on service_contact (centre_id, contact_id);

call protect_tenant_table('contact');
call protect_tenant_table('service_contact');

create function contact_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object('label', c.label, 'phone', c.phone, 'email', c.email, 'note', c.note)
            from contact c where c.centre_id = of_centre and c.id = of_record);
end $$;

-- What a service says of its contacts, in their order.
create function service_contacts(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone) order by k.sort_order), '[]')
            from service_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = of_centre and k.service_id = of_record);
end $$;

-- Contacts of the services so far. One that says nothing is left out.
insert into contact (centre_id, id, phone, email, note, updated_at)
select s.centre_id, gen_random_uuid(), c.phone, c.email, c.note, max(s.updated_at)
  from social_service s
 cross join jsonb_array_elements(s.contacts) j (written)
 cross join lateral (select nullif(btrim(j.written ->> 'phone'), '') as phone, nullif(btrim(j.written ->> 'email'), '') as email,
                            nullif(btrim(j.written ->> 'note'), '') as note) c
 where c.phone is not null or c.email is not null or c.note is not null
 group by s.centre_id, c.phone, c.email, c.note;

insert into service_contact (centre_id, service_id, contact_id, sort_order)
select s.centre_id, s.id, c.id, min(j.place)
  from social_service s
 cross join jsonb_array_elements(s.contacts) with ordinality j (written, place)
  join contact c on c.centre_id = s.centre_id
   and c.content = md5(btrim(coalesce(j.written ->> 'phone', '')) || E'\n' || btrim(coalesce(j.written ->> 'email', '')) || E'\n'
                       || btrim(coalesce(j.written ->> 'note', '')))
 group by s.centre_id, s.id, c.id;

-- The views are replaced after this file; until then those of an older database must not hold the column.
do $$
declare
  older text;
begin
  foreach older in array array['published_service', 'office_service'] loop
    if to_regclass(older) is not null then
      execute 'create or replace view ' || older || ' as '
        || regexp_replace(pg_get_viewdef(older::regclass), '\ms\.contacts\M', '''[]''::jsonb as contacts');
    end if;
  end loop;
end $$;
alter table social_service drop column contacts;
update pack_record set content = content - 'contacts' where table_name = 'social_service' and content -> 'contacts' = '[]';

create or replace function service_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', s.slug, 'name', s.name, 'description', s.description, 'form', s.form,
    'providerId', s.provider_id, 'placeId', s.place_id,
    'cost', jsonb_build_object('kind', s.cost_kind, 'text', s.cost_text),
    'eligibility', jsonb_build_object('text', s.eligibility_text, 'ippsuRequired', s.ippsu_required),
    'byAppointment', s.by_appointment, 'schedule', s.schedule, 'contacts', service_contacts(of_centre, of_record),
    'capacity', jsonb_build_object('state', s.capacity_state, 'waiting', s.capacity_waiting, 'note', s.capacity_note),
    'status', lower(s.status), 'closedReason', s.closed_reason, 'closedUntil', s.closed_until,
    'lastConfirmed', s.confirmed_at, 'demo', s.demo,
    'needs', (select coalesce(jsonb_agg(n.need_code order by n.sort_order), '[]')
                from service_need n where n.centre_id = of_centre and n.service_id = of_record),
    'servesTowns', (select coalesce(jsonb_agg(jsonb_build_object(
                             'town', c.slug, 'monthlyQuota', t.monthly_quota, 'days', to_jsonb(t.days)) order by c.slug), '[]')
                      from service_town t join centre c on c.id = t.serves_centre
                     where t.centre_id = of_centre and t.service_id = of_record))
    || (select jsonb_build_object(
          'serviceTypes', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'service_types'), '[]'),
          'audience', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'recipient_categories'), '[]'),
          'documents', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'document_kinds'), '[]'),
          'languages', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'languages'), '[]'),
          'accessibility', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code like 'accessibility%'), '[]'))
          from service_term t where t.centre_id = of_centre and t.service_id = of_record)
    from social_service s where s.centre_id = of_centre and s.id = of_record);
end $$;

-- One change of a contact is one of every record that shows it: their versions, their history and their ready pages follow.
create function touch_services_of_contact() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update social_service s
     set version = s.version + 1, updated_at = now(), updated_by = coalesce(new.updated_by, s.updated_by)
    from service_contact k
   where k.centre_id = new.centre_id and k.contact_id = new.id and s.centre_id = k.centre_id and s.id = k.service_id;
  return null;
end $$;

create trigger touch_services after update on contact
  for each row when (old.content is distinct from new.content) execute function touch_services_of_contact();

call keep_listing_history_of('contact', 'contact', 'id');
call keep_listing_history_of('service_contact', 'social_service', 'service_id');

create trigger announce after insert or update or delete on service_contact for each row execute function announce_change();
create trigger announce_all after truncate on service_contact for each statement execute function announce_change_to_all();

insert into history (centre_id, table_name, row_id, operation, new_row)
select centre_id, 'contact', id, 'INSERT', contact_record(centre_id, id) from contact;
