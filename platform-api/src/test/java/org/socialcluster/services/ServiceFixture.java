package org.socialcluster.services;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.OpeningHours;

/** A complete draft in the words of the example region, in which a test changes what it is about. */
final class ServiceFixture {
    private final ProviderId provider;
    private String name = "Социальный работник на дом";
    private String description = "Приходит, моет, готовит.\nХодит в магазин.";
    private List<String> needs = List.of("FOOD_AID", "HOME_CARE");
    private List<String> serviceTypes = List.of("DOMESTIC");
    private @Nullable PlaceId place;
    private List<OpeningHours> schedule = List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "13:00", null));
    private List<ServiceDraft.ServedTown> towns =
            List.of(new ServiceDraft.ServedTown("obraztsovo", 5, List.of("MO", "WE")));

    private List<ServiceDraft.Contact> contacts =
            List.of(new ServiceDraft.Contact("+7 000 000-00-00", null, "спросить Анну"));

    ServiceFixture(ProviderId provider) {
        this.provider = provider;
    }

    ServiceFixture name(String wanted) {
        name = wanted;
        return this;
    }

    ServiceFixture description(String wanted) {
        description = wanted;
        return this;
    }

    ServiceFixture needs(String... wanted) {
        needs = Arrays.asList(wanted);
        return this;
    }

    ServiceFixture serviceTypes(String... wanted) {
        serviceTypes = List.of(wanted);
        return this;
    }

    ServiceFixture place(PlaceId wanted) {
        place = wanted;
        return this;
    }

    ServiceFixture hours(String opens, String closes) {
        schedule = List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", opens, closes, null));
        return this;
    }

    ServiceFixture towns(String... wanted) {
        towns = Arrays.stream(wanted)
                .map(it -> new ServiceDraft.ServedTown(it, null, List.of()))
                .toList();
        return this;
    }

    ServiceFixture contacts(ServiceDraft.Contact... wanted) {
        contacts = List.of(wanted);
        return this;
    }

    ServiceDraft draft() {
        return new ServiceDraft(
                name,
                description,
                needs,
                serviceTypes,
                ServiceForm.HOME,
                List.of("ELDERLY"),
                provider,
                place,
                new ServiceDraft.Cost(CostKind.PARTLY, "до половины разницы дохода"),
                new ServiceDraft.Eligibility("Нужна ИППСУ", true),
                List.of("PASSPORT"),
                true,
                List.of("WHEELCHAIR", "RAMP"),
                schedule,
                contacts,
                new ServiceDraft.Capacity(CapacityState.LIMITED, 3, null),
                List.of("ru"),
                towns);
    }
}
