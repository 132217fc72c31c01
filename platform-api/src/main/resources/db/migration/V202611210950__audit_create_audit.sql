-- Who did what with rights and personal data. Everybody may add, nobody may change.

create table audit (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  at         timestamptz not null default clock_timestamp(),
  kind       text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  actor      uuid,
  subject    uuid,
  details    jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  primary key (centre_id, id),
  unique (id)
);
create index audit_by_time on audit (centre_id, at desc);
comment on table audit is 'Rows of region-wide matters belong to the centre of kind REGION.';

call protect_tenant_table('audit');
create policy signin on audit to "${database}_signin" using (true) with check (true);
create policy addition on audit for insert to
  "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs"
  with check (true);

-- An entry tells of now, and the office tells only of its own centre and of whoever is at work in it.
create policy of_now on audit as restrictive for insert to
  "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs"
  with check (at between clock_timestamp() - interval '1 minute' and clock_timestamp() + interval '1 second');
create policy of_own_work on audit as restrictive for insert to "${database}_office"
  with check (centre_id = nullif(current_setting('app.centre', true), '')::uuid
    and actor = nullif(current_setting('app.actor', true), '')::uuid);
