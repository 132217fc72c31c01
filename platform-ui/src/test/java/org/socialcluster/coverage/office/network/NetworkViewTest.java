package org.socialcluster.coverage.office.network;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.network.CentreStanding;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.Share;
import org.socialcluster.tenancy.CentreView;

/** The centres beside each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class NetworkViewTest {
    private static final String PRIMERSK = "Примерск";
    private static final String OBRAZTSOVO = "Образцово";

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    /** What was counted of both towns. */
    @BeforeEach
    void count() {
        desk.sql("""
            insert into network_figure (centre_id, figure, part, n)
            select c.id, f.figure, f.part, f.n from centre c join (values
              ('primersk', 'STAFF', '', 3), ('primersk', 'CHANGES', '', 7),
              ('primersk', 'LAST_CHANGE', '', date '2026-11-20' - date '1970-01-01'),
              ('primersk', 'RECORDS', 'SERVICE/RECORD', 40), ('primersk', 'IN_TIME', 'SERVICE/RECORD', 36),
              ('primersk', 'DUE', 'SERVICE/RECORD', 4), ('primersk', 'SERVICES', '', 40), ('primersk', 'TOLD', 'contacts', 20),
              ('obraztsovo', 'RECORDS', 'SERVICE/RECORD', 10), ('obraztsovo', 'IN_TIME', 'SERVICE/RECORD', 2))
              f (town, figure, part, n) on f.town = c.slug
            """);
    }

    @Test
    void the_numbers_of_a_centre_are_said_with_what_they_are_of() {
        show(Role.MINISTRY_REVIEWER);
        CentreStanding primersk = row(PRIMERSK);

        assertThat(NetworkSaid.inTime(primersk)).isEqualTo("90 %: 36 из 40");
        assertThat(NetworkSaid.rank(primersk, 2)).isEqualTo("место 1 из 2");
        assertThat(NetworkSaid.activity(row(OBRAZTSOVO))).isEqualTo("сотрудники не правили");
        assertThat(NetworkSaid.debt(primersk)).isEqualTo("3 мин, записей: 4");
        assertThat(NetworkSaid.told(primersk)).startsWith("контакты 50 %, часы 0 %");
        assertThat(NetworkSaid.least(primersk)).isEqualTo("реже всего: часы 0 %");
    }

    @Test
    void those_who_need_help_come_first_when_asked_so() {
        desk.sql("update network_figure set n = 1 where figure = 'IN_TIME' and n = 36");
        ListGrid<CentreStanding> grid = show(Role.MINISTRY_REVIEWER);
        assertThat(towns()).containsExactly(OBRAZTSOVO, PRIMERSK);

        _get(Select.class, spec -> spec.withLabel("Порядок")).setValue(NetworkOrder.IN_TIME);
        assertThat(towns()).containsExactly(PRIMERSK, OBRAZTSOVO);

        _get(Select.class, spec -> spec.withLabel("Центр")).setValue(CentreView.Status.OPEN);
        grid.refresh();
        assertThat(towns()).containsExactly(PRIMERSK);
    }

    @Test
    void a_centre_leads_to_its_town() {
        show(Role.MINISTRY_REVIEWER);

        Component town = NetworkView.town(row(PRIMERSK));

        assertThat(_get(town, Anchor.class).getHref()).isEqualTo("coverage/towns/primersk");
    }

    @Test
    void a_manager_reads_of_the_own_centre_and_among_how_many_it_is() {
        show(Role.CENTRE_MANAGER);

        assertThat(towns()).containsExactly(PRIMERSK);
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(it -> it.startsWith("Как работает ваш центр и какое место он занимает среди 2."));
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void the_file_has_numbers_for_what_can_be_counted_and_nothing_for_what_cannot() {
        desk.sql("delete from network_figure where centre_id = '" + desk.centre("obraztsovo") + "'");
        show(Role.MINISTRY_REVIEWER);
        var report = NetworkReport.of(
                "Посчитано 22 ноября.",
                new AsOf(LocalDate.of(2026, 11, 22), "22 ноября", "Область", "Демонстрация."),
                new Asked(List.of("Центр: открыт"), List.of("open")),
                List.of(row(PRIMERSK), row(OBRAZTSOVO)));
        var table = report.tables().get(0);

        assertThat(report.file()).isEqualTo("coverage-network-open-2026-11-22");
        assertThat(report.about()).containsExactly("Область. Посчитано 22 ноября.", "Центр: открыт.", "Демонстрация.");
        assertThat(table.totals().get(0)).startsWith("Всего").hasSameSizeAs(table.columns());

        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.rows().get(0)).contains(PRIMERSK, 40, 36, new Share(0.9), LocalDate.of(2026, 11, 20));
        assertThat(table.rows().get(1).get(7)).isNull();
    }

    private ListGrid<CentreStanding> show(Role role) {
        desk.signIn(role);
        desk.show(NetworkView.class);
        return _get(ListGrid.class);
    }

    private static List<CentreStanding> rows() {
        return GridKt._findAll((ListGrid<CentreStanding>) _get(ListGrid.class));
    }

    private static List<String> towns() {
        return rows().stream().map(it -> it.centre().name().nominative()).toList();
    }

    private static CentreStanding row(String town) {
        return rows().get(towns().indexOf(town));
    }
}
