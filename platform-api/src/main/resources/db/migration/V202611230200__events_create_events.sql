-- Events of a centre: once or again and again by a rule of RFC 5545, at a place or online. Times are local, of the region's
-- zone: a club at six stays at six when the clocks change. Single dates may be called off, put to another time, or added.

create table centre_event (
  centre_id            uuid not null references centre (id),
  id                   uuid not null,
  slug                 text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name                 text not null check (length(name) between 1 and 300 and name !~ '[[:cntrl:]]'),
  description          text not null check (length(description) <= 4000),
  kind                 text not null check (kind in ('CONSULTATION', 'CLASS', 'WORKSHOP', 'LECTURE', 'MEETING', 'SUPPORT_GROUP',
                         'CULTURE', 'SPORT', 'HOLIDAY', 'FAIR', 'DISTRIBUTION', 'OPEN_DAY', 'OTHER')),
  format               text not null check (format in ('ONSITE', 'ONLINE')),
  provider_id          uuid,
  place_id             uuid,
  place_text           text check (length(place_text) <= 300),
  online_url           text check (length(online_url) <= 1000),
  starts               timestamp not null,
  duration_minutes     integer not null check (duration_minutes between 1 and 44640),
  all_day              boolean not null default false,
  rrule                text check (length(rrule) <= 300),
  ends_by              timestamp,
  cancelled_reason     text check (length(cancelled_reason) between 1 and 300),
  cost_kind            text not null check (cost_kind in ('FREE', 'PARTLY', 'PAID')),
  cost_text            text check (length(cost_text) <= 1000),
  capacity             integer check (capacity > 0),
  registration         boolean not null default false,
  sequence             integer not null default 0,
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
  foreign key (centre_id, provider_id) references provider (centre_id, id),
  foreign key (centre_id, place_id) references place (centre_id, id),
  check (format = 'ONSITE' or (place_id is null and place_text is null)),
  check (not all_day or (starts::time = '00:00' and duration_minutes % 1440 = 0)),
  check (rrule is not null or ends_by is not null),
  check (status = 'CLOSED' or (closed_reason is null and closed_until is null))
);
create index centre_event_by_name on centre_event (centre_id, name collate "ru-RU-x-icu", id);
create index centre_event_by_end on centre_event (centre_id, ends_by);
create index centre_event_of_provider on centre_event (centre_id, provider_id);
create index centre_event_of_place on centre_event (centre_id, place_id);
comment on column centre_event.provider_id is 'who holds it; null: the centre itself';
comment on column centre_event.place_text is 'where, for what is not held at a place of the centre';
comment on column centre_event.starts is 'local time of the region; of the first date';
comment on column centre_event.rrule is 'RFC 5545 rule; null: once. Without COUNT and UNTIL: until further notice';
comment on column centre_event.ends_by is 'local end of the last date; null: until further notice';
comment on column centre_event.cancelled_reason is 'why none of its dates takes place any more; null: it takes place';
comment on column centre_event.registration is 'people are asked to put down their names';
comment on column centre_event.sequence is 'SEQUENCE of iCalendar: counts changes of time, place and calling off';
comment on column centre_event.closed_until is 'no date takes place up to and including this day';

create table event_need (
  centre_id  uuid not null,
  event_id   uuid not null,
  need_code  text not null references need (code),
  sort_order integer not null,
  primary key (centre_id, event_id, need_code),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade
);
create index event_need_by_need on event_need (need_code, centre_id);

create table event_term (
  centre_id     uuid not null,
  event_id      uuid not null,
  taxonomy_code text not null check (taxonomy_code in ('recipient_categories', 'languages')),
  term_code     text not null,
  sort_order    integer not null,
  primary key (centre_id, event_id, taxonomy_code, term_code),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);

create table event_occurrence (
  centre_id        uuid not null,
  event_id         uuid not null,
  original         timestamp not null,
  state            text not null check (state in ('CANCELLED', 'MOVED', 'ADDED')),
  starts           timestamp,
  duration_minutes integer check (duration_minutes between 1 and 44640),
  note             text check (length(note) <= 300),
  primary key (centre_id, event_id, original),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  check ((state = 'MOVED') = (starts is not null)),
  check (state = 'MOVED' or duration_minutes is null)
);
comment on table event_occurrence is 'Single dates of an event that are not as its rule says.';
comment on column event_occurrence.original is 'key of the date, in all records of it: its local start by the rule (of an added date: its start)';

-- Calendars of others whose events the centre takes over, and what each said last: a change there is told from an edit here.
create table event_source (
  centre_id   uuid not null references centre (id),
  id          uuid not null,
  name        text not null check (length(name) between 1 and 300 and name !~ '[[:cntrl:]]'),
  url         text check (length(url) <= 1000),
  fetched_at  timestamptz,
  failed_at   timestamptz,
  failure     text,
  updated_at  timestamptz not null default now(),
  updated_by  uuid,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, url),
  unique (centre_id, name)
);

create table event_import (
  centre_id uuid not null,
  event_id  uuid not null,
  source_id uuid not null,
  uid       text not null check (length(uid) between 1 and 500),
  said      jsonb not null,
  seen_at   timestamptz not null,
  gone_at   timestamptz,
  primary key (centre_id, event_id),
  unique (centre_id, source_id, uid),
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  foreign key (centre_id, source_id) references event_source (centre_id, id)
);
comment on column event_import.said is 'the draft that the source gave last';
comment on column event_import.gone_at is 'since when the source has not had it any more';

create function centre_event_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object(
    'slug', e.slug, 'name', e.name, 'description', e.description, 'kind', e.kind, 'format', e.format,
    'providerId', e.provider_id, 'placeId', e.place_id, 'placeText', e.place_text, 'onlineUrl', e.online_url,
    'starts', to_char(e.starts, 'YYYY-MM-DD"T"HH24:MI'),
    'ends', to_char(e.starts + make_interval(mins => e.duration_minutes), 'YYYY-MM-DD"T"HH24:MI'),
    'allDay', e.all_day, 'rrule', e.rrule, 'cancelledReason', e.cancelled_reason,
    'cost', jsonb_build_object('kind', e.cost_kind, 'text', e.cost_text),
    'capacity', e.capacity, 'registration', e.registration,
    'status', lower(e.status), 'closedReason', e.closed_reason, 'closedUntil', e.closed_until,
    'lastConfirmed', e.confirmed_at, 'demo', e.demo,
    'needs', (select coalesce(jsonb_agg(n.need_code order by n.sort_order), '[]')
                from event_need n where n.centre_id = of_centre and n.event_id = of_record),
    'occurrences', (select coalesce(jsonb_agg(jsonb_build_object(
                             'original', to_char(o.original, 'YYYY-MM-DD"T"HH24:MI'), 'state', o.state,
                             'starts', to_char(o.starts, 'YYYY-MM-DD"T"HH24:MI'),
                             'ends', to_char(o.starts + make_interval(mins => o.duration_minutes), 'YYYY-MM-DD"T"HH24:MI'),
                             'note', o.note) order by o.original), '[]')
                      from event_occurrence o where o.centre_id = of_centre and o.event_id = of_record))
    || (select jsonb_build_object(
          'audience', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'recipient_categories'), '[]'),
          'languages', coalesce(jsonb_agg(t.term_code order by t.sort_order) filter (where t.taxonomy_code = 'languages'), '[]'))
          from event_term t where t.centre_id = of_centre and t.event_id = of_record)
    from centre_event e where e.centre_id = of_centre and e.id = of_record);
end $$;

create trigger note_first_publication before insert or update on centre_event
  for each row execute function note_first_publication();
create trigger refuse_deletion before delete on centre_event
  for each row execute function refuse_deletion_of_published();

call keep_listing_history_of('centre_event', 'centre_event', 'id');
call keep_listing_history_of('event_need', 'centre_event', 'event_id');
call keep_listing_history_of('event_term', 'centre_event', 'event_id');
call keep_listing_history_of('event_occurrence', 'centre_event', 'event_id');

call protect_tenant_table('centre_event');
call protect_tenant_table('event_need');
call protect_tenant_table('event_term');
call protect_tenant_table('event_occurrence');
call protect_tenant_table('event_source');
call protect_tenant_table('event_import');

do $$
declare
  target text;
begin
  foreach target in array array['centre_event', 'event_need', 'event_term', 'event_occurrence', 'event_source', 'event_import'] loop
    execute format('create trigger announce after insert or update or delete on %I for each row execute function announce_change()', target);
    execute format('create trigger announce_all after truncate on %I for each statement execute function announce_change_to_all()', target);
  end loop;
end $$;
