-- How each centre stands, in numbers alone: counted by a job, for a region with a million listings is not counted while somebody waits.

create table network_figure (
  centre_id  uuid not null references centre (id),
  figure     text not null,
  part       text not null default '',
  n          bigint not null,
  counted_at timestamptz not null default now(),
  primary key (centre_id, figure, part)
);
comment on table network_figure is 'Written by count_network alone, which says what each figure is. Of people there is nothing but how many.';
call protect_tenant_table('network_figure');

-- A centre sees how it stands among the others.
create policy numbers on network_figure for select
  to "${database}_office", "${database}_region_read", "${database}_region_edit" using (true);
