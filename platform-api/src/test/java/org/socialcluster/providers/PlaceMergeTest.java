package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Two places that are one: found, merged, and taken apart again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceMergeTest {
    private static Desk desk;
    private static Actor manager;
    private static Actor foreigner;

    @BeforeAll
    static void the_example_region() {
        desk = new Desk(Clock.systemUTC());
        manager = desk.manager("primersk");
        foreigner = desk.manager("obraztsovo");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void one_address_written_in_two_ways_and_a_name_typed_almost_the_same_are_noticed_in_the_own_centre_only() {
        add(draft("Отделение дневного пребывания", null, "ул. Озёрная, д. 7"));
        PlaceDraft elsewhere = draft("Мастерская", null, "улица Озерная 7");

        assertThat(alike(manager, elsewhere))
                .extracting("name", "certain")
                .containsExactly(tuple("Отделение дневного пребывания, ул. Озёрная, д. 7", true));
        assertThat(alike(manager, draft("отделение дневнова пребывания", null, null)))
                .extracting("certain")
                .containsExactly(false);
        assertThat(alike(manager, draft("Мастерская", null, "улица Озерная 71")))
                .isEmpty();
        assertThat(alike(foreigner, elsewhere)).isEmpty();
    }

    @Test
    void of_two_organisations_in_one_house_neither_place_is_a_double() {
        PlaceView theirs = add(draft("Приёмная в доме быта", provider("Сосед снизу"), "Бытовая, 1"));
        ProviderId other = provider("Сосед сверху");

        assertThat(alike(manager, draft("Приёмная в доме быта", other, "Бытовая, 1")))
                .isEmpty();
        assertThat(alike(manager, draft("Приёмная в доме быта", null, "Бытовая, 1")))
                .extracting(Lookalike::id)
                .containsExactly(theirs.id().value());
    }

    @Test
    void pairs_are_found_among_the_places_of_an_owner_and_the_centres_own_in_one_statement() {
        ProviderId owner = provider("У кого два места");
        PlaceView first = add(draft("Корпус на Парковой", owner, "Парковая, 3"));
        PlaceView second = add(draft("Корпус на Парковой ул.", owner, null));
        PlaceView centres = add(draft("Зал", null, "улица Парковая, дом 3"));
        desk.as(foreigner, Places.class, it -> it.add(foreigner, draft("Корпус на Парковой", null, "Парковая, 3")));

        List<PlaceTwins> twins = desk.as(manager, PlaceMerges.class, it -> it.twins(manager, owner));

        assertThat(desk.statements()).isOne();
        assertThat(twins)
                .extracting(it -> List.of(it.a(), it.b()))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).containsExactlyInAnyOrder(first.id(), second.id()),
                        it -> assertThat(it).containsExactly(first.id(), centres.id()));
    }

    @Test
    void the_survivor_takes_all_that_is_at_the_other_and_the_other_comes_back_whole_with_its_id() {
        ProviderId owner = provider("Чьи места сливают");
        PlaceView kept = add(draft("Остаётся", owner, null));
        PlaceView gone = add(full("Лишнее", owner));
        fill(gone);
        String whole = whole(gone);

        BatchOutcome merged = merge(kept, gone, draft("Имя из двух", owner, "Новая, 2"));

        assertThat(merged.changed()).isEqualTo(5);
        assertThat(find(gone)).isNull();
        assertThat(find(kept))
                .extracting(PlaceView::name, PlaceView::street)
                .containsExactly("Имя из двух", "Новая, 2");
        assertThat(at(kept)).isEqualTo("1/1/1/1/1");
        assertThat(desk.value(
                        "select operation from history where row_id = '" + gone.id() + "' order by at desc limit 1"))
                .isEqualTo("DELETE");
        assertThat(desk.value("select new_row ->> 'placeId' from history where table_name = 'social_service'"
                        + " and old_row ->> 'placeId' = '" + gone.id() + "'"))
                .isEqualTo(kept.id().toString());

        BatchOutcome back = undo(merged);

        assertThat(back.left()).isEmpty();
        assertThat(back.changed()).isEqualTo(6);
        assertThat(whole(gone)).isEqualTo(whole);
        assertThat(at(gone)).isEqualTo("1/1/1/1/1");
        assertThat(at(kept)).isEqualTo("0/0/0/0/0");
        assertThat(desk.value("select sort_order from picture where place_id = '" + gone.id() + "'"))
                .isEqualTo("1");
        assertThat(Objects.requireNonNull(find(kept)).draft()).isEqualTo(kept.draft());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> undo(merged))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT));
    }

    @Test
    void pictures_of_the_survivor_stay_before_those_of_the_other() {
        PlaceView kept = add(draft("С первой картинкой", null, null));
        PlaceView gone = add(draft("Со второй картинкой", null, null));
        picture(kept);
        picture(kept);
        picture(gone);

        merge(kept, gone, kept.draft());

        assertThat(desk.value("select string_agg(alt, ',' order by sort_order) from picture where place_id = '"
                        + kept.id() + "'"))
                .isEqualTo("С первой картинкой,С первой картинкой,Со второй картинкой");
    }

    @Test
    void what_somebody_changed_after_the_merge_stays_and_is_named() {
        ProviderId owner = provider("Где правили потом");
        PlaceView kept = add(draft("Первое из двух", owner, null));
        PlaceView gone = add(draft("Второе из двух", owner, null));
        fill(gone);
        BatchOutcome merged = merge(kept, gone, kept.draft());
        desk.sql("update special_day set version = version + 1 where place_id = '" + kept.id() + "'");
        PlaceView now = Objects.requireNonNull(find(kept));
        desk.places(manager, it -> it.change(manager, now.id(), draft("Поправлено потом", owner, null), now.version()));

        BatchOutcome back = undo(merged);

        assertThat(back.left()).extracting("name").containsExactlyInAnyOrder("Первое из двух", "Ремонт");
        assertThat(find(kept)).extracting(PlaceView::name).isEqualTo("Поправлено потом");
        assertThat(at(gone)).isEqualTo("1/1/0/1/1");
    }

    @Test
    void an_address_that_somebody_else_has_taken_meanwhile_is_not_taken_twice() {
        PlaceView kept = add(draft("Сюда переехали", null, null));
        PlaceView gone = add(draft("Отсюда уехали", null, null));
        BatchOutcome merged = merge(kept, gone, kept.draft());
        add(draft("Отсюда уехали", null, null));

        undo(merged);

        assertThat(find(gone)).extracting(PlaceView::slug).isEqualTo("otsyuda-uehali-2");
    }

    @Test
    void places_of_two_organisations_stay_two_and_the_centres_own_stays_when_an_organisation_gives_up_its_one() {
        ProviderId one = provider("Одна хозяйка");
        PlaceView ones = add(draft("У одной", one, null));
        PlaceView others = add(draft("У другой", provider("Другая хозяйка"), null));
        PlaceView centres = add(draft("У центра", null, null));

        refused(ones, others, ones.draft(), ProblemType.CONFLICT);
        refused(ones, centres, ones.draft(), ProblemType.CONFLICT);
        assertThat(merge(centres, ones, centres.draft()).batch()).isNotNull();
    }

    @Test
    void a_hidden_address_stays_hidden() {
        PlaceView open = add(draft("Открытое", null, "Людная, 1"));
        PlaceView hidden = add(hidden("Убежище"));

        refused(open, hidden, open.draft(), ProblemType.INVALID_INPUT);
        assertThat(merge(open, hidden, hidden("Убежище")).batch()).isNotNull();
    }

    @Test
    void what_was_hidden_after_the_merge_is_not_made_public_by_taking_it_back() {
        PlaceView kept = add(draft("Людное место", null, "Людная, 2"));
        PlaceView gone = add(draft("Людное место, вход", null, "Людная, 2"));
        BatchOutcome merged = merge(kept, gone, kept.draft());
        PlaceView now = Objects.requireNonNull(find(kept));
        desk.places(manager, it -> it.change(manager, now.id(), hidden("Убежище"), now.version()));

        BatchOutcome back = undo(merged);

        isHidden(gone, "Людная, 2");
        assertThat(find(kept)).extracting(PlaceView::addressHidden).isEqualTo(true);
        assertThat(back.notes()).containsExactly(Problem.text("place.merge.stays-hidden"));
    }

    @Test
    void what_was_hidden_by_the_merge_itself_stays_hidden_and_what_was_always_open_is_open_again() {
        PlaceView open = add(draft("Было открыто", null, "Людная, 3"));
        PlaceView hidden = add(hidden("Было скрыто"));
        BatchOutcome merged = merge(open, hidden, hidden("Убежище"));

        assertThat(undo(merged).notes()).isNotEmpty();
        isHidden(open, "Людная, 3");
        assertThat(find(hidden)).extracting(PlaceView::addressHidden).isEqualTo(true);

        PlaceView one = add(draft("Открыто", null, "Людная, 4"));
        PlaceView two = add(draft("Тоже открыто", null, "Людная, 5"));

        assertThat(undo(merge(one, two, one.draft())).notes()).isEmpty();
        assertThat(find(one)).extracting(PlaceView::addressHidden).isEqualTo(false);
        assertThat(find(two)).extracting(PlaceView::addressHidden).isEqualTo(false);
    }

    @Test
    void where_the_survivor_is_gone_itself_nobody_knows_whether_it_was_hidden_so_the_other_comes_back_hidden() {
        PlaceView kept = add(draft("Само исчезнет", null, "Людная, 6"));
        PlaceView gone = add(draft("Исчезло раньше", null, "Людная, 6"));
        BatchOutcome merged = merge(kept, gone, kept.draft());
        PlaceView now = Objects.requireNonNull(find(kept));
        PlaceView third = add(hidden("Третье"));
        merge(third, now, hidden("Убежище"));

        assertThat(undo(merged).notes()).isNotEmpty();
        assertThat(find(gone)).extracting(PlaceView::addressHidden).isEqualTo(true);
    }

    @Test
    void a_place_with_a_correction_that_waits_is_not_merged_away() {
        ProviderId owner = provider("Кто поправляет");
        PlaceView kept = add(draft("Без правки", owner, null));
        PlaceView gone = add(draft("С правкой", owner, null));
        desk.sql("""
                with round as (insert into inquiry (centre_id, id, provider_id, letters)
                               select centre_id, gen_random_uuid(), id, 1 from provider where id = '%1$s' returning centre_id, id)
                insert into correction (centre_id, id, inquiry_id, provider_id, kind, record_id, field, was, wish, state)
                select centre_id, gen_random_uuid(), id, '%1$s', 'PLACE', '%2$s', 'STREET', '', 'Другая, 1', 'WAITING' from round
                """.formatted(owner, gone.id()));

        refused(kept, gone, kept.draft(), ProblemType.CONFLICT);
    }

    @Test
    void a_foreign_place_cannot_be_merged_into_the_own_nor_the_other_way_round() {
        PlaceView own = add(draft("Своё", null, null));
        PlaceView theirs = desk.as(foreigner, Places.class, it -> it.add(foreigner, draft("Чужое", null, null)));

        refused(own, theirs, own.draft(), ProblemType.NOT_FOUND);
        refused(theirs, own, own.draft(), ProblemType.NOT_FOUND);
        BatchOutcome merged = merge(own, add(draft("Своё же", null, null)), own.draft());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.as(
                        foreigner, PlaceMerges.class, it -> it.undo(foreigner, Objects.requireNonNull(merged.batch()))))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private static void refused(PlaceView kept, PlaceView gone, PlaceDraft draft, ProblemType type) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> merge(kept, gone, draft))
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    /** One of each kind that stands at a place. */
    private static void fill(PlaceView place) {
        desk.sql("""
                insert into social_service (centre_id, id, slug, name, description, provider_id, place_id, form, cost_kind, capacity_state, status, demo)
                values ('%1$s', gen_random_uuid(), 's-%4$s', 'Услуга', 'Что', '%3$s', '%2$s', 'VISIT', 'FREE', 'UNKNOWN', 'DRAFT', false);
                insert into centre_event (centre_id, id, slug, name, description, kind, format, provider_id, place_id, starts, duration_minutes, ends_by, cost_kind, status, demo)
                values ('%1$s', gen_random_uuid(), 'e-%4$s', 'Мероприятие', 'Что', 'OTHER', 'ONSITE', '%3$s', '%2$s', '2026-12-01 10:00', 60, '2026-12-01 11:00', 'FREE', 'DRAFT', false);
                insert into special_day (centre_id, id, place_id, first_day, last_day, reason)
                values ('%1$s', gen_random_uuid(), '%2$s', current_date, current_date, 'Ремонт');
                insert into hsds_origin (centre_id, kind, external_id, record_id, version, digest)
                values ('%1$s', 'PLACE', '%4$s', '%2$s', 1, '');
                """.formatted(manager.home(), place.id(), place.providerId(), place.slug()));
        picture(place);
    }

    private static void picture(PlaceView place) {
        desk.sql("""
                insert into picture (centre_id, id, place_id, alt, sort_order, width, height, large, small_width, small_height, small)
                select '%1$s', gen_random_uuid(), '%2$s', '%3$s', coalesce(max(sort_order), 0) + 1, 1, 1, '', 1, 1, ''
                  from picture where place_id = '%2$s'
                """.formatted(manager.home(), place.id(), place.name()));
    }

    /** Numbers of services, events, special days, pictures and names in data packages. */
    private static String at(PlaceView place) {
        return desk.value("""
                select concat_ws('/', (select count(*) from social_service where place_id = '%1$s'),
                                 (select count(*) from centre_event where place_id = '%1$s'),
                                 (select count(*) from special_day where place_id = '%1$s'),
                                 (select count(*) from picture where place_id = '%1$s'),
                                 (select count(*) from hsds_origin where record_id = '%1$s'))
                """.formatted(place.id()));
    }

    /** All of a place but what every write changes. */
    private static String whole(PlaceView place) {
        return desk.value("""
                select (to_jsonb(p) - 'version' - 'updated_at' - 'updated_by')::text || coalesce(
                         (select string_agg(to_jsonb(a)::text, ',' order by a.term_code) from place_accessibility a where a.place_id = p.id), '')
                  from place p where p.id = '%s'
                """.formatted(place.id()));
    }

    private static List<Lookalike> alike(Actor actor, PlaceDraft draft) {
        return desk.as(actor, PlaceMerges.class, it -> it.alike(actor, draft, null));
    }

    private static BatchOutcome merge(PlaceView kept, PlaceView gone, PlaceDraft draft) {
        return desk.as(manager, PlaceMerges.class, it -> it.merge(manager, picked(kept), picked(gone), draft));
    }

    private static BatchOutcome undo(BatchOutcome merged) {
        return desk.as(manager, PlaceMerges.class, it -> it.undo(manager, Objects.requireNonNull(merged.batch())));
    }

    private static Picked picked(PlaceView place) {
        return new Picked(place.id().value(), place.version());
    }

    /** The office still knows where it is; nobody else is told. */
    private static void isHidden(PlaceView place, String street) {
        assertThat(find(place))
                .extracting(PlaceView::street, PlaceView::addressHidden)
                .containsExactly(street, true);
    }

    private static @Nullable PlaceView find(PlaceView place) {
        return desk.places(manager, it -> it.find(manager, place.id()).orElse(null));
    }

    private static PlaceView add(PlaceDraft draft) {
        return desk.places(manager, it -> it.add(manager, draft));
    }

    private static ProviderId provider(String name) {
        UUID id = UUID.randomUUID();
        desk.sql("""
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select '%s', '%s', 'p%s', '%s', kind, 'PUBLISHED', false from provider limit 1
                """.formatted(manager.home(), id, id, name));
        return new ProviderId(id);
    }

    private static PlaceDraft draft(String name, @Nullable ProviderId provider, @Nullable String street) {
        return new PlaceDraft(name, provider, street, "Примерск", null, null, null, false, "UNKNOWN", List.of(), null);
    }

    private static PlaceDraft hidden(String name) {
        return new PlaceDraft(name, null, null, "Примерск", null, null, null, true, "UNKNOWN", List.of(), null);
    }

    private static PlaceDraft full(String name, ProviderId provider) {
        return new PlaceDraft(
                name,
                provider,
                "Полная, 1",
                "Примерск",
                "620000",
                new BigDecimal("56.8"),
                new BigDecimal("60.5"),
                false,
                "UNKNOWN",
                List.of("WHEELCHAIR", "RAMP"),
                "Со двора");
    }
}
