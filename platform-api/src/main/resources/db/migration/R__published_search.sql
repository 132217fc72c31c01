-- The search of everybody: what is listed, of centres that are not closed; an event only until its last date is over.

create or replace view published_search as
  select e.centre_id, e.id, e.kind, e.name, e.room, e.closed_until, e.fresh_until, e.words, e.sampled
    from search_entry e
   where e.listed
     and (e.ends_by is null or e.ends_by >= (select now() at time zone time_zone from region));

create or replace view published_search_word as
  select word, sound from search_word;

create or replace view office_search with (security_invoker = true) as
  select centre_id, id, kind, name, listed, words from search_entry;

-- The hits of a question, best first, one page of them, each with how many there are. Plans do not depend on the words: each
-- is looked up in the index alone. A word that stands everywhere would be millions of hits of which nobody reads more than
-- the first: where there are so many, one in 64 is looked at. A town is always looked at whole.
--
-- wanted: what a hit has to have, its town among it · named: all words in the name · best: answers the likeliest need ·
-- town: whose hits come first; null: all towns alike · taking: only what takes people now
create or replace function search_listings(wanted tsquery, named tsquery, best tsquery, town uuid, taking boolean, page_offset integer, page_limit integer)
  returns table (centre_id uuid, id uuid, kind text, own boolean, by_name boolean, by_need boolean, fresh boolean, place bigint, total bigint)
  language plpgsql stable rows 20 set enable_seqscan = off set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  today date := (select (now() at time zone time_zone)::date from published_region);
begin
  return query
  with few as materialized (
    select e.* from published_search e where town is null and e.sampled and e.words @@ wanted limit 1000
  ), hits as materialized (
    select f.* from few f where (select count(*) from few) >= 200
    union all
    (select e.* from published_search e
      where (town is not null or (select count(*) from few) < 200) and e.words @@ wanted limit 3000)
  ), judged as (
    select h.centre_id, h.id, h.kind, h.name, h.room, h.fresh_until >= now() as fresh,
           coalesce(h.closed_until < today, true) as open,
           h.centre_id = town as own,
           h.words @@ named as by_name, h.words @@ best as by_need
      from hits h
  )
  select j.centre_id, j.id, j.kind, j.own, j.by_name, j.by_need, coalesce(j.fresh, false),
         row_number() over (order by j.own desc nulls last, j.by_name desc, j.by_need desc, j.fresh desc nulls last, j.open desc, j.room desc,
                            j.kind desc, j.name collate "ru-RU-x-icu", j.id),
         count(*) over ()
    from judged j
   where not taking or (j.room and j.open)
   order by 8
  offset page_offset limit page_limit;
end $$;

-- Words that sound like one that stands in no name; only as good as half alike.
create or replace function search_spellings(misspelt text[]) returns table (typed text, word text) language sql stable as $$
  select m.typed, a.word
    from unnest(misspelt) as m (typed)
   cross join lateral (
     select w.word, similarity(w.sound, search_sound(m.typed)) as likeness
       from published_search_word w
      where w.sound % search_sound(m.typed)
      order by 2 desc limit 3) a
   where a.likeness >= 0.4
$$;
