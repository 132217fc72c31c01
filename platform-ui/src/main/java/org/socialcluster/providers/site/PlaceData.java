package org.socialcluster.providers.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.site.LinkedData;

/** Places and hours as schema.org has them. */
public final class PlaceData {
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
    private static final Map<String, String> DAYS = Map.of(
            "MO", "Monday",
            "TU", "Tuesday",
            "WE", "Wednesday",
            "TH", "Thursday",
            "FR", "Friday",
            "SA", "Saturday",
            "SU", "Sunday");

    private PlaceData() {}

    /** A place whose address is public. */
    public static ObjectNode place(
            String name,
            String street,
            String city,
            @Nullable String postalCode,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        ObjectNode address = LinkedData.thing("PostalAddress")
                .put("streetAddress", street)
                .put("addressLocality", city)
                .put("addressCountry", "RU");
        LinkedData.put(address, "postalCode", postalCode);
        ObjectNode place = LinkedData.thing("Place").put("name", name);
        place.set("address", address);
        if (latitude != null && longitude != null) {
            place.set(
                    "geo",
                    LinkedData.thing("GeoCoordinates").put("latitude", latitude).put("longitude", longitude));
        }
        return place;
    }

    /** Hours of every week; schema.org has no word for the first Tuesday of a month. */
    public static List<ObjectNode> hours(List<OpeningHours> schedule) {
        return schedule.stream()
                .filter(it -> it.rrule().startsWith(WEEKLY))
                .map(PlaceData::hours)
                .toList();
    }

    private static ObjectNode hours(OpeningHours rule) {
        ObjectNode hours = LinkedData.thing("OpeningHoursSpecification");
        Arrays.stream(rule.rrule().substring(WEEKLY.length()).split(",", -1))
                .map(DAYS::get)
                .forEach(hours.withArray("dayOfWeek")::add);
        return hours.put("opens", rule.opens()).put("closes", rule.closes());
    }
}
