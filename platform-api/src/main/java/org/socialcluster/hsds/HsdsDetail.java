package org.socialcluster.hsds;

/** How much of an object is wanted. */
public enum HsdsDetail {
    /** Its identifier and when it was changed. */
    MINIMAL("jsonb_strip_nulls(jsonb_build_object('id', v.id, 'last_modified', v.brief -> 'last_modified'))"),
    BRIEF("v.brief"),
    WHOLE("v.brief || v.rest");

    private final String sql;

    HsdsDetail(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
