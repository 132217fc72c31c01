package org.socialcluster.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** Whose pictures are kept, who sees them and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {
    private static final PictureFile FILE = PictureFile.of(Drawn.picture(900, 600, "jpeg"));

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;
    private static Actor visitor;
    private static UUID provider;
    private static UUID place;
    private static UUID service;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk", Role.CENTRE_MANAGER);
        foreigner = actor("obraztsovo", Role.CENTRE_MANAGER);
        visitor = Actor.visitorOf(manager.home());
        provider = id("select id from provider where slug = 'kcson'");
        place = id("select id from place where not address_hidden and centre_id = '" + manager.home()
                + "' and provider_id is not null order by slug limit 1");
        service = id("select id from social_service where status = 'PUBLISHED' and centre_id = '" + manager.home()
                + "' order by slug limit 1");
    }

    @BeforeEach
    void without_pictures() throws SQLException {
        sql("delete from picture");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_picture_is_kept_in_two_sizes_with_its_words() {
        PictureView picture = add(ListingKind.SERVICE, service, " Зал с\nпоручнями ");

        assertThat(picture.alt()).isEqualTo("Зал с поручнями");
        assertThat(picture.width()).isEqualTo(900);
        assertThat(picture.smallWidth()).isEqualTo(400);
        assertThat(bytes(visitor, picture, false))
                .hasValueSatisfying(it -> assertThat(it).startsWith(0xFF, 0xD8, 0xFF));
        assertThat(bytes(visitor, picture, true).orElseThrow().length)
                .isLessThan(bytes(visitor, picture, false).orElseThrow().length);
    }

    @Test
    void the_pictures_of_many_records_cost_one_statement() {
        add(ListingKind.SERVICE, service, "Зал");
        add(ListingKind.PROVIDER, provider, "Вход");
        PictureView first = add(ListingKind.PLACE, place, "Пандус");
        PictureView second = add(ListingKind.PLACE, place, "Дверь");

        Map<UUID, List<PictureView>> all =
                scope.as(visitor, Pictures.class, it -> it.ofAll(visitor, List.of(service, provider, place)));

        assertThat(scope.statements()).isOne();
        assertThat(all).hasSize(3);
        assertThat(all.get(place)).containsExactly(first, second);
    }

    @Test
    void a_picture_without_words_is_refused() {
        for (String words : List.of("", "  ", "\u0000\u200b")) {
            assertThat(refusal(manager, it -> it.add(manager, ListingKind.SERVICE, service, words, FILE))
                            .errors())
                    .extracting("field")
                    .containsExactly("alt");
        }
        assertThat(refusal(manager, it -> it.add(manager, ListingKind.SERVICE, service, "я".repeat(301), FILE))
                        .errors())
                .extracting("field")
                .containsExactly("alt");
    }

    @Test
    void a_visitor_sees_a_picture_as_long_as_its_record_is_public() throws SQLException {
        PictureView picture = add(ListingKind.SERVICE, service, "Зал");
        assertThat(bytes(visitor, picture, true)).isPresent();
        assertThat(ofPerson(picture)).contains(false);

        sql("update social_service set status = 'DRAFT' where id = '" + service + "'");
        try {
            assertThat(bytes(visitor, picture, true)).isEmpty();
            assertThat(of(visitor, service)).isEmpty();
            assertThat(of(manager, service)).hasSize(1);
            assertThat(bytes(manager, picture, true)).isPresent();
        } finally {
            sql("update social_service set status = 'PUBLISHED' where id = '" + service + "'");
        }
    }

    @Test
    void nothing_is_shown_of_a_place_whose_address_is_hidden() throws SQLException {
        PictureView ofPlace = add(ListingKind.PLACE, place, "Фасад");
        PictureView ofService = add(ListingKind.SERVICE, service, "Вход");
        sql("update social_service set place_id = '" + place + "' where id = '" + service + "'");
        assertThat(of(visitor, place)).hasSize(1);
        sql("update place set address_hidden = true where id = '" + place + "'");
        try {
            assertThat(of(visitor, place)).isEmpty();
            assertThat(of(visitor, service)).isEmpty();
            assertThat(bytes(visitor, ofPlace, false)).isEmpty();
            assertThat(bytes(visitor, ofService, false)).isEmpty();
        } finally {
            sql("update place set address_hidden = false where id = '" + place + "'");
        }
    }

    @Test
    void a_foreigner_neither_adds_to_a_record_nor_touches_a_picture_nor_sees_a_draft_s() throws SQLException {
        PictureView picture = add(ListingKind.SERVICE, service, "Зал");

        for (Function<Pictures, Object> attempt : List.<Function<Pictures, Object>>of(
                it -> it.add(foreigner, ListingKind.SERVICE, service, "Зал", FILE),
                it -> done(() -> it.describe(foreigner, picture.id(), "Иначе", 1)),
                it -> done(() -> it.putFirst(foreigner, picture.id(), 1)),
                it -> done(() -> it.delete(foreigner, picture.id(), 1)))) {
            assertThat(refusal(foreigner, attempt).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        assertThat(of(foreigner, service)).isEmpty();
        assertThat(bytes(foreigner, picture, true)).isEmpty();
    }

    @Test
    void only_those_who_list_change_pictures() {
        Actor coordinator = actor("primersk", Role.COORDINATOR);

        assertThat(refusal(coordinator, it -> it.add(coordinator, ListingKind.SERVICE, service, "Зал", FILE))
                        .type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refusal(visitor, it -> it.add(visitor, ListingKind.SERVICE, service, "Зал", FILE))
                        .type())
                .isEqualTo(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void words_and_order_are_changed_from_what_one_has_seen() {
        PictureView first = add(ListingKind.SERVICE, service, "Зал");
        PictureView second = add(ListingKind.SERVICE, service, "Вход");

        change(it -> it.describe(manager, first.id(), "Большой зал", first.version()));
        change(it -> it.putFirst(manager, second.id(), second.version()));

        assertThat(of(manager, service)).extracting(PictureView::alt).containsExactly("Вход", "Большой зал");
        assertThat(refusal(manager, it -> done(() -> it.describe(manager, first.id(), "Иначе", first.version())))
                        .type())
                .isEqualTo(ProblemType.STALE_VERSION);
    }

    @Test
    void a_record_has_ten_pictures_at_most_and_takes_them_with_it() throws SQLException {
        sql("""
                insert into place (centre_id, id, slug, name, city, demo)
                values ('%s', '%s', 'gone', 'Место', 'Приморск', false)
                """.formatted(manager.home(), new UUID(0, 1)));
        for (int i = 0; i < Pictures.MOST; i++) {
            add(ListingKind.PLACE, new UUID(0, 1), "Картинка " + i);
        }
        assertThat(refusal(manager, it -> it.add(manager, ListingKind.PLACE, new UUID(0, 1), "Ещё", FILE))
                        .errors())
                .extracting("field")
                .containsExactly("file");

        sql("delete from place where slug = 'gone'");

        assertThat(of(manager, new UUID(0, 1))).isEmpty();
    }

    @Test
    void a_record_that_is_not_there_gets_no_picture() {
        assertThat(refusal(manager, it -> it.add(manager, ListingKind.PROVIDER, service, "Зал", FILE))
                        .type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void a_person_is_shown_only_while_the_consent_to_the_photograph_lasts() throws SQLException {
        UUID person = UUID.randomUUID();
        sql("""
                insert into staff_member (centre_id, id, slug, position, status, demo)
                values ('%s', '%s', '%s', 'Специалист', 'PUBLISHED', false)
                """.formatted(manager.home(), person, person));
        assertThat(refusal(manager, it -> it.add(manager, ListingKind.STAFF, person, "Портрет", FILE))
                        .errors())
                .extracting("field")
                .containsExactly("file");
        sql("update staff_member set photo_consent = true, consent_given = current_date, consent_recorded_at = now(),"
                + " consent_recorded_by = gen_random_uuid() where id = '" + person + "'");
        PictureView portrait = add(ListingKind.STAFF, person, "Портрет");
        assertThat(of(visitor, person)).hasSize(1);
        assertThat(ofPerson(portrait)).as("may be kept nowhere").contains(true);

        sql("update staff_member set photo_consent = false where id = '" + person + "'");

        assertThat(of(visitor, person)).isEmpty();
        assertThat(of(manager, person)).isEmpty();
        assertThat(ofPerson(portrait)).isEmpty();
    }

    private static PictureView add(ListingKind kind, UUID record, String alt) {
        return scope.as(manager, Pictures.class, it -> it.add(manager, kind, record, alt, FILE));
    }

    private static List<PictureView> of(Actor reader, UUID record) {
        return scope.as(reader, Pictures.class, it -> it.of(reader, record));
    }

    private static Optional<Boolean> ofPerson(PictureView picture) {
        return scope.as(visitor, Pictures.class, it -> it.ofPerson(visitor, picture.id()));
    }

    private static Optional<byte[]> bytes(Actor reader, PictureView picture, boolean small) {
        return scope.as(reader, Pictures.class, it -> it.bytes(reader, picture.id(), small));
    }

    private static void change(Consumer<Pictures> work) {
        scope.as(manager, Pictures.class, it -> done(() -> work.accept(it)));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static Problem refusal(Actor actor, Function<Pictures, Object> work) {
        return catchThrowableOfType(Problem.class, () -> scope.as(actor, Pictures.class, work));
    }

    private static Actor actor(String town, Role role) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(id("select id from centre where slug = '" + town + "'")),
                Set.of(role));
    }

    private static UUID id(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sql(String statements) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
