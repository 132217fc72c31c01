-- Pictures of what a centre lists, as JPEG in two sizes, made anew from what somebody sent: nothing else of the file is kept.

create table picture (
  centre_id    uuid not null references centre (id),
  id           uuid not null,
  service_id   uuid,
  provider_id  uuid,
  place_id     uuid,
  event_id     uuid,
  staff_id     uuid,
  record_id    uuid not null generated always as (coalesce(service_id, provider_id, place_id, event_id, staff_id)) stored,
  alt          text not null check (length(alt) between 1 and 300 and alt !~ '[[:cntrl:]]'),
  sort_order   integer not null,
  width        integer not null check (width > 0),
  height       integer not null check (height > 0),
  large        bytea not null,
  small_width  integer not null check (small_width > 0),
  small_height integer not null check (small_height > 0),
  small        bytea not null,
  version      bigint not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  updated_by   uuid,
  primary key (centre_id, id),
  unique (id),
  check (num_nonnulls(service_id, provider_id, place_id, event_id, staff_id) = 1),
  foreign key (centre_id, service_id) references social_service (centre_id, id) on delete cascade,
  foreign key (centre_id, provider_id) references provider (centre_id, id) on delete cascade,
  foreign key (centre_id, place_id) references place (centre_id, id) on delete cascade,
  foreign key (centre_id, event_id) references centre_event (centre_id, id) on delete cascade,
  foreign key (centre_id, staff_id) references staff_member (centre_id, id) on delete cascade
);
create index picture_of_record on picture (centre_id, record_id, sort_order);
-- Already as small as they get.
alter table picture alter column large set storage external, alter column small set storage external;
comment on column picture.alt is 'what is to be seen on it, for whoever does not see it';
comment on column picture.staff_id is 'a person of the centre: shown only while the consent to the photograph lasts';

call protect_tenant_table('picture');

create function picture_record(of_centre uuid, of_record uuid) returns jsonb language plpgsql stable as $$
begin
  return (select jsonb_build_object('record', p.record_id, 'alt', p.alt, 'width', p.width, 'height', p.height)
            from picture p where p.centre_id = of_centre and p.id = of_record);
end $$;

call keep_listing_history_of('picture', 'picture', 'id');

create trigger announce after insert or update or delete on picture for each row execute function announce_change();
create trigger announce_all after truncate on picture for each statement execute function announce_change_to_all();

-- A photograph of a person goes with the consent to it, for good.
create function forget_photographs() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from picture where centre_id = new.centre_id and staff_id = new.id;
  return null;
end $$;

create trigger forget_photographs after update on staff_member
  for each row when (old.photo_consent and not new.photo_consent) execute function forget_photographs();
