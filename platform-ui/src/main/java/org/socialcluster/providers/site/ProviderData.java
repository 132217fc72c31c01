package org.socialcluster.providers.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.site.LinkedData;
import org.socialcluster.site.Texts;

/** An organisation as schema.org has it; of a made-up one machines learn only that it is made up. */
public record ProviderData(ProviderPage.Content content, String address) {
    private static final Set<String> OFFICIAL = Set.of("STATE_INSTITUTION", "MUNICIPAL_INSTITUTION");

    /** Whether a code of {@code provider_kinds} is of the state or the municipality. */
    public static boolean isOfficial(String kind) {
        return OFFICIAL.contains(kind);
    }

    ObjectNode at(String origin) {
        ProviderView provider = content.provider();
        ObjectNode thing = LinkedData.thing(isOfficial(provider.kind()) ? "GovernmentOrganization" : "Organization")
                .put("@id", origin + address + "#organization")
                .put("name", provider.name())
                .put("url", origin + address);
        if (provider.demo()) {
            return thing.put("disambiguatingDescription", Texts.russian().of("demo.notice"));
        }
        LinkedData.put(thing, "telephone", provider.phone());
        LinkedData.put(thing, "email", provider.email());
        LinkedData.put(thing, "sameAs", provider.website());
        LinkedData.put(thing, "taxID", provider.inn());
        LinkedData.put(
                thing,
                "location",
                content.places().stream()
                        .map(ProviderPage.Where::place)
                        .flatMap(ProviderData::place)
                        .toList());
        return thing;
    }

    private static Stream<ObjectNode> place(PlaceView place) {
        return Optional.ofNullable(place.addressHidden() ? null : place.street())
                .map(street -> PlaceData.place(
                        place.name(), street, place.city(), place.postalCode(), place.latitude(), place.longitude()))
                .stream();
    }
}
