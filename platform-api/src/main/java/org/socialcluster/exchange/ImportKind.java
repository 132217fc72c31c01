package org.socialcluster.exchange;

import java.util.List;
import java.util.Locale;

/** What the rows of a table become. */
public enum ImportKind {
    SERVICE(
            "key,name,provider,place,needs,description,form,cost,costText,schedule,phone,email,contactNote,audience,"
                    + "serviceTypes,documents,byAppointment,eligibility,ippsu,accessibility,languages,capacity,waiting,capacityNote",
            "name,provider");

    private final String fields;
    private final String required;

    ImportKind(String fields, String required) {
        this.fields = fields;
        this.required = required;
    }

    /** The fields that a column may be, in the order in which people look for them. */
    public List<String> fields() {
        return List.of(fields.split(",", -1));
    }

    /** The fields without which no row becomes a record. */
    public List<String> required() {
        return List.of(required.split(",", -1));
    }

    /** As keys of texts write it, e.g. {@code service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
