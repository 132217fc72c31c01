package org.socialcluster.routes.office.editing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.editing.RouteContent;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteReviews;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.routes.editing.StepContent;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** An editor at a route: what is written is kept by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteEditViewTest {
    private static final String ROUTE = "food-today";

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk(Clock.systemUTC(), Set.of(RoutesView.class, RouteEditView.class));

    @Test
    void what_is_typed_is_kept_without_a_button_and_what_is_in_the_way_is_said_anew() {
        draft(null);
        show();
        assertThat(text()).contains("Что мешает опубликовать: 2", "не написано, что изменилось");
        long before = open().version();

        type(_get(TextField.class, spec -> spec.withLabel("Короткое название")), "Уход дома");

        assertThat(content().shortTitle()).isEqualTo("Уход дома");
        assertThat(open().version()).isEqualTo(before + 1);
        assertThat(text()).contains("Сохранено");
        type(_get(TextArea.class, spec -> spec.withLabel("Что изменилось")), "Новый срок");
        assertThat(content().changeNote()).isEqualTo("Новый срок");
        assertThat(open().version()).isEqualTo(before + 2);
        assertThat(text()).contains("Что мешает опубликовать: 1").doesNotContain("не написано, что изменилось");
    }

    @Test
    void nothing_changes_by_opening_and_saving() {
        draft(null);
        RouteContent before = content();
        show();

        press("Сохранить");

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void steps_are_moved_added_and_taken_away_and_the_last_one_comes_back_with_its_words() {
        draft(null);
        show();
        _click(_find(Button.class, spec -> spec.withText("Ниже")).get(0));
        assertThat(titles()).containsExactly("Придите", "Позвоните", "Ждите");

        _click(_find(Button.class, spec -> spec.withText("Убрать шаг")).get(1));
        assertThat(titles()).containsExactly("Придите", "Ждите");
        press("Вернуть «Шаг 2. Позвоните»");
        assertThat(titles()).containsExactly("Придите", "Позвоните", "Ждите");

        press("Добавить шаг");
        assertThat(titles()).hasSize(4).last().isEqualTo("");
    }

    @Test
    void a_row_that_was_taken_away_comes_back() {
        draft(null);
        show();
        List<Button> away = _find(Button.class, spec -> spec.withText("Убрать"));
        _click(away.get(away.size() - 1));
        assertThat(content().sources()).isEmpty();

        press("Вернуть убранное");

        assertThat(content().sources()).containsExactly(new RouteView.Source("Сайт", "https://example.org"));
    }

    @Test
    void what_cannot_be_kept_is_told_at_its_field_and_what_is_typed_stays() {
        draft(null);
        show();
        TextField title =
                _find(TextField.class, spec -> spec.withLabel("Название шага")).get(1);
        String endless = "Придите сами ".repeat(20).strip();

        type(title, endless);

        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getValue()).isEqualTo(endless);
        assertThat(text()).contains("Не сохранено");
        assertThat(titles()).contains("Придите");
        type(title, "Придите сами");
        assertThat(title.isInvalid()).isFalse();
        assertThat(titles()).contains("Придите сами");
    }

    @Test
    void handing_over_keeps_first_and_what_is_handed_over_is_read_only() {
        draft("Новый срок");
        show();
        _get(TextField.class, spec -> spec.withLabel("Короткое название")).setValue("Уход дома");
        press("Отдать на проверку");
        assertThat(open().status()).isEqualTo(Status.IN_REVIEW);
        assertThat(content().shortTitle()).isEqualTo("Уход дома");
        expectNotifications("Версия на проверке. Принять её может любой редактор, который её не писал.");

        show();
        assertThat(_find(Button.class, spec -> spec.withText("Принять"))).isEmpty();
        assertThat(_find(TextField.class, spec -> spec.withLabel("Название"))).allMatch(TextField::isReadOnly);
        assertThat(_find(Button.class, spec -> spec.withText("Добавить шаг"))).isEmpty();
    }

    @Test
    void the_second_person_says_something_at_a_step_and_accepts() {
        Actor author = draft("Новый срок");
        reviews().handOver(author, ROUTE, open().version());
        Actor second = desk.signIn(Role.REGIONAL_EDITOR);
        show();
        TextArea first =
                _find(TextArea.class, spec -> spec.withLabel("Новое замечание")).get(0);
        _setValue(first, "Куда звонить?");
        _click(_find(Button.class, spec -> spec.withText("Добавить замечание")).get(0));

        assertThat(reviews().comments(second, ROUTE))
                .singleElement()
                .matches(it -> content().steps().get(0).key().equals(it.step()));
        assertThat(text()).contains("Замечания: 1", "Куда звонить?", "Мария Образцова, " + Words.day(desk.today()));
        press("Принять");
        assertThat(open().status()).isEqualTo(Status.APPROVED);
        assertThat(text()).contains("Публиковать ничего не мешает.");
    }

    @Test
    void beside_a_published_route_there_is_a_button_that_begins_the_next_version() {
        desk.signIn(Role.REGIONAL_EDITOR);
        show();
        assertThat(text()).contains("Жители читают версию 1", "Версия 1").doesNotContain("Что мешает");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Название"))).allMatch(TextField::isReadOnly);

        press("Начать новую версию");

        assertThat(text()).contains("Версия 2:", "черновик");
        expectNotifications("Новая версия начата. Жители читают прежнюю.");
    }

    private static StepContent step(String title) {
        return new StepContent(
                UUID.randomUUID(),
                title,
                "Сделайте это",
                "CENTRE",
                null,
                "Сам",
                List.of(),
                List.of(new StepContent.Paper("passport", "INPUT", true, null)),
                new StepContent.Deadline(5, "WORKING_DAYS", "со дня", null, true, "HIGH"),
                null,
                null,
                false,
                null);
    }

    /** A route of three steps. */
    private static RouteContent content(@Nullable String changeNote) {
        return new RouteContent(
                "Как получить уход",
                "Уход",
                "Суть",
                null,
                null,
                "MIXED",
                LocalDate.of(2026, 11, 1),
                null,
                180,
                "",
                changeNote,
                Map.of(),
                List.of(),
                List.of(step("Позвоните"), step("Придите"), step("Ждите")),
                List.of(),
                List.of(new RouteView.Source("Сайт", "https://example.org")),
                List.of(),
                List.of(),
                List.of());
    }

    /** An editor has begun the next version.
     *
     * @param changeNote what it says of itself */
    private Actor draft(@Nullable String changeNote) {
        Actor editor = desk.signIn(Role.REGIONAL_EDITOR);
        drafts().begin(editor, ROUTE, 1);
        drafts().save(editor, ROUTE, content(changeNote), open().version());
        return editor;
    }

    private RouteDrafts drafts() {
        return desk.get(RouteDrafts.class);
    }

    private RouteReviews reviews() {
        return desk.get(RouteReviews.class);
    }

    private RouteDesk kept() {
        return drafts().desk(desk.session().actor(), ROUTE);
    }

    private RouteVersion open() {
        return kept().open().orElseThrow();
    }

    private RouteContent content() {
        return kept().content();
    }

    private List<String> titles() {
        return content().steps().stream().map(StepContent::title).toList();
    }

    private static <F extends com.vaadin.flow.component.textfield.TextFieldBase<F, String>> void type(
            F field, String text) {
        field.setValue(text);
        _fireValueChange(field);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private void show() {
        UI.getCurrent().removeAll();
        desk.show(RouteEditView.class).look(ROUTE);
    }
}
