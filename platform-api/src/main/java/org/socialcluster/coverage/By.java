package org.socialcluster.coverage;

import java.util.List;
import java.util.Locale;

/** What a row of the matrix stands for. */
public enum By {
    NEED,
    GROUP,
    SECTOR,
    SERVICE_TYPE,
    AUDIENCE;

    /** As addresses and the API write it: {@code service-type}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rows that a need belongs to. */
    List<String> rows(CountedNeed need) {
        return switch (this) {
            case NEED -> List.of(need.code());
            case GROUP -> List.of(need.group());
            case SECTOR -> List.copyOf(need.sectors());
            case SERVICE_TYPE -> List.copyOf(need.serviceTypes());
            case AUDIENCE -> List.copyOf(need.audience());
        };
    }
}
