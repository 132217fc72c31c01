package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;

/** Which places are found by whom; of a hidden address nothing leaves the office. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingPlacesTest {
    private static Desk desk;

    @BeforeAll
    static void places_of_all_kinds() {
        desk = new Desk(Clock.systemUTC());
        desk.sql("""
                truncate provider, place cascade;
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select c.id, gen_random_uuid(), s, s, 'NPO', upper(s), false
                  from centre c, unnest(array['published', 'draft']) s where c.slug = 'primersk';
                insert into place (centre_id, id, provider_id, slug, name, street, city, postal_code, latitude, longitude,
                                   address_hidden, note, demo)
                select c.id, gen_random_uuid(), p.id, v.slug, v.name, v.street, 'Примерск', '620000', 56.1, 60.2, v.hidden, 'Вход со двора', false
                  from (values ('dom', 'Дом', 'улица Зелёная, 1', false, 'published'), ('ubezhische', 'Убежище', 'улица Тайная, 2', true, 'published'),
                               ('sklad', 'Склад', 'улица Новая, 3', false, 'draft'), ('centr', 'Центр', null, false, null))
                       v (slug, name, street, hidden, provider)
                  join centre c on c.slug = 'primersk' left join provider p on p.slug = v.provider;
                insert into place_accessibility (centre_id, place_id, taxonomy_code, term_code)
                select centre_id, id, t, case t when 'accessibility_groups' then 'WHEELCHAIR' else 'RAMP' end
                  from place, unnest(array['accessibility_features', 'accessibility_groups']) t where slug = 'dom';
                """);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_visitor_gets_places_of_published_providers_and_of_the_centre_itself() {
        assertThat(names(desk.visitor("primersk"), PlaceFilter.ALL)).containsExactly("Дом", "Убежище", "Центр");
        assertThat(names(desk.manager("primersk"), PlaceFilter.ALL))
                .containsExactly("Дом", "Склад", "Убежище", "Центр");
        assertThat(names(desk.manager("obraztsovo"), PlaceFilter.ALL)).isEmpty();
    }

    @Test
    void of_a_hidden_address_a_visitor_learns_the_town_alone_and_the_own_office_all_of_it() {
        PlaceView own = find(desk.manager("primersk"), "ubezhische");
        PlaceView seen = find(desk.visitor("primersk"), own.id());
        assertThat(seen.slug())
                .as("a name in addresses may have been made of the street, before that was hidden")
                .doesNotContain("ubezhische")
                .startsWith("place-");
        assertThat(seen.addressHidden()).isTrue();
        assertThat(seen.city()).isEqualTo("Примерск");
        assertThat(seen)
                .extracting(
                        PlaceView::street,
                        PlaceView::postalCode,
                        PlaceView::latitude,
                        PlaceView::longitude,
                        PlaceView::note)
                .containsOnlyNulls();
        assertThat(find(desk.manager("primersk"), "ubezhische").street()).isEqualTo("улица Тайная, 2");
    }

    @Test
    void a_hidden_street_is_not_found_by_searching_for_it() {
        PlaceFilter hidden = new PlaceFilter("тайная", null, false);

        assertThat(names(desk.visitor("primersk"), hidden)).isEmpty();
        assertThat(names(desk.manager("primersk"), hidden)).containsExactly("Убежище");
    }

    @Test
    void places_are_found_by_name_by_street_and_by_provider() {
        Actor visitor = desk.visitor("primersk");
        ProviderId published = new ProviderId(
                java.util.UUID.fromString(desk.value("select id from provider where slug = 'published'")));

        assertThat(names(visitor, new PlaceFilter("ЗЕЛЕН", null, false))).containsExactly("Дом");
        assertThat(names(visitor, new PlaceFilter("цЕн", null, false))).containsExactly("Центр");
        assertThat(names(visitor, PlaceFilter.of(published))).containsExactly("Дом", "Убежище");
        assertThat(count(visitor, PlaceFilter.of(published))).isEqualTo(2);
    }

    @Test
    void the_centres_own_places_stand_beside_those_of_a_provider_or_alone() {
        Actor manager = desk.manager("primersk");
        ProviderId published = new ProviderId(
                java.util.UUID.fromString(desk.value("select id from provider where slug = 'published'")));

        List<String> own = names(manager, PlaceFilter.CENTRES_OWN);
        assertThat(own).isNotEmpty().doesNotContain("Дом", "Убежище");
        assertThat(names(manager, new PlaceFilter(null, published, true)))
                .contains("Дом", "Убежище")
                .containsAll(own);
    }

    @Test
    void a_place_has_its_coordinates_and_its_codes_groups_first() {
        PlaceView place = find(desk.visitor("primersk"), "dom");

        assertThat(place.latitude()).isEqualByComparingTo(new BigDecimal("56.1"));
        assertThat(place.accessibility()).containsExactly("WHEELCHAIR", "RAMP");
        assertThat(place.note()).isEqualTo("Вход со двора");
        assertThat(find(desk.visitor("primersk"), place.id())).isEqualTo(place);
    }

    private static PlaceView find(Actor actor, String slug) {
        return desk.places(actor, it -> it.find(actor, slug)).orElseThrow();
    }

    private static PlaceView find(Actor actor, PlaceId id) {
        return desk.places(actor, it -> it.find(actor, id)).orElseThrow();
    }

    private static int count(Actor actor, PlaceFilter filter) {
        return desk.places(actor, it -> it.count(actor, filter));
    }

    private static List<String> names(Actor actor, PlaceFilter filter) {
        return desk.places(actor, it -> it.list(actor, filter, new Slice(0, 50, ""))).stream()
                .map(PlaceView::name)
                .toList();
    }
}
