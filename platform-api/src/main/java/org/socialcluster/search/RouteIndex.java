package org.socialcluster.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The help routes of the region. A route is asked for by its own words, or by what people call a need that it answers: the
 * fewer other routes answer that need, the more surely it is this one.
 */
final class RouteIndex {
    private static final int MOST_ROUTES = 3;
    private static final double LEAST_SCORE = 0.1;
    private static final double OF_THE_LIKELIEST = 0.35;
    private static final double OF_THE_LESSER = 0.5;

    private final SubjectIndex words;
    private final Map<String, RouteWords> routes = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    RouteIndex(List<RouteWords> all) {
        words = new SubjectIndex(all.stream().map(RouteWords::subject).toList());
        Map<String, Double> whole = new HashMap<>();
        for (RouteWords route : all) {
            routes.put(route.subject().code(), route);
            route.needs().forEach((need, weight) -> whole.merge(need, weight, Double::sum));
        }
        for (RouteWords route : all) {
            Map<String, Double> share = new HashMap<>();
            route.needs().forEach((need, weight) -> share.put(need, weight / whole.getOrDefault(need, weight)));
            shares.put(route.subject().code(), share);
        }
    }

    /** The words of the routes themselves. */
    SubjectIndex words() {
        return words;
    }

    /** Codes of the needs that a route answers. */
    List<String> needs(String slug) {
        RouteWords route = routes.get(slug);
        return route == null ? List.of() : List.copyOf(route.needs().keySet());
    }

    /** The routes that a question may mean, likeliest first.
     *
     * @param named those whose own words it has
     * @param needs those that it may mean */
    List<Candidate> likely(List<Candidate> named, List<Candidate> needs) {
        Map<String, Candidate> byName = new HashMap<>();
        named.forEach(it -> byName.put(it.subject().code(), it));
        List<Candidate> all = new ArrayList<>();
        for (RouteWords route : routes.values()) {
            Candidate own = byName.getOrDefault(route.subject().code(), new Candidate(route.subject(), 0, List.of()));
            all.add(joined(own, byNeed(route.subject(), needs)));
        }
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        double least = all.isEmpty() ? 0 : Math.max(LEAST_SCORE, all.get(0).score() * OF_THE_LIKELIEST);
        return all.stream().filter(it -> it.score() >= least).limit(MOST_ROUTES).toList();
    }

    private Candidate byNeed(Subject route, List<Candidate> needs) {
        Map<String, Double> share = shares.getOrDefault(route.code(), Map.of());
        Candidate best = new Candidate(route, 0, List.of());
        for (Candidate need : needs) {
            double score = need.score() * share.getOrDefault(need.subject().code(), 0.0);
            if (score > best.score()) {
                best = new Candidate(route, score, need.said());
            }
        }
        return best;
    }

    private static Candidate joined(Candidate one, Candidate other) {
        Set<String> said = new HashSet<>(one.said());
        List<String> both = new ArrayList<>(one.said());
        other.said().stream().filter(said::add).forEach(both::add);
        double score = Math.max(one.score(), other.score()) + OF_THE_LESSER * Math.min(one.score(), other.score());
        return new Candidate(one.subject(), score, both);
    }
}
