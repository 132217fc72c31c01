package org.socialcluster.search;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.Timetables;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Nearby;

/**
 * One search over needs, help routes, services, organisations and events, for one town or for all of them. Finds what is published and
 * nothing else, whoever asks.
 */
@ApplicationScoped
@Transactional
public class Search {
    private static final int MOST_WITH_HOURS = 300;

    @Inject
    SearchStore store;

    @Inject
    KnownSubjects known;

    @Inject
    Hours hours;

    @Inject
    Clock clock;

    /** What a question finds: first the needs and the routes that it may mean, then listings, best first.
     *
     * @param slice of needs, routes and listings together */
    public SearchResult find(Actor actor, SearchQuestion question, Slice slice) {
        Knowledge knowledge =
                known.whole(() -> new Knowledge(new SubjectIndex(store.needs()), new RouteIndex(store.routes())));
        Asked asked = new Asked(question, Meaning.of(question.text(), knowledge));
        if (asked.isNothing()) {
            return SearchResult.NOTHING;
        }
        Found found = found(actor, asked, slice);
        List<String> misspelt = found.total() == 0 ? asked.misspelt(knowledge.needs()) : List.of();
        Map<String, List<String>> respelt = misspelt.isEmpty() ? Map.of() : store.spellings(misspelt);
        if (!respelt.isEmpty()) {
            asked = asked.respelt(respelt);
            found = found(actor, asked, slice);
        }
        return result(asked, knowledge.routes(), found, slice);
    }

    /** Listings of a page, and how many there are on all. */
    private record Found(List<HitRow> rows, int total) {
        static final Found NONE = new Found(List.of(), 0);
    }

    /** What of a page the needs and routes do not fill. */
    private Found found(Actor actor, Asked asked, Slice slice) {
        if (!asked.wantsListings()) {
            return Found.NONE;
        }
        if (asked.question().filter().open()) {
            return open(actor, asked, slice);
        }
        int before = asked.before();
        int offset = Math.max(0, slice.offset() - before);
        int limit = slice.limit() - Math.max(0, before - slice.offset());
        HitQuery query = asked.query();
        List<HitRow> rows = store.hits(query, new Slice(offset, Math.max(1, limit), ""));
        if (rows.isEmpty() && offset > 0) {
            return new Found(List.of(), total(store.hits(query, new Slice(0, 1, ""))));
        }
        return new Found(rows.subList(0, Math.min(rows.size(), Math.max(0, limit))), total(rows));
    }

    /** Whether something is open at a moment only its hours tell: the best of all are looked at one by one. */
    private Found open(Actor actor, Asked asked, Slice slice) {
        List<HitRow> rows = store.hits(asked.query(), new Slice(0, MOST_WITH_HOURS, ""));
        Set<CentreId> centres = rows.stream().map(it -> it.hours().centre()).collect(toSet());
        Timetables timetables = hours.of(actor, centres);
        Instant now = clock.instant();
        List<HitRow> open =
                rows.stream().filter(it -> isOpen(it, timetables, now)).toList();
        int from = Math.min(slice.offset(), open.size());
        return new Found(open.subList(from, Math.min(from + slice.limit(), open.size())), open.size());
    }

    private static boolean isOpen(HitRow row, Timetables timetables, Instant now) {
        HitRow.Hours hours = row.hours();
        return row.listing().status() == ListingStatus.PUBLISHED
                && timetables
                        .ofService(hours.centre(), hours.id(), hours.place(), hours.schedule())
                        .at(now)
                        .isOpen();
    }

    private static int total(List<HitRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).total();
    }

    private SearchResult result(Asked asked, RouteIndex index, Found found, Slice slice) {
        List<Candidate> all = asked.needs();
        List<SearchHit> needs = needs(asked, of(all, slice.offset(), slice.limit()));
        List<SearchHit> routes = of(asked.routes(), slice.offset() - all.size(), slice.limit() - needs.size()).stream()
                .map(it -> SearchHit.route(
                        it.subject(), where(asked), index.needs(it.subject().code()), Why.subject(it)))
                .toList();
        List<Nearby> nearest = needs.isEmpty() && found.total() > 0 ? List.of() : nearest(asked, found, needs);
        List<SearchHit> listings =
                found.rows().stream().map(row -> row.hit(why(asked, row))).toList();
        return new SearchResult(needs, routes, listings, asked.before() + found.total(), nearest, asked.read());
    }

    /** Those of a list that stand on a page. */
    private static List<Candidate> of(List<Candidate> all, int offset, int limit) {
        int from = Math.min(Math.max(0, offset), all.size());
        return all.subList(from, Math.min(from + Math.max(0, limit), all.size()));
    }

    private static SearchHit.@Nullable Town where(Asked asked) {
        CentreView town = asked.question().town();
        return town == null ? null : new SearchHit.Town(town.slug(), town.name().nominative(), null);
    }

    private List<SearchHit> needs(Asked asked, List<Candidate> candidates) {
        CentreView town = asked.question().town();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<String, AnswerLevel> levels = town == null ? Map.of() : store.levels(town.id(), codes(candidates));
        SearchHit.@Nullable Town where = where(asked);
        return candidates.stream()
                .map(it -> SearchHit.need(
                        it.subject(),
                        where,
                        Why.subject(it),
                        levels.get(it.subject().code())))
                .toList();
    }

    /** Asked only where the own town has nothing. */
    private List<Nearby> nearest(Asked asked, Found found, List<SearchHit> needs) {
        CentreView town = asked.question().town();
        if (town == null) {
            return List.of();
        }
        if (!needs.isEmpty()) {
            boolean own = needs.get(0).level() == AnswerLevel.LOCAL;
            List<Nearby> near =
                    own ? List.of() : store.nearestWith(town.id(), needs.get(0).needs());
            if (own || !near.isEmpty()) {
                return near;
            }
        }
        return found.total() > 0 ? List.of() : store.nearestWith(town.id(), asked.wantedAnywhere());
    }

    private static List<String> codes(List<Candidate> needs) {
        return needs.stream().map(it -> it.subject().code()).toList();
    }

    private static String why(Asked asked, HitRow row) {
        List<String> words = asked.words();
        if (words.isEmpty()) {
            return Why.filtered();
        }
        if (row.byName()) {
            return Why.name(words);
        }
        return asked.meaning().needs().stream()
                .filter(it -> row.needs().contains(it.subject().code()))
                .findFirst()
                .map(Why::subject)
                .orElseGet(() -> Why.content(words));
    }
}
