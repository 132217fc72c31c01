package org.socialcluster.regionpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that listings point at towns, providers, places and codes that exist. */
final class ListingCheck {
    private final Pack pack;
    private final Findings findings;
    private final EventsCheck events;
    private final Map<String, List<String>> terms = new HashMap<>();

    ListingCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
        this.events = new EventsCheck(pack, findings);
    }

    void check(PackFiles files) {
        List<String> needs = pack.needs().each("needs").stream()
                .map(it -> it.text("code"))
                .filter(it -> !it.isEmpty())
                .toList();
        for (Entry listing : pack.demo()) {
            town(listing, files.towns());
            Set<String> places = findings.unique(listing.each("places"), "slug");
            Set<String> providers = findings.unique(listing.each("providers"), "slug");
            findings.unique(listing.each("services"), "slug");
            hours(listing.at("centre").each("hours"), findings);
            listing.each("places").forEach(this::place);
            listing.each("providers").forEach(it -> provider(it, places));
            listing.each("services").forEach(it -> service(it, needs, providers, places));
            events.check(listing, needs, providers, places);
            listing.each("services").forEach(it -> towns(it, listing, files.towns()));
            Set<String> staff = findings.unique(listing.each("staff"), "slug");
            listing.each("staff").forEach(it -> person(it, staff));
            listing.each("demand").forEach(it -> findings.require(it.at("need"), needs));
        }
    }

    private void town(Entry listing, List<String> towns) {
        String file = listing.file().slug();
        boolean regional = file.equals("region");
        if (!regional && !towns.contains(file)) {
            findings.add(listing, "a file of the unknown town \"" + file + '"', "region, " + String.join(", ", towns));
        }
        if (!listing.text("town").equals(regional ? "" : file)) {
            findings.add(
                    listing.at("town"),
                    Findings.show(listing.at("town").node()),
                    regional ? "null" : "the file's name, " + file);
        }
        if (listing.has("scope") && listing.text("scope").equals("REGION") != regional) {
            findings.add(listing.at("scope"), listing.text("scope"), regional ? "REGION" : "TOWN");
        }
    }

    private void place(Entry place) {
        Entry accessibility = place.at("accessibility");
        findings.require(accessibility.at("passport_class"), known("accessibility_passport_classes"));
        codes(accessibility, "groups", "accessibility_groups");
        codes(accessibility, "features", "accessibility_features");
    }

    private void provider(Entry provider, Set<String> places) {
        findings.require(provider.at("kind"), known("provider_kinds"));
        findings.require(provider.at("authority_kind"), known("authority_kinds"));
        codes(provider, "sectors", "sectors");
        slug(provider.at("place"), places);
    }

    private void service(Entry service, List<String> needs, Set<String> providers, Set<String> places) {
        slug(service.at("provider"), providers);
        slug(service.at("place"), places);
        service.each("needs").forEach(it -> findings.require(it, needs));
        codes(service, "service_types", "service_types");
        codes(service, "audience", "recipient_categories");
        codes(service, "documents", "document_kinds");
        codes(service, "languages", "languages");
        codes(service.at("accessibility"), "features", "accessibility_features");
        hours(service.each("schedule"), findings);
        history(service);
    }

    /** What a record was is told from the latest day back, and never knows what came after. */
    private void history(Entry service) {
        int later = 0;
        for (Entry past : service.each("history")) {
            int until = past.number("until_days_ago");
            if (until <= later) {
                findings.add(past.at("until_days_ago"), String.valueOf(until), "more than " + later);
            }
            later = Math.max(later, until);
            if (past.has("last_confirmed_days_ago") && past.number("last_confirmed_days_ago") < until) {
                findings.add(
                        past.at("last_confirmed_days_ago"),
                        past.text("last_confirmed_days_ago"),
                        "at least " + until + ", until_days_ago");
            }
        }
    }

    private void person(Entry person, Set<String> staff) {
        codes(person, "topics", "topics");
        codes(person, "languages", "languages");
        slug(person.at("away").at("substitute"), staff);
        hours(person.each("reception"), findings);
    }

    private void towns(Entry service, Entry listing, List<String> towns) {
        for (Entry town : service.at("service_area").each("towns")) {
            findings.require(town, towns);
            if (town.text().equals(listing.file().slug())) {
                findings.add(town, "the town itself", "other towns");
            }
        }
    }

    static void hours(List<Entry> hours, Findings findings) {
        for (Entry interval : hours) {
            if (interval.has("opens")
                    && interval.has("closes")
                    && interval.text("closes").compareTo(interval.text("opens")) <= 0) {
                findings.add(
                        interval.at("closes"),
                        Findings.show(interval.at("closes").node()),
                        "a time after " + interval.text("opens"));
            }
        }
    }

    /** Unlike a code, a slug is looked for in this file: an empty list is no excuse. */
    private void slug(Entry reference, Set<String> slugs) {
        if (reference.node().isTextual() && !slugs.contains(reference.text())) {
            findings.add(reference, Findings.show(reference.node()), "a slug of this file");
        }
    }

    private void codes(Entry entry, String field, String taxonomy) {
        entry.each(field).forEach(it -> findings.require(it, known(taxonomy)));
    }

    private List<String> known(String taxonomy) {
        return terms.computeIfAbsent(taxonomy, it -> new ArrayList<>(pack.terms(it)));
    }
}
