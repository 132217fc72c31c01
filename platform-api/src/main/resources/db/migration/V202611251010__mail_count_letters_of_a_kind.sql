-- Letters that anybody may ask for, to any address: so that nobody's box is flooded, one is asked before how many went there,
-- from all towns together. Whoever asks holds the address until its own letter is left, or all who ask at once would count alike.

create index letter_by_recipient on letter (lower(recipient), kind, created_at);

create function letters_of_a_day(to_whom text, of_kind text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('letter/' || of_kind || '/' || lower(to_whom), 0));
  return (select count(*) from letter
           where lower(recipient) = lower(to_whom) and kind = of_kind and created_at > now() - interval '1 day');
end $$;
