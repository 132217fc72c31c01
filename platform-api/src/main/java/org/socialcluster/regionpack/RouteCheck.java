package org.socialcluster.regionpack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that help routes name codes, needs and routes that exist, and that their steps can be followed. */
final class RouteCheck {
    private static final Set<String> WITHOUT_NUMBER = Set.of("IMMEDIATELY", "NOT_SET");

    private final Pack pack;
    private final Findings findings;
    private final Map<String, List<String>> terms = new HashMap<>();

    RouteCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check() {
        Set<String> slugs = findings.unique(pack.routes(), "slug");
        findings.unique(pack.routes(), "code");
        List<String> needs = pack.needs().each("needs").stream()
                .map(it -> it.text("code"))
                .filter(it -> !it.isEmpty())
                .toList();
        for (Entry route : pack.routes()) {
            name(route);
            RouteRows.TERMS.forEach((field, taxonomy) -> codes(route, field, taxonomy));
            route.each("related").forEach(it -> findings.require(it, slugs));
            day(route.at("freshness").at("facts_as_of"));
            day(route.at("freshness").at("newest_fact_as_of"));
            route.each("amounts").forEach(this::amount);
            int number = 0;
            for (Entry step : route.each("steps")) {
                step(step, ++number, needs);
            }
        }
    }

    /** The number before the slug puts the files in order. */
    private void name(Entry route) {
        if (route.has("slug")
                && !route.file().slug().replaceFirst("^[0-9]+-", "").equals(route.text("slug"))) {
            findings.add(
                    route.at("slug"),
                    Findings.show(route.at("slug").node()),
                    "the file's name without its number, " + route.file().slug().replaceFirst("^[0-9]+-", ""));
        }
    }

    private void step(Entry step, int number, List<String> needs) {
        if (step.number("n") != number) {
            findings.add(step.at("n"), Findings.show(step.at("n").node()), String.valueOf(number));
        }
        findings.require(step.at("authority"), known("authority_kinds"));
        findings.require(step.at("need"), needs);
        codes(step, "channels", "step_channels");
        Set<String> seen = new HashSet<>();
        for (Entry document : step.each("documents")) {
            findings.require(document.at("kind"), known("document_kinds"));
            if (!seen.add(document.text("role") + RouteRows.documentKey(document))) {
                findings.add(document, "the same document a second time", "each only once");
            }
        }
        deadline(step.at("deadline"));
    }

    private void deadline(Entry deadline) {
        boolean numbered = !WITHOUT_NUMBER.contains(deadline.text("unit"));
        if (deadline.has("unit") && numbered != deadline.has("days")) {
            findings.add(
                    deadline.at("days"),
                    Findings.show(deadline.at("days").node()),
                    numbered
                            ? "a number, because unit is " + deadline.text("unit")
                            : "null, because unit is " + deadline.text("unit"));
        }
    }

    private void amount(Entry amount) {
        long units = RouteRows.UNITS.keySet().stream().filter(amount::has).count();
        if (units != 1) {
            findings.add(amount, units + " of them", "one of " + String.join(", ", RouteRows.UNITS.keySet()));
        }
        day(amount.at("from"));
    }

    private void day(Entry day) {
        try {
            if (day.node().isTextual()) {
                LocalDate.parse(day.text());
            }
        } catch (DateTimeException unknown) {
            findings.add(day, Findings.show(day.node()), "a day of the calendar");
        }
    }

    private void codes(Entry entry, String field, String taxonomy) {
        entry.each(field).forEach(it -> findings.require(it, known(taxonomy)));
    }

    private List<String> known(String taxonomy) {
        return terms.computeIfAbsent(taxonomy, pack::terms);
    }
}
