package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** What has changed, on the first page: since when, and what is inside of better and worse. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BriefingOutlookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void whoever_signs_in_for_the_first_time_is_told_so_and_which_day_is_compared_with() {
        desk.snapshot(1);
        desk.snapshot(0);
        show();

        String day = Words.day(desk.today().minusDays(1));
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains("С " + day + " ничего не изменилось");
        assertThat(said())
                .contains("Вы вошли впервые, прошлого входа ещё не было: сравниваем со снимком за " + day + ".");
    }

    @Test
    void it_says_the_same_as_the_comparison_it_leads_to() {
        desk.listing("primersk", "FOOD_AID", "Обеды");
        desk.snapshot(1);
        desk.sql("update social_service set confirmed_at = now() - interval '5 years'");
        desk.snapshot(0);
        show();
        String moved = _find(Anchor.class).stream()
                .map(Anchor::getText)
                .filter(it -> it.contains("Стало лучше"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().removeAll();
        desk.show(CompareView.class).refresh();

        assertThat(moved).contains("Закрыто: −", "из них стало «Давно не проверяли»");
        assertThat(said()).anyMatch(it -> it.endsWith(moved.substring(moved.indexOf("Закрыто"))));
    }

    @Test
    void the_day_is_that_of_the_last_visit_and_yesterday_for_a_second_one_on_a_day() {
        LastVisit earlier = new LastVisit(TODAY.minusDays(9), TODAY);
        LastVisit again = new LastVisit(TODAY, TODAY);

        assertThat(earlier.since()).isEqualTo(TODAY.minusDays(9));
        assertThat(earlier.said(TODAY.minusDays(10)))
                .isEqualTo("Прошлый вход был 13 ноября 2026: сравниваем со снимком за 12 ноября 2026.");
        assertThat(again.since()).isEqualTo(TODAY.minusDays(1));
        assertThat(again.said(again.since())).startsWith("Вы уже входили сегодня:");
    }

    private void show() {
        Actor ministry = desk.signIn(Role.MINISTRY_REVIEWER);
        UI.getCurrent().add(desk.get(BriefingOutlook.class).outlook(ministry).orElseThrow());
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
