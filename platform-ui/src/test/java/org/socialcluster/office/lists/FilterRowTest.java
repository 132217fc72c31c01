package org.socialcluster.office.lists;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.Tab;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class FilterRowTest {
    private int asked;
    private FilterRow filter = new FilterRow("cards", () -> {});

    @BeforeEach
    void open() {
        filter = new FilterRow("cards", () -> asked++);
        TextField text = new TextField("Слово");
        Select<String> colour = new Select<>();
        colour.setLabel("Цвет");
        colour.setItems("red", "blue");
        colour.setItemLabelGenerator(it -> "red".equals(it) ? "красный" : "синий");
        filter.by("q", text, it -> it, it -> it);
        filter.by("colour", colour, it -> it, it -> it);
        filter.by("past", new Checkbox("И прошедшие"), it -> it ? "1" : "", "1"::equals);
        UI.getCurrent().add(filter);
    }

    @Test
    void what_is_set_is_counted_and_named_the_search_stands_in_sight_anyway() {
        assertThat(foldText()).isEqualTo("Отбор");

        filter.read(new Location("cards?q=стол&colour=red&past=1"));

        assertThat(foldText()).isEqualTo("Отбор (2)");
        assertThat(chips()).containsExactly("Цвет: красный", "И прошедшие");
    }

    @Test
    void a_chip_takes_its_filter_away_and_the_list_is_read_anew() {
        filter.read(new Location("cards?q=стол&colour=red&past=1"));

        _click(_get(Button.class, spec -> spec.withText("Цвет: красный")));

        assertThat(asked).isEqualTo(1);
        assertThat(chips()).containsExactly("И прошедшие");
        assertThat(filter.query()).contains("past=1").doesNotContain("colour");
    }

    @Test
    void a_file_says_what_was_asked_and_is_named_by_it_and_by_the_day() {
        filter.read(new Location("cards?q=стол&colour=red&past=1"));
        AsOf asOf = new AsOf(LocalDate.of(2026, 11, 22), "22 ноября", "Свердловская область", "Всё выдумано.");
        Asked asked = filter.asked().and("Спрос: за три месяца").and("");

        assertThat(asked.file("coverage", asOf.day()))
                .as("free text is in no name")
                .isEqualTo("coverage-red-past-2026-11-22");
        assertThat(asked.about("По записям на 22 ноября.", asOf))
                .containsExactly(
                        "Свердловская область. По записям на 22 ноября.",
                        "Слово: стол. Цвет: красный. И прошедшие. Спрос: за три месяца.",
                        "Всё выдумано.");
    }

    @Test
    void the_name_of_a_file_has_letters_and_digits_only_and_an_end() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(new Asked(List.of(), List.of("HOME_CARE", "../x", "слово")).file("coverage", day))
                .isEqualTo("coverage-home-care-x-2026-11-22");
        assertThat(new Asked(List.of(), List.of("a".repeat(300))).file("coverage", day))
                .hasSizeLessThan(75)
                .endsWith("a-2026-11-22");
        assertThat(Asked.ALL.file("coverage", day)).isEqualTo("coverage-2026-11-22");
    }

    @Test
    void the_button_says_whether_the_fields_are_open() {
        Button fold = _get(Button.class, spec -> spec.withClasses("fold"));
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("false");

        _click(fold);

        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    private String foldText() {
        return _get(Button.class, spec -> spec.withClasses("fold")).getText();
    }

    private List<String> chips() {
        return _find(Button.class).stream()
                .filter(it -> it.getSuffixComponent() != null)
                .map(Button::getText)
                .toList();
    }
}
