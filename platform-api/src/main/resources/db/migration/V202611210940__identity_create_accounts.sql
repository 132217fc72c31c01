-- Accounts, their roles, ways to sign in. Regional tables: only the role signin reads and writes them.

create table account (
  id                    uuid primary key,
  login                 text not null check (login = lower(login) and length(login) between 3 and 200 and login !~ '[[:space:][:cntrl:]]'),
  name                  text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  password_hash         text,
  must_change_password  boolean not null default false,
  status                text not null check (status in ('ACTIVE', 'BLOCKED')),
  blocked_for_region    boolean not null default false,
  demo                  boolean not null default false,
  created_at            timestamptz not null default now(),
  last_sign_in_at       timestamptz,
  previous_sign_in_at   timestamptz,
  version               bigint not null default 1,
  unique (login)
);
comment on column account.login is 'an e-mail address, or the short name of a demonstration account; lower case';
comment on column account.blocked_for_region is 'an administrator has blocked it: a centre manager cannot undo that';
comment on column account.previous_sign_in_at is 'the sign-in before the last one: shown to the person, so that a stranger''s is noticed';

create table membership (
  account_id  uuid not null references account (id) on delete cascade,
  centre_id   uuid not null,
  centre_kind text not null,
  role        text not null,
  granted_at  timestamptz not null default now(),
  granted_by  uuid references account (id) on delete set null (granted_by),
  primary key (account_id, centre_id, role),
  foreign key (centre_id, centre_kind) references centre (id, kind),
  check (case centre_kind
    when 'REGION' then role in ('ADMINISTRATOR', 'REGIONAL_EDITOR', 'EXPERT', 'MINISTRY_REVIEWER')
    else role in ('CENTRE_MANAGER', 'LISTINGS_EDITOR', 'COORDINATOR') end)
);
create index membership_of_centre on membership (centre_id);

create table session (
  token_hash   bytea primary key check (length(token_hash) = 32),
  id           uuid not null unique,
  account_id   uuid not null references account (id) on delete cascade,
  centre_id    uuid references centre (id),
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  address      text,
  device       text
);
create index session_of_account on session (account_id);
comment on column session.centre_id is 'the centre a person of several has chosen';

create table api_token (
  id           uuid primary key,
  token_hash   bytea not null unique check (length(token_hash) = 32),
  account_id   uuid not null references account (id) on delete cascade,
  name         text not null check (length(name) between 1 and 100 and name !~ '[[:cntrl:]]'),
  scope        text not null check (scope in ('READ', 'WRITE')),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  check (expires_at > created_at)
);
create index api_token_of_account on api_token (account_id);

create table invitation (
  id          uuid primary key,
  token_hash  bytea not null unique check (length(token_hash) = 32),
  kind        text not null check (kind in ('FIRST_ADMINISTRATOR', 'NEW_ACCOUNT', 'NEW_PASSWORD')),
  login       text,
  name        text,
  account_id  uuid references account (id) on delete cascade,
  centre_id   uuid references centre (id),
  roles       text[] not null default '{}',
  created_by  uuid references account (id) on delete set null (created_by),
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  used_at     timestamptz,
  check ((kind = 'NEW_PASSWORD') = (account_id is not null)),
  check (kind <> 'NEW_ACCOUNT' or (login is not null and centre_id is not null and cardinality(roles) > 0))
);
create index invitation_of_centre on invitation (centre_id);

create table throttle (
  key             text primary key,
  failures        integer not null check (failures >= 0),
  last_failure_at timestamptz not null,
  blocked_until   timestamptz
);
create index throttle_by_age on throttle (last_failure_at);
comment on table throttle is 'Wrong guesses by account and by address. Keys are digests: an address is personal data.';
