-- Letters that somebody subscribed to say in their head how to end them (RFC 2369, RFC 8058): mail programs show a button.

alter table letter add column unsubscribe text check (length(unsubscribe) <= 500 and unsubscribe ~ '^https?://[!-~]+$');
comment on column letter.unsubscribe is 'address that ends the letters; it lets in whoever has it and is wiped when the letter is out';
