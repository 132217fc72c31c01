package org.socialcluster.regionpack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.socialcluster.events.EventDates;
import org.socialcluster.shared.Problem;

/** Checks that events point at what exists, and that their rules give dates. */
final class EventsCheck {
    private final Pack pack;
    private final Findings findings;

    EventsCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check(Entry listing, List<String> needs, Set<String> providers, Set<String> places) {
        findings.unique(listing.each("events"), "slug");
        for (Entry event : listing.each("events")) {
            slug(event.at("organiser"), providers);
            slug(event.at("place"), places);
            event.each("needs").forEach(it -> findings.require(it, needs));
            codes(event, "audience", "recipient_categories");
            codes(event, "languages", "languages");
            rule(event);
        }
    }

    private void rule(Entry event) {
        int dates = event.has("rrule") ? dates(event.at("rrule")) : 1;
        for (Entry number : event.each("exdate_occurrences")) {
            if (dates > 0 && (number.node().asInt() < 1 || number.node().asInt() > dates)) {
                findings.add(number, Findings.show(number.node()), "the number of a date, 1 to " + dates);
            }
        }
    }

    /** How many; 0 for a rule that gives none. Which day it is counted from does not matter to whether it can be. */
    private int dates(Entry rule) {
        try {
            return EventDates.planned(LocalDate.EPOCH.plusYears(50).atStartOfDay(), rule.text(), zone())
                    .size();
        } catch (Problem refused) {
            findings.add(rule, Findings.show(rule.node()), "an RFC 5545 rule that ends, with at most 400 dates");
            return 0;
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(pack.region().text("time_zone"));
        } catch (DateTimeException hasItsOwnComplaint) {
            return ZoneOffset.UTC;
        }
    }

    private void slug(Entry reference, Set<String> slugs) {
        if (reference.node().isTextual() && !slugs.contains(reference.text())) {
            findings.add(reference, Findings.show(reference.node()), "a slug of this file");
        }
    }

    private void codes(Entry entry, String field, String taxonomy) {
        entry.each(field).forEach(it -> findings.require(it, pack.terms(taxonomy)));
    }
}
