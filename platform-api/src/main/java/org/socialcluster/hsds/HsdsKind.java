package org.socialcluster.hsds;

/** The objects of HSDS that have addresses of their own. Each is a view of the database. */
public enum HsdsKind {
    SERVICE("hsds_service", "url"),
    ORGANIZATION("hsds_organization", "uri"),
    LOCATION("hsds_location", "url"),
    SERVICE_AT_LOCATION("hsds_service_at_location", "url"),
    TAXONOMY("hsds_taxonomy", "uri"),
    TAXONOMY_TERM("hsds_taxonomy_term", "term_uri");

    private final String view;
    private final String addressField;

    HsdsKind(String view, String addressField) {
        this.view = view;
        this.addressField = addressField;
    }

    String view() {
        return view;
    }

    /** The field that names the page of an object, where it has one. */
    String addressField() {
        return addressField;
    }
}
