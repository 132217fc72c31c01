-- A confirmation clock for every kind of listing: how long a confirmation holds is the region's to say, and organisations and
-- places are confirmed as services are.

alter table region add column confirmation jsonb not null
  default '{"service": 180, "capacity": 30, "event": 60, "provider": 365, "place": 365, "staff": 120}';
comment on column region.confirmation is 'for how many days a confirmation holds, by kind; a service is bound by stale_after_days of its needs first';

alter table provider
  add column confirmed_at timestamptz,
  add column confirmed_by text,
  add column confirmed_by_account uuid;
alter table place
  add column confirmed_at timestamptz,
  add column confirmed_by text,
  add column confirmed_by_account uuid;
comment on column provider.confirmed_by is 'how it was confirmed, in the code of the region pack';
comment on column provider.confirmed_by_account is 'who of the centre confirmed it';
comment on column place.confirmed_by is 'how it was confirmed, in the code of the region pack';
comment on column place.confirmed_by_account is 'who of the centre confirmed it';

-- What was written down last was true then. History is not told: nobody has done anything.
alter table provider disable trigger user;
alter table place disable trigger user;
update provider set confirmed_at = updated_at where status <> 'DRAFT';
update place set confirmed_at = updated_at;
alter table provider enable trigger user;
alter table place enable trigger user;

create or replace function provider_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', p.slug, 'name', p.name, 'kind', p.kind, 'authorityKind', p.authority_kind,
    'email', p.email, 'phone', p.phone, 'website', p.website, 'inn', p.inn, 'ogrn', p.ogrn,
    'inSocialRegistry', p.in_social_registry,
    'status', lower(p.status), 'closedReason', p.closed_reason, 'closedUntil', p.closed_until,
    'lastConfirmed', p.confirmed_at, 'demo', p.demo,
    'sectors', (select coalesce(jsonb_agg(s.sector order by s.sector), '[]')
                  from provider_sector s where s.centre_id = of_centre and s.provider_id = of_record))
    from provider p where p.centre_id = of_centre and p.id = of_record);
end $$;

create or replace function place_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', p.slug, 'name', p.name, 'providerId', p.provider_id, 'street', p.street, 'city', p.city,
    'postalCode', p.postal_code, 'latitude', p.latitude, 'longitude', p.longitude, 'addressHidden', p.address_hidden,
    'passportClass', p.passport_class, 'note', p.note, 'lastConfirmed', p.confirmed_at, 'demo', p.demo,
    'accessibility', (select coalesce(jsonb_agg(a.term_code order by a.taxonomy_code desc, a.term_code), '[]')
                        from place_accessibility a where a.centre_id = of_centre and a.place_id = of_record))
    from place p where p.centre_id = of_centre and p.id = of_record);
end $$;

-- The clock, written once for SQL; org.socialcluster.shared.ConfirmationClock says the same in Java, a test holds them together.
-- A confirmation holds for so many days. DUE: the centre and the provider are asked, 60 days before its end (in a short clock
-- at the half). OVERDUE: two reminders later, 18 days before the end (in a short clock a sixth), residents see its age.
-- LONG_OVERDUE: at the end it no longer counts.
create function confirmation_due(confirmed_at timestamptz, days integer) returns timestamptz language sql immutable as $$
  select confirmed_at + (days - least(60, days / 2)) * interval '24 hours'
$$;
create function confirmation_overdue(confirmed_at timestamptz, days integer) returns timestamptz language sql immutable as $$
  select confirmed_at + (days - least(18, days / 6)) * interval '24 hours'
$$;
create function confirmation_state(confirmed_at timestamptz, days integer) returns text language sql stable as $$
  select case when confirmed_at is null or now() >= confirmed_at + days * interval '24 hours' then 'LONG_OVERDUE'
              when now() >= confirmation_overdue(confirmed_at, days) then 'OVERDUE'
              when now() >= confirmation_due(confirmed_at, days) then 'DUE'
              else 'FRESH' end
$$;
