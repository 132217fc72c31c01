package org.socialcluster.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.Opening;
import org.socialcluster.hours.Timetables;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.resolution.Answers;

/**
 * A route as it is gone in one town.
 *
 * @param timetables of all places that are named
 * @param at the moment of which {@link #opening} speaks
 */
public record RouteInTown(RouteView route, List<Step> steps, Timetables timetables, Instant at) {

    /** A step with who answers it here.
     *
     * @param answers null where nobody is needed */
    public record Step(RouteStep step, @Nullable Answers answers) {
        /** Who answers it, nearest first. */
        public List<Answer> places() {
            return answers == null ? List.of() : answers.places();
        }

        /** As the API writes it: the level, or {@code not-needed}. */
        public String state() {
            return answers == null ? "not-needed" : answers.level().code();
        }
    }

    /** When a place is open. */
    public Opening opening(Answer place) {
        Answer.Visit visit = place.visit();
        return timetables
                .ofService(visit.centre(), place.service().id(), visit.place(), visit.schedule())
                .at(at);
    }

    /** The first step with nobody behind it. */
    public Optional<Step> firstBroken() {
        return steps.stream()
                .filter(it -> it.answers() != null && it.answers().level() == AnswerLevel.NONE)
                .findFirst();
    }
}
