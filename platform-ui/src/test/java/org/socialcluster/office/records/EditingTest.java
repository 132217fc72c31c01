package org.socialcluster.office.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;

/** The page of a record at work: nothing that somebody has typed is ever lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made before each test, within the session
class EditingTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    private final Cards cards = new Cards();
    private CardFields fields;

    @BeforeEach
    void open() {
        fields = new CardFields();
    }

    @Test
    void what_is_refused_is_marked_at_its_field_and_summed_up_and_what_was_typed_stays() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));
        _setValue(fields.note, "звонить заранее");

        page.save();

        assertThat(fields.name.isInvalid()).isTrue();
        assertThat(fields.name.getErrorMessage()).isEqualTo("Заполните это поле.");
        assertThat(fields.note.getValue()).isEqualTo("звонить заранее");
        assertThat(summary()).contains("Исправьте 1 поле", "Название", "Заполните это поле.");
        assertThat(cards.stored).isEmpty();
    }

    @Test
    void mistakes_are_summed_up_in_the_order_of_the_fields() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));
        _click(_get(fields.hours, Button.class, spec -> spec.withText("Добавить часы")));
        cards.backwards = true;

        page.save();

        assertThat(summary()).startsWith("Исправьте 2 поля, и мы сохраним:").containsSubsequence("Название", "Часы");
    }

    @Test
    void mistakes_say_that_they_are_in_the_way_of_publishing() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));

        _click(_get(Button.class, spec -> spec.withText("Опубликовать")));

        assertThat(summary()).startsWith("Исправьте 1 поле, и мы опубликуем:");
    }

    @Test
    void a_refusal_inside_a_row_is_marked_at_its_small_field() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named("Приём"));
        _click(_get(fields.hours, Button.class, spec -> spec.withText("Добавить часы")));

        page.save();

        TextField opens = _get(fields.hours, TextField.class, spec -> spec.withLabel("С"));
        assertThat(opens.isInvalid()).isTrue();
        assertThat(summary()).contains("Часы");
    }

    @Test
    void more_than_the_record_that_changes_is_asked_before_it_is_saved() {
        Sheet<Card> stored = cards.put(Card.named("Приём"), ListingStatus.PUBLISHED);
        cards.warning = "Изменятся 3 шага";
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.open(stored);
        _setValue(fields.name, "Приём по записи");

        assertThat(page.save()).isFalse();
        assertThat(cards.now(stored.id()).name()).isEqualTo("Приём");
        Dialog asked = _get(Dialog.class);
        assertThat(asked.getElement().getTextRecursively()).contains("Изменятся 3 шага");
        _click(_get(asked, Button.class, spec -> spec.withText("Сохранить")));

        assertThat(cards.now(stored.id()).name()).isEqualTo("Приём по записи");
    }

    @Test
    void marks_go_when_the_mistake_is_mended_and_the_record_is_stored() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));
        page.save();
        _setValue(fields.name, "Приём");

        page.save();

        assertThat(fields.name.isInvalid()).isFalse();
        assertThat(cards.stored).hasSize(1);
        assertThat(page.unsaved()).isFalse();
    }

    @Test
    void two_at_once_choose_field_by_field_and_what_only_one_has_changed_is_chosen_already() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(new Card("Приём", "", List.of()), ListingStatus.PUBLISHED);
        page.open(sheet);
        _setValue(fields.name, "Приём и запись");
        cards.overtake(sheet.id(), new Card("Приём", "вход со двора", List.of()));

        page.save();

        ConflictDialog<?> dialog = _get(ConflictDialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Пока вы писали, эту запись изменили: Пётр Макетов");
        assertThat(_find(Component.class).stream()
                        .filter(RadioButtonGroup.class::isInstance)
                        .map(it -> (RadioButtonGroup<?>) it)
                        .map(it -> it.getLabel() + ": " + it.getValue()))
                .containsExactly("Название: true", "Примечание: false");
        assertThat(fields.name.getValue()).as("what was typed").isEqualTo("Приём и запись");

        _click(_get(Button.class, spec -> spec.withText("Сохранить выбранное")));

        assertThat(cards.now(sheet.id()).draft()).isEqualTo(new Card("Приём и запись", "вход со двора", List.of()));
    }

    @Test
    void all_of_the_others_can_be_taken_at_once() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(new Card("Приём", "", List.of()), ListingStatus.PUBLISHED);
        page.open(sheet);
        _setValue(fields.name, "Моё");
        _setValue(fields.note, "моё");
        cards.overtake(sheet.id(), new Card("Чужое", "чужое", List.of()));
        page.save();

        _click(_get(Button.class, spec -> spec.withText("Везде взять сохранённое")));
        _click(_get(Button.class, spec -> spec.withText("Сохранить выбранное")));

        assertThat(cards.now(sheet.id()).draft()).isEqualTo(new Card("Чужое", "чужое", List.of()));
        assertThat(page.unsaved()).isFalse();
    }

    @Test
    void a_record_deleted_meanwhile_can_be_saved_as_a_new_one() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(Card.named("Приём"), ListingStatus.DRAFT);
        page.open(sheet);
        _setValue(fields.note, "не пропади");
        cards.stored.clear();

        page.save();
        _click(_get(Button.class, spec -> spec.withText("Сохранить как новую")));

        assertThat(cards.stored.values())
                .singleElement()
                .satisfies(it -> assertThat(it.draft().note()).isEqualTo("не пропади"));
    }

    @Test
    void publishing_stores_what_was_typed_first() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));
        _setValue(fields.name, "Приём");

        _click(_get(Button.class, spec -> spec.withText("Опубликовать")));

        assertThat(cards.stored.values()).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(ListingStatus.PUBLISHED);
            assertThat(it.name()).isEqualTo("Приём");
        });
    }

    @Test
    void a_coordinator_reads_everything_and_is_offered_nothing_that_would_be_refused() {
        Editing<Card> page = page(Role.COORDINATOR);
        page.open(cards.put(Card.named("Приём"), ListingStatus.PUBLISHED));

        assertThat(fields.name.isReadOnly()).isTrue();
        assertThat(_find(Button.class).stream()
                        .filter(Button::isVisible)
                        .map(Button::getText)
                        .filter(it -> !it.isEmpty()))
                .containsExactlyInAnyOrder("Открыть страницу для жителей", "История изменений");
    }

    @Test
    void what_the_browser_has_kept_comes_back_into_the_fields() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.open(cards.put(Card.named("Приём"), ListingStatus.PUBLISHED));

        fields.form.restore(Map.of(
                "note", new FieldState(null, List.of("набрано, но не отправлено")),
                "hours",
                        new FieldState(
                                "[{\"rrule\":\"FREQ=WEEKLY;BYDAY=MO\",\"opens\":\"09:00\",\"closes\":\"13:00\",\"note\":null}]",
                                List.of("9:00", "14", "")),
                "nonsense", new FieldState("{", null)));

        assertThat(fields.note.getValue()).isEqualTo("набрано, но не отправлено");
        assertThat(HoursWords.of(fields.hours.getValue())).isEqualTo("пн 9:00–14:00");
        assertThat(page.unsaved()).isTrue();
    }

    @Test
    void history_says_what_was_and_what_is_in_the_words_of_the_form() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(Card.named("Приём"), ListingStatus.PUBLISHED);
        cards.overtake(sheet.id(), new Card("Приём", "вход со двора", List.of()));
        page.open(cards.now(sheet.id()));

        _click(_get(Button.class, spec -> spec.withText("История изменений")));

        String said = _get(HistoryDialog.class).getElement().getTextRecursively();
        assertThat(said)
                .contains(
                        "Пётр Макетов", "Примечание: (пусто) → вход со двора", "Запись создана.", "Вернуть всю запись");
    }

    @Test
    void before_a_whole_record_goes_back_it_is_said_what_will_change() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(Card.named("Приём"), ListingStatus.PUBLISHED);
        cards.overtake(sheet.id(), new Card("Приём", "вход со двора", List.of()));
        page.open(cards.now(sheet.id()));
        page.history();

        _click(_get(Button.class, spec -> spec.withText("Вернуть всю запись")));

        assertThat(asked())
                .contains("Изменится: Примечание: вход со двора → (пусто).")
                .doesNotContain("Название:");
    }

    /** What the question on top says. */
    private static String asked() {
        Dialog question =
                _get(Dialog.class, spec -> spec.withPredicate(it -> "alertdialog".equals(it.getOverlayRole())));
        return question.getHeaderTitle() + " " + question.getElement().getTextRecursively();
    }

    private static void agree(String button) {
        _find(Button.class, spec -> spec.withText(button)).stream()
                .filter(it -> it.getThemeNames().contains("primary"))
                .forEach(it -> _click(it));
    }

    @Test
    void of_a_long_history_thirty_entries_are_shown_and_the_rest_on_request() {
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        Sheet<Card> sheet = cards.put(Card.named("Приём"), ListingStatus.PUBLISHED);
        for (int i = 1; i < 40; i++) {
            cards.overtake(sheet.id(), new Card("Приём", "пометка " + i, List.of()));
        }
        page.open(cards.now(sheet.id()));
        _click(_get(Button.class, spec -> spec.withText("История изменений")));
        assertThat(_find(ListItem.class)).hasSize(30);

        _click(_get(Button.class, spec -> spec.withText("Показать ещё")));

        assertThat(_find(ListItem.class)).hasSize(40);
        assertThat(_find(Button.class, spec -> spec.withText("Показать ещё"))).isEmpty();
    }

    private String summary() {
        return _get(Mistakes.class).getElement().getTextRecursively();
    }

    @Test
    void one_field_of_the_past_comes_back_and_the_others_stay() {
        Sheet<Card> card = cards.put(new Card("Приём", "по записи", List.of()), ListingStatus.PUBLISHED);
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.open(card);
        _setValue(fields.name, "Консультация");
        _setValue(fields.note, "без записи");
        page.save();
        page.history();

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        it -> it.getAriaLabel().orElse("").equals("Вернуть поле «Название» к прежнему: Приём"))));
        assertThat(asked()).contains("Вернуть поле «Название»?", "Станет: Приём. Остальные поля останутся как сейчас.");
        assertThat(cards.now(card.id()).draft().name()).as("not yet").isEqualTo("Консультация");
        agree("Вернуть это поле");

        assertThat(cards.now(card.id()).draft()).isEqualTo(new Card("Приём", "без записи", List.of()));
        assertThat(cards.now(card.id()).version()).isEqualTo(card.version() + 2);
    }

    @Test
    void records_that_look_alike_are_shown_while_somebody_types() {
        cards.put(Card.named("Помощь на дому"), ListingStatus.PUBLISHED);
        Editing<Card> page = page(Role.CENTRE_MANAGER);
        page.begin(Card.named(""));

        _setValue(fields.name, "помощь на дому");

        Anchor way = _get(Anchor.class, spec -> spec.withText("Помощь на дому"));
        assertThat(way.getHref()).startsWith("services/");
        _setValue(fields.name, "Кружок пения");
        assertThat(_find(Anchor.class, spec -> spec.withText("Помощь на дому"))).isEmpty();
    }

    private Editing<Card> page(Role role) {
        return CardPage.open(desk, cards, fields, role);
    }
}
