package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** A place is added, moved and taken away by those who may, and never points at what is not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingPlacesTest {
    private static Desk desk;
    private static Actor manager;

    @BeforeAll
    static void a_manager_at_work() {
        desk = new Desk(Clock.systemUTC());
        manager = desk.manager("primersk");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_place_is_added_with_all_that_was_written() {
        PlaceView added = add(draft("Дом на Зелёной", provider("PUBLISHED", "primersk"), "56.83333", "60.58333"));

        assertThat(added.slug()).isEqualTo("dom-na-zelenoj");
        assertThat(added.accessibility()).containsExactly("WHEELCHAIR", "RAMP");
        assertThat(added.latitude()).isEqualByComparingTo("56.83333");
        assertThat(added.version()).isEqualTo(1);
        assertThat(seen(added)).isTrue();
    }

    @Test
    void a_place_without_coordinates_is_fine() {
        PlaceView added = add(draft("Без карты", null, null, null));

        assertThat(added.latitude()).isNull();
        assertThat(seen(added)).isTrue();
    }

    @Test
    void of_two_coordinates_the_missing_one_is_named() {
        assertThat(errors(() -> add(draft("Только широта", null, "56.8", null))))
                .containsExactly("longitude");
        assertThat(errors(() -> add(draft("Только долгота", null, null, "60.5"))))
                .containsExactly("latitude");
    }

    @Test
    void coordinates_copied_from_a_map_are_rounded_to_a_metre() {
        PlaceView added = add(draft("С карты", null, "56.123456789", "60.987654321"));

        assertThat(added.latitude()).isEqualByComparingTo("56.12346");
    }

    @Test
    void a_place_belongs_to_a_provider_of_the_own_centre_that_is_not_archived() {
        assertThat(errors(() -> add(draft("Чужая", provider("PUBLISHED", "obraztsovo"), null, null))))
                .containsExactly("providerId");
        assertThat(errors(() -> add(draft("Ничья", new ProviderId(UUID.randomUUID()), null, null))))
                .containsExactly("providerId");
        assertThat(errors(() -> add(draft("Архивная", provider("ARCHIVED", "primersk"), null, null))))
                .containsExactly("providerId");
    }

    @Test
    void a_place_of_a_provider_archived_since_can_still_be_corrected() {
        ProviderId provider = provider("PUBLISHED", "primersk");
        PlaceView added = add(draft("Пережила", provider, null, null));
        desk.sql("update provider set status = 'ARCHIVED' where id = '" + provider + "'");

        PlaceView changed = desk.places(
                manager, it -> it.change(manager, added.id(), draft("Исправлена", provider, null, null), 1));

        assertThat(changed.name()).isEqualTo("Исправлена");
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void wrong_codes_are_named_at_their_fields_together_with_everything_else() {
        PlaceDraft wrong = new PlaceDraft(
                "Имя", null, null, "Примерск", null, BigDecimal.ONE, null, false, "SOMEHOW", List.of("WINGS"), null);

        assertThat(errors(() -> add(wrong))).containsExactly("passportClass", "accessibility", "longitude");
    }

    @Test
    void a_place_where_services_are_given_is_not_deleted_and_says_how_many() {
        PlaceView used = add(draft("Занято", null, null, null));
        desk.sql("""
                insert into social_service (centre_id, id, slug, name, description, provider_id, place_id, form, cost_kind, capacity_state, status, demo)
                select p.centre_id, gen_random_uuid(), 'u' || n, 'Услуга', 'Что', p.id, '%s', 'VISIT', 'FREE', 'UNKNOWN', 'DRAFT', false
                  from (select * from provider where slug = 'kcson' limit 1) p, generate_series(1, 3) n
                """.formatted(used.id()));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.places(manager, it -> gone(it, used)))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT))
                .withMessageContaining(": 3,");
    }

    @Test
    void a_place_that_nobody_needs_is_deleted() {
        PlaceView unused = add(draft("Свободно", null, null, null));

        desk.places(manager, it -> gone(it, unused));

        assertThat(there(manager, unused)).isFalse();
    }

    @Test
    void a_place_comes_back_as_it_was() {
        PlaceView added = add(draft("Как было", provider("PUBLISHED", "primersk"), "56.8", "60.5"));
        UUID change = UUID.fromString(desk.value("select id from history where row_id = '" + added.id() + "'"));
        desk.places(manager, it -> it.change(manager, added.id(), draft("Как стало", null, null, null), 1));

        PlaceView restored = desk.places(manager, it -> it.restore(manager, added.id(), change, 2));

        assertThat(restored.draft()).isEqualTo(added.draft());
    }

    @Test
    void nobody_without_the_right_and_nobody_of_another_centre_touches_a_place() {
        PlaceView added = add(draft("Наше", null, null, null));
        Actor coordinator = desk.at("primersk", Audience.OFFICE, Role.COORDINATOR);
        Actor foreigner = desk.manager("obraztsovo");

        refused(ProblemType.FORBIDDEN, () -> desk.places(coordinator, it -> it.add(coordinator, added.draft())));
        refused(
                ProblemType.FORBIDDEN,
                () -> desk.places(coordinator, it -> it.change(coordinator, added.id(), added.draft(), 1)));
        refused(
                ProblemType.NOT_FOUND,
                () -> desk.places(foreigner, it -> it.change(foreigner, added.id(), added.draft(), 1)));
        refused(
                ProblemType.NOT_FOUND,
                () -> desk.places(foreigner, it -> {
                    it.delete(foreigner, added.id(), 1);
                    return added;
                }));
    }

    @Test
    void the_second_of_two_who_began_from_one_version_is_told_so() {
        PlaceView added = add(draft("Двое", null, null, null));
        desk.places(manager, it -> it.change(manager, added.id(), added.draft(), 1));

        refused(
                ProblemType.STALE_VERSION,
                () -> desk.places(manager, it -> it.change(manager, added.id(), added.draft(), 1)));
        refused(ProblemType.STALE_VERSION, () -> desk.places(manager, it -> gone(it, added)));
    }

    private static void refused(ProblemType type, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static List<String> errors(ThrowingCallable deed) {
        Problem problem = (Problem) catchThrowable(deed);
        return problem.errors().stream().map(FieldError::field).toList();
    }

    private static boolean seen(PlaceView place) {
        return there(desk.visitor("primersk"), place);
    }

    private static boolean there(Actor actor, PlaceView place) {
        return desk.places(actor, it -> it.find(actor, place.id()).isPresent());
    }

    private static PlaceView add(PlaceDraft draft) {
        return desk.places(manager, it -> it.add(manager, draft));
    }

    private static boolean gone(Places places, PlaceView place) {
        places.delete(manager, place.id(), place.version());
        return true;
    }

    private static ProviderId provider(String status, String town) {
        UUID id = UUID.randomUUID();
        desk.sql("""
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select id, '%1$s', 'p-%1$s', 'Организация', 'NPO', '%2$s', false from centre where slug = '%3$s'
                """.formatted(id, status, town));
        return new ProviderId(id);
    }

    private static PlaceDraft draft(
            String name, @Nullable ProviderId provider, @Nullable String latitude, @Nullable String longitude) {
        return new PlaceDraft(
                name,
                provider,
                "улица Зелёная, 1",
                "Примерск",
                "620000",
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude),
                false,
                "UNKNOWN",
                List.of("WHEELCHAIR", "RAMP"),
                "Вход со двора");
    }
}
