-- Social services: what a provider does for people, which needs it answers, for whom, when, at what cost.

create table social_service (
  centre_id           uuid not null references centre (id),
  id                  uuid not null,
  slug                text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name                text not null check (length(name) between 1 and 300 and name !~ '[[:cntrl:]]'),
  description         text not null check (length(description) <= 4000),
  provider_id         uuid not null,
  place_id            uuid,
  form                text not null check (form in ('HOME', 'SEMI_RESIDENTIAL', 'RESIDENTIAL', 'VISIT', 'REMOTE')),
  cost_kind           text not null check (cost_kind in ('FREE', 'PARTLY', 'PAID')),
  cost_text           text,
  eligibility_text    text,
  ippsu_required      boolean not null default false,
  by_appointment      boolean not null default false,
  schedule            jsonb not null default '[]' check (jsonb_typeof(schedule) = 'array'),
  contacts            jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
  capacity_state      text not null check (capacity_state in ('AVAILABLE', 'LIMITED', 'WAITLIST', 'FULL', 'UNKNOWN')),
  capacity_waiting    integer check (capacity_waiting >= 0),
  capacity_note       text,
  capacity_updated_at timestamptz,
  status              text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'ARCHIVED')),
  closed_reason       text,
  closed_until        date,
  confirmed_at        timestamptz,
  confirmed_by        text,
  demo                boolean not null,
  version             bigint not null default 1,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  updated_by          uuid,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, slug),
  foreign key (centre_id, provider_id) references provider (centre_id, id),
  foreign key (centre_id, place_id) references place (centre_id, id),
  check (status = 'CLOSED' or (closed_reason is null and closed_until is null))
);
create index social_service_of_provider on social_service (centre_id, provider_id);
create index social_service_of_place on social_service (centre_id, place_id);
create index social_service_by_status on social_service (centre_id, status, name);
comment on column social_service.schedule is '[{rrule, opens, closes, note}]: RFC 5545 rule, local times HH:MM; a break is two intervals';
comment on column social_service.status is 'CLOSED = temporarily closed: still public, counts as capacity CLOSED';

create table service_need (
  centre_id  uuid not null,
  service_id uuid not null,
  need_code  text not null references need (code),
  sort_order integer not null,
  primary key (centre_id, service_id, need_code),
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade
);
create index service_need_by_need on service_need (need_code, centre_id);

create table service_term (
  centre_id     uuid not null,
  service_id    uuid not null,
  taxonomy_code text not null check (taxonomy_code in
    ('service_types', 'recipient_categories', 'document_kinds', 'languages', 'accessibility_features')),
  term_code     text not null,
  sort_order    integer not null,
  primary key (centre_id, service_id, taxonomy_code, term_code),
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade,
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);

create table service_town (
  centre_id     uuid not null,
  service_id    uuid not null,
  serves_centre uuid not null references centre (id),
  monthly_quota integer check (monthly_quota > 0),
  days          text[] not null default '{}',
  note          text,
  primary key (centre_id, service_id, serves_centre),
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade,
  check (serves_centre <> centre_id)
);
create index service_town_served on service_town (serves_centre);
comment on table service_town is 'Other towns that a service also serves (borrowed services).';

call protect_tenant_table('social_service');
call protect_tenant_table('service_need');
call protect_tenant_table('service_term');
call protect_tenant_table('service_town');
call keep_history_of('social_service');
