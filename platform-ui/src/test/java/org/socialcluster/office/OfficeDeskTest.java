package org.socialcluster.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.Scenarios;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** The desk that tests of views stand on behaves as the container does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeDeskTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @RepeatedTest(2)
    void nothing_that_a_test_writes_stays() {
        assertThat(desk.value("select count(*) from coverage_task")).isEqualTo("0");

        task("primersk", "Найти, кто поможет");
        desk.listing("primersk", "FOOD_AID", "Столовая");

        assertThat(desk.value("select count(*) from coverage_task")).isEqualTo("1");
    }

    @Test
    void each_call_sees_what_its_actor_may_see() {
        task("primersk", "Найти, кто поможет");
        task("obraztsovo", "Найти, кто поможет");
        Actor manager = desk.signIn(Role.CENTRE_MANAGER, "obraztsovo");

        assertThat(desk.get(CoverageTasks.class).list(manager))
                .extracting(CoverageTask::slug)
                .containsExactly("obraztsovo");
    }

    @Test
    void a_call_that_fails_leaves_nothing_behind() {
        Actor author = desk.signIn(Role.MINISTRY_REVIEWER);
        ImaginedService wrong = new ImaginedService(
                desk.centre("primersk"), "Услуга", ServiceForm.VISIT, List.of("NO_SUCH_NEED"), List.of());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        desk.get(Scenarios.class).add(author, new ScenarioDraft("Проба", null, false, List.of(wrong))));

        assertThat(desk.get(Scenarios.class).all(author)).isEmpty();
    }

    @Test
    void what_breaks_a_constraint_is_refused() {
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> task("primersk", " "));
    }

    private void task(String town, String reason) {
        Actor ministry = desk.signIn(Role.MINISTRY_REVIEWER);
        desk.get(CoverageTasks.class)
                .make(
                        ministry,
                        new TaskDraft(
                                desk.centre(town),
                                "FOOD_AID",
                                TaskKind.HANDED,
                                reason,
                                desk.today().plusDays(9)));
    }
}
