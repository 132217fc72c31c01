package org.socialcluster.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.socialcluster.corrections.CorrectedField.CONTACTS;
import static org.socialcluster.corrections.CorrectedField.DESCRIPTION;
import static org.socialcluster.corrections.CorrectedField.HOURS;
import static org.socialcluster.corrections.CorrectedField.NAME;
import static org.socialcluster.corrections.CorrectedField.PHONE;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.corrections.Corrections.Reviewed;
import org.socialcluster.hours.SpecialDays;
import org.socialcluster.identity.Token;
import org.socialcluster.mail.LetterFilter;
import org.socialcluster.mail.LetterView;
import org.socialcluster.mail.Letters;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** From a record that is due over the letter and the link to what residents and the centre see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionsTest {
    private static final Pattern KEY = Pattern.compile("/confirm\\?key=([A-Za-z0-9_-]+)");
    private static Postgres postgres;
    private static InScope house;
    private static Actor manager;
    private static Actor foreign;

    private ProviderId provider;
    private ServiceId service;

    @BeforeAll
    static void a_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        house = new InScope(postgres, Clock.systemUTC());
        manager = office("primersk");
        foreign = office("obraztsovo");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void a_provider_with_a_service_that_nobody_has_confirmed_for_a_year() throws SQLException {
        asOwner("update inquiry set ended_at = coalesce(ended_at, now())");
        asOwner("delete from correction");
        asOwner("delete from letter");
        asOwner("update social_service set status = 'ARCHIVED'");
        asOwner("update provider set status = 'ARCHIVED'");
        provider = house.as(manager, Providers.class, it -> {
            var draft = it.add(
                    manager,
                    new ProviderDraft(
                            "Забота",
                            "NPO",
                            null,
                            List.of(),
                            "zabota@example.org",
                            "+7 343 200-00-01",
                            null,
                            null,
                            null,
                            false));
            return it.move(manager, draft.id(), StatusChange.to(ListingStatus.PUBLISHED), draft.version())
                    .id();
        });
        service = house.as(manager, SocialServices.class, it -> {
            var draft = it.add(manager, service());
            return it.move(manager, draft.id(), StatusChange.to(ListingStatus.PUBLISHED), draft.version())
                    .id();
        });
        asOwner("update social_service set confirmed_at = now() - interval '350 days' where status = 'PUBLISHED'");
        asOwner("update provider set confirmed_at = now() - interval '350 days' where status = 'PUBLISHED'");
    }

    @Test
    void the_centre_writes_to_one_of_those_who_are_due_without_waiting_for_the_morning() throws SQLException {
        assertThat(house.as(foreign, Inquiries.class, it -> it.next(foreign)).stream()
                        .map(NextLetter::provider))
                .doesNotContain(provider);
        assertThat(house.as(manager, Inquiries.class, it -> it.next(manager)).stream()
                        .map(NextLetter::provider))
                .containsExactly(provider);

        askNow(manager);

        assertThat(value("select body from letter")).contains("/primersk/confirm?key=");
        assertThat(ask()).isZero();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> askNow(manager))
                .matches(it -> it.type() == ProblemType.CONFLICT);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> askNow(foreign))
                .matches(it -> it.type() == ProblemType.CONFLICT);
    }

    private void askNow(Actor actor) {
        house.as(actor, Inquiries.class, it -> {
            it.askNow(actor, provider);
            return provider;
        });
    }

    @Test
    void who_is_due_gets_one_letter_with_a_link_of_which_only_the_digest_is_kept() throws SQLException {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isZero();

        String text = value("select body from letter");
        assertThat(text).contains("Забота", "Приём", "http://127.0.0.1:8080/primersk/confirm?key=");
        assertThat(value(
                        "select count(*) from provider_link where encode(token_hash, 'escape') like '%" + key() + "%'"))
                .isEqualTo("0");
        String key = key();
        List<LetterView> letters = house.as(
                manager, Letters.class, it -> it.list(manager, new LetterFilter(null, ""), new Slice(0, 9, "")));
        assertThat(letters)
                .singleElement()
                .satisfies(it -> assertThat(it.text()).doesNotContain(key));
    }

    @Test
    void reminders_follow_after_three_and_six_weeks_and_silence_is_noted() throws SQLException {
        ask();
        later(22);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isZero();
        later(21);
        assertThat(ask()).isEqualTo(1);
        later(7);
        assertThat(ask()).isZero();

        assertThat(value("select letters || ' ' || (silent_at is not null) from inquiry where ended_at is null"))
                .isEqualTo("3 true");
    }

    @Test
    void who_has_answered_everything_is_asked_no_more() throws SQLException {
        ask();
        Asked asked = asked();
        answer(asked, it -> it.right(asked.actor(), asked, ListingKind.SERVICE, service.value()));
        answer(asked, it -> it.right(asked.actor(), asked, ListingKind.PROVIDER, provider.value()));
        later(22);

        assertThat(ask()).isZero();
        assertThat(value("select count(*) from inquiry where ended_at is null")).isEqualTo("0");
    }

    @Test
    void the_link_shows_the_records_that_are_due_and_changes_nothing() throws SQLException {
        ask();
        long before = Long.parseLong(value("select count(*) from history"));

        Asked asked = asked();
        LinkSheet sheet = house.as(asked.actor(), Answers.class, it -> it.look(asked.actor(), asked));

        assertThat(sheet.provider()).isEqualTo("Забота");
        assertThat(sheet.records()).hasSize(2).allMatch(it -> it.due());
        assertThat(Long.parseLong(value("select count(*) from history"))).isEqualTo(before);
        assertThat(value("select answered_at is null from inquiry where ended_at is null"))
                .isEqualTo("t");
    }

    @Test
    void a_corrected_phone_is_seen_at_once_and_a_new_name_waits_for_the_centre() throws SQLException {
        ask();
        Asked asked = asked();
        Editable form = form(asked, ListingKind.SERVICE, service.value());
        Outcome outcome = correct(asked, form, Map.of(CONTACTS, contacts("+7 343 200-00-99"), NAME, "Приём граждан"));

        assertThat(outcome).isEqualTo(new Outcome(1, 1));
        assertThat(published().contacts())
                .extracting(ServiceDraft.Contact::phone)
                .containsExactly("+7 343 200-00-99");
        assertThat(published().name()).isEqualTo("Приём");
        assertThat(
                        value(
                                "select confirmed_at > now() - interval '1 minute' from social_service where status = 'PUBLISHED'"))
                .isEqualTo("t");
        List<RecordChange> history = house.as(manager, RecordHistory.class, it -> it.of(manager, service.value(), 1));
        assertThat(history).extracting(RecordChange::byName).containsExactly("Забота");

        decide(NAME, true);
        decide(CONTACTS, true);

        assertThat(published().name()).isEqualTo("Приём граждан");
        assertThat(open()).isEmpty();
        assertThat(house.as(asked.actor(), Answers.class, it -> it.look(asked.actor(), asked))
                        .corrections())
                .extracting(CorrectionView::state)
                .containsOnly(CorrectionView.State.ACCEPTED);
    }

    @Test
    void a_declined_phone_goes_back_to_the_one_that_was_approved() throws SQLException {
        ask();
        Asked asked = asked();
        correct(asked, form(asked, ListingKind.PROVIDER, provider.value()), Map.of(PHONE, "8 (343) 200-00-55"));
        correct(asked, form(asked, ListingKind.PROVIDER, provider.value()), Map.of(PHONE, "8 (343) 200-00-56"));
        assertThat(phone()).isEqualTo("+7 343 200-00-56");
        assertThat(open()).hasSize(1);

        decide(PHONE, false);

        assertThat(phone()).isEqualTo("+7 343 200-00-01");
    }

    @Test
    void what_the_centre_changed_while_the_form_was_open_is_not_overwritten_unseen() throws SQLException {
        ask();
        Asked asked = asked();
        Editable form = form(asked, ListingKind.PROVIDER, provider.value());
        house.as(manager, Providers.class, it -> {
            var now = it.find(manager, provider).orElseThrow();
            ProviderDraft d = now.draft();
            return it.change(
                    manager,
                    provider,
                    new ProviderDraft(
                            d.name(),
                            d.kind(),
                            null,
                            d.sectors(),
                            d.email(),
                            "+7 343 200-00-77",
                            null,
                            null,
                            null,
                            false),
                    now.version());
        });

        Outcome outcome = correct(asked, form, Map.of(PHONE, "+7 343 200-00-88"));

        assertThat(outcome).isEqualTo(new Outcome(0, 1));
        assertThat(phone()).isEqualTo("+7 343 200-00-77");
    }

    @Test
    void the_centre_is_told_when_the_record_has_changed_since_the_provider_saw_it() throws SQLException {
        ask();
        Asked asked = asked();
        correct(asked, form(asked, ListingKind.SERVICE, service.value()), Map.of(DESCRIPTION, "Иначе."));
        assertThat(open()).noneMatch(Reviewed::changedMeanwhile);

        asOwner("update social_service set description = 'Третье.' where status = 'PUBLISHED'");

        assertThat(open())
                .allMatch(Reviewed::changedMeanwhile)
                .allMatch(it -> it.present().equals("Третье."));
    }

    @Test
    void an_organisation_that_has_closed_closes_its_services_at_once_and_may_take_it_back() throws SQLException {
        ask();
        Asked asked = asked();

        answer(asked, it -> it.closed(asked.actor(), asked, ListingKind.PROVIDER, provider.value()));

        assertThat(published().status()).isEqualTo(ListingStatus.CLOSED);
        assertThat(open()).hasSize(2);
        answer(asked, it -> it.open(asked.actor(), asked, ListingKind.PROVIDER, provider.value()));
        assertThat(published().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_place_is_closed_alone_with_what_is_given_there_and_opens_again() throws SQLException {
        PlaceId place = place();
        ask();
        Asked asked = asked();

        answer(asked, it -> it.closed(asked.actor(), asked, ListingKind.PLACE, place.value()));

        assertThat(published().status()).isEqualTo(ListingStatus.CLOSED);
        assertThat(value("select status from provider where id = '" + provider + "'"))
                .isEqualTo("PUBLISHED");
        assertThat(shut()).containsExactly(place.value());
        assertThat(open()).extracting(it -> it.correction().kind()).contains(ListingKind.PLACE, ListingKind.SERVICE);
        assertThat(house.as(asked.actor(), Answers.class, it -> it.look(asked.actor(), asked))
                        .records())
                .filteredOn(it -> it.record().kind() == ListingKind.PLACE)
                .allMatch(LinkSheet.AskedRecord::closedByProvider);
        answer(asked, it -> it.open(asked.actor(), asked, ListingKind.PLACE, place.value()));
        assertThat(published().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(shut()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_centre_that_declines_a_closed_place_opens_it() throws SQLException {
        PlaceId place = place();
        ask();
        Asked asked = asked();
        answer(asked, it -> it.closed(asked.actor(), asked, ListingKind.PLACE, place.value()));

        decide(CorrectedField.CLOSED, false);

        assertThat(shut()).isEmpty();
        assertThat(published().status()).as("decided on by itself").isEqualTo(ListingStatus.CLOSED);
        decide(CorrectedField.CLOSED, false);
        assertThat(published().status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void the_office_sees_who_stays_silent_until_there_is_an_answer() throws SQLException {
        ask();
        assertThat(silent(manager)).isEmpty();
        later(22);
        ask();
        later(21);
        ask();
        later(7);
        ask();

        assertThat(silent(manager)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Забота");
            assertThat(it.phone()).isEqualTo("+7 343 200-00-01");
            assertThat(it.due()).isEqualTo(2);
        });
        int silent = house.as(manager, Corrections.class, it -> it.countSilent(manager));
        assertThat(silent).isEqualTo(1);
        assertThat(silent(foreign)).isEmpty();
        Asked asked = asked();
        answer(asked, it -> it.right(asked.actor(), asked, ListingKind.PROVIDER, provider.value()));
        assertThat(silent(manager)).isEmpty();
    }

    @Test
    void the_centre_opens_again_what_was_closed_by_mistake() throws SQLException {
        ask();
        Asked asked = asked();
        answer(asked, it -> it.closed(asked.actor(), asked, ListingKind.SERVICE, service.value()));

        decide(CorrectedField.CLOSED, false);

        assertThat(published().status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void wrong_input_names_every_field_and_changes_nothing() throws SQLException {
        ask();
        Asked asked = asked();
        Editable form = form(asked, ListingKind.SERVICE, service.value());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> correct(
                        asked,
                        form,
                        Map.of(
                                NAME, " ",
                                CONTACTS, contacts("позвоните"),
                                HOURS,
                                        StoredJson.write(List.of(
                                                new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "18:00", "09:00", null))))))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactlyInAnyOrder("name", "contact-0-phone", "hours-0-closes"));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_foreign_centre_sees_no_correction_and_decides_on_none() throws SQLException {
        ask();
        Asked asked = asked();
        correct(asked, form(asked, ListingKind.PROVIDER, provider.value()), Map.of(PHONE, "+7 343 200-00-88"));
        UUID id = open().get(0).correction().id();

        List<Reviewed> theirs = house.as(foreign, Corrections.class, it -> it.list(foreign));
        assertThat(theirs).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> house.as(foreign, Corrections.class, it -> {
                    it.accept(foreign, id);
                    return 0;
                }))
                .matches(it -> it.type() == ProblemType.NOT_FOUND);
    }

    @Test
    void a_link_opens_no_record_of_another_provider() throws SQLException {
        ask();
        Asked asked = asked();
        ProviderId other = house.as(
                        manager,
                        Providers.class,
                        it -> it.add(
                                manager,
                                new ProviderDraft(
                                        "Другая", "NPO", null, List.of(), null, null, null, null, null, false)))
                .id();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> form(asked, ListingKind.PROVIDER, other.value()))
                .matches(it -> it.type() == ProblemType.NOT_FOUND);
    }

    @Test
    void a_token_that_is_wrong_or_over_finds_nothing() throws SQLException {
        ask();
        String key = key();
        Actor visitor = Actor.visitor();
        assertThat(found(visitor, key)).isPresent();

        for (String wrong :
                List.of("", "x", key + "x", key.toLowerCase(Locale.ROOT), "' or 1=1 --", "a".repeat(5000))) {
            assertThat(found(visitor, wrong)).as(wrong).isEmpty();
        }
        asOwner("update provider_link set expires_at = now()");
        assertThat(found(visitor, key)).isEmpty();
    }

    @Test
    void more_answers_than_a_person_gives_are_slowed_down() throws SQLException {
        ask();
        String key = key();
        asOwner("update provider_link set used_on = current_date, uses = 200");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> used(key))
                .matches(it -> it.type() == ProblemType.THROTTLED);
    }

    private static Optional<Asked> found(Actor visitor, String key) {
        return house.as(Actor.jobs(), LinkTokens.class, it -> it.find(visitor, key));
    }

    private static Optional<Asked> used(String key) {
        return house.as(Actor.jobs(), LinkTokens.class, it -> it.use(Actor.visitor(), key));
    }

    private static int ask() {
        Actor job = Actor.job(manager.home());
        CentreView centre = house.as(Actor.visitor(), Centres.class, it -> it.get(Actor.visitor(), "primersk"));
        return house.as(job, Inquiries.class, it -> it.ask(job, centre));
    }

    private static void later(int days) throws SQLException {
        asOwner("update inquiry set begun_at = begun_at - interval '" + days + " days'");
    }

    private static String key() throws SQLException {
        Matcher key = KEY.matcher(value("select body from letter order by created_at desc limit 1"));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static Asked asked() throws SQLException {
        Asked asked = found(Actor.visitor(), new Token(key()).text()).orElseThrow();
        assertThat(asked.centre()).isEqualTo(manager.home());
        return asked;
    }

    private static Editable form(Asked asked, ListingKind kind, UUID record) {
        return house.as(asked.actor(), Answers.class, it -> it.form(asked.actor(), asked, kind, record));
    }

    private static Outcome correct(Asked asked, Editable form, Map<CorrectedField, String> changes) {
        Map<CorrectedField, String> typed = new HashMap<>(form.values());
        typed.putAll(changes);
        return house.as(
                asked.actor(),
                Answers.class,
                it -> it.correct(asked.actor(), asked, new Answers.Wanted(form.kind(), form.id(), typed), form.seen()));
    }

    private interface Say {
        void to(Answers answers);
    }

    private static void answer(Asked asked, Say what) {
        house.as(asked.actor(), Answers.class, it -> {
            what.to(it);
            return 0;
        });
    }

    private static List<Reviewed> open() {
        return house.as(manager, Corrections.class, it -> it.list(manager));
    }

    private static void decide(CorrectedField field, boolean yes) {
        UUID id = open().stream()
                .filter(it -> it.correction().field() == field)
                .findFirst()
                .orElseThrow()
                .correction()
                .id();
        house.as(manager, Corrections.class, it -> {
            if (yes) {
                it.accept(manager, id);
            } else {
                it.decline(manager, id);
            }
            return 0;
        });
    }

    /** Where the service is given. */
    private PlaceId place() throws SQLException {
        PlaceId place = house.as(
                manager,
                Places.class,
                it -> it.add(
                                manager,
                                new PlaceDraft(
                                        "Отделение",
                                        provider,
                                        "Ленина, 1",
                                        "Примерск",
                                        null,
                                        null,
                                        null,
                                        false,
                                        "UNKNOWN",
                                        List.of(),
                                        null))
                        .id());
        asOwner("update social_service set place_id = '" + place + "' where id = '" + service + "'");
        return place;
    }

    private static Set<UUID> shut() {
        LocalDate today = house.as(manager, Centres.class, it -> it.today(manager));
        return house.as(manager, SpecialDays.class, it -> it.closedPlaces(manager, today))
                .keySet();
    }

    private static List<SilentProvider> silent(Actor actor) {
        return house.as(actor, Corrections.class, it -> it.silent(actor));
    }

    private ServiceView published() {
        Actor visitor = Actor.visitorOf(manager.home());
        return house.as(visitor, SocialServices.class, it -> it.find(visitor, service))
                .orElseThrow();
    }

    private @Nullable String phone() {
        Actor visitor = Actor.visitorOf(manager.home());
        return house.as(visitor, Providers.class, it -> it.find(visitor, provider))
                .orElseThrow()
                .phone();
    }

    private static String contacts(String phone) {
        return StoredJson.write(List.of(new ServiceDraft.Contact(phone, null, null)));
    }

    private ServiceDraft service() {
        return new ServiceDraft(
                "Приём",
                "Расскажут и помогут.",
                List.of("HOME_CARE"),
                List.of(),
                ServiceForm.VISIT,
                List.of(),
                provider,
                null,
                new ServiceDraft.Cost(CostKind.FREE, null),
                new ServiceDraft.Eligibility(null, false),
                List.of(),
                false,
                List.of(),
                List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "13:00", null)),
                List.of(new ServiceDraft.Contact("+7 343 200-00-02", null, null)),
                new ServiceDraft.Capacity(CapacityState.AVAILABLE, null, null),
                List.of(),
                List.of());
    }

    private static Actor office(String town) throws SQLException {
        UUID centre = UUID.fromString(value("select id from centre where slug = '" + town + "'"));
        return new Actor(
                new AccountId(UUID.randomUUID()), Audience.OFFICE, new CentreId(centre), Set.of(Role.LISTINGS_EDITOR));
    }

    private static String value(String query) throws SQLException {
        try (var connection = postgres.owner().getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
