-- The telephone and mail of a person on the staff are contacts of the centre too: a number that changes is written anew once.
-- Whoever writes staff (office, import, region pack) writes the columns; the database keeps the link beside them.

-- As Phone.shown writes a Russian number, and back as Phone.kept does; anything else stays as it is.
create function shown_phone(kept text) returns text language sql immutable as $$
  select case
    when kept ~ '^\+780\d\d{7}(;ext=\d+)?$'
      then regexp_replace(kept, '^\+7(80\d)(\d{3})(\d{2})(\d{2}).*$', '8 \1 \2-\3-\4') || coalesce(' доб. ' || substring(kept from ';ext=(\d+)$'), '')
    when kept ~ '^\+7\d{10}(;ext=\d+)?$'
      then regexp_replace(kept, '^\+7(\d{3})(\d{3})(\d{2})(\d{2}).*$', '+7 \1 \2-\3-\4') || coalesce(' доб. ' || substring(kept from ';ext=(\d+)$'), '')
    else nullif(btrim(kept), '') end
$$;
create function kept_phone(shown text) returns text language sql immutable as $$
  select case
    when shown ~ '^(\+7|8) \d{3} \d{3}-\d\d-\d\d( доб\. \d+)?$'
      then regexp_replace(shown, '^(\+7|8) (\d{3}) (\d{3})-(\d\d)-(\d\d).*$', '+7\2\3\4\5') || coalesce(';ext=' || substring(shown from ' доб\. (\d+)$'), '')
    else shown end
$$;

create table staff_contact (
  centre_id  uuid not null,
  staff_id   uuid not null,
  contact_id uuid not null,
  primary key (centre_id, staff_id),
  foreign key (centre_id, staff_id) references staff_member (centre_id, id) on delete cascade,
  foreign key (centre_id, contact_id) references contact (centre_id, id)
);
create index staff_contact_by_contact on staff_contact (centre_id, contact_id);
comment on table staff_contact is 'The contact that says what the columns of a person on the staff say.';

call protect_tenant_table('staff_contact');

insert into contact (centre_id, id, phone, email, updated_at)
select s.centre_id, gen_random_uuid(), shown_phone(s.phone), nullif(btrim(s.email), ''), max(s.updated_at)
  from staff_member s
 where shown_phone(s.phone) is not null or nullif(btrim(s.email), '') is not null
 group by s.centre_id, shown_phone(s.phone), nullif(btrim(s.email), '')
    on conflict do nothing;
insert into staff_contact (centre_id, staff_id, contact_id)
select s.centre_id, s.id, c.id
  from staff_member s
  join contact c on c.centre_id = s.centre_id and c.content <> ''
   and c.content = md5(coalesce(shown_phone(s.phone), '') || E'\n' || btrim(coalesce(s.email, '')) || E'\n')
 where shown_phone(s.phone) is not null or nullif(btrim(s.email), '') is not null;
insert into history (centre_id, table_name, row_id, operation, new_row)
select c.centre_id, 'contact', c.id, 'INSERT', contact_record(c.centre_id, c.id)
  from contact c where not exists (select 1 from history h where h.centre_id = c.centre_id and h.row_id = c.id);

-- A contact that nobody has named goes with its last record.
create function link_staff_contact() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  who   staff_member := case when tg_op = 'DELETE' then old else new end;
  said  text := shown_phone(case when tg_op = 'DELETE' then null else new.phone end);
  mail  text := nullif(btrim(case when tg_op = 'DELETE' then null else new.email end), '');
  gone  uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('contact/' || who.centre_id, 0));
  if exists (select 1 from staff_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
              where k.centre_id = who.centre_id and k.staff_id = who.id
                and (c.phone, c.email) is not distinct from (said, mail)) then
    return who;
  end if;
  delete from staff_contact where centre_id = who.centre_id and staff_id = who.id returning contact_id into gone;
  if said is not null or mail is not null then
    insert into contact (centre_id, id, phone, email, updated_by)
    values (who.centre_id, gen_random_uuid(), said, mail, nullif(current_setting('app.actor', true), '')::uuid)
        on conflict do nothing;
    insert into staff_contact (centre_id, staff_id, contact_id)
    select who.centre_id, who.id, c.id from contact c
     where c.centre_id = who.centre_id and c.content <> ''
       and c.content = md5(coalesce(said, '') || E'\n' || coalesce(mail, '') || E'\n');
  end if;
  if gone is not null then
    delete from contact c
     where c.centre_id = who.centre_id and c.id = gone and c.label is null
       and not exists (select 1 from contact_use u where u.centre_id = c.centre_id and u.contact_id = c.id);
  end if;
  return who;
end $$;

create trigger link_contact_of_new after insert on staff_member
  for each row when (new.phone is not null or new.email is not null) execute function link_staff_contact();
create trigger link_contact after update on staff_member
  for each row when ((old.phone, old.email) is distinct from (new.phone, new.email)) execute function link_staff_contact();
create trigger unlink_contact before delete on staff_member for each row execute function link_staff_contact();

-- A change of the contact is one of the people it stands at.
create function touch_staff_of_contact() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update staff_member s
     set phone = kept_phone(new.phone), email = new.email, version = s.version + 1, updated_at = now(),
         updated_by = coalesce(new.updated_by, s.updated_by)
    from staff_contact k
   where k.centre_id = new.centre_id and k.contact_id = new.id and s.centre_id = k.centre_id and s.id = k.staff_id;
  return null;
end $$;
create trigger touch_staff after update on contact
  for each row when (old.content is distinct from new.content) execute function touch_staff_of_contact();
