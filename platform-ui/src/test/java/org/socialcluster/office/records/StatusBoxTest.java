package org.socialcluster.office.records;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcluster.office.DayField;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;

/** What can be done with a record: nothing of it happens unsaid. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made before each test, within the session
class StatusBoxTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    private final Cards cards = new Cards();
    private CardFields fields;

    @BeforeEach
    void open() {
        fields = new CardFields();
    }

    @Test
    void closing_asks_before_it_saves_what_was_typed() {
        Sheet<Card> sheet = shown(ListingStatus.PUBLISHED);
        _setValue(fields.note, "вход со двора");

        press("Закрыть на время…");

        assertThat(_find(CloseDialog.class)).isEmpty();
        press("Отмена");
        assertThat(cards.now(sheet.id()).draft().note()).isEmpty();
        assertThat(fields.note.getValue()).isEqualTo("вход со двора");
    }

    @Test
    void closing_goes_on_when_the_person_agrees_to_save() {
        Sheet<Card> sheet = shown(ListingStatus.PUBLISHED);
        _setValue(fields.note, "вход со двора");

        press("Закрыть на время…");
        press("Сохранить и продолжить");

        assertThat(cards.now(sheet.id()).draft().note()).isEqualTo("вход со двора");
        press("Закрыть на время");
        assertThat(cards.now(sheet.id()).status()).isEqualTo(ListingStatus.CLOSED);
    }

    @Test
    void a_closing_that_is_given_up_changes_nothing() {
        Sheet<Card> sheet = shown(ListingStatus.PUBLISHED);

        press("Закрыть на время…");
        press("Отмена");

        assertThat(cards.now(sheet.id())).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"завтра", "99.99.2026", "31.11", "29.2"})
    void a_day_that_nobody_can_read_keeps_the_dialog_and_the_reason(String typed) {
        Sheet<Card> sheet = shown(ListingStatus.PUBLISHED);
        press("Закрыть на время…");
        TextField reason = _get(TextField.class, spec -> spec.withLabel("Почему"));
        _setValue(reason, "Ремонт");
        DayField until = type(typed);

        press("Закрыть на время");

        assertThat(_get(CloseDialog.class).isOpened()).isTrue();
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo("Напишите дату так: 30.11.2026.");
        assertThat(reason.getValue()).isEqualTo("Ремонт");
        assertThat(cards.now(sheet.id())).isEqualTo(sheet);
    }

    @Test
    void a_day_without_its_year_is_the_next_such_day() {
        shown(ListingStatus.PUBLISHED);
        press("Закрыть на время…");

        assertThat(type("30.11").getValue()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(type("1.2.").getValue()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void confirming_says_that_it_saved_what_was_typed() {
        shown(ListingStatus.PUBLISHED);
        _setValue(fields.note, "вход со двора");

        press("Всё верно на сегодня");
        expectNotifications("Сохранили изменения и отметили: на сегодня всё верно.");

        press("Всё верно на сегодня");
        expectNotifications("Отметили: на сегодня всё верно.");
    }

    @Test
    void taking_a_record_off_says_that_it_saved_what_was_typed() {
        shown(ListingStatus.PUBLISHED);
        _setValue(fields.note, "вход со двора");

        press("В архив");
        _get(com.vaadin.flow.component.dialog.Dialog.class);
        _find(Button.class, spec -> spec.withText("В архив")).forEach(it -> {
            if (it.getThemeNames().contains("error")) {
                _click(it);
            }
        });

        expectNotifications("Сохранили изменения. Услуга в архиве.");
    }

    @Test
    void a_past_that_lacks_something_is_no_mistake_in_the_fields_of_now() {
        Sheet<Card> sheet = cards.put(Card.named("Приём"), ListingStatus.PUBLISHED);
        cards.overtake(sheet.id(), Card.named("Приём и запись"));
        CardPage.open(desk, cards, fields, Role.CENTRE_MANAGER).open(cards.now(sheet.id()));

        press("История изменений");
        press("Вернуть всю запись");
        _find(Button.class, spec -> spec.withText("Вернуть всю запись")).stream()
                .filter(it -> it.getThemeNames().contains("error"))
                .forEach(it -> _click(it));

        expectNotifications("Вернуть нельзя: тогда не было названия.");
        assertThat(fields.name.isInvalid()).isFalse();
    }

    @Test
    void what_is_archived_can_become_a_draft_and_is_not_called_shown() {
        shown(ListingStatus.ARCHIVED);

        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Вернуть в черновики")
                .doesNotContain("Снять с показа");
    }

    /** As the browser tells of what it cannot read itself. */
    private static DayField type(String typed) {
        DayField until = _get(DayField.class);
        until.getElement().setProperty("_inputElementValue", typed);
        _fireDomEvent(until, "unparsable-change");
        return until;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private Sheet<Card> shown(ListingStatus status) {
        Sheet<Card> sheet = cards.put(Card.named("Приём"), status);
        CardPage.open(desk, cards, fields, Role.CENTRE_MANAGER).open(sheet);
        return sheet;
    }
}
