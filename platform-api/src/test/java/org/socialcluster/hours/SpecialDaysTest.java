package org.socialcluster.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpecialDaysTest {
    private static final Clock CLOCK = TimetableFixture.clock("2026-06-08T05:00:00Z");
    private static final List<OpeningHours> HOURS =
            List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "18:00", null));

    private static Postgres postgres;
    private static InScope platform;
    private static Actor own;
    private static Actor foreign;
    private static UUID ownPlace;
    private static UUID ownService;
    private static UUID foreignPlace;

    @BeforeAll
    static void two_centres() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        platform = new InScope(postgres, CLOCK);
        own = office("primersk");
        foreign = office("region");
        ownPlace = id("select id from place where centre_id = '" + own.home() + "' limit 1");
        ownService = id("select id from social_service where status = 'PUBLISHED' and centre_id = '" + own.home()
                + "' limit 1");
        foreignPlace = UUID.randomUUID();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void a_day_of_the_centre_is_on_its_timetable_and_on_nobody_elses() {
        SpecialDayView day = add(own, draft(null, null, "2026-06-09", null, "Учёба сотрудников"));

        Timetables tables = timetables(own.home(), foreign.home());

        assertThat(tables.ofCentre(own.home(), HOURS).ahead(LocalDate.of(2026, 6, 9), 1))
                .singleElement()
                .satisfies(it -> assertThat(it.plan().reason()).isEqualTo("Учёба сотрудников"));
        assertThat(tables.ofCentre(foreign.home(), HOURS).ahead(LocalDate.of(2026, 6, 9), 1))
                .isEmpty();
        assertThat(tables.ofPlace(own.home(), ownPlace, HOURS).ahead(LocalDate.of(2026, 6, 9), 1))
                .isEmpty();
        delete(own, day);
    }

    @Test
    void a_service_follows_its_place_and_its_own_days_first() {
        SpecialDayView place = add(own, draft(ownPlace, null, "2026-06-09", "2026-06-10", "Нет воды"));
        SpecialDayView service =
                add(own, draft(null, ownService, "2026-06-09", "2026-06-10", "Приём онлайн", "10:00", "12:00"));

        Timetables tables = timetables(own.home());

        assertThat(tables.ofService(own.home(), ownService, ownPlace, HOURS).ahead(LocalDate.of(2026, 6, 9), 2))
                .extracting(it -> it.plan().reason())
                .containsExactly("Приём онлайн");
        assertThat(tables.ofService(own.home(), UUID.randomUUID(), ownPlace, HOURS)
                        .ahead(LocalDate.of(2026, 6, 9), 1))
                .extracting(it -> it.plan().reason())
                .containsExactly("Нет воды");
        delete(own, place);
        delete(own, service);
    }

    @Test
    void the_days_of_a_service_that_is_a_draft_are_not_public() throws SQLException {
        UUID draftService = id("select id from social_service where status = 'PUBLISHED' and centre_id = '" + own.home()
                + "' order by id desc limit 1");
        SpecialDayView day = add(own, draft(null, draftService, "2026-06-09", null, "Пока тайна"));
        sql("update social_service set status = 'DRAFT' where id = '" + draftService + "'");

        assertThat(list(Actor.visitorOf(own.home()))).isEmpty();
        assertThat(list(own)).extracting(SpecialDayView::id).contains(day.id());

        sql("update social_service set status = 'PUBLISHED' where id = '" + draftService + "'");
        assertThat(list(Actor.visitorOf(own.home())))
                .extracting(SpecialDayView::id)
                .contains(day.id());
        delete(own, day);
    }

    @Test
    void what_cannot_be_is_refused_by_its_field() {
        refuses("lastDay", draft(null, null, "2026-06-09", "2026-06-08", "Раньше начала"));
        refuses("firstDay", draft(null, null, "2026-06-01", null, "Давно"));
        refuses("lastDay", draft(null, null, "2026-06-09", "2027-06-10", "Больше года"));
        refuses("firstDay", draft(null, null, "2036-06-09", null, "Слишком далеко"));
        refuses("placeId", draft(foreignPlace, null, "2026-06-09", null, "Чужое место"));
        refuses("hours[0].closes", draft(null, null, "2026-06-09", null, "Наоборот", "18:00", "09:00"));
        refuses("serviceId", draft(ownPlace, ownService, "2026-06-09", null, "Всё сразу"));
    }

    @Test
    void another_centre_neither_sees_nor_deletes_it() {
        SpecialDayView day = add(own, draft(null, null, "2026-06-09", null, "Своё"));

        assertThat(list(foreign)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> delete(foreign, day))
                .matches(it -> it.type() == ProblemType.NOT_FOUND);
        delete(own, day);
    }

    @Test
    void a_day_is_written_anew_from_the_version_that_was_seen() {
        SpecialDayView day = add(own, draft(null, null, "2026-06-09", null, "Учёба"));

        SpecialDayView later = change(own, day, draft(ownPlace, null, "2026-06-10", null, "Учёба", "10:00", "12:00"));

        assertThat(later.version()).isEqualTo(day.version() + 1);
        assertThat(list(own)).containsExactly(later);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> change(own, day, draft(null, null, "2026-06-11", null, "Поверх")))
                .matches(it -> it.type() == ProblemType.STALE_VERSION);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> delete(own, day))
                .matches(it -> it.type() == ProblemType.STALE_VERSION);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> change(foreign, later, draft(null, null, "2026-06-11", null, "Чужое")))
                .matches(it -> it.type() == ProblemType.NOT_FOUND);
        delete(own, later);
    }

    @Test
    void a_program_reads_them_by_pages_in_its_own_order() {
        SpecialDayView first = add(own, draft(null, null, "2026-06-09", null, "Б"));
        SpecialDayView second = add(own, draft(null, null, "2026-06-10", null, "А"));
        Actor visitor = Actor.visitorOf(own.home());

        List<SpecialDayView> page =
                platform.as(visitor, SpecialDays.class, it -> it.list(visitor, new Slice(1, 1, "")));
        List<SpecialDayView> backwards =
                platform.as(visitor, SpecialDays.class, it -> it.list(visitor, new Slice(0, 9, "-firstDay")));
        int all = platform.as(visitor, SpecialDays.class, it -> it.count(visitor));
        boolean foreignSees = platform.as(foreign, SpecialDays.class, it -> it.find(foreign, first.id()))
                .isPresent();

        assertThat(page).containsExactly(second);
        assertThat(backwards).containsExactly(second, first);
        assertThat(all).isEqualTo(2);
        assertThat(foreignSees).isFalse();
        delete(own, first);
        delete(own, second);
    }

    @Test
    void only_those_who_list_may_write() {
        Actor reader = new Actor(own.account(), Audience.OFFICE, own.centre(), Set.of(Role.COORDINATOR));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> add(reader, draft(null, null, "2026-06-09", null, "Нельзя")))
                .matches(it -> it.type() == ProblemType.FORBIDDEN);
    }

    @Test
    void timetables_of_many_centres_cost_one_statement() {
        timetables(own.home(), foreign.home());

        assertThat(platform.statements()).isEqualTo(1);
    }

    private static void refuses(String field, SpecialDayDraft draft) {
        assertThatExceptionOfType(Problem.class)
                .as(draft.reason())
                .isThrownBy(() -> add(own, draft))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .contains(field));
    }

    private static SpecialDayDraft draft(
            @Nullable UUID place,
            @Nullable UUID service,
            String first,
            @Nullable String last,
            String reason,
            String... hours) {
        return new SpecialDayDraft(
                place,
                service,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                hours.length == 0 ? List.of() : List.of(new DayHours(hours[0], hours[1])),
                reason);
    }

    private static SpecialDayView add(Actor actor, SpecialDayDraft draft) {
        return platform.as(actor, SpecialDays.class, it -> it.add(actor, draft));
    }

    private static SpecialDayView change(Actor actor, SpecialDayView day, SpecialDayDraft draft) {
        return platform.as(actor, SpecialDays.class, it -> it.change(actor, day.id(), draft, day.version()));
    }

    private static List<SpecialDayView> list(Actor actor) {
        return platform.as(actor, SpecialDays.class, it -> it.list(actor));
    }

    private static void delete(Actor actor, SpecialDayView day) {
        platform.as(actor, SpecialDays.class, it -> {
            it.delete(actor, day.id(), day.version());
            return true;
        });
    }

    private static Timetables timetables(CentreId... centres) {
        return platform.as(Actor.visitor(), Hours.class, it -> it.of(Actor.visitor(), List.of(centres)));
    }

    private static Actor office(String slug) throws SQLException {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                slug.equals("region") ? Audience.REGION_EDIT : Audience.OFFICE,
                new CentreId(id("select id from centre where slug = '" + slug + "'")),
                Set.of(slug.equals("region") ? Role.REGIONAL_EDITOR : Role.CENTRE_MANAGER));
    }

    private static UUID id(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
