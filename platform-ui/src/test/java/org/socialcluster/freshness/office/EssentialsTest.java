package org.socialcluster.freshness.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Role;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffView;

/** What the card of the work list says of a record: each thing once, under its own word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EssentialsTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void a_service_says_its_price_once_and_its_mail_under_its_own_word() {
        Map<String, String> said = service(
                new ServiceDraft.Contact("+7 343 371-00-01", "help@example.org", null),
                new ServiceDraft.Contact("+7 343 371-00-01", null, "дежурный"));

        assertThat(said)
                .containsEntry("Телефон", "+7 343 371-00-01")
                .containsEntry("Почта", "help@example.org")
                .containsEntry("Часы", "пн 9:00–13:00, только по записи")
                .containsEntry("Цена", "Бесплатно")
                .containsEntry("Места", "Есть места")
                .containsEntry("Где", "Примерск, Советская, 5");
    }

    @Test
    void a_service_without_contacts_is_asked_for_at_its_organisation() {
        assertThat(service()).containsEntry("Телефон", "+7 343 371-00-02").doesNotContainKey("Почта");
    }

    @Test
    void a_colleague_s_mail_is_no_telephone() {
        Actor manager = desk.signIn(Role.CENTRE_MANAGER);
        StaffView lawyer = desk.get(Staff.class)
                .add(
                        manager,
                        new StaffDraft(
                                "Юрист",
                                null,
                                null,
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
                                null));

        assertThat(said(ListingKind.STAFF, lawyer.id().value()))
                .containsEntry("Телефон", "")
                .containsEntry("Почта", "lawyer@example.org");
    }

    /** What is said of a service of an organisation that has a telephone of its own. */
    private Map<String, String> service(ServiceDraft.Contact... contacts) {
        Actor manager = desk.signIn(Role.CENTRE_MANAGER);
        ProviderId provider = desk.get(Providers.class)
                .add(
                        manager,
                        new ProviderDraft(
                                "Центр", "NPO", null, List.of(), null, "+7 343 371-00-02", null, null, null, false))
                .id();
        PlaceId place = desk.get(Places.class)
                .add(
                        manager,
                        new PlaceDraft(
                                "Отделение",
                                provider,
                                "Советская, 5",
                                "Примерск",
                                null,
                                null,
                                null,
                                false,
                                "UNKNOWN",
                                List.of(),
                                null))
                .id();
        ServiceDraft draft = new ServiceDraft(
                "Помощь дома",
                "Помогают дома.",
                List.of("HOME_CARE"),
                List.of(),
                ServiceForm.VISIT,
                List.of(),
                provider,
                place,
                new ServiceDraft.Cost(CostKind.FREE, "бесплатно"),
                new ServiceDraft.Eligibility(null, false),
                List.of(),
                true,
                List.of(),
                List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "13:00", null)),
                List.of(contacts),
                new ServiceDraft.Capacity(CapacityState.AVAILABLE, null, "есть места"),
                List.of(),
                List.of());
        return said(
                ListingKind.SERVICE,
                desk.get(SocialServices.class).add(manager, draft).id().value());
    }

    private Map<String, String> said(ListingKind kind, UUID id) {
        DueRecord due = new DueRecord(
                kind, id, DueRecord.Aspect.RECORD, "Запись", null, null, ConfirmationState.OVERDUE, 1, 0, 1);
        Map<String, String> said = new LinkedHashMap<>();
        desk.get(Essentials.class)
                .of(desk.session().actor(), due)
                .orElseThrow()
                .facts()
                .forEach(fact -> assertThat(said.put(fact.label(), fact.value()))
                        .as(fact.label())
                        .isNull());
        return said;
    }
}
