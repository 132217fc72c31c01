package org.socialcluster.services.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.site.Checked;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.LentText;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * Content of a service's page: its codes in words.
 *
 * @param paragraphs what it is, in the lines that somebody wrote it in
 * @param confirmedOn day on which its centre last said that all of it is true; empty for never
 * @param room how old it is what it says of its room
 * @param access for whom and with what it can be reached, of service and place together
 * @param served other towns whose people are taken
 * @param servedWhen the same in words, with days and limits
 * @param others published services of the same provider
 * @param open whether people are received now
 * @param preview true: shown before it is published
 */
public record ServiceContent(
        CentreView centre,
        ServiceView service,
        List<String> paragraphs,
        Freshness freshness,
        String confirmedOn,
        Checked room,
        String closedUntil,
        List<String> audience,
        List<String> documents,
        List<String> languages,
        List<String> access,
        List<String> hours,
        List<Contact> contacts,
        List<NeedView> needs,
        List<CentreView> served,
        List<String> servedWhen,
        List<ServiceView> others,
        List<ShownPicture> pictures,
        OpenNow open,
        boolean preview) {

    /** One way to ask; empty where there is none. */
    public record Contact(String phone, String email, String note) {}

    /** Whether it says anything of its room that could have grown old. */
    public boolean saysRoom() {
        return service.status() != ListingStatus.CLOSED
                && service.capacity().state() != CapacityState.UNKNOWN
                && !room.never();
    }

    static ServiceContent of(
            CentreView centre,
            ServiceView service,
            Words words,
            Freshness freshness,
            String confirmedOn,
            Checked room,
            List<CentreView> towns,
            List<ServiceView> others,
            List<ShownPicture> pictures,
            OpenNow open,
            boolean preview) {
        Texts texts = Texts.russian();
        List<String> access = new ArrayList<>(service.accessibility());
        if (service.place() != null) {
            access.addAll(service.place().accessibility());
        }
        List<String> served = service.servesTowns().stream()
                .map(ServiceDraft.ServedTown::town)
                .toList();
        return new ServiceContent(
                centre,
                service,
                service.description().lines().filter(it -> !it.isBlank()).toList(),
                freshness,
                confirmedOn,
                room,
                service.closedUntil() == null ? "" : texts.day(service.closedUntil()),
                words.words("recipient_categories", service.audience()),
                words.words("document_kinds", service.documents()),
                words.words("languages", service.languages()),
                words.access(access.stream().distinct().toList()),
                new HoursText(texts).of(service.schedule()),
                contacts(service),
                words.needs(service.needs()),
                towns.stream().filter(it -> served.contains(it.slug())).toList(),
                servedWhen(service, towns),
                others,
                pictures,
                open,
                preview);
    }

    private static List<String> servedWhen(ServiceView service, List<CentreView> towns) {
        Texts texts = Texts.russian();
        return service.servesTowns().stream()
                .flatMap(served -> towns.stream()
                        .filter(it -> it.slug().equals(served.town()))
                        .map(town -> {
                            String people =
                                    texts.of("service.served.towns", town.name().genitive());
                            String terms = LentText.of(served.monthlyQuota(), served.days());
                            return terms.isEmpty() ? people : texts.of("lent.served", people, terms);
                        }))
                .toList();
    }

    /** The service's own; where it has none, its provider's. */
    private static List<Contact> contacts(ServiceView service) {
        List<Contact> own = service.contacts().stream()
                .map(it -> contact(it.phone(), it.email(), it.note()))
                .toList();
        ServiceView.Organisation provider = service.provider();
        return !own.isEmpty() || (provider.phone() == null && provider.email() == null)
                ? own
                : List.of(contact(provider.phone(), provider.email(), null));
    }

    private static Contact contact(@Nullable String phone, @Nullable String email, @Nullable String note) {
        return new Contact(
                Objects.requireNonNullElse(phone, ""),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(note, ""));
    }
}
