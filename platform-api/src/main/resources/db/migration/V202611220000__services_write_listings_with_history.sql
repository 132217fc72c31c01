-- Listings are written by people from now on: one entry of history a transaction and record, the record whole; what was
-- once public is never deleted; a service names needs of access by group too; a provider may be closed for a time.

drop trigger record_history on social_service;
drop trigger record_history on provider;
drop trigger record_history on place;

alter table service_term drop constraint service_term_taxonomy_code_check;
alter table service_term add constraint service_term_taxonomy_code_check check (taxonomy_code in
  ('service_types', 'recipient_categories', 'document_kinds', 'languages', 'accessibility_groups', 'accessibility_features'));

alter table provider
  add column closed_reason text,
  add column closed_until date,
  add column first_published_at timestamptz,
  add check (status = 'CLOSED' or (closed_reason is null and closed_until is null));
alter table social_service
  add column first_published_at timestamptz,
  add column confirmed_by_account uuid;
comment on column provider.first_published_at is 'set by a trigger, never unset: what was public is archived, not deleted';
comment on column provider.closed_until is 'last day of the closure: from the day after the views say published again';
comment on column social_service.first_published_at is 'set by a trigger, never unset: what was public is archived, not deleted';
comment on column social_service.closed_until is 'last day of the closure: from the day after the views say published again';
comment on column social_service.confirmed_by is 'how it was confirmed, in the code of the region pack';
comment on column social_service.confirmed_by_account is 'who of the centre confirmed it; null for the region pack';

update provider set first_published_at = updated_at where status <> 'DRAFT';
update social_service set first_published_at = updated_at where status <> 'DRAFT';

create function note_first_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.first_published_at is not null then
    new.first_published_at := old.first_published_at;
  elsif new.status in ('PUBLISHED', 'CLOSED') then
    new.first_published_at := now();
  else
    new.first_published_at := null;
  end if;
  return new;
end $$;

create function refuse_deletion_of_published() returns trigger language plpgsql as $$
begin
  if old.first_published_at is not null then
    raise exception '% % was published once: it is archived, not deleted', tg_table_name, old.id
      using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger note_first_publication before insert or update on provider
  for each row execute function note_first_publication();
create trigger note_first_publication before insert or update on social_service
  for each row execute function note_first_publication();
create trigger refuse_deletion before delete on provider
  for each row execute function refuse_deletion_of_published();
create trigger refuse_deletion before delete on social_service
  for each row execute function refuse_deletion_of_published();

-- Lists by name, as people sort: the first page of ten thousand costs as much as that of ten.
create index social_service_by_name on social_service (centre_id, name collate "ru-RU-x-icu", id);
create index provider_by_russian_name on provider (centre_id, name collate "ru-RU-x-icu", id);
create index place_by_name on place (centre_id, name collate "ru-RU-x-icu", id);

-- A record whole, in the words of the API, without what every save changes (version, moments). PL/pgSQL keeps the plans.
create function service_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', s.slug, 'name', s.name, 'description', s.description, 'form', s.form,
    'providerId', s.provider_id, 'placeId', s.place_id,
    'cost', jsonb_build_object('kind', s.cost_kind, 'text', s.cost_text),
    'eligibility', jsonb_build_object('text', s.eligibility_text, 'ippsuRequired', s.ippsu_required),
    'byAppointment', s.by_appointment, 'schedule', s.schedule, 'contacts', s.contacts,
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

create function provider_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', p.slug, 'name', p.name, 'kind', p.kind, 'authorityKind', p.authority_kind,
    'email', p.email, 'phone', p.phone, 'website', p.website, 'inn', p.inn, 'ogrn', p.ogrn,
    'inSocialRegistry', p.in_social_registry,
    'status', lower(p.status), 'closedReason', p.closed_reason, 'closedUntil', p.closed_until, 'demo', p.demo,
    'sectors', (select coalesce(jsonb_agg(s.sector order by s.sector), '[]')
                  from provider_sector s where s.centre_id = of_centre and s.provider_id = of_record))
    from provider p where p.centre_id = of_centre and p.id = of_record);
end $$;

create function place_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', p.slug, 'name', p.name, 'providerId', p.provider_id, 'street', p.street, 'city', p.city,
    'postalCode', p.postal_code, 'latitude', p.latitude, 'longitude', p.longitude, 'addressHidden', p.address_hidden,
    'passportClass', p.passport_class, 'note', p.note, 'demo', p.demo,
    'accessibility', (select coalesce(jsonb_agg(a.term_code order by a.taxonomy_code desc, a.term_code), '[]')
                        from place_accessibility a where a.centre_id = of_centre and a.place_id = of_record))
    from place p where p.centre_id = of_centre and p.id = of_record);
end $$;

-- Runs at the end of the transaction, once for each changed row of the record and of its parts: the first call writes what
-- differs from what history says last, the others find it told. (A transaction may ask for it after each statement; then
-- what an earlier statement has told is not the whole, hence the moment of the statement.)
create function record_listing_history() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid;
  of_record uuid;
  before jsonb;
  after  jsonb;
  told   boolean;
begin
  if tg_op = 'DELETE' then
    of_centre := old.centre_id;
    of_record := (to_jsonb(old) ->> tg_argv[1])::uuid;
  else
    of_centre := new.centre_id;
    of_record := (to_jsonb(new) ->> tg_argv[1])::uuid;
  end if;
  select h.new_row, h.xmin = pg_current_xact_id()::xid and h.at >= statement_timestamp() into before, told
    from history h where h.centre_id = of_centre and h.row_id = of_record order by h.at desc limit 1;
  if told then
    return null;
  end if;
  after := case tg_argv[0]
    when 'social_service' then service_record(of_centre, of_record)
    when 'provider' then provider_record(of_centre, of_record)
    when 'place' then place_record(of_centre, of_record)
  end;
  if before is distinct from after then
    insert into history (centre_id, table_name, row_id, operation, old_row, new_row, actor)
    values (of_centre, tg_argv[0], of_record,
            case when before is null then 'INSERT' when after is null then 'DELETE' else 'UPDATE' end,
            before, after, nullif(current_setting('app.actor', true), '')::uuid);
  end if;
  return null;
end $$;

create procedure keep_listing_history_of(target regclass, record_table text, record_id text) language plpgsql as $$
begin
  execute format(
    'create constraint trigger record_history after insert or update or delete on %s deferrable initially deferred '
    'for each row execute function record_listing_history(%L, %L)', target, record_table, record_id);
end $$;

call keep_listing_history_of('social_service', 'social_service', 'id');
call keep_listing_history_of('service_need', 'social_service', 'service_id');
call keep_listing_history_of('service_term', 'social_service', 'service_id');
call keep_listing_history_of('service_town', 'social_service', 'service_id');
call keep_listing_history_of('provider', 'provider', 'id');
call keep_listing_history_of('provider_sector', 'provider', 'provider_id');
call keep_listing_history_of('place', 'place', 'id');
call keep_listing_history_of('place_accessibility', 'place', 'place_id');

-- Rows of history so far are of single tables and tell of the pack alone: one whole entry a record instead.
delete from history where table_name in ('social_service', 'provider', 'place');
insert into history (centre_id, table_name, row_id, operation, new_row)
select centre_id, 'social_service', id, 'INSERT', service_record(centre_id, id) from social_service
union all
select centre_id, 'provider', id, 'INSERT', provider_record(centre_id, id) from provider
union all
select centre_id, 'place', id, 'INSERT', place_record(centre_id, id) from place;
