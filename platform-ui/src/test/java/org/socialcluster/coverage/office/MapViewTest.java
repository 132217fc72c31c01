package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.Role;

/** The map and its table say the same; a town without coordinates stands in the table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class MapViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @BeforeEach
    void two_towns() {
        desk.listing("obraztsovo", "HOME_CARE", "Соцработник");
        desk.listing("primersk", "DOCTOR_VISIT", "Приём врача");
        desk.sql("update centre set latitude = null, longitude = null where slug = 'primersk'");
        desk.sql("insert into need_group (code, name, description, sort_order) values ('EMPTY', 'Пустая', '', 99)");
        desk.signIn(Role.MINISTRY_REVIEWER);
    }

    @Test
    void of_all_needs_the_share_is_shown_as_a_number_and_a_word() {
        show();

        assertThat(cells()).containsExactly("9\u00a0000", "33 % (1 из 3)", "меньше половины", "1", "0", "0", "0", "2");
    }

    private static List<String> cells() {
        return _find(NativeTableCell.class).stream()
                .map(NativeTableCell::getText)
                .limit(8)
                .toList();
    }

    @Test
    void a_town_without_coordinates_stands_in_the_table_alone() {
        show();

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).filter(it -> it.startsWith("coverage/towns")))
                .containsExactly("coverage/towns/obraztsovo", "coverage/towns/primersk");
        assertThat(drawn()).contains("Образцово").doesNotContain("Примерск");
    }

    @Test
    void of_one_need_the_state_is_shown_and_the_link_leads_to_its_cell() {
        show();
        _get(ComboBox.class, spec -> spec.withLabel("Потребность")).setValue("DOCTOR_VISIT");
        _get(MapView.class).draw();

        assertThat(_find(NativeTableHeaderCell.class).stream()
                        .map(it -> it.getElement().getTextRecursively()))
                .containsExactly("Город", "Жителей", "Состояние", "Услуг в городе", "Образцово", "Примерск");
        assertThat(cells()).containsExactly("9\u00a0000", "Нет", "0", "40\u00a0000", "Есть", "1");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("coverage/cells/primersk/DOCTOR_VISIT");
        assertThat(drawn()).contains("Нет");
    }

    @Test
    void a_filter_that_leaves_no_need_is_told() {
        show();
        _get(ComboBox.class, spec -> spec.withLabel("Группа")).setValue("EMPTY");
        _get(MapView.class).draw();

        assertThat(_find(NativeTableCell.class)).isEmpty();
    }

    private static String drawn() {
        return _find(Svg.class).stream()
                .map(it -> it.getElement().getProperty("innerHTML", "")
                        + it.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private void show() {
        desk.show(MapView.class).draw();
    }
}
