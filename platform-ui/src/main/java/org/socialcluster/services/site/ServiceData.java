package org.socialcluster.services.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.providers.site.PlaceData;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.site.LinkedData;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * A service as schema.org has it. Of a made-up one machines learn only that it is made up: no address, no hours, nothing
 * that could end up in somebody's directory as a fact.
 *
 * @param official whether an institution of the state or the municipality gives it
 */
record ServiceData(ServiceContent content, boolean official, String address) {
    ObjectNode at(String origin) {
        ServiceView service = content.service();
        ObjectNode thing = LinkedData.thing(official ? "GovernmentService" : "Service")
                .put("@id", origin + address + "#service")
                .put("name", service.name())
                .put("url", origin + address);
        thing.set(official ? "serviceOperator" : "provider", provider(origin));
        LinkedData.put(thing, "areaServed", areas());
        if (service.demo()) {
            return thing.put("disambiguatingDescription", Texts.russian().of("demo.notice"));
        }
        LinkedData.put(thing, "description", service.description());
        LinkedData.put(
                thing,
                "audience",
                content.audience().stream()
                        .map(it -> LinkedData.thing("Audience").put("audienceType", it))
                        .toList());
        if (service.status() == ListingStatus.PUBLISHED) {
            LinkedData.put(thing, "hoursAvailable", PlaceData.hours(service.schedule()));
        }
        LinkedData.put(thing, "availableChannel", List.of(channel()));
        return thing;
    }

    private ObjectNode provider(String origin) {
        ServiceView.Organisation provider = content.service().provider();
        return LinkedData.thing(official ? "GovernmentOrganization" : "Organization")
                .put("name", provider.name())
                .put("url", origin + "/" + content.centre().slug() + "/providers/" + provider.slug());
    }

    /** The own town and those whose people are taken too; the region as a whole for what it offers to all. */
    private List<ObjectNode> areas() {
        CentreView centre = content.centre();
        return Stream.concat(Stream.of(centre), content.served().stream())
                .map(it -> LinkedData.thing(it.kind() == CentreView.Kind.TOWN ? "City" : "AdministrativeArea")
                        .put("name", it.name().nominative()))
                .toList();
    }

    private ObjectNode channel() {
        ServiceView service = content.service();
        ObjectNode channel = LinkedData.thing("ServiceChannel");
        service.languages().forEach(channel.withArray("availableLanguage")::add);
        LinkedData.put(
                channel,
                "servicePhone",
                content.contacts().stream()
                        .filter(it -> !it.phone().isEmpty())
                        .map(it -> LinkedData.thing("ContactPoint").put("telephone", it.phone()))
                        .toList());
        ServiceView.Site place = service.place();
        if (place != null && !place.addressHidden() && place.street() != null) {
            channel.set(
                    "serviceLocation",
                    PlaceData.place(
                            place.name(), place.street(), place.city(), null, place.latitude(), place.longitude()));
        }
        return channel;
    }
}
