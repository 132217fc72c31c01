package org.socialcluster.corrections;

import java.util.EnumSet;
import java.util.Set;
import org.socialcluster.shared.ListingKind;

/** What of a record its provider may correct. */
public enum CorrectedField {
    NAME(false),
    DESCRIPTION(false),
    PHONE(true),
    EMAIL(true),
    WEBSITE(false),
    CONTACTS(true),
    HOURS(true),
    COST(false),
    ELIGIBILITY(false),
    STREET(false),
    NOTE(false),
    /** That it is closed: not a field of the form but an answer of its own. */
    CLOSED(true);

    private final boolean urgent;

    CorrectedField(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether a wrong one sends people to a closed door: then residents see the correction before the centre does. */
    public boolean urgent() {
        return urgent;
    }

    /** The fields of the form of a kind of record, in its order. */
    public static Set<CorrectedField> of(ListingKind kind) {
        return switch (kind) {
            case SERVICE -> EnumSet.of(NAME, DESCRIPTION, CONTACTS, HOURS, COST, ELIGIBILITY);
            case PROVIDER -> EnumSet.of(NAME, PHONE, EMAIL, WEBSITE);
            case PLACE -> EnumSet.of(NAME, STREET, NOTE);
            case EVENT, STAFF -> Set.of();
        };
    }
}
