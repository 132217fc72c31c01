package org.socialcluster.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.ContactUse;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.staff.StaffDraft.Consent;
import org.socialcluster.tenancy.RecordHistory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Slice ALL = new Slice(0, 100, "");
    private static final Consent AGREED = new Consent(true, false, TODAY.minusDays(3));

    private static Postgres postgres;
    private static InScope platform;
    private static Actor own;
    private static Actor foreign;

    @BeforeAll
    static void two_centres() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        platform = new InScope(postgres, CLOCK);
        own = office("obraztsovo");
        foreign = office("primersk");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void a_published_person_is_seen_with_hours_topics_and_room_and_a_draft_is_not() {
        StaffView added = as(own, it -> it.add(own, draft("Психолог", null, null)));
        Actor visitor = Actor.visitorOf(own.home());

        assertThat(find(visitor, added)).isEmpty();

        published(added);
        assertThat(find(visitor, added)).hasValueSatisfying(it -> {
            assertThat(it.position()).isEqualTo("Психолог");
            assertThat(it.reception()).hasSize(1);
            assertThat(it.languages()).containsExactly("ru");
            assertThat(it.room()).isEqualTo("кабинет 5");
            assertThat(it.consent()).isNull();
        });
    }

    @Test
    void many_are_archived_at_once_and_come_back_and_nobody_of_another_centre_is_touched() {
        StaffView one = published(as(own, it -> it.add(own, draft("Дежурная", null, null))));
        StaffView other = as(own, it -> it.add(own, draft("Сторож", null, null)));
        List<Picked> both = Stream.of(one, other)
                .map(it -> new Picked(it.id().value(), it.version()))
                .toList();
        StaffFilter all = new StaffFilter(null, Set.of(), null);

        List<Picked> ours = platform.as(own, StaffBatches.class, it -> it.pick(own, all, 100));
        List<Picked> theirs = platform.as(foreign, StaffBatches.class, it -> it.pick(foreign, all, 100));
        assertThat(ours).containsAll(both);
        assertThat(theirs).doesNotContainAnyElementsOf(both);
        assertThat(platform.as(
                                foreign,
                                StaffBatches.class,
                                it -> it.move(foreign, both, StatusChange.to(ListingStatus.ARCHIVED)))
                        .changed())
                .isZero();
        BatchOutcome archived =
                platform.as(own, StaffBatches.class, it -> it.move(own, both, StatusChange.to(ListingStatus.ARCHIVED)));
        assertThat(archived.changed()).isEqualTo(2);
        assertThat(find(own, one).orElseThrow().status()).isEqualTo(ListingStatus.ARCHIVED);

        platform.as(own, StaffBatches.class, it -> it.undo(own, Objects.requireNonNull(archived.batch())));

        assertThat(find(own, one).orElseThrow().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(find(own, other).orElseThrow().status()).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void without_consent_the_name_stays_inside_the_centre() {
        StaffView person = published(as(own, it -> it.add(own, draft("Юрист", "Анна Петровна", null))));

        assertThat(person.displayName()).isEqualTo("Анна Петровна");
        assertThat(seenByAll(person).displayName()).isNull();
    }

    @Test
    void a_consent_shows_the_name_says_who_wrote_it_down_and_taking_it_back_hides_at_once() {
        StaffView person = published(as(own, it -> it.add(own, draft("Логопед", "Мария", AGREED))));
        assertThat(seenByAll(person).displayName()).isEqualTo("Мария");
        assertThat(person.consent()).isNotNull().satisfies(it -> {
            assertThat(it.given()).isEqualTo(TODAY.minusDays(3));
            assertThat(it.recordedAt()).isNotNull();
        });
        assertThat(value("select consent_recorded_by::text from staff_member where id = '" + person.id() + "'"))
                .isEqualTo(String.valueOf(own.account()));

        StaffView silent =
                as(own, it -> it.change(own, person.id(), draft("Логопед", "Мария", Consent.NONE), person.version()));

        assertThat(seenByAll(person).displayName()).isNull();
        assertThat(silent.consent()).isNotNull().satisfies(it -> {
            assertThat(it.given()).isNull();
            assertThat(it.recordedAt()).isNull();
        });
    }

    @Test
    void an_old_version_brings_no_consent_back() {
        StaffView person = published(as(own, it -> it.add(own, draft("Массажист", "Ольга", AGREED))));
        StaffView silent = as(own, it -> it.change(own, person.id(), draft("Массажист", null, null), person.version()));
        UUID first = platform
                .as(own, RecordHistory.class, it -> it.of(own, person.id().value(), 10))
                .stream()
                .reduce((newer, older) -> older)
                .orElseThrow()
                .id();

        StaffView restored = as(own, it -> it.restore(own, person.id(), first, silent.version()));

        assertThat(restored.displayName()).isNull();
        assertThat(restored.consent()).isNotNull().matches(it -> !it.name());
    }

    @Test
    void the_database_itself_refuses_a_public_name_that_nobody_has_agreed_to() throws SQLException {
        String columns = "insert into staff_member (centre_id, id, slug, position, demo, status, ";
        String who = "values ('" + own.home() + "', gen_random_uuid(), 'x', 'Кто-то', false, 'PUBLISHED', ";

        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> sql(columns + "name_consent, consent_given) " + who + "true, '2026-11-01')"))
                .withMessageContaining("consent_needs_a_name");
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> sql(columns + "name_consent, display_name) " + who + "true, 'Имя')"))
                .withMessageContaining("consent_is_recorded");
        sql(columns + "display_name, consent_recorded_at) " + who + "'Тайное имя', now())");
        assertThat(value("select count(*) from published_staff where display_name = 'Тайное имя'"))
                .isEqualTo("0");
    }

    @Test
    void who_recorded_a_consent_is_said_by_the_database_and_cannot_be_forged() throws SQLException {
        StaffView person = as(own, it -> it.add(own, draft("Педагог", "Вера", AGREED)));

        sql("update staff_member set consent_recorded_by = gen_random_uuid(), note = 'x' where id = '" + person.id()
                + "'");

        assertThat(value("select consent_recorded_by::text from staff_member where id = '" + person.id() + "'"))
                .isEqualTo(String.valueOf(own.account()));
    }

    @Test
    void while_somebody_is_away_the_page_learns_who_stands_in() {
        StaffView deputy = published(as(own, it -> it.add(own, draft("Заместитель", null, null))));
        StaffView person = published(as(
                own, it -> it.add(own, away("Координатор", deputy.id(), TODAY.minusDays(1), TODAY.plusDays(5)))));

        StaffView seen = seenByAll(person);
        assertThat(seen.isAway(TODAY)).isTrue();
        assertThat(seen.isAway(TODAY.plusDays(6))).isFalse();
        assertThat(seen.substitute())
                .isNotNull()
                .extracting(StaffView.Substitute::position)
                .isEqualTo("Заместитель");

        as(own, it -> it.move(own, deputy.id(), StatusChange.to(ListingStatus.ARCHIVED), deputy.version()));
        assertThat(seenByAll(person).substitute()).isNull();
        assertThat(seenByAll(person).substituteId()).isNull();
    }

    @Test
    void a_substitute_who_is_away_oneself_or_somebody_elses_is_refused() {
        StaffView absent = as(own, it -> it.add(own, away("Отсутствует", null, TODAY, TODAY.plusDays(9))));
        StaffView stranger =
                as(foreign, it -> it.list(foreign, StaffFilter.ALL, ALL)).get(0);

        refuses("substituteId", away("К1", absent.id(), TODAY.plusDays(9), null));
        refuses("substituteId", away("К2", stranger.id(), TODAY, null));
        refuses("awayUntil", away("К3", null, TODAY, TODAY.minusDays(1)));
        refuses("awayFrom", away("К4", absent.id(), null, null));
        refuses("displayName", draft("К5", null, AGREED));
        refuses("consent.given", draft("К6", "Имя", new Consent(true, false, null)));
        refuses("consent.given", draft("К7", "Имя", new Consent(false, true, TODAY.plusDays(1))));
        as(own, it -> it.add(own, away("К8", absent.id(), TODAY.plusDays(10), null)));
    }

    @Test
    void another_centre_sees_neither_drafts_nor_names_and_changes_nothing() {
        StaffView person = as(own, it -> it.add(own, draft("Секретарь", "Своё имя", null)));

        assertThat(find(foreign, person)).isEmpty();
        assertThat(list(foreign)).noneMatch(it -> it.position().equals("Секретарь"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(foreign, it -> it.confirm(foreign, person.id(), person.version())))
                .matches(it -> it.type() == ProblemType.NOT_FOUND);
    }

    @Test
    void a_list_costs_one_statement_however_many_they_are() {
        as(own, it -> it.list(own, StaffFilter.ALL, ALL));

        assertThat(platform.statements()).isEqualTo(1);
    }

    @Test
    void the_demonstration_has_staff_that_is_marked_named_by_consent_and_partly_away() {
        Actor visitor = Actor.visitorOf(foreign.home());

        List<StaffView> people = list(visitor);

        assertThat(people)
                .extracting(StaffView::position)
                .containsExactly("Руководитель центра", "Социальный координатор");
        assertThat(people).allMatch(StaffView::demo);
        assertThat(people.get(0).displayName()).isEqualTo("Примерова (демо)");
        assertThat(people.get(1).isAway(TODAY)).isTrue();
        assertThat(people.get(1).substitute()).isNotNull();
    }

    @Test
    void a_number_of_people_is_one_contact_of_the_centre_and_a_change_of_it_is_one_of_all_of_them()
            throws SQLException {
        StaffView one = as(own, it -> it.add(own, draft("Вахтёр", null, null)));
        StaffView other = as(own, it -> it.add(own, draft("Гардеробщик", null, null)));
        String contact = contact(one);
        assertThat(contact(other)).isEqualTo(contact);
        assertThat(value("select phone from contact where id = '" + contact + "'"))
                .isEqualTo("+7 343 123-45-67");
        ContactId id = new ContactId(UUID.fromString(contact));
        List<ContactUse> uses = platform.as(own, Contacts.class, it -> it.uses(own, id, 50));
        assertThat(uses)
                .filteredOn(it -> it.kind() == ListingKind.STAFF)
                .extracting(ContactUse::name)
                .contains("Вахтёр", "Гардеробщик");
        List<ContactUse> foreigners = platform.as(foreign, Contacts.class, it -> it.uses(foreign, id, 50));
        assertThat(foreigners).isEmpty();

        platform.as(own, Contacts.class, it -> {
            ContactView now = it.find(own, id).orElseThrow();
            return it.change(own, id, new ContactDraft(null, "8 343 765-43-21", now.email(), null), now.version());
        });

        for (StaffView person : List.of(one, other)) {
            StaffView now = find(own, person).orElseThrow();
            assertThat(Phone.kept(now.phone())).isEqualTo("+73437654321");
            assertThat(now.version()).isGreaterThan(person.version());
            assertThat(contact(person)).isEqualTo(contact);
        }
        StaffView now = find(own, one).orElseThrow();
        as(own, it -> it.change(own, one.id(), draft("Вахтёр", null, null), now.version()));
        assertThat(contact(one))
                .as("a change of one person is of that person alone")
                .isNotEqualTo(contact);
        assertThat(contact(other)).isEqualTo(contact);
        String alone = contact(one);
        sql("delete from staff_member where id = '" + one.id() + "'");
        assertThat(value("select count(*) from contact where id = '" + alone + "'"))
                .as("what stands nowhere goes")
                .isEqualTo("0");
    }

    private static String contact(StaffView person) {
        return value("select contact_id::text from staff_contact where staff_id = '" + person.id() + "'");
    }

    private static void refuses(String field, StaffDraft draft) {
        assertThatExceptionOfType(Problem.class)
                .as(draft.position())
                .isThrownBy(() -> as(own, it -> it.add(own, draft)))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .contains(field));
    }

    private static StaffView published(StaffView person) {
        return as(own, it -> it.move(own, person.id(), StatusChange.to(ListingStatus.PUBLISHED), person.version()));
    }

    private static StaffView seenByAll(StaffView person) {
        Actor visitor = Actor.visitorOf(own.home());
        return as(visitor, it -> it.find(visitor, person.id()).orElseThrow());
    }

    private static StaffDraft draft(String position, @Nullable String name, @Nullable Consent consent) {
        return draft(position, name, consent, null, null, null);
    }

    private static StaffDraft away(
            String position, @Nullable StaffId substitute, @Nullable LocalDate from, @Nullable LocalDate until) {
        return draft(position, null, null, substitute, from, until);
    }

    private static StaffDraft draft(
            String position,
            @Nullable String name,
            @Nullable Consent consent,
            @Nullable StaffId substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new StaffDraft(
                position,
                name,
                consent,
                List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "12:00", null)),
                List.of("ru"),
                List.of(),
                "+7 343 123-45-67",
                "office@example.org",
                "кабинет 5",
                null,
                substitute,
                from,
                until,
                null);
    }

    private static Optional<StaffView> find(Actor actor, StaffView person) {
        return as(actor, it -> it.find(actor, person.id()));
    }

    private static List<StaffView> list(Actor actor) {
        return as(actor, it -> it.list(actor, StaffFilter.ALL, ALL));
    }

    private static <T> T as(Actor actor, Function<Staff, T> work) {
        return platform.as(actor, Staff.class, work);
    }

    private static Actor office(String slug) throws SQLException {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(value("select id::text from centre where slug = '" + slug + "'"))),
                Set.of(Role.CENTRE_MANAGER));
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
