package org.socialcluster.coverage.office.reports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.reports.Cadence;
import org.socialcluster.coverage.reports.ReportSubscriptions;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Asking for reports by mail and ending them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class SubscriptionsViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void a_reviewer_asks_for_a_report_and_ends_it() {
        Actor reviewer = desk.signIn(Role.MINISTRY_REVIEWER);
        ReportSubscriptions kept = desk.get(ReportSubscriptions.class);
        desk.show(SubscriptionsView.class);
        assertThat(words())
                .contains("Отчёты не заказаны.")
                .anyMatch(it -> it.contains(desk.session().person().login()));
        assertThat(_find(Button.class, spec -> spec.withText("Не присылать"))).isEmpty();
        _get(RadioButtonGroup.class).setValue(Cadence.DAILY);
        _click(_get(Button.class, spec -> spec.withText("Присылать отчёты")));
        assertThat(kept.own(reviewer)).contains(Cadence.DAILY);
        assertThat(words()).contains("Выбрано: каждый день.");

        _click(_get(Button.class, spec -> spec.withText("Не присылать")));

        assertThat(kept.own(reviewer)).isEmpty();
        assertThat(words()).contains("Отчёты не заказаны.");
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
