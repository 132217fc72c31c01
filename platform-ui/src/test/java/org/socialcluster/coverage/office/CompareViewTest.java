package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.StatReport;

/** Two days, or two towns, side by side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class CompareViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void with_one_snapshot_it_is_said_when_there_will_be_something_to_compare() {
        desk.snapshot(0);
        show(Role.MINISTRY_REVIEWER);

        assertThat(said()).anyMatch(it -> it.startsWith("Снимок пока один, за " + day(0) + "."));
        assertThat(_find(ListGrid.class)).isEmpty();
        choose("Что сравнить", CompareFilter.What.TOWNS);
        assertThat(_find(ListGrid.class)).hasSize(1);
    }

    @Test
    void a_month_apart_unless_somebody_asks_otherwise() {
        desk.sql("insert into coverage_day (day, moment, made_up) select day, day, false from generate_series(date '"
                + desk.today().minusDays(60) + "', date '" + desk.today() + "', interval '1 day') day");
        show(Role.MINISTRY_REVIEWER);
        String month = Words.day(desk.today().minusMonths(1));

        assertThat(said()).anyMatch(it -> it.startsWith("С " + month + " по " + day(0) + " "));
        choose("За какое время", CompareFilter.While.WEEK);
        assertThat(said()).anyMatch(it -> it.startsWith("С " + day(7) + " по " + day(0) + " "));
        choose("За какое время", CompareFilter.While.DAY);
        assertThat(said()).anyMatch(it -> it.startsWith("С " + day(1) + " по " + day(0) + " "));
    }

    @Test
    void no_earlier_than_the_first_snapshot() {
        desk.snapshot(2);
        desk.snapshot(0);
        show(Role.MINISTRY_REVIEWER);

        assertThat(said())
                .anyMatch(it -> it.startsWith("С " + day(2) + " по " + day(0) + " "))
                .anyMatch(it -> it.contains("Снимки есть с " + day(2)));
    }

    @Test
    void each_change_says_what_it_was_and_which_listings_made_it() {
        changed();
        show(Role.MINISTRY_REVIEWER);

        assertThat(said())
                .contains("С " + day(2) + " по " + day(0) + " изменилось клеток: 5. Закрыто: −1, по норме: −1."
                        + " Стало лучше: 1; хуже: 2. Впервые посчитаны или больше не считаются: 2.");
        CellChange worse = change("primersk", "FOOD_AID");
        assertThat(PastSaid.state(worse.from())).isEqualTo("Есть");
        assertThat(PastSaid.reasons(worse))
                .isEqualTo("«Обеды»: больше не опубликована; «Столовая», Образцово: больше не принимает: мест нет или"
                        + " закрыта");
        assertThat(PastSaid.reasons(change("primersk", "DOCTOR_VISIT"))).startsWith("Услуги не менялись.");
        assertThat(change("obraztsovo", "HOME_CARE").direction()).isEqualTo(1);
    }

    @Test
    void the_file_says_the_same_and_a_manager_is_told_no_listings() {
        changed();
        show(Role.CENTRE_MANAGER);
        _get(CompareView.class).refresh();

        var table = _get(ChangesBox.class).table();
        assertThat(table.rows()).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.header()).doesNotContain("Почему");
        assertThat(_get(ListGrid.class).getColumns()).hasSize(5);
    }

    @Test
    void two_towns_show_what_differs_and_on_demand_everything() {
        towns(Role.MINISTRY_REVIEWER);

        assertThat(GridKt._size(_get(ListGrid.class))).isOne();
        assertThat(said())
                .contains("Примерск: закрыто 0 из 3. Образцово: закрыто 1 из 3. Отличаются: 1. Снимок за " + day(0)
                        + ".");
        _get(Checkbox.class).setValue(true);
        _get(CompareView.class).refresh();
        assertThat(GridKt._size(_get(ListGrid.class))).isEqualTo(3);
        assertThat(_get(PairsBox.class).table().header())
                .containsExactly("Потребность", "Группа", "Примерск", "Образцово");
    }

    @Test
    void towns_that_nobody_has_chosen_are_named_and_each_state_leads_to_its_cell() {
        towns(Role.MINISTRY_REVIEWER);

        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Первый город")).getPlaceholder())
                .isEqualTo("Примерск");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Второй город")).getPlaceholder())
                .isEqualTo("Образцово");
        assertThat(hrefs("one")).containsExactly("coverage/cells/primersk/DOCTOR_VISIT");
        assertThat(hrefs("other")).containsExactly("coverage/cells/obraztsovo/DOCTOR_VISIT");
    }

    @Test
    void whoever_works_in_one_town_gets_no_link_into_another() {
        towns(Role.CENTRE_MANAGER);

        assertThat(hrefs("one")).containsExactly("coverage/cells/primersk/DOCTOR_VISIT");
        assertThat(hrefs("other")).isEmpty();
    }

    @Test
    void days_of_the_demonstration_are_not_taken_for_days_that_were_lived() {
        desk.sql(
                "insert into coverage_day (day, moment, made_up, demo) select day, day, false, true from (select date '"
                        + desk.today().minusDays(2) + "' as day) past");
        desk.snapshot(0);
        show(Role.MINISTRY_REVIEWER);

        assertThat(said()).anyMatch(it -> it.contains("Дни по " + day(2) + " не прожиты"));
    }

    @Test
    void the_days_of_the_demonstration_are_the_same_whichever_days_are_compared() {
        desk.sql(
                "insert into coverage_day (day, moment, made_up, demo) select day, day, false, true from generate_series(date '"
                        + desk.today().minusDays(60) + "', date '"
                        + desk.today().minusDays(1) + "', interval '1 day') day");
        desk.snapshot(0);
        show(Role.MINISTRY_REVIEWER);
        String past = "Дни по " + day(1) + " не прожиты";

        assertThat(said()).anyMatch(it -> it.contains(past));
        choose("За какое время", CompareFilter.While.WEEK);
        assertThat(said()).anyMatch(it -> it.contains(past));
        choose("Что сравнить", CompareFilter.What.TOWNS);
        assertThat(said()).anyMatch(it -> it.contains(past));
    }

    @Test
    void what_nobody_had_confirmed_and_what_nobody_confirms_any_more_is_told_apart() {
        desk.listing("primersk", "FOOD_AID", "Обеды");
        desk.listing("primersk", "HOME_CARE", "Соцработник");
        stale("Обеды", "now() - interval '5 years'");
        desk.snapshot(2);
        stale("Обеды", "now()");
        stale("Соцработник", "now() - interval '5 years'");
        desk.snapshot(0);
        show(Role.MINISTRY_REVIEWER);

        assertThat(said())
                .anyMatch(it -> it.contains("лучше: 2, из них было «Давно не проверяли»: 1")
                        && it.contains("хуже: 1, из них стало «Давно не проверяли»: 1."));
    }

    private void stale(String listing, String confirmed) {
        desk.sql("update social_service set confirmed_at = %s where name = '%s'".formatted(confirmed, listing));
    }

    @Test
    void the_file_is_named_by_what_is_compared_and_says_it_once() {
        changed();
        show(Role.MINISTRY_REVIEWER);
        choose("За какое время", CompareFilter.While.OWN);
        StatReport days = _get(CompareView.class).report();

        assertThat(days.file())
                .isEqualTo("coverage-compare-from-" + desk.today().minusDays(2) + "-" + desk.today());
        assertThat(String.join(" ", days.about()))
                .contains("С " + day(2) + " по " + day(0))
                .doesNotContain("За какое время", "С какого дня");
        choose("Что сравнить", CompareFilter.What.TOWNS);
        assertThat(_get(CompareView.class).report().file())
                .isEqualTo("coverage-compare-towns-primersk-obraztsovo-" + desk.today());
    }

    /** Two towns, of which one has a doctor, side by side. */
    private void towns(Role role) {
        desk.listing("obraztsovo", "DOCTOR_VISIT", "Приём врача");
        desk.snapshot(0);
        show(role);
        choose("Что сравнить", CompareFilter.What.TOWNS);
    }

    private static List<String> hrefs(String column) {
        Component cell = GridKt._getCellComponent(_get(ListGrid.class), 0, column);
        return _find(cell, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    /** Food, of which one town has from its neighbour, becomes scarce in both towns, help at home comes to one, and the doctor is counted from now on. */
    private void changed() {
        desk.listing("primersk", "FOOD_AID", "Обеды");
        desk.sql("update social_service set capacity_state = 'FULL'");
        desk.listing("obraztsovo", "FOOD_AID", "Столовая");
        desk.sql("update need set retired = true where code = 'DOCTOR_VISIT'");
        desk.snapshot(2);
        desk.sql("update need set retired = false where code = 'DOCTOR_VISIT'");
        desk.sql("update social_service set status = 'ARCHIVED' where name = 'Обеды'");
        desk.sql("update social_service set capacity_state = 'FULL' where name = 'Столовая'");
        desk.listing("obraztsovo", "HOME_CARE", "Соцработник");
        desk.snapshot(0);
    }

    private String day(int ago) {
        return Words.day(desk.today().minusDays(ago));
    }

    private static CellChange change(String town, String need) {
        return GridKt._findAll((ListGrid<CellChange>) _get(ListGrid.class)).stream()
                .filter(it ->
                        it.place().town().equals(town) && it.place().need().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static void choose(String label, Object value) {
        _get(Select.class, spec -> spec.withLabel(label)).setValue(value);
        _get(CompareView.class).refresh();
    }

    private void show(Role role) {
        desk.signIn(role);
        desk.show(CompareView.class).refresh();
    }
}
