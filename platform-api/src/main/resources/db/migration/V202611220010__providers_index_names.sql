-- Lists are read a page at a time in the order of the Russian alphabet, which the plain index does not know.
drop index provider_by_name;
create index provider_by_name on provider (centre_id, name collate "ru-RU-x-icu", id);
create index place_by_name on place (centre_id, name collate "ru-RU-x-icu", id);
