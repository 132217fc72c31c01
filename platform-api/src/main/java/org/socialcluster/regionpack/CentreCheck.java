package org.socialcluster.regionpack;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what no schema can: names of folders, reserved addresses, distances between the towns. */
final class CentreCheck {
    /** Addresses of the site that are no towns; the list is fixed in the public contract. */
    private static final Set<String> RESERVED = Set.of(
            "region",
            "routes",
            "needs",
            "search",
            "coverage",
            "office",
            "login",
            "api",
            "view",
            "assets",
            "health",
            "metrics",
            "openapi",
            "survey",
            "market",
            "me",
            "help",
            "request",
            "case",
            "sitemap.xml",
            "robots.txt");

    private final Pack pack;
    private final Findings findings;

    CentreCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check(PackFiles files) {
        if (pack.region().has("code") && !pack.region().text("code").equals(files.region())) {
            findings.add(
                    pack.region().at("code"), shown(pack.region().at("code")), "the folder's name, " + files.region());
        }
        if (files.towns().isEmpty()) {
            findings.add("centres: nothing found, allowed: folders, one a town");
        }
        zone();
        pack.centres().forEach(this::centre);
        neighbours(files.towns());
    }

    private void zone() {
        if (!pack.region().has("time_zone")) {
            return;
        }
        try {
            ZoneId.of(pack.region().text("time_zone"));
        } catch (DateTimeException unknown) {
            findings.add(
                    pack.region().at("time_zone"), shown(pack.region().at("time_zone")), "a zone of the IANA list");
        }
    }

    private void centre(Entry centre) {
        Entry slug = centre.at("slug");
        String folder = centre.file().slug();
        if (RESERVED.contains(folder)) {
            findings.add(
                    slug, shown(slug), "any slug but the site's own addresses " + String.join(", ", sorted(RESERVED)));
        } else if (centre.has("slug") && !slug.text().equals(folder)) {
            findings.add(slug, shown(slug), "the folder's name, " + folder);
        }
        Entry source = centre.at("population_source");
        List<String> sources = new ArrayList<>();
        pack.region().node().path("sources").fieldNames().forEachRemaining(sources::add);
        findings.require(source, sources);
        ListingCheck.hours(centre.at("contacts").each("hours"), findings);
    }

    private void neighbours(List<String> towns) {
        List<Entry> listed = pack.neighbours().each("towns");
        Set<String> names = findings.unique(listed, "town");
        Map<String, Double> distances = new HashMap<>();
        for (Entry town : listed) {
            findings.require(town.at("town"), towns);
            Set<String> others = findings.unique(town.each("others"), "town");
            missing(town, names, others);
            for (Entry other : town.each("others")) {
                other(town, other, towns, distances);
            }
        }
    }

    private void missing(Entry town, Set<String> names, Set<String> others) {
        String missing = sorted(names).stream()
                .filter(it -> !it.equals(town.text("town")) && !others.contains(it))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(town.at("others"), "no entry of " + missing, "every other town of this file");
        }
    }

    private void other(Entry town, Entry other, List<String> towns, Map<String, Double> distances) {
        findings.require(other.at("town"), towns);
        if (other.text("town").equals(town.text("town"))) {
            findings.add(other.at("town"), "the town itself", "the other towns");
        }
        double km = other.node().path("km").asDouble();
        Double back = distances.get(other.text("town") + " " + town.text("town"));
        if (back != null && back != km) {
            findings.add(other.at("km"), String.valueOf(km), back + ", as the way back says");
        }
        distances.put(town.text("town") + " " + other.text("town"), km);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String shown(Entry entry) {
        return Findings.show(entry.node());
    }
}
