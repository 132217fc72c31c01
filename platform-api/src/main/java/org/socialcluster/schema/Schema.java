package org.socialcluster.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.socialcluster.shared.Audience;

/**
 * Brings a database to the shape this program needs. Connects as the owner: a login that owns the database and may
 * create roles, no superuser where it can be avoided.
 *
 * <p>Names of roles begin with the name of the database, because roles are global to a server.
 */
public final class Schema {
    private static final int OLDEST_POSTGRES = 15;
    private static final int LONGEST_NAME = 63 - "_region_edit".length();

    private final DataSource owner;
    private final String database;

    private Schema(DataSource owner, String database) {
        this.owner = owner;
        this.database = database;
    }

    /**
     * Looks at the database and refuses what cannot work.
     *
     * @throws SchemaProblem when it cannot be reached, is older than PostgreSQL 15, or the login may not create roles
     */
    public static Schema of(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select current_database(), current_setting('server_version_num')::int / 10000, rolcreaterole or rolsuper,"
                                + " current_setting('server_version') from pg_roles where rolname = current_user")) {
            row.next();
            if (row.getInt(2) < OLDEST_POSTGRES) {
                throw new SchemaProblem(
                        "PostgreSQL " + row.getString(4) + " is too old: " + OLDEST_POSTGRES + " or newer is needed.");
            }
            if (!row.getBoolean(3)) {
                throw new SchemaProblem("The database user may not create roles: give it CREATEROLE.");
            }
            if (row.getString(1).length() > LONGEST_NAME) {
                throw new SchemaProblem("The database's name is too long for the names of its roles: at most "
                        + LONGEST_NAME + " characters.");
            }
            return new Schema(owner, row.getString(1));
        } catch (SQLException unreachable) {
            throw new SchemaProblem("The database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }

    /** Name of the database, with which the names of its roles begin. */
    public String database() {
        return database;
    }

    /** Name of the login that the running application uses. */
    public String applicationLogin() {
        return database + "_app";
    }

    /**
     * Makes the roles where they are missing, the application's login with the given password, and the tables of this
     * program's version. What stands there already stays; running it again changes nothing but the password.
     *
     * @return the number of migrations applied
     * @throws SchemaProblem when the database was migrated by a newer program, or a migration fails: then it is left as
     *     the last complete migration made it
     */
    public int migrate(String applicationPassword) {
        makeRoles(applicationPassword);
        Flyway flyway = flyway();
        refuseNewer(flyway);
        try {
            MigrateResult result = flyway.migrate();
            return result.migrationsExecuted;
        } catch (FlywayValidateException differs) {
            throw new SchemaProblem(
                    "The database was migrated by another version of this program whose migrations differ from these; "
                            + "start the version that made it, or use another database or home.",
                    differs);
        } catch (FlywayException failed) {
            throw new SchemaProblem(
                    "A migration of the database failed and was rolled back; nothing is lost: " + firstLine(failed),
                    failed);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("database", database))
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        List<String> unknown = Arrays.stream(flyway.info().all())
                .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS
                        || it.getState() == MigrationState.MISSING_SUCCESS)
                .filter(it -> it.getVersion() != null)
                .map(MigrationInfo::getScript)
                .toList();
        if (!unknown.isEmpty()) {
            throw new SchemaProblem("The database is newer than this program: it has the migration "
                    + unknown.get(unknown.size() - 1) + "; start the newer program, or restore an older backup.");
        }
    }

    private void makeRoles(String applicationPassword) {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            for (Audience audience : Audience.values()) {
                makeRole(sql, database + "_" + audience.databaseRole(), "nologin");
            }
            makeRole(sql, applicationLogin(), "login noinherit");
            // The login may store settings for itself, for instance another role to begin with, and they would stay.
            sql.execute("alter role %s reset all".formatted(name(applicationLogin())));
            sql.execute("alter role %s in database %s reset all".formatted(name(applicationLogin()), name(database)));
            sql.execute("alter role %s password %s".formatted(name(applicationLogin()), literal(applicationPassword)));
            sql.execute("grant %s to %s"
                    .formatted(
                            Arrays.stream(Audience.values())
                                    .map(it -> name(database + "_" + it.databaseRole()))
                                    .collect(Collectors.joining(", ")),
                            name(applicationLogin())));
            sql.execute("grant connect on database %s to %s".formatted(name(database), name(applicationLogin())));
        } catch (SQLException refused) {
            throw new SchemaProblem(
                    "The roles of the database cannot be made: " + refused.getMessage()
                            + " (were they made by another user? Then drop them or use that user).",
                    refused);
        }
    }

    private static void makeRole(Statement sql, String role, String attributes) throws SQLException {
        try (var found = sql.executeQuery("select 1 from pg_roles where rolname = " + literal(role))) {
            if (found.next()) {
                return;
            }
        }
        sql.execute("create role " + name(role) + " " + attributes);
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(6)
                .collect(Collectors.joining(" "));
    }
}
