package org.socialcluster.routes;

/** The views that routes are read from: what is published, or any version as it would be read. */
enum Ground {
    PUBLISHED,
    PREVIEWED;

    /** A query over published routes, on this ground. */
    String in(String sql) {
        return this == PUBLISHED ? sql : sql.replace("published_route", "previewed_route");
    }
}
