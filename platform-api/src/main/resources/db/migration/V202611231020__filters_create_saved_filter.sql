-- Filters of lists that a person comes back to: kept for the account in one centre, under a name of the own.

create table saved_filter (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  account_id uuid not null,
  list       text not null check (list ~ '^[a-z][a-z/-]{1,59}$'),
  name       text not null check (length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
  query      text not null check (length(query) <= 1000 and query !~ '[[:cntrl:]]'),
  saved_at   timestamptz not null default now(),
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, account_id, list, name)
);
comment on column saved_filter.query is 'of the address of the list, without the question mark';

call protect_tenant_table('saved_filter');
