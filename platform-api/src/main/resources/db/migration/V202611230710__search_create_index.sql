-- What people search in: one row for each service, organisation and event, with its words as PostgreSQL compares them.
-- Kept by triggers in the transaction of the edit itself, so that nothing untrue is ever found.

create extension if not exists pg_trgm;

create table search_entry (
  centre_id    uuid not null references centre (id),
  id           uuid not null,
  kind         text not null check (kind in ('service', 'provider', 'event')),
  name         text not null,
  listed       boolean not null,
  room         boolean not null,
  closed_until date,
  fresh_until  timestamptz,
  ends_by      timestamp,
  words        tsvector not null,
  sampled      boolean not null generated always as (get_byte(uuid_send(id), 15) < 4) stored,
  primary key (centre_id, id),
  unique (id)
);
comment on table search_entry is 'Written by triggers alone. Words hold the stems, and what is filtered by as name:value: at:town, need:CODE, form:HOME, …';
comment on column search_entry.listed is 'false: drafts and archive, which only the own office finds';
comment on column search_entry.room is 'says that people are taken';
comment on column search_entry.closed_until is 'last day of a closure; infinity: not known; null: open';
comment on column search_entry.fresh_until is 'moment from which on it counts as long unconfirmed; null: never confirmed; infinity: does not grow old';
comment on column search_entry.ends_by is 'local end of the last date of an event; null: goes on';
comment on column search_entry.sampled is 'one of 64: of words that stand everywhere nobody reads more than these';

-- A short list of what waits to be merged into the index: each search reads it.
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256) where listed;
create index search_entry_sample on search_entry using gin (words) with (gin_pending_list_limit = 64) where listed and sampled;
alter table search_entry set (autovacuum_vacuum_insert_scale_factor = 0.05);

call protect_tenant_table('search_entry');

create table search_word (
  word  text primary key,
  sound text not null
);
create index search_word_sound on search_word using gin (sound gin_trgm_ops);
comment on table search_word is 'Every word in a name that was ever listed: what a word that nobody knows is compared with.';
comment on column search_word.sound is 'as it sounds where vowels are not stressed: most mistakes of spelling are none any more';

-- Texts as both sides compare them: small letters, ё as е, nothing but letters and digits.
create function search_text(variadic texts text[]) returns text language sql immutable parallel safe as $$
  select regexp_replace(translate(lower(array_to_string(texts, ' ') collate "ru-RU-x-icu"), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g')
$$;

create function search_sound(word text) returns text language sql immutable parallel safe as $$
  select regexp_replace(translate(word, 'оеэяыйъь', 'аиииии'), '(.)\1+', '\1', 'g')
$$;

create function search_place(of_place uuid) returns text language sql stable as $$
  select concat_ws(' ', name, city, case when not address_hidden then street end) from place where id = of_place
$$;

-- Words keep their positions: one without would count as standing in the name, too.
create view searched_record as
  select s.centre_id, s.id, 'service' as kind, s.name,
         s.status in ('PUBLISHED', 'CLOSED') and p.status in ('PUBLISHED', 'CLOSED') as listed,
         s.capacity_state in ('AVAILABLE', 'LIMITED') as room,
         case when 'CLOSED' in (s.status, p.status) then greatest(coalesce(s.closed_until, case s.status when 'CLOSED' then date 'infinity' end),
                                                                  coalesce(p.closed_until, case p.status when 'CLOSED' then date 'infinity' end)) end as closed_until,
         s.confirmed_at + coalesce((select min(n.stale_after_days) from service_need x join need n on n.code = x.need_code
                                     where x.centre_id = s.centre_id and x.service_id = s.id), 3650) * interval '1 day' as fresh_until,
         null::timestamp as ends_by,
         setweight(to_tsvector('russian', search_text(s.name)), 'A')
         || setweight(to_tsvector('russian', search_text(p.name)), 'B')
         || to_tsvector('russian', search_text(s.description, s.eligibility_text, search_place(s.place_id))) as words,
         array['kind:service', 'form:' || s.form, 'provider:' || s.provider_id]
         || case s.cost_kind when 'FREE' then array['free'] end
         || case when exists (select from place_accessibility a where a.centre_id = s.centre_id and a.place_id = s.place_id and a.term_code = 'WHEELCHAIR')
                   or exists (select from service_term t where t.centre_id = s.centre_id and t.service_id = s.id and t.term_code = 'WHEELCHAIR')
                 then array['wheelchair'] end
         || array(select 'need:' || n.need_code from service_need n where n.centre_id = s.centre_id and n.service_id = s.id)
         || array(select 'audience:' || t.term_code from service_term t
                   where t.centre_id = s.centre_id and t.service_id = s.id and t.taxonomy_code = 'recipient_categories')
         || array(select 'at:' || t.serves_centre from service_town t where t.centre_id = s.centre_id and t.service_id = s.id) as marks
    from social_service s
    join provider p on p.centre_id = s.centre_id and p.id = s.provider_id
  union all
  select p.centre_id, p.id, 'provider', p.name,
         p.status in ('PUBLISHED', 'CLOSED'), false,
         case p.status when 'CLOSED' then coalesce(p.closed_until, 'infinity') end, 'infinity', null,
         setweight(to_tsvector('russian', search_text(p.name)), 'A')
         || to_tsvector('russian', search_text(k.name, k.plain, a.name, a.plain,
              (select string_agg(search_place(l.id), ' ') from place l where l.centre_id = p.centre_id and l.provider_id = p.id))),
         array['kind:provider']
         || case when exists (select from place l join place_accessibility a on a.centre_id = l.centre_id and a.place_id = l.id
                               where l.centre_id = p.centre_id and l.provider_id = p.id and a.term_code = 'WHEELCHAIR')
                 then array['wheelchair'] end
    from provider p
    left join taxonomy_term k on k.taxonomy_code = p.kind_taxonomy and k.code = p.kind
    left join taxonomy_term a on a.taxonomy_code = p.authority_taxonomy and a.code = p.authority_kind
  union all
  select e.centre_id, e.id, 'event', e.name,
         e.status in ('PUBLISHED', 'CLOSED') and e.cancelled_reason is null, e.capacity is null,
         case e.status when 'CLOSED' then coalesce(e.closed_until, 'infinity') end, 'infinity', e.ends_by,
         setweight(to_tsvector('russian', search_text(e.name)), 'A')
         || setweight(to_tsvector('russian', search_text(p.name)), 'B')
         || to_tsvector('russian', search_text(e.description, e.place_text, search_place(e.place_id))),
         array['kind:event', case e.format when 'ONLINE' then 'form:REMOTE' else 'form:VISIT' end]
         || case e.cost_kind when 'FREE' then array['free'] end
         || case when exists (select from place_accessibility a where a.centre_id = e.centre_id and a.place_id = e.place_id and a.term_code = 'WHEELCHAIR')
                 then array['wheelchair'] end
         || array(select 'need:' || n.need_code from event_need n where n.centre_id = e.centre_id and n.event_id = e.id)
         || array(select 'audience:' || t.term_code from event_term t
                   where t.centre_id = e.centre_id and t.event_id = e.id and t.taxonomy_code = 'recipient_categories')
    from centre_event e
    left join provider p on p.centre_id = e.centre_id and p.id = e.provider_id and p.status in ('PUBLISHED', 'CLOSED');
comment on view searched_record is 'What search_entry should say of each record, slowly';

-- Each statement that changes listings calls it once with all records that it touched.
create function index_records(wanted uuid[]) returns void language sql set search_path = public, pg_temp as $$
  insert into search_entry as e (centre_id, id, kind, name, listed, room, closed_until, fresh_until, ends_by, words)
  select r.centre_id, r.id, r.kind, r.name, r.listed, r.room, r.closed_until, r.fresh_until, r.ends_by,
         r.words || array_to_tsvector(array_remove(r.marks || ('at:' || case c.kind when 'REGION' then 'all' else c.id::text end), null))
    from searched_record r join centre c on c.id = r.centre_id
   where r.id = any (wanted)
  on conflict (id) do update
    set name = excluded.name, listed = excluded.listed, room = excluded.room, closed_until = excluded.closed_until,
        fresh_until = excluded.fresh_until, ends_by = excluded.ends_by, words = excluded.words
    where (e.name, e.listed, e.room, e.closed_until, e.fresh_until, e.ends_by, e.words)
      is distinct from (excluded.name, excluded.listed, excluded.room, excluded.closed_until, excluded.fresh_until, excluded.ends_by, excluded.words);

  insert into search_word (word, sound)
  select distinct w.word, search_sound(w.word)
    from search_entry e, regexp_split_to_table(search_text(e.name), ' ') as w (word)
   where e.id = any (wanted) and e.listed and length(w.word) between 4 and 40
  on conflict do nothing;
$$;

create function fill_search() returns void language sql set search_path = public, pg_temp as $$
  delete from search_entry;
  select index_records(array(select id from social_service union all select id from provider union all select id from centre_event));
$$;
comment on function fill_search() is 'All of it anew: after a load with triggers off, or with app.search set to later.';

-- After each statement: the rows it changed are in "changed"; the argument names the column with the record.
create function index_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid[];
begin
  if current_setting('app.search', true) = 'later' then
    return null;
  end if;
  execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into wanted;
  if wanted is not null then
    perform index_records(wanted);
  end if;
  return null;
end $$;

create function index_changed_provider() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid[];
begin
  if current_setting('app.search', true) = 'later' then
    return null;
  end if;
  -- Only its name and whether it is public stand with its services and events.
  wanted := array(
    select c.id from changed c
    union
    select s.id from changed c join was w on w.id = c.id and (w.name, w.status, w.closed_until) is distinct from (c.name, c.status, c.closed_until)
      join social_service s on s.centre_id = c.centre_id and s.provider_id = c.id
    union
    select e.id from changed c join was w on w.id = c.id and (w.name, w.status) is distinct from (c.name, c.status)
      join centre_event e on e.centre_id = c.centre_id and e.provider_id = c.id);
  if cardinality(wanted) > 0 then
    perform index_records(wanted);
  end if;
  return null;
end $$;

-- Of a place, or of the access to it.
create function index_changed_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  places uuid[];
  wanted uuid[];
begin
  if current_setting('app.search', true) = 'later' then
    return null;
  end if;
  execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into places;
  wanted := array(
    select s.id from place p join social_service s on s.centre_id = p.centre_id and s.place_id = p.id where p.id = any (places)
    union
    select e.id from place p join centre_event e on e.centre_id = p.centre_id and e.place_id = p.id where p.id = any (places)
    union
    select p.provider_id from place p where p.id = any (places) and p.provider_id is not null);
  if cardinality(wanted) > 0 then
    perform index_records(wanted);
  end if;
  return null;
end $$;

create function forget_deleted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from search_entry e using changed c where e.centre_id = c.centre_id and e.id = c.id;
  return null;
end $$;

create procedure index_with(target regclass, column_of_record text, call text default 'index_changed') language plpgsql as $$
begin
  execute format('create trigger index_added after insert on %s referencing new table as changed '
    'for each statement execute function %I(%L)', target, call, column_of_record);
  execute format('create trigger index_changed after update on %s referencing new table as changed '
    'for each statement execute function %I(%L)', target, call, column_of_record);
  execute format('create trigger index_removed after delete on %s referencing old table as changed '
    'for each statement execute function %I(%L)', target,
    case when column_of_record = 'id' then 'forget_deleted' else call end, column_of_record);
end $$;

call index_with('social_service', 'id');
call index_with('service_need', 'service_id');
call index_with('service_term', 'service_id');
call index_with('service_town', 'service_id');
call index_with('centre_event', 'id');
call index_with('event_need', 'event_id');
call index_with('event_term', 'event_id');
call index_with('provider', 'id');
drop trigger index_changed on provider;
create trigger index_changed after update on provider referencing old table as was new table as changed
  for each statement execute function index_changed_provider();
create trigger index_changed after update on place referencing new table as changed
  for each statement execute function index_changed_place('id');
call index_with('place_accessibility', 'place_id', 'index_changed_place');
create trigger index_added after insert on place referencing new table as changed
  for each statement execute function index_changed_place('id');

select fill_search();
