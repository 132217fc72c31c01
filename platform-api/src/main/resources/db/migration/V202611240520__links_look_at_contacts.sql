-- Contacts of services name web addresses too, within their words.
alter table web_link drop constraint web_link_kind_check;
alter table web_link add constraint web_link_kind_check check (kind in ('PROVIDER', 'EVENT', 'SERVICE'));

-- Few contacts name one: they are found without reading all.
create index contact_with_address on contact (centre_id, id) where note ~* 'https?://';
