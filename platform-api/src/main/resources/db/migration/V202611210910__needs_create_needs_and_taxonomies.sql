-- The shared table of needs and the classifiers: one vocabulary for listings, routes, requests, search and coverage.

create table taxonomy (
  code         text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  name         text not null,
  legal_source text,
  confidence   text check (confidence in ('high', 'medium', 'low')),
  basis        text check (basis in ('law', 'seed', 'design')),
  note         text,
  sort_order   integer not null,
  updated_by   uuid
);

create table taxonomy_term (
  taxonomy_code text not null references taxonomy (code),
  code          text not null check (length(code) between 1 and 60),
  name          text not null,
  plain         text,
  details       jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  retired       boolean not null default false,
  sort_order    integer not null,
  updated_by    uuid,
  primary key (taxonomy_code, code)
);
comment on column taxonomy_term.plain is 'the same in a resident''s own words';
comment on column taxonomy_term.details is 'whatever else the pack says: article of law, letter of the accessibility passport, …';
comment on column taxonomy_term.retired is 'the pack no longer has the term; kept because records may point at it';

create table need_group (
  code        text primary key check (code ~ '^[A-Z][A-Z0-9_]*$'),
  name        text not null,
  description text not null,
  sort_order  integer not null,
  updated_by  uuid
);

create table need (
  code             text primary key check (code ~ '^[A-Z][A-Z0-9_]*$' and length(code) <= 60),
  group_code       text not null references need_group (code),
  name             text not null,
  description      text not null,
  safety_note      text,
  answered_by      text not null check (answered_by in ('office_kind', 'service')),
  office_kind      text,
  neighbour_ok     boolean not null,
  expected_locally boolean not null,
  norm_kind        text not null check (norm_kind in ('MIN_IN_TOWN', 'PER_POPULATION', 'WITHIN_KM', 'REGION')),
  norm_min         integer not null check (norm_min > 0),
  norm_km          integer check (norm_km > 0),
  norm_one_per     integer check (norm_one_per > 0),
  stale_after_days integer not null check (stale_after_days > 0),
  norm_rationale   text not null,
  synonyms         text[] not null,
  retired          boolean not null default false,
  sort_order       integer not null,
  updated_by       uuid,
  check ((norm_kind = 'WITHIN_KM') = (norm_km is not null)),
  check ((norm_kind = 'PER_POPULATION') = (norm_one_per is not null))
);
create index need_of_group on need (group_code, sort_order);
comment on table need is 'What a person lacks, as a small shared code. Norms are proposals of the project, not of a law.';
comment on column need.stale_after_days is 'a service unconfirmed for longer does not count as an answer to this need';

create table need_term (
  need_code     text not null references need (code),
  taxonomy_code text not null check (taxonomy_code in ('sectors', 'service_types', 'recipient_categories', 'provider_kinds')),
  term_code     text not null,
  sort_order    integer not null,
  primary key (need_code, taxonomy_code, term_code),
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);
