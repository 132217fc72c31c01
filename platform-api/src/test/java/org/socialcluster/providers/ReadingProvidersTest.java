package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** Who finds which providers, in what order, and how fast. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingProvidersTest {
    private static final Slice FIRST = new Slice(0, 50, "");
    private static Desk desk;

    @BeforeAll
    static void a_town_of_all_kinds_and_a_large_one() {
        desk = new Desk(Clock.systemUTC());
        desk.sql("""
                truncate provider, place cascade;
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select c.id, gen_random_uuid(), p.slug, p.name, p.kind, p.status, false
                  from centre c, (values ('yolka', 'Ёлка', 'NPO', 'PUBLISHED'), ('zhizn', 'Жизнь', 'NPO', 'CLOSED'),
                                         ('erudit', 'Эрудит 100%', 'STATE_INSTITUTION', 'DRAFT'), ('arhiv', 'Архив', 'NPO', 'ARCHIVED'),
                                         ('edinstvo', 'единство_1', 'STATE_INSTITUTION', 'PUBLISHED')) p (slug, name, kind, status)
                 where c.slug = 'primersk';
                insert into provider_sector (centre_id, provider_id, sector)
                select centre_id, id, s from provider, unnest(array['HEALTHCARE', 'SOCIAL_WELFARE']) s where slug = 'yolka';
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select c.id, gen_random_uuid(), 'p' || n, 'Организация ' || md5(n::text), 'NPO',
                       case when n % 2 = 0 then 'PUBLISHED' else 'DRAFT' end, false
                  from centre c, generate_series(1, 10000) n where c.slug = 'obraztsovo';
                analyze provider;
                """);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_visitor_gets_the_published_and_the_temporarily_closed_ones_in_the_order_of_the_alphabet() {
        Actor visitor = desk.visitor("primersk");

        assertThat(names(visitor, ProviderFilter.ALL)).containsExactly("единство_1", "Ёлка", "Жизнь");
        assertThat(count(visitor, ProviderFilter.ALL)).isEqualTo(3);
    }

    @Test
    void the_own_office_gets_drafts_and_archived_ones_too() {
        assertThat(names(desk.manager("primersk"), ProviderFilter.ALL))
                .containsExactly("Архив", "единство_1", "Ёлка", "Жизнь", "Эрудит 100%");
    }

    @Test
    void the_ministry_reads_what_is_published() {
        assertThat(names(
                        desk.at("primersk", Audience.REGION_READ, Role.MINISTRY_REVIEWER),
                        filter("", ListingStatus.DRAFT)))
                .isEmpty();
    }

    @Test
    void nobody_asks_for_drafts_of_another_centre_whatever_the_filter_says() {
        for (Actor actor : List.of(desk.visitor("primersk"), desk.manager("obraztsovo"))) {
            assertThat(names(actor, filter("эрудит", ListingStatus.DRAFT))).isEmpty();
        }
        assertThat(count(desk.visitor("primersk"), filter("", ListingStatus.DRAFT, ListingStatus.ARCHIVED)))
                .isZero();
    }

    @Test
    void names_are_found_whatever_the_case_and_with_e_for_yo() {
        Actor manager = desk.manager("primersk");

        assertThat(names(manager, filter(" ЕЛК "))).containsExactly("Ёлка");
        assertThat(names(manager, filter("ЁДИН"))).containsExactly("единство_1");
    }

    @Test
    void signs_of_patterns_are_ordinary_signs() {
        Actor manager = desk.manager("primersk");

        assertThat(names(manager, filter("0%"))).containsExactly("Эрудит 100%");
        assertThat(names(manager, filter("_"))).containsExactly("единство_1");
        assertThat(names(manager, filter("\\"))).isEmpty();
        assertThat(names(manager, filter("Жизнь\0"))).isEmpty();
    }

    @Test
    void kind_sector_and_status_narrow_the_list() {
        Actor manager = desk.manager("primersk");

        assertThat(names(manager, new ProviderFilter(null, Set.of(), "STATE_INSTITUTION", null)))
                .containsExactly("единство_1", "Эрудит 100%");
        for (Actor actor : List.of(manager, desk.visitor("primersk"))) {
            assertThat(names(actor, new ProviderFilter(null, Set.of(), null, "SOCIAL_WELFARE")))
                    .containsExactly("Ёлка");
        }
        assertThat(names(manager, filter("", ListingStatus.ARCHIVED, ListingStatus.DRAFT)))
                .containsExactly("Архив", "Эрудит 100%");
    }

    @Test
    void a_record_is_found_by_its_id_and_by_its_name_in_addresses_with_all_of_its_parts() {
        Actor visitor = desk.visitor("primersk");
        ProviderView found = find(visitor, "yolka").orElseThrow();

        assertThat(found.sectors()).containsExactlyInAnyOrder("SOCIAL_WELFARE", "HEALTHCARE");
        assertThat(found.version()).isEqualTo(1);
        assertThat(find(visitor, found.id())).hasValue(found);
        assertThat(find(visitor, "erudit")).isEmpty();
        assertThat(find(visitor, new ProviderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_list_is_sorted_by_several_fields_and_refuses_any_other() {
        Actor manager = desk.manager("primersk");

        assertThat(names(manager, ProviderFilter.ALL, new Slice(1, 2, "kind,-name")))
                .containsExactly("Ёлка", "Архив");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> names(manager, ProviderFilter.ALL, new Slice(0, 1, "inn; --")))
                .satisfies(it -> assertThat(it.errors().get(0).field()).isEqualTo("sort"));
    }

    @Test
    void ten_thousand_rows_are_paged_sorted_searched_and_counted_in_a_moment() {
        for (Actor actor : List.of(desk.manager("obraztsovo"), desk.visitor("obraztsovo"))) {
            quick(it -> it.list(actor, ProviderFilter.ALL, new Slice(4000, 50, "")), actor);
            quick(it -> it.list(actor, ProviderFilter.ALL, new Slice(0, 50, "-updatedAt")), actor);
            quick(it -> it.list(actor, filter("ffff"), FIRST), actor);
            quick(it -> it.count(actor, filter("ffff")), actor);
        }
    }

    private static void quick(Function<Providers, ?> work, Actor actor) {
        desk.providers(actor, work);
        long begun = System.nanoTime();
        desk.providers(actor, work);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
    }

    private static List<String> names(Actor actor, ProviderFilter filter) {
        return names(actor, filter, FIRST);
    }

    private static List<String> names(Actor actor, ProviderFilter filter, Slice slice) {
        return desk.providers(actor, it -> it.list(actor, filter, slice)).stream()
                .map(ProviderView::name)
                .toList();
    }

    private static Optional<ProviderView> find(Actor actor, String slug) {
        return desk.providers(actor, it -> it.find(actor, slug));
    }

    private static Optional<ProviderView> find(Actor actor, ProviderId id) {
        return desk.providers(actor, it -> it.find(actor, id));
    }

    private static int count(Actor actor, ProviderFilter filter) {
        return desk.providers(actor, it -> it.count(actor, filter));
    }

    private static ProviderFilter filter(String text, ListingStatus... status) {
        return new ProviderFilter(text, Set.of(status), null, null);
    }
}
