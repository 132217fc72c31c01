package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;

/** A provider from its first draft to the archive, and everybody who may not do that to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingProvidersTest {
    /** 23:30 of 22 November in Yekaterinburg, still 22 November in Greenwich. */
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-22T18:30:00Z"), ZoneOffset.UTC);

    private static Desk desk;
    private static Actor manager;

    @BeforeAll
    static void a_manager_at_work() {
        desk = new Desk(EVENING);
        manager = desk.manager("primersk");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_new_provider_is_a_draft_with_all_that_was_written_and_a_name_in_addresses() {
        ProviderView added = add(draft("Центр «Ёлка»"));

        assertThat(added.slug()).isEqualTo("tsentr-elka");
        assertThat(added.status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(added.version()).isEqualTo(1);
        assertThat(added.demo()).isFalse();
        assertThat(added.draft()).isEqualTo(draft("Центр «Ёлка»"));
        assertThat(there(desk.visitor("primersk"), added))
                .as("residents do not see it")
                .isFalse();
    }

    @Test
    void a_phone_is_kept_in_one_form_and_read_as_people_read_it() {
        ProviderView added = add(withPhone("8 (343) 123-45-67 доб. 5"));

        assertThat(added.phone()).isEqualTo("+7 343 123-45-67 доб. 5");
        assertThat(desk.value("select phone from provider where id = '" + added.id() + "'"))
                .isEqualTo("+73431234567;ext=5");
        assertThat(add(withPhone("+7 000 000-00-00")).phone())
                .as("the example region is a demonstration")
                .isEqualTo("+7 000 000-00-00");
    }

    @Test
    void a_phone_that_nobody_answers_is_refused_outside_a_demonstration() {
        desk.sql("update region_pack set demo = false");

        assertThat(errors(() -> add(withPhone("+7 000 000-00-00")))).containsExactly("phone");

        desk.sql("update region_pack set demo = true");
    }

    @Test
    void equal_names_get_numbers_also_when_they_are_added_at_the_same_moment() {
        var adding = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> add(draft("Близнец"))))
                .toList();

        assertThat(adding.stream().map(CompletableFuture::join).map(ProviderView::slug))
                .containsExactlyInAnyOrder("bliznets", "bliznets-2", "bliznets-3", "bliznets-4");
    }

    @Test
    void a_change_counts_the_version_and_leaves_the_address_as_it_was() {
        ProviderView added = add(draft("Прежнее имя"));

        ProviderView changed =
                desk.providers(manager, it -> it.change(manager, added.id(), draft("Новое имя", "HEALTHCARE"), 1));

        assertThat(changed.name()).isEqualTo("Новое имя");
        assertThat(changed.slug()).isEqualTo("prezhnee-imya");
        assertThat(changed.sectors()).containsExactly("HEALTHCARE");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(desk.value("select updated_by from provider where id = '" + added.id() + "'"))
                .isEqualTo(manager.person().toString());
    }

    @Test
    void the_second_of_two_who_began_from_one_version_is_told_so_whatever_they_do() {
        ProviderView added = add(draft("Двое сразу"));
        desk.providers(manager, it -> it.change(manager, added.id(), draft("Первый"), 1));

        for (Deed deed : deeds(added.id(), 1)) {
            refused(ProblemType.STALE_VERSION, () -> run(manager, deed));
        }
    }

    @Test
    void every_wrong_code_is_named_at_its_field_and_all_of_them_at_once() {
        ProviderDraft wrong = new ProviderDraft(
                "Имя", "NOBODY", "NOTHING", List.of("HEALTHCARE", "MAGIC"), null, null, null, null, null, false);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> add(wrong))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(FieldError::field)
                        .containsExactly("kind", "authorityKind", "sectors"))
                .satisfies(it -> assertThat(it.errors().get(2).message()).contains("«MAGIC»"));
    }

    @Test
    void whoever_has_no_right_to_write_listings_does_nothing_to_them() {
        ProviderView added = add(draft("Чужими руками"));

        for (Deed deed : deeds(added.id(), 1)) {
            refused(ProblemType.FORBIDDEN, () -> run(desk.at("primersk", Audience.OFFICE, Role.COORDINATOR), deed));
            refused(ProblemType.FORBIDDEN, () -> run(desk.at("region", Audience.REGION_EDIT, Role.EXPERT), deed));
            refused(
                    ProblemType.FORBIDDEN,
                    () -> run(desk.at("region", Audience.REGION_READ, Role.MINISTRY_REVIEWER), deed));
            refused(ProblemType.UNAUTHENTICATED, () -> run(desk.visitor("primersk"), deed));
        }
    }

    @Test
    void the_provider_of_another_centre_is_not_there() {
        ProviderView added = add(draft("Наш"));

        for (Deed deed : deeds(added.id(), 1)) {
            refused(ProblemType.NOT_FOUND, () -> run(desk.manager("obraztsovo"), deed));
            refused(
                    ProblemType.NOT_FOUND,
                    () -> run(desk.at("region", Audience.REGION_EDIT, Role.ADMINISTRATOR), deed));
        }
    }

    @Test
    void the_editors_of_the_region_work_on_the_regions_own_providers() {
        Actor editor = desk.at("region", Audience.REGION_EDIT, Role.REGIONAL_EDITOR);

        ProviderView added = desk.providers(editor, it -> it.add(editor, draft("Областная служба")));
        ProviderView published =
                desk.providers(editor, it -> it.move(editor, added.id(), StatusChange.to(ListingStatus.PUBLISHED), 1));

        assertThat(published.status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void a_published_provider_is_closed_with_a_reason_until_a_day_and_opened_again() {
        ProviderView published = published("Ремонт");

        ProviderView closed =
                move(published, new StatusChange(ListingStatus.CLOSED, "Ремонт крыши", LocalDate.parse("2026-12-01")));
        assertThat(closed.status()).isEqualTo(ListingStatus.CLOSED);
        assertThat(closed.closedReason()).isEqualTo("Ремонт крыши");
        assertThat(closed.closedUntil()).isEqualTo("2026-12-01");

        ProviderView open = move(closed, StatusChange.to(ListingStatus.PUBLISHED));
        assertThat(open.closedReason()).isNull();
        assertThat(open.closedUntil()).isNull();
    }

    @Test
    void the_last_day_of_a_closure_is_today_at_the_earliest_by_the_clock_of_the_region() {
        ProviderView published = published("До вчера");

        assertThat(errors(() ->
                        move(published, new StatusChange(ListingStatus.CLOSED, null, LocalDate.parse("2026-11-21")))))
                .containsExactly("until");
        assertThat(move(published, new StatusChange(ListingStatus.CLOSED, null, LocalDate.parse("2026-11-22"))))
                .isNotNull();
    }

    @Test
    void a_reason_and_a_last_day_belong_to_a_closure_alone() {
        ProviderView added = add(draft("Причина"));

        assertThat(errors(() -> move(
                        added, new StatusChange(ListingStatus.PUBLISHED, "Просто так", LocalDate.parse("2026-12-01")))))
                .containsExactly("reason", "until");
    }

    @Test
    void while_residents_see_services_of_a_provider_it_is_neither_archived_nor_a_draft_again() {
        ProviderView published = published("С услугами");
        service(published, "PUBLISHED");
        service(published, "CLOSED");
        service(published, "DRAFT");

        for (ListingStatus status : List.of(ListingStatus.ARCHIVED, ListingStatus.DRAFT)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> move(published, StatusChange.to(status)))
                    .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT))
                    .withMessageContaining("услуги этой организации: 2.");
        }
        assertThat(move(published, StatusChange.to(ListingStatus.CLOSED)).status())
                .isEqualTo(ListingStatus.CLOSED);
    }

    @Test
    void without_services_in_public_it_goes_to_the_archive_and_comes_back() {
        ProviderView published = published("В архив");
        service(published, "ARCHIVED");

        ProviderView archived = move(published, StatusChange.to(ListingStatus.ARCHIVED));
        assertThat(move(archived, StatusChange.to(ListingStatus.DRAFT)).status())
                .isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void a_draft_that_was_never_published_is_deleted_and_anything_else_is_not() {
        ProviderView draft = add(draft("Ошибка"));
        desk.providers(manager, it -> gone(it, draft));
        assertThat(there(manager, draft)).isFalse();

        ProviderView once = move(published("Уже видели"), StatusChange.to(ListingStatus.DRAFT));
        refused(ProblemType.CONFLICT, () -> desk.providers(manager, it -> gone(it, once)));
    }

    @Test
    void a_draft_that_others_point_at_is_not_deleted_and_says_how_many_do() {
        ProviderView draft = add(draft("Нужный"));
        service(draft, "DRAFT");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.providers(manager, it -> gone(it, draft)))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT))
                .withMessageContaining("услуги: 1, места: 0");
    }

    @Test
    void a_record_comes_back_as_it_was_and_its_status_stays() {
        ProviderView added = add(draft("Как было", "HEALTHCARE"));
        UUID change = lastChange(added.id());
        ProviderView moved = move(added, StatusChange.to(ListingStatus.PUBLISHED));
        ProviderView renamed =
                desk.providers(manager, it -> it.change(manager, added.id(), draft("Как стало"), moved.version()));

        ProviderView restored =
                desk.providers(manager, it -> it.restore(manager, added.id(), change, renamed.version()));

        assertThat(restored.draft()).isEqualTo(added.draft());
        assertThat(restored.status()).isEqualTo(ListingStatus.PUBLISHED);
        refused(
                ProblemType.NOT_FOUND,
                () -> desk.providers(
                        manager, it -> it.restore(manager, added.id(), UUID.randomUUID(), restored.version())));
    }

    private interface Deed {
        Object to(Providers providers, Actor actor);
    }

    private static List<Deed> deeds(ProviderId id, long version) {
        return List.of(
                (it, actor) -> it.change(actor, id, draft("Чужое"), version),
                (it, actor) -> it.move(actor, id, StatusChange.to(ListingStatus.PUBLISHED), version),
                (it, actor) -> it.restore(actor, id, UUID.randomUUID(), version),
                (it, actor) -> {
                    it.delete(actor, id, version);
                    return id;
                });
    }

    private static void run(Actor actor, Deed deed) {
        desk.providers(actor, it -> deed.to(it, actor));
    }

    private static void refused(ProblemType type, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static List<String> errors(ThrowingCallable deed) {
        Problem problem = (Problem) org.assertj.core.api.Assertions.catchThrowable(deed);
        return problem.errors().stream().map(FieldError::field).toList();
    }

    private static boolean there(Actor actor, ProviderView provider) {
        return desk.providers(actor, it -> it.find(actor, provider.id()).isPresent());
    }

    private static ProviderView add(ProviderDraft draft) {
        return desk.providers(manager, it -> it.add(manager, draft));
    }

    private static ProviderView published(String name) {
        return move(add(draft(name)), StatusChange.to(ListingStatus.PUBLISHED));
    }

    private static ProviderView move(ProviderView provider, StatusChange change) {
        return desk.providers(manager, it -> it.move(manager, provider.id(), change, provider.version()));
    }

    private static boolean gone(Providers providers, ProviderView provider) {
        providers.delete(manager, provider.id(), provider.version());
        return true;
    }

    private static void service(ProviderView provider, String status) {
        desk.sql("""
                insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)
                select centre_id, gen_random_uuid(), gen_random_uuid(), 'Услуга', 'Что', id, 'VISIT', 'FREE', 'UNKNOWN', '%s', false
                  from provider where id = '%s'
                """.formatted(status, provider.id()));
    }

    private static UUID lastChange(ProviderId id) {
        return UUID.fromString(
                desk.value("select id from history where row_id = '" + id + "' order by at desc limit 1"));
    }

    private static ProviderDraft withPhone(String phone) {
        return new ProviderDraft(
                "С телефоном", "NPO", null, List.of("HEALTHCARE"), null, phone, null, null, null, false);
    }

    private static ProviderDraft draft(String name, String... sectors) {
        return new ProviderDraft(
                name,
                "NPO",
                null,
                sectors.length == 0 ? List.of("SOCIAL_WELFARE", "HEALTHCARE") : List.of(sectors),
                "info@example.org",
                "+7 343 000-00-00",
                "https://example.org/",
                "6600000000",
                "1026600000000",
                true);
    }
}
