package org.socialcluster.deploy;

import javax.sql.DataSource;

/**
 * A database that the platform may use.
 *
 * @param owner connects as its owner: migrations and the region pack
 * @param url JDBC address without user and password
 * @param applicationPassword what the application's login gets as its password
 */
record Database(DataSource owner, String url, String applicationPassword) {}
