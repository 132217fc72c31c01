package org.socialcluster.coverage.office.reports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.reports.Cadence;
import org.socialcluster.coverage.reports.ReportSubscriptions;
import org.socialcluster.office.AtWork;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Asking for reports by mail and ending them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class SubscriptionsViewTest {
    private @Nullable Cadence stored;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().add(new SubscriptionsView(subscriptions(), AtWork.as(Role.MINISTRY_REVIEWER)));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_reviewer_asks_for_a_report_and_ends_it() {
        assertThat(words()).contains("Сейчас отчёты не приходят.").anyMatch(it -> it.contains("maria@example.org"));
        assertThat(_find(Button.class, spec -> spec.withText("Не присылать"))).isEmpty();
        _get(RadioButtonGroup.class).setValue(Cadence.DAILY);
        _click(_get(Button.class, spec -> spec.withText("Присылать отчёты")));
        assertThat(stored).isEqualTo(Cadence.DAILY);
        assertThat(words()).contains("Сейчас отчёт приходит: каждый день.");

        _click(_get(Button.class, spec -> spec.withText("Не присылать")));

        assertThat(stored).isNull();
        assertThat(words()).contains("Сейчас отчёты не приходят.");
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private ReportSubscriptions subscriptions() {
        return new ReportSubscriptions() {
            @Override
            public Optional<Cadence> own(Actor actor) {
                return Optional.ofNullable(stored);
            }

            @Override
            public void subscribe(Actor actor, Cadence cadence) {
                stored = cadence;
            }

            @Override
            public void end(Actor actor) {
                stored = null;
            }
        };
    }
}
