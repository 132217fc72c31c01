package org.socialcluster.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class OfficeErrorsTest {
    private final OfficeErrors errors = new OfficeErrors();

    @Test
    void a_refusal_is_shown_in_its_own_words_however_deep_the_container_wraps_it() {
        Problem refusal = new Problem(ProblemType.CONFLICT, "people.myself");

        errors.error(new ErrorEvent(new IllegalStateException(new RuntimeException(refusal))));

        assertThat(shown()).isEqualTo(refusal.getMessage());
    }

    @Test
    void a_failure_is_shown_by_a_number_and_not_by_its_inside() {
        errors.error(new ErrorEvent(new IllegalStateException("select * from account")));

        assertThat(shown()).contains("под номером").doesNotContain("account", "IllegalState");
    }

    @Test
    void even_the_last_page_of_the_framework_speaks_russian_and_gives_the_number() {
        InternalServerError fallback = new InternalServerError();
        fallback.getElement().setText("There was an exception while trying to navigate");

        OfficeErrors.translate(fallback);

        assertThat(fallback.getElement().getTextRecursively())
                .contains("Ошибка на нашей стороне", "под номером")
                .doesNotContain("exception");
    }

    @Test
    void a_form_keeps_what_was_typed_and_marks_the_field_that_was_refused() {
        Form form = new Form();
        TextField name = form.field("name", new TextField());
        UI.getCurrent().add(name);
        name.setValue("Анна");

        boolean done = form.submit(() -> {
            throw Problem.ofField("name", "not-found");
        });

        assertThat(done).isFalse();
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo(Problem.text("not-found"));
        assertThat(name.getValue()).isEqualTo("Анна");
    }

    @Test
    void a_form_is_free_of_marks_once_the_work_is_done() {
        Form form = new Form();
        TextField name = form.field("name", new TextField());
        form.refuse("name", "…");

        boolean done = form.submit(() -> {});

        assertThat(done).isTrue();
        assertThat(name.isInvalid()).isFalse();
    }

    private static String shown() {
        return NotificationsKt.getNotifications().get(0).getElement().getProperty("text", "");
    }
}
