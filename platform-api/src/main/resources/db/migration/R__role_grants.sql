-- The table of role × table in one place; docs/grants.md shows it, a test compares. Runs after the views (name order).

revoke all on all tables in schema public from
  "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs", "${database}_app";

grant usage on schema public to
  "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs", "${database}_app";

grant select on
  published_region, published_region_pack, published_centre, published_centre_distance, published_taxonomy, published_taxonomy_term,
  published_need_group, published_need, published_need_term, published_provider, published_place,
  published_service, published_service_need, published_service_term, published_service_town, published_need_supply, answering_service, lent_service
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";

grant execute on function resolve_needs(uuid), answer_need(uuid, text)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";

grant insert on audit to
  "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";

grant select, insert, update, delete on
  provider, provider_sector, place, place_accessibility, social_service, service_need, service_term, service_town
  to "${database}_office", "${database}_region_edit";
grant select on history, colleague, office_provider, office_place, office_service to "${database}_office", "${database}_region_edit";
grant select on audit to "${database}_office";

grant select, insert, update on region, centre, taxonomy, taxonomy_term, need_group, need, need_term to "${database}_region_edit";
grant delete on need_term to "${database}_region_edit";
grant select, delete on pack_proposal to "${database}_region_edit";
grant select on region, centre, taxonomy, taxonomy_term, need_group, need, need_term to "${database}_office";

grant select, insert, update, delete on account, membership, session, api_token, invitation, preview, throttle to "${database}_signin";
grant select on centre, audit to "${database}_signin";

-- demand
grant execute on function count_demand(uuid, text, text, date, integer), count_demand_words(uuid, text, date, integer)
  to "${database}_site", "${database}_jobs";
grant select on demand_count to "${database}_office", "${database}_region_edit";
grant execute on function demand_until()
  to "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select on statistics_demand, statistics_demand_words
  to "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
-- hours
grant select on published_calendar_day, published_calendar_year, published_special_day
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select, insert, update, delete on special_day to "${database}_office", "${database}_region_edit";
-- exchange: imports of a centre
grant select, insert, update, delete on
  import_batch, import_sheet_row, import_row, import_mapping, external_key to "${database}_office", "${database}_region_edit";
-- jobs and mail
grant select, insert, update, delete on scheduled_tasks to "${database}_jobs";
grant insert on letter to "${database}_site", "${database}_signin";
grant select, insert, update on letter to "${database}_office", "${database}_region_edit";
grant select, insert, update, delete on letter to "${database}_jobs";

-- Events.
grant select on published_event, published_event_need, published_event_term
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select, insert, update, delete on centre_event, event_need, event_term, event_occurrence, event_source, event_import
  to "${database}_office", "${database}_region_edit";
grant select on office_event to "${database}_office", "${database}_region_edit";
grant execute on function compared_name(text), changed_record(jsonb, jsonb, text[]), service_record(uuid, uuid), service_contacts(uuid, uuid)
  to "${database}_office", "${database}_region_edit";

-- search
grant select on published_search, published_search_word
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select on search_entry, office_search to "${database}_office", "${database}_region_edit";
grant execute on function search_page(tsquery, tsquery, tsquery, uuid, boolean, integer, integer)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant execute on function search_listings(tsquery, tsquery, tsquery, uuid, boolean, integer, integer), search_spellings(text[]), search_sound(text)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
-- staff
grant select on published_staff
  to "${database}_site", "${database}_office", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select, insert, update, delete on staff_member, staff_term to "${database}_office", "${database}_region_edit";
grant select on office_staff to "${database}_office", "${database}_region_edit";
grant execute on function confirmation_due(timestamptz, integer), confirmation_overdue(timestamptz, integer), confirmation_state(timestamptz, integer)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select on office_due to "${database}_office", "${database}_region_edit";
-- exchange: imports of a centre
grant select, insert, update, delete on
  import_batch, import_sheet_row, import_row, import_mapping, external_key to "${database}_office", "${database}_region_edit";
grant select, insert, update, delete on contact, service_contact to "${database}_office", "${database}_region_edit";
grant select on contact_use to "${database}_office", "${database}_region_edit";
grant select, insert, update on batch to "${database}_office", "${database}_region_edit";
grant select, insert on batch_item to "${database}_office", "${database}_region_edit";
grant select, insert, update, delete on saved_filter to "${database}_office", "${database}_region_edit";

-- Reports of residents.
grant insert on report to "${database}_site";
grant select, update on report to "${database}_office", "${database}_region_edit";
grant select, delete on report to "${database}_jobs";
grant execute on function report_flood(uuid, uuid, text), report_result(bytea) to "${database}_site";
-- registrations
grant select on published_event_places
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select on registering_centre to "${database}_jobs";
grant select, update, delete on event_registration to "${database}_office", "${database}_region_edit";
grant execute on function register_for_event(uuid, timestamp, timestamptz, timestamptz, uuid, text, text, text, text, text),
  find_registration(text), cancel_registration(text), confirm_registration(text) to "${database}_site";
grant execute on function fill_event_places(uuid, timestamp) to "${database}_office", "${database}_region_edit";
-- corrections by providers
grant select, insert, update on inquiry, provider_link, correction to "${database}_office", "${database}_region_edit";
grant select on inquiry to "${database}_jobs";
grant select, update on provider_link to "${database}_jobs";

grant select, insert, update, delete on picture to "${database}_office", "${database}_region_edit";
grant select on published_picture
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";

grant select on hsds_taxonomy, hsds_taxonomy_term, hsds_location, hsds_organization, hsds_service, hsds_service_at_location
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant execute on function revise_own_centre(bigint, text, text, text, jsonb) to "${database}_office";
grant select, insert, delete on merged_record to "${database}_office", "${database}_region_edit";
grant select on published_redirect
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
-- Reports of residents.
grant insert on report to "${database}_site";
grant select, update on report to "${database}_office", "${database}_region_edit";
grant select, delete on report to "${database}_jobs";
grant execute on function report_flood(uuid, uuid, text), report_result(bytea) to "${database}_site";

grant select, insert, update, delete on hsds_origin to "${database}_office", "${database}_region_edit";

-- Web links.
grant select, insert, update, delete on web_link to "${database}_office", "${database}_region_edit";
grant select on web_link to "${database}_jobs";
-- exchange: what imports have written, one by one
grant select, insert, update, delete on import_write to "${database}_office", "${database}_region_edit";
-- search: an import is indexed once
grant execute on function index_own_records(uuid[]) to "${database}_office", "${database}_region_edit";
-- calendars of others, read again by a job
grant select on due_event_source to "${database}_jobs";

-- Whence a report came is forgotten by a job.
grant update (sender) on report to "${database}_jobs";

-- Web addresses in contacts.
grant select on published_service_link to "${database}_office", "${database}_region_edit", "${database}_jobs";
-- Help routes.
grant select on
  published_route, published_route_step, published_route_step_channel, published_document, published_route_step_document,
  published_route_basis, published_route_source, published_route_amount, published_route_term, published_route_related
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant execute on function step_fingerprint(uuid)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select, insert, update, delete on
  route, route_version, route_step, route_step_channel, document, route_step_document, legal_act, route_basis, route_source,
  route_amount, route_evidence, expert_check, route_term, route_related to "${database}_region_edit";
grant select, insert, update on step_verification to "${database}_region_edit";
grant select, insert, update on step_objection to "${database}_region_edit";
grant select on route_walk
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant execute on function answers_in_town(uuid, text[], integer)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select, insert, update, delete on step_overlay to "${database}_office", "${database}_region_edit";
grant select on published_step_overlay
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
-- contacts of staff
grant select, insert, update, delete on staff_contact to "${database}_office", "${database}_region_edit";
grant execute on function shown_phone(text), kept_phone(text) to "${database}_office", "${database}_region_edit";

-- The navigator.
grant select on published_navigator, published_situation
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select, insert, update, delete on navigator_version to "${database}_region_edit";
-- contacts of events
grant select, insert, update, delete on event_contact to "${database}_office", "${database}_region_edit";

-- Routes as they would be read: for editors of the region.
grant select on
  previewed_route, previewed_route_step, previewed_route_step_channel, previewed_route_step_document, previewed_route_basis,
  previewed_route_source, previewed_route_amount, previewed_route_term, previewed_route_related to "${database}_region_edit";
-- Lists of people along a route: the site's alone, each by its key.
grant select, insert, update, delete on checklist to "${database}_site";
grant select, insert, delete on checklist_tick to "${database}_site";
grant select, insert, update, delete on checklist_clock to "${database}_site";
grant execute on function checklists_of_sender(text), letters_of_a_day(text, text) to "${database}_site";
grant execute on function forget_checklists() to "${database}_jobs";

-- Whoever follows a route.
grant select on published_route_change
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_signin", "${database}_jobs";
grant select on followed_centre to "${database}_jobs";
grant insert on route_change to "${database}_office", "${database}_region_edit";
grant select, update, delete on route_subscription to "${database}_office";
grant select, insert on route_change_told to "${database}_office";
grant execute on function subscribe_to_route(text, uuid, text, text, text), find_subscription(text), confirm_subscription(text),
  end_subscription(text) to "${database}_site";
-- How routes are written and published.
grant select on route_obstacle to "${database}_region_edit", "${database}_jobs";
grant select on route_link to "${database}_region_edit", "${database}_jobs";
grant select, insert on branch_walk, branch_walk_step to "${database}_region_edit";
grant select, insert, update on step_comment to "${database}_region_edit";
grant select on route_version to "${database}_jobs";
grant update (status, publish_at, published_at, refused_at, refused_for, version, updated_at) on route_version to "${database}_jobs";
-- coverage
grant execute on function required_services(text, integer, integer, integer), counted_supply(uuid), counted_lent(uuid),
  judge_needs(uuid, timestamptz, uuid), coverage_cells(timestamptz, uuid)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select on imagined_supply, imagined_lent_service
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant select, insert, update, delete on coverage_scenario, scenario_service, scenario_service_need, scenario_service_town
  to "${database}_region_read", "${database}_region_edit";
-- coverage: tasks
grant select, insert, update on coverage_task to "${database}_region_read", "${database}_region_edit";
grant select, update (state, answer, answered_at, updated_at, version) on coverage_task to "${database}_office";

-- Coverage day by day: the states are everybody's, the listings behind them the region's. Jobs alone write it, by one function.
grant select on published_coverage_day, published_coverage_cell, published_coverage_change
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit";
grant select on statistics_coverage_change, statistics_coverage_town, statistics_listing_change
  to "${database}_region_read", "${database}_region_edit";
grant execute on function coverage_reasons(date, date) to "${database}_region_read", "${database}_region_edit";
grant select on due_coverage_day to "${database}_jobs";
grant execute on function take_coverage_snapshot(date) to "${database}_jobs";
grant select on published_service_count
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
grant execute on function ineligible_answers(uuid, text), coverage_evidence(uuid, text)
  to "${database}_site", "${database}_office", "${database}_region_read", "${database}_region_edit", "${database}_jobs";
-- coverage: how the centres stand
grant execute on function count_network() to "${database}_jobs";
grant select on network_figure to "${database}_office", "${database}_region_read", "${database}_region_edit";

-- What-if: the walk of routes with imagined services.
grant select on route_way to "${database}_region_read", "${database}_region_edit";
grant execute on function imagined_walk(uuid) to "${database}_region_read", "${database}_region_edit";
-- coverage: reports by mail
grant select, insert, update, delete on report_subscription to "${database}_region_read", "${database}_region_edit";
grant select, update (told_on) on report_subscription to "${database}_jobs";
grant execute on function due_reports(date) to "${database}_jobs";
grant execute on function end_report_subscription(text), is_report_subscription(text) to "${database}_site";
grant select on published_coverage_day, published_coverage_cell, published_coverage_change to "${database}_jobs";
grant execute on function own_scenario(uuid), readable_scenario(uuid) to "${database}_region_read", "${database}_region_edit";
