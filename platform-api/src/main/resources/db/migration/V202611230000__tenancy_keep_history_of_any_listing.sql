-- Listings of any kind keep their history: a kind brings a function <table>_record(centre, id) that gives its record whole
-- (jsonb, in the words of the API), and calls keep_listing_history_of for its table and for the tables of its parts.

-- Runs at the end of the transaction, once for each changed row of the record and of its parts: the first call writes what
-- differs from what history says last, the others find it told. (A transaction may ask for it after each statement; then
-- what an earlier statement has told is not the whole, hence the moment of the statement.)
create or replace function record_listing_history() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid;
  of_record uuid;
  before jsonb;
  after  jsonb;
  told   boolean;
begin
  if tg_op = 'DELETE' then
    of_centre := old.centre_id;
    of_record := (to_jsonb(old) ->> tg_argv[1])::uuid;
  else
    of_centre := new.centre_id;
    of_record := (to_jsonb(new) ->> tg_argv[1])::uuid;
  end if;
  select h.new_row, h.xmin = pg_current_xact_id()::xid and h.at >= statement_timestamp() into before, told
    from history h where h.centre_id = of_centre and h.row_id = of_record order by h.at desc limit 1;
  if told then
    return null;
  end if;
  execute format('select %I($1, $2)', case tg_argv[0] when 'social_service' then 'service' else tg_argv[0] end || '_record')
    into after using of_centre, of_record;
  if before is distinct from after then
    insert into history (centre_id, table_name, row_id, operation, old_row, new_row, actor)
    values (of_centre, tg_argv[0], of_record,
            case when before is null then 'INSERT' when after is null then 'DELETE' else 'UPDATE' end,
            before, after, nullif(current_setting('app.actor', true), '')::uuid);
  end if;
  return null;
end $$;
