-- Letters that anybody may ask for, to any address: so that nobody's box is flooded, one is asked before how many went there.

create index letter_by_recipient on letter (lower(recipient), kind, created_at);

create function letters_of_a_day(to_whom text, of_kind text) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from letter
   where lower(recipient) = lower(to_whom) and kind = of_kind and created_at > now() - interval '1 day'
$$;
