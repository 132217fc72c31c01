package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.socialcluster.events.EventFixture.anEvent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactUse;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** Whom to ask about an event: contacts that it shares with other records of its centre, and with no foreign ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContactsTest {
    private static EventDesk desk;

    @BeforeAll
    static void the_example_region() {
        desk = new EventDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void an_event_keeps_its_contacts_in_their_order_and_everybody_sees_them() {
        EventView event = desk.publish(anEvent().contacts(phone("+7 343 111-11-11"), phone("+7 343 111-11-10")));

        Actor visitor = Actor.visitorOf(desk.primersk);
        assertThat(desk.find(visitor, event.id()).orElseThrow().contacts())
                .containsExactly(phone("+7 343 111-11-11"), phone("+7 343 111-11-10"));
        assertThat(uses(desk.manager, contact(desk.manager, "+7 343 111-11-11").orElseThrow()))
                .extracting(ContactUse::kind, ContactUse::record)
                .containsExactly(tuple(ListingKind.EVENT, event.id().value()));
    }

    @Test
    void a_change_of_the_contact_is_one_of_every_event_that_shows_it() {
        EventView one = desk.add(anEvent().contacts(phone("+7 343 222-22-22")));
        EventView two = desk.add(anEvent().contacts(phone("+7 343 222-22-22")));
        ContactView shared = contact(desk.manager, "+7 343 222-22-22").orElseThrow();

        desk.scope.as(
                desk.manager,
                Contacts.class,
                it -> it.change(
                        desk.manager,
                        shared.id(),
                        new ContactDraft(null, "+7 343 222-22-00", null, null),
                        shared.version()));

        for (EventView before : List.of(one, two)) {
            EventView now = desk.find(desk.manager, before.id()).orElseThrow();
            assertThat(now.contacts()).containsExactly(phone("+7 343 222-22-00"));
            assertThat(now.version()).isGreaterThan(before.version());
            assertThat(now.sequence()).as("calendars need not take it anew").isEqualTo(before.sequence());
            List<RecordChange> changes = desk.scope.as(
                    desk.manager,
                    RecordHistory.class,
                    it -> it.of(desk.manager, before.id().value(), 10));
            assertThat(changes.get(0).before()).contains("222-22-22");
            assertThat(changes.get(0).after()).contains("222-22-00");
        }
    }

    @Test
    void merged_contacts_are_one_in_events_too() {
        EventView event = desk.add(anEvent().contacts(phone("+7 343 333-33-33")));
        desk.add(anEvent().contacts(phone("+7 343 333-33-34")));
        ContactView gone = contact(desk.manager, "+7 343 333-33-33").orElseThrow();
        ContactView stays = contact(desk.manager, "+7 343 333-33-34").orElseThrow();

        desk.scope.as(
                desk.manager, Contacts.class, it -> it.merge(desk.manager, stays.id(), gone.id(), stays.version()));

        assertThat(desk.find(desk.manager, event.id()).orElseThrow().contacts())
                .containsExactly(phone("+7 343 333-33-34"));
        assertThat(uses(desk.manager, stays)).hasSize(2);
    }

    @Test
    void a_draft_that_goes_takes_its_own_contact_with_it_and_history_brings_an_older_one_back() {
        EventView event = desk.add(anEvent().contacts(phone("+7 343 444-44-44")));
        desk.write(
                it -> it.change(desk.manager, event.id(), anEvent().contacts().draft(), event.version()));
        assertThat(contact(desk.manager, "+7 343 444-44-44")).isEmpty();
        RecordChange begun = desk.scope
                .as(
                        desk.manager,
                        RecordHistory.class,
                        it -> it.of(desk.manager, event.id().value(), 10))
                .get(1);

        EventView back = desk.write(it -> it.restore(desk.manager, event.id(), begun.id(), event.version() + 1));
        assertThat(back.contacts()).containsExactly(phone("+7 343 444-44-44"));

        desk.write(it -> {
            it.delete(desk.manager, event.id(), back.version());
            return true;
        });
        assertThat(contact(desk.manager, "+7 343 444-44-44")).isEmpty();
    }

    @Test
    void the_contact_of_a_foreign_event_is_neither_seen_nor_changed_nor_shared() {
        EventView theirs = desk.as(
                desk.foreigner,
                it -> it.add(
                        desk.foreigner,
                        anEvent().contacts(phone("+7 343 555-55-55")).draft()));
        ContactView contact = contact(desk.foreigner, "+7 343 555-55-55").orElseThrow();

        assertThat(contact(desk.manager, "+7 343 555-55-55")).isEmpty();
        assertThat(uses(desk.manager, contact)).isEmpty();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> desk.scope.as(
                                        desk.manager,
                                        Contacts.class,
                                        it -> it.change(
                                                desk.manager,
                                                contact.id(),
                                                new ContactDraft(null, "+7 343 555-55-00", null, null),
                                                contact.version())))
                        .type())
                .isEqualTo(ProblemType.NOT_FOUND);

        desk.add(anEvent().contacts(phone("+7 343 555-55-55")));
        ContactView own = contact(desk.manager, "+7 343 555-55-55").orElseThrow();
        assertThat(own.id()).isNotEqualTo(contact.id());
        assertThat(uses(desk.foreigner, contact))
                .extracting(ContactUse::record)
                .containsExactly(theirs.id().value());
    }

    @Test
    void what_was_written_before_events_had_contacts_is_still_read() {
        String older = StoredJson.write(anEvent().draft()).replace(",\"contacts\":[]", "");

        assertThat(older).doesNotContain("contacts");
        assertThat(StoredJson.read(older, EventDraft.class).contacts()).isEmpty();
    }

    private static List<ContactUse> uses(Actor actor, ContactView contact) {
        return desk.scope.as(actor, Contacts.class, it -> it.uses(actor, contact.id(), 10));
    }

    private static Optional<ContactView> contact(Actor actor, String number) {
        return desk.scope.as(
                actor, Contacts.class, it -> it.equalTo(actor, new ContactDraft(null, number, null, null)));
    }

    private static Contact phone(String number) {
        return new Contact(number, null, null);
    }
}
