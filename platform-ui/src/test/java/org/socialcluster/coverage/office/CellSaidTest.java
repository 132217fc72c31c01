package org.socialcluster.coverage.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.AtLeast;
import org.socialcluster.sheets.StatTable;

/** A cell says one thing: what its services say, and the same on the page and in files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellSaidTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @BeforeEach
    void open() {
        desk.signIn(Role.MINISTRY_REVIEWER);
    }

    @Test
    void a_service_that_is_closed_for_a_while_lacks_a_day_and_no_room() {
        desk.listing("primersk", "HOME_CARE", "Помощник");
        desk.sql("update social_service set status = 'CLOSED'");

        assertThat(CellSaid.state(cell("HOME_CARE"))).isEqualTo("Мест нет (временно закрыто)");
        assertThat(CellSaid.rule(cell("HOME_CARE"))).endsWith("но сейчас она не принимает: временно закрыто.");
        assertThat(CellSaid.cause(cell("HOME_CARE"), GapCause.FULL))
                .isEqualTo("Есть, но не принимает: временно закрыто");
        assertThat(CellSaid.closes(cell("HOME_CARE"), GapCause.FULL))
                .isEqualTo(
                        "Узнать у центра, когда услугу откроют, и указать этот день в записи. Пока договориться с соседями.");
    }

    @Test
    void where_one_is_full_and_another_closed_both_are_said() {
        desk.listing("primersk", "HOME_CARE", "Помощник");
        desk.sql("update social_service set capacity_state = 'FULL'");
        assertThat(CellSaid.closes(cell("HOME_CARE"), GapCause.FULL))
                .isEqualTo("Добавить мест. Пока договориться с соседями.");
        desk.listing("primersk", "HOME_CARE", "Второй");
        desk.sql("update social_service set status = 'CLOSED' where name = 'Второй'");

        assertThat(CellSaid.state(cell("HOME_CARE"))).isEqualTo("Мест нет");
        assertThat(CellSaid.cause(cell("HOME_CARE"), GapCause.FULL)).contains("мест нет", "временно закрыто");
        assertThat(CellSaid.closes(cell("HOME_CARE"), GapCause.FULL)).contains("Добавить мест", "Узнать у центра");
    }

    @Test
    void who_takes_people_too_far_away_is_named_and_nobody_says_that_no_one_takes_them() {
        desk.listing("obraztsovo", "FOOD_AID", "Обеды");
        desk.sql("update centre_distance set neighbour = false, km = 200");

        assertThat(cell("FOOD_AID").cell().cause()).isEqualTo(GapCause.FAR);
        assertThat(CellSaid.rule(cell("FOOD_AID")))
                .contains("только там, куда по норме слишком далеко. Ближайший, кто принимает: Образцово, примерно ")
                .endsWith("Это не соседний город, поэтому не засчитан.");
    }

    @Test
    void nobody_and_only_for_their_own_people_are_two_sentences() {
        assertThat(CellSaid.rule(cell("DOCTOR_VISIT"))).contains("больше никто в области не принимает");
        desk.listing("obraztsovo", "DOCTOR_VISIT", "Врач");

        assertThat(CellSaid.rule(cell("DOCTOR_VISIT")))
                .isEqualTo("В городе услуги нет. Рядом она есть, но только для своих жителей.");
        assertThat(CellSaid.having(matrix(), cell("DOCTOR_VISIT"))).contains("городов 1: Образцово (там «Есть»).");
    }

    @Test
    void a_norm_that_no_town_meets_though_each_has_help_is_doubted() {
        desk.listing("primersk", "HOME_CARE", "Помощник");
        desk.listing("obraztsovo", "HOME_CARE", "Помощник");
        assertThat(matrix().sum(List.of(cell("HOME_CARE").need())).shortEverywhere())
                .isFalse();
        desk.sql("update need set norm_one_per = 100 where code = 'HOME_CARE'");

        assertThat(CoverageSaid.norm(
                        cell("HOME_CARE").need(),
                        matrix().sum(List.of(cell("HOME_CARE").need()))))
                .endsWith("По этой норме мало во всех городах: возможно, норму нужно уточнить.");
    }

    @Test
    void the_file_has_what_one_needs_to_check_the_cell_and_to_decide() {
        CellEvidence cell = cell("HOME_CARE");
        Map<Object, Object> said = new LinkedHashMap<>();
        CellReport.cell(matrix(), cell, "")
                .rows()
                .forEach(it -> said.put(Objects.requireNonNull(it.get(0)), Objects.requireNonNull(it.get(1))));

        assertThat(said)
                .containsEntry("Город", "Примерск")
                .containsEntry("Состояние", "Нет")
                .containsEntry("Нужно своих услуг по норме", cell.required())
                .containsEntry("Подтверждение действует, дней", 90)
                .containsEntry("Причина", "Никто не принимает жителей города")
                .containsEntry("Что с этим делается", "Пока ничего: центру не передано и не отложено.")
                .containsKeys("Жителей", "Норма", "Что поможет", "Почему такое состояние", "Маршруты");
        StatTable demand = CellReport.demand(Map.of(
                DemandSource.STUCK, new DemandFigure(0, true), DemandSource.SEARCH, new DemandFigure(21, false)));
        assertThat(demand.rows())
                .containsExactly(
                        List.of("Искали и не нашли в городе", 21),
                        List.of("Отметили, что застряли на шаге маршрута", "меньше 5"));
        assertThat(demand.totals().get(0)).containsExactly("Всего", new AtLeast("не меньше", 21));
    }

    @Test
    void a_cause_has_the_name_in_the_document_that_it_has_in_the_list() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "ministry.md"));

        assertThat(GapCause.values())
                .allSatisfy(it -> assertThat(document).contains("\n| " + CoverageSaid.cause(it) + " |"));
    }

    private CellEvidence cell(String need) {
        return desk.get(Coverage.class).evidence(desk.session().actor(), "primersk", need);
    }

    private CoverageMatrix matrix() {
        return desk.get(Coverage.class).matrix(desk.session().actor());
    }
}
