package org.socialcluster.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {
    private static final Answers.Farther FAR = new Answers.Farther("serov", "Серов", new BigDecimal("250.4"));

    @Test
    void the_nearest_level_wins_and_what_is_full_in_the_own_town_is_not_hidden() {
        Answers answers = Answers.of(
                List.of(
                        answer(AnswerLevel.UNAVAILABLE, "Своё", "0"),
                        answer(AnswerLevel.REGION, "Областное", null),
                        answer(AnswerLevel.NEIGHBOUR, "Дальнее", "40.5"),
                        answer(AnswerLevel.NEIGHBOUR, "Ближнее", "9.5")),
                FAR);

        assertThat(answers.level()).isEqualTo(AnswerLevel.NEIGHBOUR);
        assertThat(names(answers.places())).containsExactly("Ближнее", "Дальнее");
        assertThat(names(answers.others())).containsExactly("Своё");
        assertThat(answers.reason()).isNull();
        assertThat(answers.farther()).isNull();
    }

    @Test
    void what_the_region_gives_remotely_stands_beside_the_neighbours() {
        Answers answers = Answers.of(
                List.of(
                        answer(AnswerLevel.NEIGHBOUR, "Сосед", "12"),
                        answer(AnswerLevel.REGION, "По телефону", null, ServiceForm.REMOTE, true),
                        answer(AnswerLevel.REGION, "В области", null)),
                null);

        assertThat(names(answers.places())).containsExactly("Сосед", "По телефону");
    }

    @Test
    void equal_distances_are_ordered_by_name() {
        Answers answers =
                Answers.of(List.of(answer(AnswerLevel.LOCAL, "Б", "0"), answer(AnswerLevel.LOCAL, "А", "0")), null);

        assertThat(names(answers.places())).containsExactly("А", "Б");
    }

    @Test
    void one_fresh_service_without_room_means_full_and_none_means_stale() {
        Answer full = answer(AnswerLevel.UNAVAILABLE, "Мест нет", "0");
        Answer stale = answer(AnswerLevel.UNAVAILABLE, "Не проверяли", "0", ServiceForm.VISIT, false);

        assertThat(Answers.of(List.of(full, stale), FAR).reason()).isEqualTo(Answers.Reason.FULL);
        assertThat(Answers.of(List.of(stale), FAR).reason()).isEqualTo(Answers.Reason.STALE);
        assertThat(Answers.of(List.of(stale), FAR).farther()).isNull();
    }

    @Test
    void nobody_is_said_with_the_nearest_farther_town() {
        Answers answers = Answers.of(List.of(), FAR);

        assertThat(answers.level()).isEqualTo(AnswerLevel.NONE);
        assertThat(answers.places()).isEmpty();
        assertThat(answers.farther()).isEqualTo(FAR);
    }

    private static List<String> names(List<Answer> answers) {
        return answers.stream().map(it -> it.service().name()).toList();
    }

    private static Answer answer(AnswerLevel level, String name, @Nullable String km) {
        return answer(level, name, km, ServiceForm.VISIT, true);
    }

    private static Answer answer(AnswerLevel level, String name, @Nullable String km, ServiceForm form, boolean fresh) {
        return new Answer(
                level,
                new Answer.Centre("rezh", "Реж"),
                km == null ? null : new BigDecimal(km),
                new Answer.Service(
                        UUID.randomUUID(), "s", name, form, ListingStatus.PUBLISHED, CapacityState.AVAILABLE),
                new Answer.Provider("p", "Организация"),
                "улица Примерная, 1",
                false,
                Instant.EPOCH,
                fresh,
                !fresh,
                null,
                new Answer.Visit(new CentreId(UUID.randomUUID()), null, List.of(), List.of(), List.of(), false));
    }
}
