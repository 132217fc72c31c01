package org.socialcluster.routes.office.editing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.TaxonomyView;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.editing.BranchWalks;
import org.socialcluster.routes.editing.CommentDraft;
import org.socialcluster.routes.editing.Obstacle;
import org.socialcluster.routes.editing.RouteChoices;
import org.socialcluster.routes.editing.RouteContent;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteReviews;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.routes.editing.StepComment;
import org.socialcluster.routes.editing.StepContent;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** An editor at a route: what is written is kept by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteEditViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Desk desk = new Desk();
    private final Reviews reviews = new Reviews();

    /** A route in memory. */
    private static final class Desk extends RouteDrafts {
        private RouteContent content = RouteEditViewTest.content(step("Позвоните"), step("Придите"), step("Ждите"));
        private Status status = Status.DRAFT;
        private boolean own = true;
        private int saved;
        private @Nullable Problem refusal;
        private List<Obstacle> obstacles = List.of(new Obstacle(Obstacle.Kind.NOTE_MISSING, null, null));

        @Override
        public RouteDesk desk(Actor actor, String slug) {
            return new RouteDesk(
                    slug,
                    status == Status.PUBLISHED
                            ? List.of(version(1, Status.PUBLISHED))
                            : List.of(version(2, status), version(1, Status.PUBLISHED)),
                    content,
                    obstacles);
        }

        private RouteVersion version(int number, Status its) {
            return new RouteVersion(
                    UUID.randomUUID(),
                    number,
                    its,
                    saved,
                    false,
                    "Анна",
                    null,
                    own,
                    null,
                    null,
                    its == Status.PUBLISHED ? NOW : null,
                    null,
                    List.of(),
                    3,
                    0,
                    NOW);
        }

        @Override
        public RouteChoices choices(Actor actor) {
            return new RouteChoices(
                    List.of(new RouteChoices.Document("passport", "Паспорт", "МВД", "ORIGINAL")),
                    List.of(),
                    List.of(new RouteChoices.Other("home-care", "Уход")));
        }

        @Override
        public RouteDesk save(Actor actor, String slug, RouteContent now, long version) {
            if (refusal != null) {
                throw refusal;
            }
            assertThat(version).isEqualTo(saved);
            content = now;
            saved++;
            return desk(actor, slug);
        }

        @Override
        public RouteDesk begin(Actor actor, String slug, int number) {
            status = Status.DRAFT;
            return desk(actor, slug);
        }
    }

    /** What was said and done. */
    private static final class Reviews extends RouteReviews {
        private final List<StepComment> all = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public List<StepComment> comments(Actor actor, String slug) {
            return all;
        }

        @Override
        public List<StepComment> say(Actor actor, String slug, CommentDraft draft) {
            all.add(new StepComment(
                    UUID.randomUUID(),
                    draft.step(),
                    false,
                    new StepComment.Word("Борис", draft.text(), NOW),
                    List.of(),
                    false));
            return all;
        }

        @Override
        public void handOver(Actor actor, String slug, long version) {
            done.add("handed over " + version);
        }

        @Override
        public void accept(Actor actor, String slug, long version) {
            done.add("accepted");
        }
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

    private static RouteContent content(StepContent... steps) {
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
                null,
                Map.of(),
                List.of(),
                List.of(steps),
                List.of(),
                List.of(new RouteView.Source("Сайт", "https://example.org")),
                List.of(),
                List.of(),
                List.of());
    }

    @BeforeEach
    void open() {
        MockVaadin.setup(new Routes(Set.of(RoutesView.class, RouteEditView.class), Set.of(), true));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void what_is_typed_is_kept_without_a_button_and_what_is_in_the_way_is_said_anew() {
        show();
        assertThat(text()).contains("Что мешает опубликовать: 1", "не написано, что изменилось");
        desk.obstacles = List.of();

        type(_get(TextField.class, spec -> spec.withLabel("Короткое название")), "Уход дома");

        assertThat(desk.content.shortTitle()).isEqualTo("Уход дома");
        assertThat(desk.saved).isOne();
        assertThat(text()).contains("Сохранено", "Публиковать ничего не мешает.");
        type(_get(TextArea.class, spec -> spec.withLabel("Что изменилось")), "Новый срок");
        assertThat(desk.content.changeNote()).isEqualTo("Новый срок");
        assertThat(desk.saved).isEqualTo(2);
    }

    @Test
    void nothing_changes_by_opening_and_saving() {
        RouteContent before = desk.content;
        show();

        press("Сохранить");

        assertThat(desk.content).isEqualTo(before);
    }

    @Test
    void steps_are_moved_added_and_taken_away_and_the_last_one_comes_back_with_its_words() {
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
        show();
        List<Button> away = _find(Button.class, spec -> spec.withText("Убрать"));
        _click(away.get(away.size() - 1));
        assertThat(desk.content.sources()).isEmpty();

        press("Вернуть убранное");

        assertThat(desk.content.sources()).containsExactly(new RouteView.Source("Сайт", "https://example.org"));
    }

    @Test
    void what_cannot_be_kept_is_told_at_its_field_and_what_is_typed_stays() {
        show();
        desk.refusal = Problem.ofField("steps[1].title", "editing.branches");
        TextField title =
                _find(TextField.class, spec -> spec.withLabel("Название шага")).get(1);

        type(title, "Придите сами");

        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getValue()).isEqualTo("Придите сами");
        assertThat(text()).contains("Не сохранено");
        desk.refusal = null;
        press("Сохранить");
        assertThat(title.isInvalid()).isFalse();
        assertThat(titles()).contains("Придите сами");
    }

    @Test
    void handing_over_keeps_first_and_what_is_handed_over_is_read_only() {
        show();
        press("Отдать на проверку");
        assertThat(reviews.done).containsExactly("handed over 1");
        expectNotifications("Версия на проверке. Принять её может любой редактор, который её не писал.");

        desk.status = Status.IN_REVIEW;
        show();
        assertThat(_find(Button.class, spec -> spec.withText("Принять"))).isEmpty();
        assertThat(_find(TextField.class, spec -> spec.withLabel("Название"))).allMatch(TextField::isReadOnly);
        assertThat(_find(Button.class, spec -> spec.withText("Добавить шаг"))).isEmpty();
    }

    @Test
    void the_second_person_says_something_at_a_step_and_accepts() {
        desk.status = Status.IN_REVIEW;
        desk.own = false;
        show();
        TextArea first =
                _find(TextArea.class, spec -> spec.withLabel("Новое замечание")).get(0);
        _setValue(first, "Куда звонить?");
        _click(_find(Button.class, spec -> spec.withText("Добавить замечание")).get(0));

        assertThat(reviews.all)
                .singleElement()
                .matches(it -> desk.content.steps().get(0).key().equals(it.step()));
        assertThat(text()).contains("Замечания: 1", "Куда звонить?", "Борис, 22 ноября 2026");
        press("Принять");
        assertThat(reviews.done).containsExactly("accepted");
    }

    @Test
    void beside_a_published_route_there_is_a_button_that_begins_the_next_version() {
        desk.status = Status.PUBLISHED;
        show();
        assertThat(text()).contains("Жители читают версию 1", "Версия 1").doesNotContain("Что мешает");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Название"))).allMatch(TextField::isReadOnly);

        press("Начать новую версию");

        assertThat(text()).contains("Версия 2:", "черновик");
        expectNotifications("Новая версия начата. Жители читают прежнюю.");
    }

    private List<String> titles() {
        return desk.content.steps().stream().map(StepContent::title).toList();
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
        OfficeSession session = AtWork.as(Role.REGIONAL_EDITOR);
        Needs needs = new Needs() {
            @Override
            public List<NeedGroupView> groups(Actor actor) {
                return List.of();
            }

            @Override
            public List<TaxonomyView> taxonomies(Actor actor) {
                return List.of(new TaxonomyView(
                        "authority_kinds",
                        "Куда",
                        null,
                        null,
                        List.of(new TaxonomyView.Term("CENTRE", "Центр", null))));
            }
        };
        RouteEditView view = new RouteEditView(
                desk,
                reviews,
                new BranchWalks(),
                session,
                new Vocabulary(needs, new Centres(), session),
                new Words() {
                    @Override
                    public ZoneId zone() {
                        return ZoneOffset.UTC;
                    }
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
        UI.getCurrent().add(view);
        view.look("home-care");
    }
}
