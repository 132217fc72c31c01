-- The search of everybody: what is listed, of centres that are not closed; an event only until its last date is over.

create or replace view published_search as
  select e.centre_id, e.id, e.kind, e.name, e.room, e.closed_until, e.fresh_until, e.words, e.sampled
    from search_entry e
   where e.listed
     and (e.ends_by is null or e.ends_by >= (select now() at time zone time_zone from region));

create or replace view published_search_word as
  select word, sound from search_word;

create or replace view office_search with (security_invoker = true) as
  -- An event that is called off is not searched for, but everybody sees its page.
  select s.centre_id, s.id, s.kind, s.name,
         s.listed or (s.kind = 'event' and exists (select from centre_event e
                       where e.centre_id = s.centre_id and e.id = s.id and e.status in ('PUBLISHED', 'CLOSED'))) as listed,
         s.words
    from search_entry s;

-- The hits of a question, best first, one page of them, each with how many there are. Plans do not depend on the words: each
-- is looked up in the index alone. A word that stands everywhere would be a million hits of which nobody reads more than the
-- first: where there are so many, one in 64 is looked at. A town is always looked at whole.
--
-- wanted: what a hit has to have, its town among it · named: all words in the name · best: answers the likeliest need ·
-- town: whose hits come first; null: all towns alike · taking: only what takes people now
drop function if exists search_listings(tsquery, tsquery, tsquery, uuid, boolean, integer, integer);
create function search_listings(wanted tsquery, named tsquery, best tsquery, town uuid, taking boolean, page_offset integer, page_limit integer)
  returns table (centre_id uuid, id uuid, kind text, by_name boolean, by_need boolean, fresh boolean, total bigint)
  language plpgsql stable rows 20 set enable_seqscan = off set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  today date := (select (now() at time zone time_zone)::date from published_region);
  moment timestamptz := now();
begin
  return query
  with few as materialized (
    select e.centre_id, e.id, e.kind, e.name, e.words @@ named as by_name, e.words @@ best as by_need,
           coalesce(e.fresh_until >= moment, false) as fresh, coalesce(e.closed_until < today, true) as open, e.room
      from published_search e
     where town is null and e.sampled and e.words @@ wanted
     limit 300
  ), hits as materialized (
    select f.* from few f where (select count(*) from few) >= 100
    union all
    (select e.centre_id, e.id, e.kind, e.name, e.words @@ named, e.words @@ best,
            coalesce(e.fresh_until >= moment, false), coalesce(e.closed_until < today, true), e.room
       from published_search e
      where (town is not null or (select count(*) from few) < 100) and e.words @@ wanted
      limit 2000)
  ), left_over as (
    select h.centre_id, h.id, h.kind, h.name, h.by_name, h.by_need, h.fresh,
           case when h.centre_id = town then 64 else 0 end + case when h.by_name then 32 else 0 end
           + case when h.by_need then 16 else 0 end + case when h.fresh then 8 else 0 end + case when h.open then 4 else 0 end
           + case when h.room then 2 else 0 end + case when h.kind = 'service' then 1 else 0 end as rank
      from hits h
     where not taking or (h.room and h.open)
  )
  select l.centre_id, l.id, l.kind, l.by_name, l.by_need, l.fresh, (select count(*) from left_over)
    from left_over l
   order by l.rank desc, l.name collate "C", l.id
  offset page_offset limit page_limit;
end $$;

-- What a page shows of the hits of a question, best first. Each hit is looked up by its keys (offset 0), and the plan is made once:
-- to plan this anew for each question would cost more than the answer.
drop function if exists search_page(tsquery, tsquery, tsquery, uuid, boolean, integer, integer);
create function search_page(wanted tsquery, named tsquery, best tsquery, town uuid, taking boolean, page_offset integer, page_limit integer)
  returns table (kind text, by_name boolean, by_need boolean, total bigint, fresh boolean, town_slug text, town_name text, km numeric,
                 slug text, name text, needs text[], description text, provider text, address text, address_hidden boolean,
                 status text, capacity_state text, confirmed_at timestamptz, starts timestamp,
                 centre_id uuid, id uuid, place_id uuid, schedule text)
  language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan set jit = off as $$
begin
  return query
  select h.kind, h.by_name, h.by_need, h.total, h.fresh, c.slug, c.name, cast(d.km as numeric),
         coalesce(s.slug, e.slug, p.slug), coalesce(s.name, e.name, p.name), coalesce(s.needs, e.needs),
         coalesce(s.description, e.description, ''), o.name,
         case when l.city = c.name then l.street else concat_ws(', ', l.city, l.street) end, l.address_hidden,
         coalesce(s.status, e.status, p.status), s.capacity_state, s.confirmed_at, e.starts,
         h.centre_id, h.id, s.place_id, s.schedule::text
    from search_listings(wanted, named, best, town, taking, page_offset, page_limit) with ordinality h
    join lateral (select x.slug, x.name from published_centre x
                   where x.id = h.centre_id and x.status <> 'CLOSED' offset 0) c on true
    left join lateral (select x.km from published_centre_distance x
                        where x.from_centre = town and x.to_centre = h.centre_id offset 0) d on true
    left join lateral (select x.slug, x.name, x.needs, x.description, x.status, x.capacity_state, x.confirmed_at, x.place_id,
                              x.provider_id, x.schedule from published_service x
                        where h.kind = 'service' and x.centre_id = h.centre_id and x.id = h.id offset 0) s on true
    left join lateral (select x.slug, x.name, x.needs, x.description, x.status, x.starts, x.place_id, x.provider_id
                         from published_event x
                        where h.kind = 'event' and x.centre_id = h.centre_id and x.id = h.id offset 0) e on true
    left join lateral (select x.slug, x.name, x.status from published_provider x
                        where h.kind = 'provider' and x.centre_id = h.centre_id and x.id = h.id offset 0) p on true
    left join lateral (select x.name from published_provider x
                        where x.centre_id = h.centre_id and x.id = coalesce(s.provider_id, e.provider_id) offset 0) o on true
    left join lateral (select x.city, x.street, x.address_hidden from published_place x
                        where x.centre_id = h.centre_id and x.id = coalesce(s.place_id, e.place_id) offset 0) l on true
   order by h.ordinality;
end $$;

-- Words that sound like one that stands in no name, and are about as long: a beginning alone is another word.
create or replace function search_spellings(misspelt text[]) returns table (typed text, word text) language sql stable as $$
  select m.typed, a.word
    from unnest(misspelt) as m (typed)
   cross join lateral (
     select w.word, similarity(w.sound, search_sound(m.typed)) as likeness
       from published_search_word w
      where w.sound % search_sound(m.typed) and length(w.word) * 10 >= length(m.typed) * 7
      order by 2 desc limit 3) a
   where a.likeness >= 0.4
$$;
