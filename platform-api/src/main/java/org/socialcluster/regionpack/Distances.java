package org.socialcluster.regionpack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distances between all towns: as {@code neighbours.yaml} says, and for towns it leaves out, along a straight line
 * between the town centres and by its rule. So a new town needs no more than its folder.
 */
final class Distances {
    /** Mean radius of the Earth, IUGG. */
    private static final double EARTH_KM = 6371.0088;

    private final Entry neighbours;
    private final List<Entry> centres;

    /**
     * One way; the way back may differ in {@code neighbour}, for a lonely town has far neighbours who have nearer ones.
     *
     * @param km one decimal
     */
    record Distance(String from, String to, BigDecimal km, boolean neighbour) {}

    Distances(Pack pack) {
        this.neighbours = pack.neighbours();
        this.centres = pack.centres();
    }

    List<Distance> all() {
        Map<String, Distance> given = given();
        List<Distance> all = new ArrayList<>();
        for (Entry centre : centres) {
            for (Distance computed : from(centre)) {
                all.add(given.getOrDefault(computed.from() + " " + computed.to(), computed));
            }
        }
        return all;
    }

    private Map<String, Distance> given() {
        Map<String, Distance> given = new HashMap<>();
        for (Entry town : neighbours.each("towns")) {
            for (Entry other : town.each("others")) {
                given.put(
                        town.text("town") + " " + other.text("town"),
                        new Distance(
                                town.text("town"),
                                other.text("town"),
                                other.node().path("km").decimalValue(),
                                other.flag("neighbour")));
            }
        }
        return given;
    }

    /** The other towns, nearest first. */
    List<Distance> from(Entry centre) {
        List<Distance> others = new ArrayList<>();
        for (Entry other : centres) {
            if (!other.text("slug").equals(centre.text("slug"))) {
                others.add(new Distance(centre.text("slug"), other.text("slug"), km(centre, other), false));
            }
        }
        others.sort(Comparator.comparing(Distance::km));
        List<Distance> judged = new ArrayList<>();
        for (Distance other : others) {
            judged.add(new Distance(other.from(), other.to(), other.km(), isNeighbour(other, judged.size())));
        }
        return judged;
    }

    private boolean isNeighbour(Distance other, int nearer) {
        Entry rule = neighbours.at("rule");
        double km = other.km().doubleValue();
        return km <= rule.number("neighbour_km")
                || (nearer < rule.number("nearest_min") && km <= rule.number("nearest_max_km"));
    }

    /** Haversine formula: exact enough at any distance, unlike the cosine rule for near points. */
    private static BigDecimal km(Entry from, Entry to) {
        double north = Math.toRadians(degrees(to, "lat") - degrees(from, "lat"));
        double east = Math.toRadians(degrees(to, "lon") - degrees(from, "lon"));
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(degrees(from, "lat")))
                        * Math.cos(Math.toRadians(degrees(to, "lat")))
                        * Math.pow(Math.sin(east / 2), 2);
        return BigDecimal.valueOf(2 * EARTH_KM * Math.asin(Math.sqrt(half))).setScale(1, RoundingMode.HALF_UP);
    }

    private static double degrees(Entry centre, String field) {
        return centre.node().path(field).asDouble();
    }
}
