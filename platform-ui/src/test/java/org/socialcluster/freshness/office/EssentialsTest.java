package org.socialcluster.freshness.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.Needs;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Role;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** What the card of the work list says of a record: each thing once, under its own word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EssentialsTest {
    private static final OffsetDateTime SPRING = OffsetDateTime.parse("2026-05-01T10:00:00Z");

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_service_says_its_price_once_and_its_mail_under_its_own_word() {
        Map<String, String> said = said(
                ListingKind.SERVICE,
                List.of(
                        new ServiceDraft.Contact("+7 343 371-00-01", "help@example.org", null),
                        new ServiceDraft.Contact("+7 343 371-00-01", null, "дежурный")));

        assertThat(said)
                .containsEntry("Телефон", "+7 343 371-00-01")
                .containsEntry("Почта", "help@example.org")
                .containsEntry("Часы", "пн 9:00–13:00, только по записи")
                .containsEntry("Цена", "Бесплатно")
                .containsEntry("Места", "Есть места")
                .containsEntry("Где", "Реж, Советская, 5");
    }

    @Test
    void a_service_without_contacts_is_asked_for_at_its_organisation() {
        Map<String, String> said = said(ListingKind.SERVICE, List.of());

        assertThat(said).containsEntry("Телефон", "+7 343 371-00-02").doesNotContainKey("Почта");
    }

    @Test
    void a_colleague_s_mail_is_no_telephone() {
        Map<String, String> said = said(ListingKind.STAFF, List.of());

        assertThat(said).containsEntry("Телефон", "").containsEntry("Почта", "lawyer@example.org");
    }

    private static Map<String, String> said(ListingKind kind, List<ServiceDraft.Contact> contacts) {
        OfficeSession session = AtWork.as(Role.CENTRE_MANAGER);
        Needs needs = new Needs() {
            @Override
            public List<NeedGroupView> groups(Actor actor) {
                return List.of();
            }
        };
        Essentials essentials = new Essentials(
                new SocialServices() {
                    @Override
                    public Optional<ServiceView> find(Actor actor, ServiceId id) {
                        return Optional.of(service(contacts));
                    }
                },
                new Providers(),
                new Places(),
                new CentreEvents(),
                new Staff() {
                    @Override
                    public Optional<StaffView> find(Actor actor, StaffId id) {
                        return Optional.of(lawyer());
                    }
                },
                new Vocabulary(needs, new org.socialcluster.tenancy.Centres(), session));
        DueRecord due = new DueRecord(
                kind,
                UUID.randomUUID(),
                DueRecord.Aspect.RECORD,
                "Запись",
                null,
                SPRING,
                ConfirmationState.OVERDUE,
                1,
                0,
                1);
        Map<String, String> said = new LinkedHashMap<>();
        essentials
                .of(session.actor(), due)
                .orElseThrow()
                .facts()
                .forEach(fact -> assertThat(said.put(fact.label(), fact.value()))
                        .as(fact.label())
                        .isNull());
        return said;
    }

    private static ServiceView service(List<ServiceDraft.Contact> contacts) {
        return new ServiceView(
                new ServiceId(UUID.randomUUID()),
                "a",
                "Помощь дома",
                "Помогают дома.",
                List.of(),
                List.of(),
                ServiceForm.VISIT,
                List.of(),
                new ProviderId(UUID.randomUUID()),
                new ServiceView.Organisation("z", "Центр", ListingStatus.PUBLISHED, "+7 343 371-00-02", null, null),
                null,
                new ServiceView.Site("Отделение", "Советская, 5", "Реж", null, null, false, List.of(), null),
                new ServiceDraft.Cost(CostKind.FREE, "бесплатно"),
                new ServiceDraft.Eligibility(null, false),
                List.of(),
                true,
                List.of(),
                List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "13:00", null)),
                contacts,
                new ServiceDraft.Capacity(CapacityState.AVAILABLE, null, "есть места"),
                List.of(),
                List.of(),
                ListingStatus.PUBLISHED,
                null,
                (LocalDate) null,
                SPRING,
                null,
                SPRING,
                false,
                1,
                SPRING);
    }

    private static StaffView lawyer() {
        return new StaffView(
                new StaffId(UUID.randomUUID()),
                "a",
                "Юрист",
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                "lawyer@example.org",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ListingStatus.PUBLISHED,
                null,
                null,
                SPRING,
                null,
                false,
                1,
                SPRING);
    }
}
