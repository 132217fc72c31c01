package org.socialcluster.hsds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the package and where its rows come from.
 *
 * @param file name within the package
 * @param sources objects that bring rows; what belongs to them stands in {@code part}
 * @param part field of the objects with the rows; null: each object is a row
 */
record HsdsTable(
        String file, List<HsdsKind> sources, @Nullable String part, List<String> fields) {
    private static final Set<String> NUMBERS =
            Set.of("latitude", "longitude", "extension", "timezone", "interval", "amount");

    static final List<HsdsTable> ALL = List.of(
            of("organizations", HsdsKind.ORGANIZATION, null, "id,name,description,email,website,uri"),
            of(
                    "organization_identifiers",
                    HsdsKind.ORGANIZATION,
                    "organization_identifiers",
                    "id,organization_id,identifier_scheme,identifier_type,identifier"),
            of(
                    "locations",
                    HsdsKind.LOCATION,
                    null,
                    "id,location_type,organization_id,name,description,latitude,longitude,external_identifier,external_identifier_type"),
            of(
                    "addresses",
                    HsdsKind.LOCATION,
                    "addresses",
                    "id,location_id,address_1,city,state_province,postal_code,country,address_type"),
            of("accessibility", HsdsKind.LOCATION, "accessibility", "id,location_id,description,details"),
            of(
                    "services",
                    HsdsKind.SERVICE,
                    null,
                    "id,organization_id,name,description,url,email,status,fees_description,eligibility_description,assured_date,alert,last_modified"),
            of(
                    "service_at_location",
                    HsdsKind.SERVICE,
                    "service_at_locations",
                    "id,service_id,location_id,description"),
            new HsdsTable(
                    "phones",
                    List.of(HsdsKind.SERVICE, HsdsKind.ORGANIZATION),
                    "phones",
                    fields("id,service_id,organization_id,number,extension,type,description")),
            of("contacts", HsdsKind.SERVICE, "contacts", "id,service_id,name,email"),
            of(
                    "schedules",
                    HsdsKind.SERVICE,
                    "schedules",
                    "id,service_id,freq,interval,byday,bymonthday,wkst,opens_at,closes_at,timezone,description,notes"),
            of("service_areas", HsdsKind.SERVICE, "service_areas", "id,service_id,name,extent,extent_type"),
            of("languages", HsdsKind.SERVICE, "languages", "id,service_id,code,name"),
            of("required_documents", HsdsKind.SERVICE, "required_documents", "id,service_id,document"),
            of(
                    "cost_options",
                    HsdsKind.SERVICE,
                    "cost_options",
                    "id,service_id,option,currency,amount,amount_description"),
            new HsdsTable(
                    "attributes",
                    List.of(HsdsKind.SERVICE, HsdsKind.ORGANIZATION, HsdsKind.LOCATION),
                    "attributes",
                    fields("id,link_id,link_entity,link_type,taxonomy_term_id,value,label")),
            of("taxonomies", HsdsKind.TAXONOMY, null, "id,name,description"),
            of(
                    "taxonomy_terms",
                    HsdsKind.TAXONOMY_TERM,
                    null,
                    "id,code,name,description,parent_id,taxonomy,taxonomy_id,language"));

    String path() {
        return file + ".csv";
    }

    static String type(String field) {
        return NUMBERS.contains(field) ? "number" : "string";
    }

    private static HsdsTable of(String file, HsdsKind source, @Nullable String part, String fields) {
        return new HsdsTable(file, List.of(source), part, fields(fields));
    }

    private static List<String> fields(String names) {
        return List.of(names.split(",", -1));
    }
}
