-- What-if: services that do not exist, counted as if they did by whoever asks for the scenario. Nobody else's answer changes.

create table coverage_scenario (
  id         uuid primary key,
  author     uuid not null,
  title      text not null check (length(title) between 1 and 120 and title !~ '[[:cntrl:]]'),
  note       text check (length(note) between 1 and 2000),
  shared     boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version    integer not null default 0
);
comment on table coverage_scenario is 'A what-if of one account; others with the right see it once it is shared.';

create table scenario_service (
  scenario_id uuid not null references coverage_scenario (id) on delete cascade,
  id          uuid not null,
  centre_id   uuid not null references centre (id),
  name        text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  form        text not null check (form in ('HOME', 'SEMI_RESIDENTIAL', 'RESIDENTIAL', 'VISIT', 'REMOTE')),
  sort_order  integer not null default 0,
  primary key (scenario_id, id)
);
comment on table scenario_service is 'An imagined service of a town, or of the region; always open and just confirmed.';

create table scenario_service_need (
  scenario_id uuid not null,
  service_id  uuid not null,
  need_code   text not null references need (code),
  primary key (scenario_id, service_id, need_code),
  foreign key (scenario_id, service_id) references scenario_service (scenario_id, id) on delete cascade
);

create table scenario_service_town (
  scenario_id   uuid not null,
  service_id    uuid not null,
  serves_centre uuid not null references centre (id),
  primary key (scenario_id, service_id, serves_centre),
  foreign key (scenario_id, service_id) references scenario_service (scenario_id, id) on delete cascade
);
comment on table scenario_service_town is 'Another town whose people the imagined service takes, too.';

create view imagined_supply as
  select s.scenario_id, s.centre_id, n.need_code, s.id as service_id,
         case when s.form <> 'HOME' then 'infinity'::timestamptz end as reaching_at
    from scenario_service s
    join scenario_service_need n on n.scenario_id = s.scenario_id and n.service_id = s.id;

create view imagined_lent_service as
  select t.scenario_id, t.serves_centre, s.centre_id, s.need_code
    from scenario_service_town t
    join imagined_supply s on s.scenario_id = t.scenario_id and s.service_id = t.service_id;
