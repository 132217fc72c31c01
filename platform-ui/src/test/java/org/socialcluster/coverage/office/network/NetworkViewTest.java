package org.socialcluster.coverage.office.network;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.network.CentreStanding;
import org.socialcluster.coverage.network.CentreStanding.Told;
import org.socialcluster.coverage.network.Network;
import org.socialcluster.coverage.network.Standings;
import org.socialcluster.freshness.Workload;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.Share;
import org.socialcluster.tenancy.CentreView;

/** The centres beside each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class NetworkViewTest {
    private static final CentreStanding SEROV = standing("Серов", CentreView.Status.OPEN, 7, 40, 36, 1);
    private static final CentreStanding REZH = standing("Реж", CentreView.Status.PLANNED, 0, 10, 2, 2);

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void the_numbers_of_a_centre_are_said_with_what_they_are_of() {
        assertThat(NetworkSaid.inTime(SEROV)).isEqualTo("90 %: 36 из 40");
        assertThat(NetworkSaid.rank(SEROV, 14)).isEqualTo("место 1 из 14");
        assertThat(NetworkSaid.activity(REZH)).isEqualTo("правок не было");
        assertThat(NetworkSaid.debt(SEROV)).isEqualTo("12 мин, записей: 4");
        assertThat(NetworkSaid.told(SEROV)).startsWith("контакты 50 %, часы 0 %");
        assertThat(NetworkSaid.least(SEROV)).isEqualTo("реже всего: часы 0 %");
    }

    @Test
    void those_who_need_help_come_first_when_asked_so() {
        ListGrid<CentreStanding> grid = show(Role.MINISTRY_REVIEWER, SEROV, REZH);
        assertThat(GridKt._get(grid, 0)).isEqualTo(SEROV);

        _get(Select.class, spec -> spec.withLabel("Порядок")).setValue(NetworkOrder.IN_TIME);
        assertThat(GridKt._get(grid, 0)).isEqualTo(REZH);

        _get(Select.class, spec -> spec.withLabel("Центр")).setValue(CentreView.Status.OPEN);
        grid.refresh();
        assertThat(GridKt._size(grid)).isOne();
    }

    @Test
    void a_centre_leads_to_its_town() {
        show(Role.MINISTRY_REVIEWER, SEROV);

        Component town = NetworkView.town(SEROV);

        assertThat(_get(town, Anchor.class).getHref()).isEqualTo("coverage/towns/town");
    }

    @Test
    void a_manager_reads_of_the_own_centre_and_among_how_many_it_is() {
        show(Role.CENTRE_MANAGER, REZH);

        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(it -> it.startsWith("Как работает ваш центр и какое место он занимает среди 14."));
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void the_file_has_numbers_for_what_can_be_counted_and_nothing_for_what_cannot() {
        var report = NetworkReport.of(
                "Посчитано 22 ноября.",
                new AsOf(LocalDate.of(2026, 11, 22), "22 ноября", "Область", "Демонстрация."),
                new Asked(List.of("Центр: открыт"), List.of("open")),
                List.of(SEROV, standing("Реж", CentreView.Status.PLANNED, 0, 0, 0, 0)));
        var table = report.tables().get(0);

        assertThat(report.file()).isEqualTo("coverage-network-open-2026-11-22");
        assertThat(report.about()).containsExactly("Область. Посчитано 22 ноября.", "Центр: открыт.", "Демонстрация.");
        assertThat(table.totals().get(0)).startsWith("Всего").hasSameSizeAs(table.columns());

        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.rows().get(0)).contains("Серов", 40, 36, new Share(0.9), LocalDate.of(2026, 11, 20));
        assertThat(table.rows().get(1).get(7)).isNull();
    }

    private static ListGrid<CentreStanding> show(Role role, CentreStanding... centres) {
        Network network = new Network() {
            @Override
            public Standings standings(Actor actor) {
                return new Standings(OffsetDateTime.parse("2026-11-22T10:00:00Z"), 14, List.of(centres));
            }
        };
        UI.getCurrent()
                .add(new NetworkView(
                        network,
                        AtWork.as(role),
                        new Words() {
                            @Override
                            public String moment(Instant instant) {
                                return "22 ноября";
                            }
                        },
                        Clock.systemUTC()));
        return _get(ListGrid.class);
    }

    private static CentreStanding standing(
            String town, CentreView.Status status, int changes, int records, int inTime, int rank) {
        @Nullable LocalDate last = changes == 0 ? null : LocalDate.of(2026, 11, 20);
        return new CentreStanding(
                new CentreView(
                        new CentreId(UUID.randomUUID()),
                        "town",
                        CentreView.Kind.TOWN,
                        new CentreView.TownName(town, town, town, town, town, town, town, town, town),
                        town,
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        new CentreView.Contacts(null, null, null, List.of(), true)),
                3,
                changes,
                last,
                records,
                inTime,
                new Workload(records - inTime, records - inTime, 12),
                records,
                Map.of(Told.CONTACTS, records / 2),
                rank);
    }
}
