package org.socialcluster.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;

/** Answers as pages get them, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersOfATownTest {
    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void what_the_own_town_offers_comes_with_its_address_and_without_a_distance() {
        Answer answer = answers("rezh", "IPPSU").places().get(0);

        assertThat(answer.level()).isEqualTo(AnswerLevel.LOCAL);
        assertThat(answer.centre()).isEqualTo(new Answer.Centre("rezh", "Реж"));
        assertThat(answer.service().slug()).isEqualTo("rezh-usp-ippsu");
        assertThat(answer.provider().slug()).isEqualTo("rezh-org-usp");
        assertThat(answer.address()).isEqualTo("улица Примерная, 21");
        assertThat(answer.distanceKm()).isZero();
        assertThat(answer.fresh()).isTrue();
    }

    @Test
    void neighbours_come_by_distance_and_the_own_closed_window_beside_them() {
        Answers answers = answers("rezh", "TECH_AIDS");

        assertThat(answers.level()).isEqualTo(AnswerLevel.NEIGHBOUR);
        assertThat(answers.places())
                .isNotEmpty()
                .extracting(it -> Objects.requireNonNull(it.distanceKm()))
                .isSorted();
        assertThat(answers.others()).extracting(it -> it.service().status()).containsExactly(ListingStatus.CLOSED);
    }

    @Test
    void a_hidden_address_is_told_to_be_hidden_and_nothing_more() {
        List<Answer> hidden = answers("ekaterinburg", "VIOLENCE_HELP").places().stream()
                .filter(Answer::addressHidden)
                .toList();

        assertThat(hidden)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.address()).isNull());
    }

    @Test
    void what_the_region_offers_has_no_distance() {
        List<Answer> regional = List.of("MSE_APPEAL", "HOSPICE_BED", "ORPHAN_FLAT", "SPA_STAY").stream()
                .flatMap(need -> answers("rezh", need).places().stream())
                .filter(it -> it.centre().slug().equals("region"))
                .toList();

        assertThat(regional).isNotEmpty().allSatisfy(it -> {
            assertThat(it.level()).isEqualTo(AnswerLevel.REGION);
            assertThat(it.distanceKm()).isNull();
        });
    }

    @Test
    void a_need_that_does_not_exist_is_answered_by_nobody() {
        Answers answers = answers("rezh", "' or true --");

        assertThat(answers.level()).isEqualTo(AnswerLevel.NONE);
        assertThat(answers.farther()).isNull();
    }

    @Test
    void the_needs_of_a_town_add_up_to_the_whole_vocabulary() {
        CentreId rezh = centre("rezh");
        Actor visitor = Actor.visitorOf(rezh);

        List<GroupAnswers> groups = scope.as(visitor, Resolution.class, it -> it.groups(visitor, rezh));

        assertThat(groups).hasSize(12);
        assertThat(groups.stream().mapToInt(it -> it.needs().size()).sum()).isEqualTo(80);
        assertThat(groups)
                .allSatisfy(it -> assertThat(it.local() + it.elsewhere() + it.unavailable() + it.nobody())
                        .isEqualTo(it.needs().size()));
    }

    private static Answers answers(String town, String need) {
        CentreId centre = centre(town);
        Actor visitor = Actor.visitorOf(centre);
        return scope.as(visitor, Resolution.class, it -> it.answers(visitor, centre, need));
    }

    private static CentreId centre(String slug) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select id from centre where slug = '" + slug + "'")) {
            row.next();
            return new CentreId(row.getObject(1, UUID.class));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
