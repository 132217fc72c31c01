package org.socialcluster.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.CentreView;

/**
 * A question with what it may mean, in the words of the index.
 *
 * @param respelt words that stand in names, for those of the question that stand nowhere; empty: as typed
 */
record Asked(SearchQuestion question, Meaning meaning, Map<String, List<String>> respelt) {
    private static final int SHORTEST_MISSPELT = 4;

    Asked(SearchQuestion question, Meaning meaning) {
        this(question, meaning, Map.of());
    }

    /** Whether there is neither a word that says something nor a condition. */
    boolean isNothing() {
        return meaning.isEmpty() && question.filter().isEmpty();
    }

    /** Needs are found by words alone: a condition is about listings. */
    List<Candidate> needs() {
        boolean wanted = question.kind() == null || question.kind() == SearchKind.NEED;
        return wanted && question.filter().isEmpty() ? meaning.needs() : List.of();
    }

    /** Routes are found by words alone, too. */
    List<Candidate> routes() {
        boolean wanted = question.kind() == null || question.kind() == SearchKind.ROUTE;
        return wanted && question.filter().isEmpty() ? meaning.routes() : List.of();
    }

    /** What stands before the listings. */
    int before() {
        return needs().size() + routes().size();
    }

    boolean wantsListings() {
        return question.kind() != SearchKind.NEED && question.kind() != SearchKind.ROUTE;
    }

    /** Words as they are read first. */
    List<String> words() {
        if (!respelt.isEmpty()) {
            return respelt.values().stream().map(it -> it.get(0)).toList();
        }
        return meaning.isEmpty() ? List.of() : meaning.readings().get(meaning.best());
    }

    /** Words that may stand in no name as they are typed. */
    List<String> misspelt(SubjectIndex index) {
        return meaning.readings().stream()
                .flatMap(List::stream)
                .filter(it ->
                        it.length() >= SHORTEST_MISSPELT && !index.read(it).known())
                .distinct()
                .toList();
    }

    /** Words as they were read, where that is not as they were typed; else empty. */
    String read() {
        if (!respelt.isEmpty()) {
            return respelt.values().stream().map(it -> it.get(0)).collect(joining(" "));
        }
        return meaning.best() == 0 ? "" : String.join(" ", words());
    }

    Asked respelt(Map<String, List<String>> words) {
        return new Asked(question, meaning, words);
    }

    HitQuery query() {
        String found = TextQuery.any(
                Stream.concat(Stream.of(anyReading("")), marks(meaning.needs())).toList());
        String wanted = TextQuery.both(
                Stream.concat(Stream.of(found, place()), conditions()).toList());
        String best = meaning.needs().isEmpty()
                ? anyReading("")
                : TextQuery.mark("need", meaning.needs().get(0).subject().code());
        return new HitQuery(
                Objects.requireNonNullElse(wanted, TextQuery.NOTHING),
                Objects.requireNonNullElse(anyReading("A"), TextQuery.NOTHING),
                Objects.requireNonNullElse(best, TextQuery.NOTHING),
                question.town() == null ? null : question.town().id(),
                question.filter().taking());
    }

    /** The same of any town. */
    String wantedAnywhere() {
        return Objects.requireNonNullElse(
                TextQuery.both(
                        Stream.concat(Stream.of(anyReading("")), conditions()).toList()),
                TextQuery.NOTHING);
    }

    /** All words of one reading; where words had to be spelt anew, any of these. */
    private @Nullable String anyReading(String weight) {
        if (!respelt.isEmpty()) {
            return TextQuery.any(respelt.values().stream()
                    .map(words -> TextQuery.any(words.stream()
                            .map(it -> TextQuery.all(List.of(it), weight))
                            .toList()))
                    .toList());
        }
        return TextQuery.any(meaning.readings().stream()
                .map(words -> TextQuery.all(words, weight))
                .toList());
    }

    private static Stream<@Nullable String> marks(List<Candidate> needs) {
        return needs.stream().map(it -> TextQuery.mark("need", it.subject().code()));
    }

    private @Nullable String place() {
        CentreView town = question.town();
        return town == null
                ? null
                : TextQuery.any(
                        List.of(TextQuery.mark("at", town.id().value().toString()), TextQuery.mark("at", "all")));
    }

    private Stream<@Nullable String> conditions() {
        SearchQuestion.Filter filter = question.filter();
        List<String> marks = new ArrayList<>();
        if (question.kind() != null) {
            marks.add(TextQuery.mark("kind", question.kind().code()));
        }
        if (filter.need() != null) {
            marks.add(TextQuery.mark("need", filter.need()));
        }
        if (filter.audience() != null) {
            marks.add(TextQuery.mark("audience", filter.audience()));
        }
        if (filter.form() != null) {
            marks.add(TextQuery.mark("form", filter.form().name()));
        }
        if (filter.free()) {
            marks.add(TextQuery.mark("free"));
        }
        if (filter.wheelchair()) {
            marks.add(TextQuery.mark("wheelchair"));
        }
        return marks.stream().map(it -> it);
    }
}
