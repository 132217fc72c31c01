-- Web addresses that listings name, looked at in the background: a dead one is told to the centre and stays on its page.

create table web_link (
  centre_id   uuid not null references centre (id),
  id          uuid not null default gen_random_uuid(),
  kind        text not null check (kind in ('PROVIDER', 'EVENT')),
  record_id   uuid not null,
  url         text not null check (length(url) <= 1000),
  checked_at  timestamptz not null default now(),
  failures    integer not null default 0 check (failures >= 0),
  dead_since  timestamptz,
  failure     text check (length(failure) <= 40),
  moved_to    text check (length(moved_to) <= 1000),
  primary key (centre_id, id),
  unique (id),
  unique (centre_id, kind, record_id),
  check ((failures > 0) = (dead_since is not null))
);
comment on column web_link.failures is 'looks in a row that found nothing; from the second on it counts as dead';
comment on column web_link.failure is 'status of HTTP or kind of failure';
comment on column web_link.moved_to is 'where its server says that the page is from now on';

call protect_tenant_table('web_link');
create policy jobs on web_link for select to "${database}_jobs" using (true);
