package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.events.EventFixture.anEvent;
import static org.socialcluster.events.EventFixture.moved;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;

/** Which events who finds, and on which days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventReadingTest {
    private static final LocalDateTime NOVEMBER = LocalDateTime.parse("2026-11-22T12:30");
    private static final LocalDateTime DECEMBER = LocalDateTime.parse("2026-12-10T00:00");

    private static final Set<String> ADDED_HERE = Set.of("Чужое", "Перенесённое");

    private static EventDesk desk;
    private static Actor visitor;

    @BeforeAll
    static void the_example_region() {
        desk = new EventDesk();
        visitor = Actor.visitorOf(desk.primersk);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_visitor_finds_what_is_to_come_by_its_days() {
        assertThat(dates(EventFilter.UPCOMING, NOVEMBER, DECEMBER))
                .containsExactly(
                        "2026-11-25T18:00+03:00 Хор «Примерные голоса» PLANNED",
                        "2026-11-27T10:00+03:00 Госуслуги без страха PLANNED",
                        "2026-11-29T19:00+03:00 Вечер в кризисном центре CANCELLED",
                        "2026-12-02T18:00+03:00 Хор «Примерные голоса» CANCELLED",
                        "2026-12-09T18:00+03:00 Хор «Примерные голоса» PLANNED");
    }

    @Test
    void filters_narrow_by_need_audience_form_price_and_words() {
        assertThat(names(filter("голоса", null, null, false, false))).containsExactly("Хор «Примерные голоса»");
        assertThat(names(filter("нет такого", null, null, false, false))).isEmpty();
        assertThat(names(filter(null, "FOOD_AID", null, false, false)))
                .containsExactly("Госуслуги без страха", "Вечер в кризисном центре");
        assertThat(names(filter(null, null, "ELDERLY", false, false))).containsExactly("Хор «Примерные голоса»");
        assertThat(names(filter(null, null, null, true, false))).containsExactly("Госуслуги без страха");
        assertThat(names(filter(null, null, null, false, true)))
                .containsExactly("Хор «Примерные голоса»", "Вечер в кризисном центре");
        int count = desk.as(visitor, it -> it.count(visitor, filter(null, "FOOD_AID", null, false, false)));
        assertThat(count).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_hidden_address_stays_hidden() {
        EventView evening =
                desk.as(visitor, it -> it.find(visitor, "shelter-evening")).orElseThrow();

        assertThat(evening.place()).isNotNull().satisfies(it -> {
            assertThat(it.addressHidden()).isTrue();
            assertThat(it.street()).isNull();
            assertThat(it.latitude()).isNull();
        });
    }

    @Test
    void a_centre_sees_nothing_of_another_one() {
        EventView foreign = desk.publish(anEvent().name("Чужое"));
        Actor there = Actor.visitorOf(desk.obraztsovo);

        for (Actor actor : List.of(there, desk.foreigner)) {
            assertThat(desk.list(actor, EventFilter.ALL)).isEmpty();
            assertThat(desk.find(actor, foreign.id())).isEmpty();
            assertThat(desk.dates(actor, EventFilter.ALL, NOVEMBER, DECEMBER)).isEmpty();
            List<EventView> feed = desk.as(actor, it -> it.since(actor, EventFilter.ALL, NOVEMBER));
            assertThat(feed).isEmpty();
        }
    }

    @Test
    void a_date_that_moved_out_of_its_month_is_found_where_it_went() {
        desk.publish(anEvent()
                .name("Перенесённое")
                .rule("FREQ=WEEKLY;COUNT=2")
                .dates(moved("2026-12-08T18:00", "2026-11-23T09:00")));

        assertThat(dates(EventFilter.UPCOMING, NOVEMBER, NOVEMBER.plusDays(2)))
                .containsExactly("2026-11-23T09:00+03:00 Перенесённое MOVED");
    }

    @Test
    void what_is_over_is_not_upcoming() {
        desk.publish(anEvent().name("Прошло").at("2026-11-01T10:00", "2026-11-01T11:00"));

        assertThat(names(EventFilter.UPCOMING)).doesNotContain("Прошло");
        assertThat(names(EventFilter.ALL)).contains("Прошло");
    }

    @Test
    void a_page_costs_two_statements_however_many_events_it_has() {
        desk.as(visitor, it -> it.list(visitor, EventFilter.UPCOMING, new Slice(0, 50, "-starts,name")));

        assertThat(desk.scope.statements()).isEqualTo(2);
    }

    private static EventFilter filter(
            @Nullable String text, @Nullable String need, @Nullable String audience, boolean online, boolean free) {
        return new EventFilter(text, Set.of(), need, audience, null, online, free, true);
    }

    private static List<String> names(EventFilter filter) {
        return desk.list(visitor, filter).stream()
                .map(EventView::name)
                .filter(it -> !ADDED_HERE.contains(it))
                .toList();
    }

    private static List<String> dates(EventFilter filter, LocalDateTime from, LocalDateTime to) {
        return desk.dates(visitor, filter, from, to).stream()
                .filter(it -> to.isBefore(DECEMBER) || it.event().demo())
                .map(it -> it.date().starts() + " " + it.event().name() + " "
                        + it.date().state())
                .toList();
    }
}
