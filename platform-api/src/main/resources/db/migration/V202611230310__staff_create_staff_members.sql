-- People of a centre: whom to come to, when and with what. A name or a picture is public only with the consent of the person,
-- and consent is only what somebody has recorded.

create table staff_member (
  centre_id            uuid not null references centre (id),
  id                   uuid not null,
  slug                 text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  position             text not null check (length(position) between 1 and 200 and position !~ '[[:cntrl:]]'),
  display_name         text check (length(display_name) between 1 and 200 and display_name !~ '[[:cntrl:]]'),
  name_consent         boolean not null default false,
  photo_consent        boolean not null default false,
  consent_given        date,
  consent_recorded_at  timestamptz,
  consent_recorded_by  uuid,
  phone                text check (length(phone) <= 60),
  email                text check (length(email) <= 200),
  room                 text check (length(room) <= 100),
  note                 text check (length(note) <= 300),
  reception            jsonb not null default '[]' check (jsonb_typeof(reception) = 'array'),
  substitute_id        uuid,
  away_from            date,
  away_until           date,
  sort_order           integer not null default 100 check (sort_order between 0 and 9999),
  status               text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'ARCHIVED')),
  closed_reason        text,
  closed_until         date,
  first_published_at   timestamptz,
  confirmed_at         timestamptz,
  confirmed_by         text,
  confirmed_by_account uuid,
  demo                 boolean not null,
  version              bigint not null default 1,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  updated_by           uuid,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, slug),
  foreign key (centre_id, substitute_id) references staff_member (centre_id, id) on delete set null (substitute_id),
  constraint staff_member_consent_is_recorded check (
    case when name_consent or photo_consent then consent_given is not null and consent_recorded_at is not null
         else consent_given is null and consent_recorded_at is null and consent_recorded_by is null end),
  constraint staff_member_consent_needs_a_name check (not name_consent or display_name is not null),
  check (substitute_id <> id),
  check (away_until is null or away_from <= away_until),
  check (away_from is not null or (away_until is null and substitute_id is null)),
  check (status = 'CLOSED' or (closed_reason is null and closed_until is null))
);
create index staff_member_in_order on staff_member (centre_id, sort_order, position collate "ru-RU-x-icu", id);
create index staff_member_of_substitute on staff_member (centre_id, substitute_id) where substitute_id is not null;
comment on column staff_member.display_name is 'public only with name_consent: the views see to it';
comment on column staff_member.consent_given is 'day on which the person gave it, as the paper says';
comment on column staff_member.consent_recorded_by is 'who wrote it down; null for demonstration data';
comment on column staff_member.away_until is 'last day of absence; null: nobody knows yet';

create table staff_term (
  centre_id     uuid not null,
  staff_id      uuid not null,
  taxonomy_code text not null check (taxonomy_code in ('topics', 'languages')),
  term_code     text not null,
  sort_order    integer not null,
  primary key (centre_id, staff_id, taxonomy_code, term_code),
  foreign key (centre_id, staff_id) references staff_member (centre_id, id) on delete cascade,
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);

call protect_tenant_table('staff_member');
call protect_tenant_table('staff_term');

-- Who recorded a consent and when is not for the program to say: the database writes it down by itself.
create function note_consent() returns trigger language plpgsql as $$
declare
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  if not (new.name_consent or new.photo_consent) then
    new.consent_given := null;
    new.consent_recorded_at := null;
    new.consent_recorded_by := null;
  elsif tg_op = 'INSERT'
        or (new.name_consent, new.photo_consent, new.consent_given, new.display_name)
           is distinct from (old.name_consent, old.photo_consent, old.consent_given, old.display_name) then
    new.consent_recorded_at := now();
    new.consent_recorded_by := actor;
  else
    new.consent_recorded_at := old.consent_recorded_at;
    new.consent_recorded_by := old.consent_recorded_by;
  end if;
  return new;
end $$;

create function staff_member_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', s.slug, 'position', s.position, 'displayName', s.display_name,
    'consent', jsonb_build_object('name', s.name_consent, 'photo', s.photo_consent, 'given', s.consent_given),
    'phone', s.phone, 'email', s.email, 'room', s.room, 'note', s.note, 'reception', s.reception,
    'substituteId', s.substitute_id, 'awayFrom', s.away_from, 'awayUntil', s.away_until, 'order', s.sort_order,
    'status', lower(s.status), 'closedReason', s.closed_reason, 'closedUntil', s.closed_until,
    'lastConfirmed', s.confirmed_at, 'demo', s.demo)
    || (select jsonb_build_object(
          'topics', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'topics'), '[]'),
          'languages', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'languages'), '[]'))
          from staff_term t where t.centre_id = of_centre and t.staff_id = of_record)
    from staff_member s where s.centre_id = of_centre and s.id = of_record);
end $$;

create trigger note_consent before insert or update on staff_member
  for each row execute function note_consent();
create trigger note_first_publication before insert or update on staff_member
  for each row execute function note_first_publication();
create trigger refuse_deletion before delete on staff_member
  for each row execute function refuse_deletion_of_published();

call keep_listing_history_of('staff_member', 'staff_member', 'id');
call keep_listing_history_of('staff_term', 'staff_member', 'staff_id');

create trigger announce after insert or update or delete on staff_member for each row execute function announce_change();
create trigger announce_all after truncate on staff_member for each statement execute function announce_change_to_all();
create trigger announce after insert or update or delete on staff_term for each row execute function announce_change();
create trigger announce_all after truncate on staff_term for each statement execute function announce_change_to_all();
