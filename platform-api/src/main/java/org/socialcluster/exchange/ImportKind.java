package org.socialcluster.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.socialcluster.sheets.SheetSource;

/** What the rows of a table become: which fields a column may be, and in which column people look for what is wrong. */
public enum ImportKind {
    SERVICE(
            "key,name,provider,place,needs,description,form,cost,costText,schedule,phone,email,contactNote,audience,"
                    + "serviceTypes,documents,byAppointment,eligibility,ippsu,accessibility,languages,capacity,waiting,capacityNote",
            "name,provider",
            SheetSource.MOST_ROWS,
            "contacts[0].phone=phone,contacts[0].email=email,contacts[0].note=contactNote,cost.text=costText,eligibility.text=eligibility,capacity.note=capacityNote,capacity.waiting=waiting,providerId=provider"),

    /** An organisation with one of its places a row; rows of one key or name are one organisation. */
    PROVIDER(
            "key,name,kind,authorityKind,sectors,phone,email,website,inn,ogrn,inSocialRegistry,place,street,city,"
                    + "postalCode,latitude,longitude,addressHidden,passportClass,accessibility,note",
            "name,kind",
            ImportKind.ROWS_ONE_BY_ONE,
            "place.name=place"),

    EVENT(
            "key,name,date,begins,ends,weekdays,mo,tu,we,th,fr,sa,su,until,rule,place,onlineUrl,description,kind,provider,"
                    + "needs,audience,cost,costText,languages,capacity,registration,phone,email,contactNote",
            "name,date",
            ImportKind.ROWS_ONE_BY_ONE,
            "contacts[0].phone=phone,contacts[0].email=email,contacts[0].note=contactNote,starts=date,rrule=weekdays,placeId=place,placeText=place,providerId=provider,cost.text=costText"),

    STAFF(
            "key,position,displayName,nameConsent,photoConsent,consentGiven,reception,topics,phone,email,room,note,"
                    + "languages,awayFrom,awayUntil,substitute,order",
            "position",
            ImportKind.ROWS_ONE_BY_ONE,
            "consent.name=nameConsent,consent.photo=photoConsent,consent.given=consentGiven,substituteId=substitute");

    /** Of what is written record by record: no town has more of it. */
    private static final int ROWS_ONE_BY_ONE = 5_000;

    private final String fields;
    private final String required;
    private final int mostRows;
    private final String columns;

    ImportKind(String fields, String required, int mostRows, String columns) {
        this.fields = fields;
        this.required = required;
        this.mostRows = mostRows;
        this.columns = columns;
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

    /** The field by which people tell one record from another. */
    public String title() {
        return this == STAFF ? "position" : "name";
    }

    int mostRows() {
        return mostRows;
    }

    /** The field of the import that a field of the draft comes from, e.g. {@code provider} for {@code providerId}. */
    String column(String path) {
        return Arrays.stream(columns.split(",", -1))
                .map(it -> it.split("=", -1))
                .filter(it -> path.equals(it[0]) || path.startsWith(it[0] + "["))
                .map(it -> it[1])
                .findFirst()
                .orElseGet(() -> path.replaceFirst("^place\\.", "").replaceAll("[.\\[].*", ""));
    }
}
