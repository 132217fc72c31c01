-- Every change of what pages show is told to all nodes, when it is committed: they drop the ready bytes it made untrue.
-- The message is the centre, or empty where the change concerns all centres. PostgreSQL sends equal ones of a transaction once.

create function announce_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform pg_notify('listings', old.centre_id::text);
  end if;
  if tg_op <> 'DELETE' then
    perform pg_notify('listings', new.centre_id::text);
  end if;
  return null;
end $$;

create function announce_change_to_all() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('listings', '');
  return null;
end $$;

do $$
declare
  target text;
begin
  foreach target in array array['provider', 'provider_sector', 'place', 'place_accessibility',
                                'social_service', 'service_need', 'service_term', 'service_town'] loop
    execute format('create trigger announce after insert or update or delete on %I for each row execute function announce_change()', target);
    execute format('create trigger announce_all after truncate on %I for each statement execute function announce_change_to_all()', target);
  end loop;
  foreach target in array array['region', 'region_pack', 'centre', 'centre_distance', 'need_group', 'need', 'need_term',
                                'taxonomy', 'taxonomy_term'] loop
    execute format('create trigger announce after insert or update or delete or truncate on %I for each statement execute function announce_change_to_all()', target);
  end loop;
end $$;
