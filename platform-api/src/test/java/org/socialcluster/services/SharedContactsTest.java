package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactFilter;
import org.socialcluster.contacts.ContactFilter.Only;
import org.socialcluster.contacts.ContactUse;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** Equal contacts of a centre are one record: one change is a change of every service that shows it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedContactsTest {
    private static final Slice ALL = new Slice(0, 200, "");

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;
    private static ProviderId provider;
    private static ProviderId foreignProvider;

    @BeforeAll
    static void two_centres() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor(value("select id from centre where slug = 'primersk'"), Role.CENTRE_MANAGER);
        foreigner = actor(value("select id from centre where slug = 'obraztsovo'"), Role.CENTRE_MANAGER);
        provider = new ProviderId(UUID.fromString(value("select id from provider where slug = 'kcson'")));
        foreignProvider = new ProviderId(UUID.fromString(value("""
                insert into provider (centre_id, id, slug, name, kind, status, demo)
                select id, gen_random_uuid(), 'org', 'Организация', 'NPO', 'PUBLISHED', false from centre where slug = 'obraztsovo'
                returning id""")));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void services_with_the_same_contact_share_one_record_and_keep_their_order() {
        Contact shared = phone("+7 343 111-11-11");
        ServiceView first = add(manager, provider, shared, phone("+7 343 111-11-12"));
        ServiceView second = add(manager, provider, phone("+7 343 111-11-13"), shared, shared);

        ContactView contact = contact(shared);

        assertThat(contact.uses()).isEqualTo(2);
        assertThat(uses(contact))
                .extracting(ContactUse::record)
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertThat(first.contacts()).containsExactly(shared, phone("+7 343 111-11-12"));
        assertThat(second.contacts()).containsExactly(phone("+7 343 111-11-13"), shared);
    }

    @Test
    void a_change_shows_in_every_service_with_a_new_version_and_an_entry_of_history() {
        Contact shared = phone("+7 343 222-22-22");
        ServiceView first = add(manager, provider, shared);
        ServiceView second = add(manager, provider, shared);
        ContactView contact = contact(shared);

        scope.as(
                manager,
                Contacts.class,
                it -> it.change(
                        manager,
                        contact.id(),
                        new ContactDraft("Регистратура", "+7 343 222-22-00", null, null),
                        contact.version()));

        for (ServiceView before : List.of(first, second)) {
            ServiceView now = read(before.id());
            assertThat(now.contacts()).containsExactly(phone("+7 343 222-22-00"));
            assertThat(now.version()).isGreaterThan(before.version());
            assertThat(now.updatedAt()).isAfter(before.updatedAt());
            List<RecordChange> changes = scope.as(
                    manager,
                    RecordHistory.class,
                    it -> it.of(manager, before.id().value(), 10));
            assertThat(changes).hasSize(2);
            assertThat(changes.get(0).after()).contains("222-22-00");
            assertThat(changes.get(0).before()).contains("222-22-22");
        }
        assertThat(refusal(SocialServices.class, it -> it.change(manager, first.id(), first.draft(), first.version())))
                .as("somebody who still has the old number in the form")
                .extracting(Problem::type)
                .isEqualTo(ProblemType.STALE_VERSION);
    }

    @Test
    void another_name_in_the_office_changes_no_service() {
        ServiceView service = add(manager, provider, phone("+7 343 333-33-33"));
        ContactView contact = contact(phone("+7 343 333-33-33"));

        scope.as(
                manager,
                Contacts.class,
                it -> it.change(
                        manager,
                        contact.id(),
                        new ContactDraft("Приёмная", "+7 343 333-33-33", null, null),
                        contact.version()));

        assertThat(read(service.id()).version()).isEqualTo(service.version());
    }

    @Test
    void another_number_in_one_service_is_another_contact_and_the_one_that_nobody_shows_goes() {
        Contact old = phone("+7 343 444-44-44");
        ServiceView first = add(manager, provider, old);
        ServiceView second = add(manager, provider, old);

        change(first, phone("+7 343 444-44-00"));
        assertThat(read(second.id()).contacts()).containsExactly(old);
        change(second, phone("+7 343 444-44-00"));

        assertThat(find(old)).isEmpty();
        assertThat(contact(phone("+7 343 444-44-00")).uses()).isEqualTo(2);
    }

    @Test
    void a_contact_with_a_name_stays_when_nobody_shows_it() {
        Contact named = phone("+7 343 445-44-44");
        ServiceView service = add(manager, provider, named);
        ContactView contact = contact(named);
        scope.as(
                manager,
                Contacts.class,
                it -> it.change(
                        manager,
                        contact.id(),
                        new ContactDraft("Горячая линия", named.phone(), null, null),
                        contact.version()));

        change(read(service.id()));

        assertThat(find(named)).isPresent();
        assertThat(list(new ContactFilter("горячая", Only.UNUSED))).hasSize(1);
        scope.as(manager, SocialServices.class, it -> {
            it.delete(manager, service.id(), read(service.id()).version());
            return true;
        });
    }

    @Test
    void a_draft_that_goes_takes_its_own_contact_with_it() {
        Contact own = phone("+7 343 446-44-44");
        ServiceView service = add(manager, provider, own);

        scope.as(manager, SocialServices.class, it -> {
            it.delete(manager, service.id(), service.version());
            return true;
        });

        assertThat(find(own)).isEmpty();
    }

    @Test
    void a_contact_that_says_nothing_is_left_out() {
        assertThat(add(manager, provider, new Contact(null, null, null), new Contact(null, null, " "))
                        .contacts())
                .isEmpty();
    }

    @Test
    void the_same_number_in_another_centre_is_another_contact() {
        Contact same = phone("+7 343 555-55-55");
        ServiceView own = add(manager, provider, same);
        ServiceView foreign = add(foreigner, foreignProvider, same);
        ContactView contact = contact(same);

        scope.as(
                manager,
                Contacts.class,
                it -> it.change(
                        manager,
                        contact.id(),
                        new ContactDraft(null, "+7 343 555-55-00", null, null),
                        contact.version()));

        assertThat(read(own.id()).contacts()).containsExactly(phone("+7 343 555-55-00"));
        assertThat(scope.as(
                                foreigner,
                                SocialServices.class,
                                it -> it.find(foreigner, foreign.id()).orElseThrow())
                        .contacts())
                .containsExactly(same);
    }

    @Test
    void a_foreign_contact_is_not_there() {
        Contact theirs = phone("+7 343 666-66-66");
        add(foreigner, foreignProvider, theirs);
        ContactView contact = scope.as(
                foreigner,
                Contacts.class,
                it -> it.equalTo(foreigner, draft(theirs)).orElseThrow());
        ContactView ours = scope.as(
                manager, Contacts.class, it -> it.add(manager, new ContactDraft(null, "+7 343 666-66-00", null, null)));

        assertThat(list(ContactFilter.ALL)).doesNotContain(contact);
        assertThat(findById(contact)).isEmpty();
        assertThat(uses(contact)).isEmpty();
        assertThat(alike(contact)).isEmpty();
        for (Function<Contacts, Object> attempt : List.<Function<Contacts, Object>>of(
                it -> it.change(manager, contact.id(), draft(theirs), 1),
                it -> it.merge(manager, ours.id(), contact.id(), 1),
                it -> it.merge(manager, contact.id(), ours.id(), 1),
                it -> it.restore(manager, contact.id(), UUID.randomUUID(), 1),
                it -> {
                    it.delete(manager, contact.id(), 1);
                    return true;
                })) {
            assertThat(refusal(Contacts.class, attempt).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
    }

    @Test
    void only_those_who_list_write_contacts_and_only_those_who_work_there_read_them() {
        Actor coordinator = actor(manager.home().toString(), Role.COORDINATOR);
        Actor visitor = Actor.visitorOf(manager.home());

        List<ContactView> seen =
                scope.as(coordinator, Contacts.class, it -> it.list(coordinator, ContactFilter.ALL, ALL));
        assertThat(seen).isNotNull();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> scope.as(
                                        coordinator,
                                        Contacts.class,
                                        it -> it.add(coordinator, draft(phone("+7 343 000-11-22")))))
                        .type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> scope.as(visitor, Contacts.class, it -> it.list(visitor, ContactFilter.ALL, ALL)))
                        .type())
                .isEqualTo(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void a_number_is_one_however_it_is_written() {
        ServiceView first = add(manager, provider, phone("8 343 776-77-77"));
        ServiceView second = add(manager, provider, phone("+7 (343) 776 77 77"), phone("83437767777"));

        assertThat(contact(phone("+7 343 776-77-77")).uses()).isEqualTo(2);
        assertThat(second.contacts()).isEqualTo(first.contacts()).hasSize(1);
    }

    @Test
    void two_that_are_one_become_one_in_every_service() {
        Contact plain = phone("+7 343 777-77-77");
        Contact named = new Contact("+7 343 777-77-77", null, "регистратура");
        Contact mail = new Contact("+7 343 777-77-77", "Info@example.org", null);
        ServiceView both = add(manager, provider, named, plain);
        ServiceView other = add(manager, provider, mail);
        add(manager, provider, new Contact("+7 343 777-77-00", "info@example.org", null));
        ContactView kept = contact(plain);

        List<ContactView> alike = alike(kept);
        assertThat(alike).extracting(ContactView::note).containsExactlyInAnyOrder("регистратура", null);
        assertThat(alike(contact(mail))).hasSize(3);
        assertThat(list(new ContactFilter("8 343 777 77 77", Only.ALIKE))).hasSize(3);
        for (ContactView gone : alike) {
            scope.as(manager, Contacts.class, it -> it.merge(manager, kept.id(), gone.id(), kept.version()));
        }

        assertThat(read(both.id()).contacts()).containsExactly(plain);
        assertThat(read(other.id()).contacts()).containsExactly(plain);
        assertThat(read(other.id()).version()).isGreaterThan(other.version());
        assertThat(contact(plain).uses()).isEqualTo(2);
        assertThat(list(new ContactFilter("343 777 77 77", null))).hasSize(1);
    }

    @Test
    void a_contact_cannot_become_equal_to_another_nor_say_nothing_nor_go_while_it_is_shown() {
        add(manager, provider, phone("+7 343 888-88-88"), phone("+7 343 888-88-00"));
        ContactView contact = contact(phone("+7 343 888-88-88"));

        Problem again = refusal(
                Contacts.class,
                it -> it.change(manager, contact.id(), draft(phone("+7 343 888-88-00")), contact.version()));
        Problem empty = refusal(
                Contacts.class,
                it -> it.change(manager, contact.id(), new ContactDraft("Имя", " ", null, null), contact.version()));
        Problem used = refusal(Contacts.class, it -> {
            it.delete(manager, contact.id(), contact.version());
            return true;
        });

        assertThat(again.errors()).extracting("field").containsExactly("phone");
        assertThat(empty.errors()).extracting("field").containsExactly("phone");
        assertThat(used.type()).isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void a_service_restored_from_its_history_has_its_contact_again() {
        Contact old = phone("+7 343 999-99-99");
        ServiceView service = add(manager, provider, old);
        ServiceView changed = change(service, phone("+7 343 999-99-00"));
        RecordChange first = scope.as(
                        manager,
                        RecordHistory.class,
                        it -> it.of(manager, service.id().value(), 10))
                .get(1);

        ServiceView restored = scope.as(
                manager, SocialServices.class, it -> it.restore(manager, service.id(), first.id(), changed.version()));

        assertThat(restored.contacts()).containsExactly(old);
    }

    @Test
    void a_contact_has_a_history_of_its_own() {
        ContactView contact = scope.as(
                manager,
                Contacts.class,
                it -> it.add(manager, new ContactDraft("Дежурный", "+7 343 000-00-01", null, null)));
        ContactView changed = scope.as(
                manager,
                Contacts.class,
                it -> it.change(
                        manager,
                        contact.id(),
                        new ContactDraft("Дежурный", "+7 343 000-00-02", null, null),
                        contact.version()));
        RecordChange first = scope.as(
                        manager,
                        RecordHistory.class,
                        it -> it.of(manager, contact.id().value(), 10))
                .get(1);

        ContactView restored = scope.as(
                manager, Contacts.class, it -> it.restore(manager, contact.id(), first.id(), changed.version()));

        assertThat(restored.phone()).isEqualTo("+7 343 000-00-01");
    }

    @Test
    void visitors_see_the_contacts_of_what_is_published_and_a_list_costs_one_statement() {
        Contact shared = phone("+7 343 123-45-67");
        for (int i = 0; i < 5; i++) {
            ServiceView draft = add(manager, provider, shared, phone("+7 343 123-45-0" + i));
            scope.as(
                    manager,
                    SocialServices.class,
                    it -> it.move(manager, draft.id(), StatusChange.to(ListingStatus.PUBLISHED), draft.version()));
        }
        Actor visitor = Actor.visitorOf(manager.home());

        List<ServiceView> seen =
                scope.as(visitor, SocialServices.class, it -> it.list(visitor, ServiceFilter.ALL, ALL));

        assertThat(scope.statements()).isOne();
        assertThat(seen).filteredOn(it -> it.contacts().contains(shared)).hasSize(5);
        list(ContactFilter.ALL);
        assertThat(scope.statements()).isOne();
    }

    private static ServiceView add(Actor actor, ProviderId of, Contact... contacts) {
        return scope.as(
                actor,
                SocialServices.class,
                it -> it.add(
                        actor, new ServiceFixture(of).towns().contacts(contacts).draft()));
    }

    private static ServiceView change(ServiceView service, Contact... contacts) {
        return scope.as(
                manager,
                SocialServices.class,
                it -> it.change(
                        manager,
                        service.id(),
                        new ServiceFixture(provider).towns().contacts(contacts).draft(),
                        service.version()));
    }

    private static ServiceView read(ServiceId id) {
        return scope.as(
                manager, SocialServices.class, it -> it.find(manager, id).orElseThrow());
    }

    private static List<ContactUse> uses(ContactView contact) {
        return scope.as(manager, Contacts.class, it -> it.uses(manager, contact.id(), 10));
    }

    private static List<ContactView> alike(ContactView contact) {
        return scope.as(manager, Contacts.class, it -> it.alike(manager, contact.id()));
    }

    private static Optional<ContactView> findById(ContactView contact) {
        return scope.as(manager, Contacts.class, it -> it.find(manager, contact.id()));
    }

    private static List<ContactView> list(ContactFilter filter) {
        return scope.as(manager, Contacts.class, it -> it.list(manager, filter, ALL));
    }

    private static Optional<ContactView> find(Contact contact) {
        return scope.as(manager, Contacts.class, it -> it.equalTo(manager, draft(contact)));
    }

    private static ContactView contact(Contact contact) {
        return find(contact).orElseThrow();
    }

    private static ContactDraft draft(Contact contact) {
        return new ContactDraft(null, contact.phone(), contact.email(), contact.note());
    }

    private static Contact phone(String number) {
        return new Contact(number, null, null);
    }

    private static <S> Problem refusal(Class<S> service, Function<S, Object> work) {
        return catchThrowableOfType(Problem.class, () -> scope.as(manager, service, work));
    }

    private static Actor actor(String centre, Role role) {
        return new Actor(
                new AccountId(UUID.randomUUID()), Audience.OFFICE, new CentreId(UUID.fromString(centre)), Set.of(role));
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
}
