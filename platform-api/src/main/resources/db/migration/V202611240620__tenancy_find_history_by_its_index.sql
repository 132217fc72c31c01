-- What history says last of a record is looked for once for each row of a transaction. The plan is kept from the first of them,
-- when little of the transaction's own history is there: taken for a short table, it was read from end to end each time, which
-- cost an import of many rows their number squared.
alter function record_listing_history() set enable_seqscan = off;
