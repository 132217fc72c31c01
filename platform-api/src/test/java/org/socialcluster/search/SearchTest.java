package org.socialcluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.search.SearchQuestion.Filter;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {
    private static final Slice PAGE = new Slice(0, 20, "");

    private Postgres postgres;
    private InScope scope;

    @BeforeEach
    void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void any_form_of_a_word_and_any_spelling_of_it_finds_the_same() {
        for (String typed : List.of(
                "обеды",
                "ОБЕДОВ",
                "горячего обеда",
                "абеды",
                "j,tls",
                "obedy",
                "горячие  обеды!!!",
                "Горячих обедов бы")) {
            assertThat(names(find(typed, "primersk"))).as(typed).contains("Горячие обеды");
        }
        sql("update social_service set name = 'Дневной приём ёжиков' where slug = 'food'");
        assertThat(names(find("прием ежиков", "primersk"))).contains("Дневной приём ёжиков");
        assertThat(names(find("приёма ёжика", "primersk"))).contains("Дневной приём ёжиков");
    }

    @Test
    void a_name_in_latin_letters_is_found_as_it_is() {
        sql("update provider set name = 'Клуб Sputnik' where slug = 'shelter'");

        assertThat(names(find("sputnik", null))).contains("Клуб Sputnik");
    }

    @Test
    void a_need_is_found_by_its_synonyms_and_says_why_without_showing_them() {
        SearchHit need = find("сиделку", "primersk").needs().get(0);

        assertThat(need.slug()).isEqualTo("home-care");
        assertThat(need.why()).startsWith("«сиделку» → ");
    }

    @Test
    void words_in_the_name_come_before_words_in_the_description_and_it_is_said_which() {
        sql("update social_service set name = 'Аромат полыни' where slug = 'food';"
                + " update social_service set description = 'Расскажем про полынь.' where slug = 'home-care'");

        assertThat(find("полынь", "primersk").listings())
                .extracting(it -> it.slug() + " " + it.why())
                .containsExactly("food в названии: «полынь»", "home-care в описании: «полынь»");
    }

    @Test
    void an_edit_is_found_with_its_commit_and_what_is_withdrawn_is_gone_with_it() {
        sql("update social_service set name = 'Мытьё окон' where slug = 'food'");
        assertThat(names(find("мытье окон", null))).containsExactly("Мытьё окон");
        sql("update provider set name = 'Приют Ласточка' where slug = 'shelter'");
        assertThat(names(find("ласточка", null))).containsExactlyInAnyOrder("Приют Ласточка", "Мытьё окон");

        for (String status : List.of("DRAFT", "ARCHIVED")) {
            sql("update social_service set status = '" + status
                    + "', closed_reason = null, closed_until = null where slug = 'food'");
            assertThat(names(find("мытье окон", null))).as(status).isEmpty();
        }
        sql("update social_service set status = 'PUBLISHED' where slug = 'food'");
        assertThat(names(find("мытье окон", null))).isNotEmpty();
        sql("update provider set status = 'ARCHIVED' where slug = 'shelter'");
        assertThat(names(find("мытье окон", null))).isEmpty();
        assertThat(names(find("ласточка", null))).isEmpty();
    }

    @Test
    void a_hidden_address_is_found_by_nobody_from_the_moment_it_is_hidden() {
        String care = "Социальный работник на дом";
        sql("update place set street = 'Фиолетовая, 77' where slug = 'kcson-place'");
        assertThat(names(find("фиолетовая 77", null))).contains(care);
        assertThat(names(find("тайная 13", null))).doesNotContain("Горячие обеды");

        sql("update place set address_hidden = true where slug = 'kcson-place'");

        assertThat(names(find("фиолетовая 77", null))).doesNotContain(care);
        assertThat(find("обеды", "primersk").listings())
                .filteredOn(it -> it.slug().equals("food"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.toString()).contains("addressHidden=true").doesNotContain("Тайная"));
    }

    @Test
    void a_town_finds_its_own_what_is_lent_to_it_and_what_the_region_offers() {
        assertThat(names(find("социальный работник", "primersk"))).contains("Социальный работник на дом");
        assertThat(names(find("социальный работник", "obraztsovo"))).contains("Социальный работник на дом");
        assertThat(names(find("обеды", "obraztsovo"))).isEmpty();
        String regional = value(
                "select s.name from social_service s join centre c on c.id = s.centre_id and c.kind = 'REGION' limit 1");
        assertThat(names(find(regional, "obraztsovo"))).contains(regional);
    }

    @Test
    void where_the_own_town_has_nothing_the_nearest_that_has_it_are_named() {
        SearchResult result = find("обеды", "obraztsovo");

        assertThat(result.nearest()).extracting(it -> it.slug()).containsExactly("primersk");
    }

    @Test
    void conditions_leave_only_what_fulfils_them() {
        String care = "Социальный работник на дом";

        assertThat(filtered(new Filter(null, null, ServiceForm.HOME, false, false, false, false)))
                .contains(care)
                .doesNotContain("Горячие обеды");
        assertThat(filtered(new Filter(null, null, null, true, false, false, false)))
                .contains("Горячие обеды")
                .doesNotContain(care);
        assertThat(filtered(new Filter(null, null, null, false, true, false, false)))
                .contains(care)
                .doesNotContain("Горячие обеды");
        assertThat(filtered(new Filter(null, null, null, false, false, true, false)))
                .contains(care)
                .doesNotContain("Горячие обеды");
        assertThat(filtered(new Filter(null, "ELDERLY", null, false, false, false, false)))
                .contains(care)
                .doesNotContain("Горячие обеды");
        assertThat(filtered(new Filter("FOOD_AID", null, null, false, false, false, false)))
                .contains("Горячие обеды")
                .doesNotContain(care);
        assertThat(filtered(new Filter("NO_SUCH", null, null, false, false, false, false)))
                .isEmpty();
    }

    @Test
    void events_answer_the_same_conditions() {
        String choir = "Хор «Примерные голоса»";
        String online = "Госуслуги без страха";

        assertThat(events("", new Filter("HOME_CARE", null, null, false, false, false, false)))
                .containsExactly(choir);
        assertThat(events("", new Filter(null, "ELDERLY", null, false, false, false, false)))
                .containsExactly(choir);
        assertThat(events("", new Filter(null, null, ServiceForm.REMOTE, false, false, false, false)))
                .containsExactly(online);
        assertThat(events("", new Filter(null, null, ServiceForm.VISIT, false, false, false, false)))
                .containsExactly(choir);
        assertThat(events("", new Filter(null, null, null, true, false, false, false)))
                .as("what is called off is not found")
                .containsExactly(choir);
        assertThat(events("", new Filter(null, null, null, false, true, false, false)))
                .containsExactly(choir);
        assertThat(events("", new Filter(null, null, null, false, false, true, false)))
                .as("one with a number of places does not say whether any is left")
                .containsExactly(online);
        assertThat(events("хоры", new Filter(null, "ELDERLY", null, true, true, false, false)))
                .containsExactly(choir);
        assertThat(events("хоры", new Filter(null, null, ServiceForm.REMOTE, false, false, false, false)))
                .isEmpty();
    }

    private List<String> events(String text, Filter filter) {
        return names(find(new SearchQuestion(text, town("primersk"), SearchKind.EVENT, filter), PAGE));
    }

    @Test
    void what_is_open_now_is_told_by_its_hours() {
        Filter open = new Filter(null, null, null, false, false, false, true);
        sql(
                "update social_service set schedule = '[{\"rrule\": \"FREQ=DAILY\", \"opens\": \"00:00\", \"closes\": \"23:59\", \"note\": null}]' where slug = 'home-care';"
                        + " update social_service set schedule = '[]' where slug = 'food'");

        assertThat(filtered(open)).contains("Социальный работник на дом").doesNotContain("Горячие обеды");
    }

    @Test
    void pages_of_the_answer_hold_each_thing_once() {
        SearchQuestion question = new SearchQuestion("помощь дом обед центр", null);
        List<String> all = every(find(question, new Slice(0, 200, "")));
        List<String> paged = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            SearchResult page = find(question, new Slice(at, 1, ""));
            assertThat(page.total()).isEqualTo(all.size());
            paged.addAll(every(page));
        }

        assertThat(all).isNotEmpty();
        assertThat(paged).isEqualTo(all);
        assertThat(find(question, new Slice(5_000, 20, "")).total()).isEqualTo(all.size());
    }

    @Test
    void hostile_questions_have_clear_and_quick_answers() {
        for (String hostile : List.of(
                "",
                " ",
                "и в на",
                "\0",
                "a\0b",
                "'",
                "''') | ('x",
                "a & b | !c <-> d:*",
                "'обед':A & !'x'",
                "%_\\%",
                "../../etc/passwd",
                "😀👩‍👩‍👧",
                "<script>alert(1)</script>",
                "{0} {1}",
                "\uD800",
                "у".repeat(10_000),
                "слово ".repeat(2_000),
                "abc,.;'[]".repeat(1_000))) {
            long begun = System.nanoTime();
            SearchResult result = find(hostile, "primersk");
            assertThat(result.listings()).as(hostile).hasSizeLessThanOrEqualTo(20);
            assertThat(scope.statements()).isLessThanOrEqualTo(6);
            assertThat((System.nanoTime() - begun) / 1_000_000).as(hostile).isLessThan(1_000);
        }
    }

    @Test
    void a_search_costs_a_bounded_number_of_statements() {
        find("социальный работник", "primersk");
        assertThat(scope.statements())
                .as("words of needs, of routes, hits, levels")
                .isLessThanOrEqualTo(4);
        find("рамашка", "obraztsovo");
        assertThat(scope.statements()).as("and spellings, hits again, nearest").isLessThanOrEqualTo(6);
    }

    @Test
    void the_index_says_what_the_records_say_after_any_edit() {
        for (String edit : List.of(
                "insert into service_need (centre_id, service_id, need_code, sort_order) select centre_id, id, 'DOCTOR_VISIT', 9 from social_service where slug = 'food'",
                "delete from service_need where need_code = 'DOCTOR_VISIT'",
                "delete from service_town",
                "update service_term set term_code = 'ANY_RESIDENT' where term_code = 'ELDERLY'",
                "delete from service_term where taxonomy_code = 'recipient_categories'",
                "delete from place_accessibility",
                "update place set name = 'Другое место', address_hidden = not address_hidden",
                "update provider set name = name || ' 2', status = 'CLOSED', closed_reason = 'Ремонт', closed_until = current_date + 3",
                "update provider set status = 'PUBLISHED', closed_reason = null, closed_until = null",
                "update social_service set confirmed_at = now(), capacity_state = 'FULL', form = 'REMOTE', cost_kind = 'FREE'",
                "insert into centre_event (centre_id, id, slug, name, description, kind, format, starts, duration_minutes, ends_by, cost_kind, status, demo)"
                        + " select id, gen_random_uuid(), 'event', 'Праздник двора', 'Чай', 'HOLIDAY', 'ONSITE', '2030-01-01', 60, '2030-01-01 01:00', 'FREE', 'PUBLISHED', true from centre where slug = 'primersk'",
                "update centre_event set cancelled_reason = 'Мороз'",
                "update social_service set first_published_at = null, status = 'DRAFT', closed_reason = null, closed_until = null where slug = 'food'")) {
            sql(edit);
            assertThat(differences()).as(edit).isEqualTo("0");
        }
    }

    @Test
    void an_event_is_found_until_its_last_date_is_over() {
        sql(
                "insert into centre_event (centre_id, id, slug, name, description, kind, format, starts, duration_minutes, ends_by, cost_kind, status, demo)"
                        + " select id, gen_random_uuid(), 'event', 'Праздник двора', 'Чай', 'HOLIDAY', 'ONSITE', now() + interval '1 day', 60, now() + interval '2 days', 'FREE', 'PUBLISHED', true"
                        + " from centre where slug = 'primersk'");
        assertThat(find("праздник двора", "primersk").listings())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(SearchKind.EVENT));

        sql("update centre_event set starts = now() - interval '9 days', ends_by = now() - interval '8 days'");

        assertThat(names(find("праздник двора", "primersk"))).isEmpty();
    }

    @Test
    void visitors_read_the_published_view_alone_and_an_office_its_own_centre() throws SQLException {
        try (Connection site = postgres.as(Audience.SITE, "")) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> site.createStatement().executeQuery("select * from search_entry"))
                    .withMessageContaining("permission denied");
        }
        String primersk = value("select id from centre where slug = 'primersk'");
        try (Connection office = postgres.as(Audience.OFFICE, UUID.fromString(primersk));
                var rows = office.createStatement().executeQuery("select distinct centre_id from office_search")) {
            List<String> centres = new ArrayList<>();
            while (rows.next()) {
                centres.add(rows.getString(1));
            }
            assertThat(centres).containsExactly(primersk);
        }
    }

    @Test
    void the_office_finds_its_own_records_drafts_too_by_beginnings_of_words_and_in_any_form() {
        sql(
                "update social_service set status = 'DRAFT', closed_reason = null, name = 'Дневной приём ёжиков' where slug = 'food'");

        assertThat(office("primersk", "ёжик"))
                .singleElement()
                .isEqualTo(List.of("service", "Дневной приём ёжиков", false));
        assertThat(office("primersk", "дневн прие")).hasSize(1);
        assertThat(office("primersk", "дневного ежика")).hasSize(1);
        assertThat(office("obraztsovo", "ёжик")).isEmpty();
        assertThat(scope.statements()).isOne();
        for (String nothing : List.of("", " ", "%", "'", "и")) {
            assertThat(office("primersk", nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void an_event_that_is_called_off_is_not_searched_for_but_the_office_knows_that_residents_see_its_page() {
        sql("""
                insert into centre_event (centre_id, id, slug, name, description, kind, format, starts, duration_minutes, ends_by,
                                          cancelled_reason, cost_kind, status, demo)
                select id, gen_random_uuid(), 'chaepitie', 'Чаепитие с самоваром', '', 'MEETING', 'ONSITE', '2030-01-01 10:00', 60,
                       '2030-01-01 11:00', 'Заболели', 'FREE', 'PUBLISHED', false from centre where slug = 'primersk'
                """);

        assertThat(office("primersk", "самовар")).containsExactly(List.of("event", "Чаепитие с самоваром", true));
        assertThat(office("obraztsovo", "самовар")).isEmpty();
    }

    @Test
    void the_office_finds_people_places_and_contacts_by_name_or_number() {
        sql("insert into contact (centre_id, id, label, phone) select id, gen_random_uuid(), 'Дежурный', '+73431234567'"
                + " from centre where slug = 'primersk'");

        assertThat(office("primersk", "1234567")).contains(List.of("contact", "Дежурный, +73431234567", true));
        assertThat(office("obraztsovo", "1234567")).isEmpty();
        assertThat(office(
                        "primersk",
                        value("select s.position from staff_member s join centre c on c.id = s.centre_id"
                                + " where c.slug = 'primersk' limit 1")))
                .extracting(it -> it.get(0))
                .contains("staff");
        assertThat(office(
                        "primersk",
                        value("select p.name from place p join centre c on c.id = p.centre_id"
                                + " where c.slug = 'primersk' limit 1")))
                .extracting(it -> it.get(0))
                .contains("place");
    }

    @Test
    void who_does_not_work_in_a_centre_does_not_search_in_it() {
        Actor visitor = Actor.visitorOf(town("primersk").id());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(visitor, OfficeSearch.class, it -> it.find(visitor, "приём", 20)));
    }

    /** Kind, name, and whether residents see it. */
    private List<List<Object>> office(String slug, String text) {
        Actor manager = new Actor(
                new AccountId(UUID.randomUUID()), Audience.OFFICE, town(slug).id(), Set.of(Role.CENTRE_MANAGER));
        return scope.as(manager, OfficeSearch.class, it -> it.find(manager, text, 20)).stream()
                .map(it -> List.<Object>of(it.kind(), it.name(), it.listed()))
                .toList();
    }

    private List<String> filtered(Filter filter) {
        return names(find(new SearchQuestion("", town("primersk"), null, filter), PAGE));
    }

    private SearchResult find(String text, @Nullable String town) {
        return find(new SearchQuestion(text, town == null ? null : town(town)), PAGE);
    }

    private SearchResult find(SearchQuestion question, Slice slice) {
        return scope.as(Actor.visitor(), Search.class, it -> it.find(Actor.visitor(), question, slice));
    }

    private static List<String> names(SearchResult result) {
        return result.listings().stream().map(SearchHit::name).toList();
    }

    private static List<String> every(SearchResult result) {
        return Stream.of(result.needs(), result.routes(), result.listings())
                .flatMap(List::stream)
                .map(it -> it.kind() + " " + it.slug())
                .toList();
    }

    private CentreView town(String slug) {
        return scope.as(Actor.visitor(), Centres.class, it -> it.get(Actor.visitor(), slug));
    }

    /** Entries that are not as they would be made anew. */
    private String differences() {
        sql(
                "create temporary table before as select to_jsonb(e) as entry from search_entry e; select fill_search();"
                        + " drop table if exists difference; create table difference as"
                        + " select (select count(*) from (select entry from before except select to_jsonb(e) from search_entry e) x)"
                        + " + (select count(*) from (select to_jsonb(e) from search_entry e except select entry from before) y) as n");
        return value("select n from difference");
    }

    private void sql(String statements) {
        try (Connection connection = postgres.superuser().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String value(String query) {
        try (Connection connection = postgres.superuser().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
