-- An import touches a table after the other; the index of search has to say something of its records only once, at its end.
-- Its writer sets app.search to "later" for the transaction, and calls this when everything is written. Whoever calls can make
-- nothing untrue by it: it says anew what is true, of records of the scope's own centre.

create function index_own_records(wanted uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  select index_records(array(
    select r.id from (select centre_id, id from social_service
                      union all select centre_id, id from provider
                      union all select centre_id, id from centre_event) r
     where r.centre_id = (select nullif(current_setting('app.centre', true), '')::uuid) and r.id = any (wanted)))
$$;
revoke all on function index_own_records(uuid[]) from public;
comment on function index_own_records(uuid[]) is 'For loads with app.search set to later: of the own centre, in the same transaction.';
