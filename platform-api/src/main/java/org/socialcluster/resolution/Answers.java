package org.socialcluster.resolution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a need in a town.
 *
 * @param level the nearest level on which somebody does
 * @param reason with {@code UNAVAILABLE} only: why the own services do not count
 * @param farther with {@code NONE} only: the nearest town that would have an answer, though too far to count
 * @param places who answers, by level, distance and name; with {@code NEIGHBOUR} also what the region gives remotely
 * @param others own services that are full, closed or long unconfirmed while somebody else answers
 */
public record Answers(
        AnswerLevel level,
        @Nullable Reason reason,
        @Nullable Farther farther,
        List<Answer> places,
        List<Answer> others) {
    /** Nobody answers, and no farther town either. */
    public static final Answers NOBODY = new Answers(AnswerLevel.NONE, null, null, List.of(), List.of());

    private static final Comparator<Answer> ORDER = Comparator.comparing(Answer::level)
            .thenComparing(Answer::distanceKm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Answer::late)
            .thenComparing(it -> it.service().name());

    /** Why own services do not count. */
    public enum Reason {
        /** Recently confirmed, but without room. */
        FULL,
        /** None of them was confirmed recently. */
        STALE
    }

    /** A town too far to count. */
    public record Farther(String town, String name, BigDecimal distanceKm) {}

    static Answers of(List<Answer> found, @Nullable Farther farther) {
        List<Answer> sorted = found.stream().sorted(ORDER).toList();
        AnswerLevel level = sorted.isEmpty() ? AnswerLevel.NONE : sorted.get(0).level();
        List<Answer> places = sorted.stream()
                .filter(it -> it.level() == level || (level == AnswerLevel.NEIGHBOUR && isRemoteOfRegion(it)))
                .toList();
        List<Answer> others = level == AnswerLevel.UNAVAILABLE
                ? List.of()
                : sorted.stream()
                        .filter(it -> it.level() == AnswerLevel.UNAVAILABLE)
                        .toList();
        return new Answers(
                level,
                level == AnswerLevel.UNAVAILABLE ? reason(places) : null,
                level == AnswerLevel.NONE ? farther : null,
                places,
                others);
    }

    private static boolean isRemoteOfRegion(Answer answer) {
        return answer.level() == AnswerLevel.REGION && answer.remote();
    }

    private static Reason reason(List<Answer> own) {
        return own.stream().anyMatch(Answer::fresh) ? Reason.FULL : Reason.STALE;
    }
}
