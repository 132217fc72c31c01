-- What a centre says of a step in its own town: a place first, a place hidden, or a note beside either. The text of the step is
-- the region's; the fingerprint kept here tells that it has changed since.

create table step_overlay (
  centre_id      uuid not null references centre (id),
  id             uuid not null,
  route_id       uuid not null references route (id),
  step_key       uuid not null,
  service_centre uuid references centre (id),
  service_id     uuid,
  action         text not null check (action in ('PIN', 'HIDE', 'NOTE')),
  note           text check (length(note) between 1 and 500 and note !~ '[[:cntrl:]]'),
  fingerprint    text not null,
  updated_at     timestamptz not null default now(),
  updated_by     uuid,
  primary key (centre_id, id),
  unique (id),
  check ((service_id is null) = (service_centre is null)),
  check (service_id is not null or action = 'NOTE'),
  check (action <> 'NOTE' or note is not null)
);
create unique index step_overlay_of_place on step_overlay (centre_id, step_key, service_id) where service_id is not null;
create unique index step_overlay_of_step on step_overlay (centre_id, step_key) where service_id is null;
comment on table step_overlay is 'A centre''s own word on the places of a step of a regional route.';
comment on column step_overlay.service_id is 'of any centre: a neighbour''s place may be hidden here, too; null: a note on the step itself';
comment on column step_overlay.fingerprint is 'of the step as it stood when the centre looked at it last';

call protect_tenant_table('step_overlay');
call keep_history_of('step_overlay');
create trigger announce after insert or update or delete on step_overlay for each row execute function announce_change();
create trigger announce_all after truncate on step_overlay for each statement execute function announce_change_to_all();
