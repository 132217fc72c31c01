-- Organisations of a centre and the places where they give their services.

create table provider (
  centre_id           uuid not null references centre (id),
  id                  uuid not null,
  slug                text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name                text not null check (length(name) between 1 and 300 and name !~ '[[:cntrl:]]'),
  kind                text not null,
  kind_taxonomy       text not null generated always as ('provider_kinds') stored,
  authority_kind      text,
  authority_taxonomy  text not null generated always as ('authority_kinds') stored,
  email               text,
  phone               text,
  website             text,
  inn                 text check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
  ogrn                text check (ogrn ~ '^([0-9]{13}|[0-9]{15})$'),
  in_social_registry  boolean not null default false,
  status              text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'ARCHIVED')),
  demo                boolean not null,
  version             bigint not null default 1,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  updated_by          uuid,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, slug),
  foreign key (kind_taxonomy, kind) references taxonomy_term (taxonomy_code, code),
  foreign key (authority_taxonomy, authority_kind) references taxonomy_term (taxonomy_code, code)
);
create index provider_by_name on provider (centre_id, name);
comment on column provider.in_social_registry is 'in the regional registry of social service providers, 442-FZ art. 25';

create table provider_sector (
  centre_id     uuid not null,
  provider_id   uuid not null,
  sector        text not null,
  taxonomy_code text not null generated always as ('sectors') stored,
  primary key (centre_id, provider_id, sector),
  foreign key (centre_id, provider_id) references provider (centre_id, id) on delete cascade,
  foreign key (taxonomy_code, sector) references taxonomy_term (taxonomy_code, code)
);

create table place (
  centre_id         uuid not null references centre (id),
  id                uuid not null,
  provider_id       uuid,
  slug              text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name              text not null check (length(name) between 1 and 300 and name !~ '[[:cntrl:]]'),
  street            text,
  city              text not null,
  postal_code       text,
  latitude          numeric(8, 5) check (latitude between -90 and 90),
  longitude         numeric(8, 5) check (longitude between -180 and 180),
  address_hidden    boolean not null default false,
  passport_class    text not null default 'UNKNOWN',
  passport_taxonomy text not null generated always as ('accessibility_passport_classes') stored,
  note              text,
  demo              boolean not null,
  version           bigint not null default 1,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  updated_by        uuid,
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, slug),
  foreign key (centre_id, provider_id) references provider (centre_id, id),
  foreign key (passport_taxonomy, passport_class) references taxonomy_term (taxonomy_code, code)
);
create index place_of_provider on place (centre_id, provider_id);
comment on column place.address_hidden is 'crisis centre: neither address nor coordinates leave the office';

create table place_accessibility (
  centre_id     uuid not null,
  place_id      uuid not null,
  taxonomy_code text not null check (taxonomy_code in ('accessibility_groups', 'accessibility_features')),
  term_code     text not null,
  primary key (centre_id, place_id, taxonomy_code, term_code),
  foreign key (centre_id, place_id) references place (centre_id, id) on delete cascade,
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);

call protect_tenant_table('provider');
call protect_tenant_table('provider_sector');
call protect_tenant_table('place');
call protect_tenant_table('place_accessibility');
call keep_history_of('provider');
call keep_history_of('place');
