package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** Who reads which services, found and sorted how, at what price. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceReadingTest {
    private static final Slice FIRST = new Slice(0, 50, "");

    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;

    @BeforeAll
    static void the_example_region_and_a_draft_beside_its_listings() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = centre("primersk");
        obraztsovo = centre("obraztsovo");
        sql("""
                insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)
                select p.centre_id, gen_random_uuid(), 'draft', 'Ёлочный 100%_праздник', '', p.id, 'VISIT', 'FREE', 'UNKNOWN', 'DRAFT', true
                  from provider p where p.slug = 'kcson'
                """);
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_service_is_read_whole_with_its_provider_and_place() {
        ServiceView service = scope.as(
                Actor.visitorOf(primersk),
                SocialServices.class,
                it -> it.find(Actor.visitorOf(primersk), "home-care").orElseThrow());

        assertThat(service.needs()).containsExactly("HOME_CARE");
        assertThat(service.serviceTypes()).containsExactly("DOMESTIC");
        assertThat(service.audience()).containsExactly("ELDERLY");
        assertThat(service.languages()).containsExactly("ru");
        assertThat(service.schedule()).hasSize(2);
        assertThat(service.servesTowns()).containsExactly(new ServiceDraft.ServedTown("obraztsovo", 5, List.of()));
        assertThat(service.provider().slug()).isEqualTo("kcson");
        assertThat(service.place())
                .extracting(ServiceView.Site::accessibility)
                .isEqualTo(List.of("WHEELCHAIR", "RAMP"));
        assertThat(service.lastConfirmed()).isNotNull();
        assertThat(service.version()).isPositive();
    }

    @Test
    void a_hidden_address_reaches_the_office_and_no_visitor() {
        assertThat(one(Actor.visitorOf(primersk), "food").place())
                .extracting(
                        ServiceView.Site::street,
                        ServiceView.Site::latitude,
                        ServiceView.Site::longitude,
                        ServiceView.Site::note)
                .containsOnlyNulls();
        assertThat(one(manager(primersk), "food").place())
                .extracting(ServiceView.Site::street)
                .isEqualTo("Тайная улица, 13");
    }

    @Test
    void a_draft_is_read_in_its_own_office_alone() {
        assertThat(slugs(manager(primersk), ServiceFilter.ALL)).containsExactly("food", "draft", "home-care");
        assertThat(slugs(Actor.visitorOf(primersk), ServiceFilter.ALL)).containsExactly("food", "home-care");
        assertThat(slugs(manager(obraztsovo), ServiceFilter.ALL)).doesNotContain("draft");
        assertThat(count(Actor.visitorOf(primersk), status(ListingStatus.DRAFT)))
                .isZero();
        assertThat(count(manager(primersk), status(ListingStatus.DRAFT))).isOne();

        ServiceId draft = one(manager(primersk), "draft").id();
        for (Actor stranger : List.of(manager(obraztsovo), Actor.visitorOf(primersk))) {
            Optional<ServiceView> found = scope.as(stranger, SocialServices.class, it -> it.find(stranger, draft));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void text_is_found_whatever_its_case_and_its_signs_mean_themselves() {
        Actor manager = manager(primersk);

        assertThat(slugs(manager, text("ЕЛОЧНЫЙ"))).containsExactly("draft");
        assertThat(slugs(manager, text("ёлоч"))).containsExactly("draft");
        assertThat(slugs(manager, text("100%_п"))).containsExactly("draft");
        assertThat(slugs(manager, text("соц%работ"))).isEmpty();
        assertThat(slugs(manager, text("_"))).containsExactly("draft");
        assertThat(slugs(manager, text("\\"))).isEmpty();
        assertThat(slugs(manager, text("кризисный центр"))).containsExactly("food");
    }

    @Test
    void filters_narrow_the_list_and_the_count_alike() {
        for (Actor actor : List.of(manager(primersk), Actor.visitorOf(primersk))) {
            assertThat(slugs(actor, new ServiceFilter(null, Set.of(), "FOOD_AID", null, null, null)))
                    .containsExactly("food");
            String group = value("select group_code from need where code = 'HOME_CARE'");
            assertThat(slugs(actor, new ServiceFilter(null, Set.of(), "HOME_CARE", group, null, null)))
                    .containsExactly("home-care");
            assertThat(slugs(actor, new ServiceFilter(null, Set.of(), null, null, "ELDERLY", null)))
                    .containsExactly("home-care");
            assertThat(slugs(actor, status(ListingStatus.CLOSED))).containsExactly("food");
            assertThat(slugs(actor, ServiceFilter.of(one(actor, "food").providerId())))
                    .containsExactly("food");
            assertThat(count(actor, ServiceFilter.of(one(actor, "food").providerId())))
                    .isOne();
        }
    }

    @Test
    void each_order_is_taken_and_an_unknown_one_refused_at_its_field() {
        for (String sort : List.of("name", "-name", "updatedAt", "-status", "lastConfirmed", "provider,-name")) {
            assertThat(list(manager(primersk), ServiceFilter.ALL, new Slice(0, 50, sort)))
                    .as(sort)
                    .hasSize(3);
        }
        assertThat(list(manager(primersk), ServiceFilter.ALL, new Slice(0, 50, "-name")))
                .extracting(ServiceView::slug)
                .containsExactly("home-care", "draft", "food");
        assertThat(list(manager(primersk), ServiceFilter.ALL, new Slice(1, 1, "")))
                .extracting(ServiceView::slug)
                .containsExactly("draft");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> list(manager(primersk), ServiceFilter.ALL, new Slice(0, 50, "secret")))
                .satisfies(it -> assertThat(it.errors().get(0).field()).isEqualTo("sort"));
    }

    @Test
    void a_closure_ends_by_itself_the_day_after_its_last() throws SQLException {
        LocalDate today = LocalDate.parse(value("select (now() at time zone time_zone)::date::text from region"));
        for (Actor actor : List.of(manager(primersk), Actor.visitorOf(primersk))) {
            closeUntil(today);
            assertThat(one(actor, "food").status()).isEqualTo(ListingStatus.CLOSED);
            assertThat(one(actor, "food").closedUntil()).isEqualTo(today);

            closeUntil(today.minusDays(1));
            assertThat(one(actor, "food").status()).isEqualTo(ListingStatus.PUBLISHED);
            assertThat(one(actor, "food").closedReason()).isNull();
            assertThat(count(actor, status(ListingStatus.CLOSED))).isZero();

            sql("update social_service set closed_until = null where slug = 'food'");
        }
    }

    private static void closeUntil(LocalDate day) throws SQLException {
        sql("update social_service set closed_until = '" + day + "' where slug = 'food'");
    }

    private static ServiceView one(Actor actor, String slug) {
        return scope.as(actor, SocialServices.class, it -> it.find(actor, slug).orElseThrow());
    }

    private static List<ServiceView> list(Actor actor, ServiceFilter filter, Slice slice) {
        return scope.as(actor, SocialServices.class, it -> it.list(actor, filter, slice));
    }

    private static List<String> slugs(Actor actor, ServiceFilter filter) {
        List<String> slugs =
                list(actor, filter, FIRST).stream().map(ServiceView::slug).toList();
        assertThat(count(actor, filter)).isEqualTo(slugs.size());
        return slugs;
    }

    private static int count(Actor actor, ServiceFilter filter) {
        return scope.as(actor, SocialServices.class, it -> it.count(actor, filter));
    }

    private static ServiceFilter text(String text) {
        return new ServiceFilter(text, Set.of(), null, null, null, null);
    }

    private static ServiceFilter status(ListingStatus status) {
        return new ServiceFilter(null, Set.of(status), null, null, null, null);
    }

    private static Actor manager(CentreId centre) {
        return new Actor(new AccountId(new UUID(7, 1)), Audience.OFFICE, centre, Set.of(Role.CENTRE_MANAGER));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
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
