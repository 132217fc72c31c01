package org.socialcluster.routes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** What the centre says of a place of a step, or of the step itself.
     *
     * @param service null: the step itself */
    public record Overlay(
            @Nullable UUID service,
            OverlayAction action,
            @Nullable String note) {}

    /** A step with who answers it here.
     *
     * @param answers null where nobody is needed
     * @param overlays what the centre says of it */
    public record Step(RouteStep step, @Nullable Answers answers, List<Overlay> overlays) {

        /** Who answers it: those that the centre has put first, then the nearest. What the centre hides is left out, unless
         * nobody else is left: a person is not left alone over it. */
        public List<Answer> places() {
            List<Answer> all = answers == null ? List.of() : answers.places();
            List<Answer> shown =
                    all.stream().filter(it -> !is(it, OverlayAction.HIDE)).toList();
            return (shown.isEmpty() ? all : shown)
                    .stream()
                            .sorted(Comparator.comparing(it -> !is(it, OverlayAction.PIN)))
                            .toList();
        }

        /** What the centre says of the step itself. */
        public Optional<String> note() {
            return notes(null).findFirst();
        }

        /** What the centre says of a place. */
        public Optional<String> note(Answer place) {
            return notes(place.service().id()).findFirst();
        }

        /** Whether the centre has put the place first. */
        public boolean pinned(Answer place) {
            return is(place, OverlayAction.PIN);
        }

        /** As the API writes it: the level, or {@code not-needed}. */
        public String state() {
            return answers == null ? "not-needed" : answers.level().code();
        }

        private boolean is(Answer place, OverlayAction action) {
            return overlays.stream()
                    .anyMatch(
                            it -> it.action() == action && place.service().id().equals(it.service()));
        }

        private Stream<String> notes(@Nullable UUID service) {
            return overlays.stream()
                    .filter(it -> Objects.equals(it.service(), service))
                    .flatMap(it -> Stream.ofNullable(it.note()));
        }
    }

    /** When a place is open. */
    public Opening opening(Answer place) {
        Answer.Visit visit = place.visit();
        return timetables
                .ofService(visit.centre(), place.service().id(), visit.place(), visit.schedule())
                .at(at);
    }

    /** From when on this may no longer be true as it stands: a place opens or closes, an expert's word expires. */
    public Optional<Instant> changes() {
        Stream<Instant> doors = steps.stream()
                .flatMap(it -> it.places().stream())
                .flatMap(it -> Stream.ofNullable(opening(it).changes()));
        Stream<Instant> words = route.steps().stream()
                .flatMap(it -> Stream.ofNullable(it.verification()))
                .map(it -> it.validUntil().toInstant());
        return Stream.concat(doors, words).min(Comparator.naturalOrder());
    }

    /** The first step with nobody behind it. */
    public Optional<Step> firstBroken() {
        return steps.stream()
                .filter(it -> it.answers() != null && it.answers().level() == AnswerLevel.NONE)
                .findFirst();
    }
}
