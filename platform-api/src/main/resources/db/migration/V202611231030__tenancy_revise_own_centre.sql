-- A centre writes its own address, telephone, mail and hours, and nothing else of itself: the table has the centres of all,
-- so the office changes it through this function alone, which knows no centre but that of the scope.

create function revise_own_centre(seen bigint, new_address text, new_phone text, new_email text, new_hours jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  now_version bigint;
begin
  update centre
     set address = new_address, phone = new_phone, email = new_email, hours = new_hours, contacts_demo = false,
         version = version + 1, updated_at = now(), updated_by = nullif(current_setting('app.actor', true), '')::uuid
   where id = nullif(current_setting('app.centre', true), '')::uuid and version = seen
  returning version into now_version;
  return now_version;
end $$;
comment on function revise_own_centre is 'null: somebody else was faster';

-- What a centre writes of itself stands in its own history, too; all else of it is the region's.
create function centre_record(of_centre centre) returns jsonb language sql immutable as $$
  select jsonb_build_object('address', of_centre.address, 'phone', of_centre.phone, 'email', of_centre.email,
                            'hours', of_centre.hours, 'demo', of_centre.contacts_demo)
$$;

create function record_own_centre_history() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if centre_record(old) is distinct from centre_record(new) then
    insert into history (centre_id, table_name, row_id, operation, old_row, new_row, actor)
    values (new.id, 'own_centre', new.id, 'UPDATE', centre_record(old), centre_record(new),
            nullif(current_setting('app.actor', true), '')::uuid);
  end if;
  return null;
end $$;
create trigger record_own_history after update on centre for each row execute function record_own_centre_history();
