package org.socialcluster.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The platform in demo mode, started once for all tests of a run that only look at it. With {@code -Dplatform.url=…} or
 * {@code PLATFORM_URL} the tests look at one that runs already; {@code PLATFORM_HOME} leads to its embedded database.
 */
public final class RunningPlatform {
    private static final class Holder {
        static @Nullable Path home;
        static final String URL = start();

        private static String start() {
            String given = System.getProperty("platform.url", System.getenv("PLATFORM_URL"));
            if (given != null) {
                String where = System.getenv("PLATFORM_HOME");
                home = where == null ? null : Path.of(where);
                return given.endsWith("/") ? given : given + "/";
            }
            try {
                home = Files.createTempDirectory("running-platform");
                Launched platform = Launched.with("demo", "--home", home.toString());
                Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
                return platform.ready().baseUrl();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private RunningPlatform() {}

    /** The owner's way into its database, for what no page and no call can bring about; skips the test without one. */
    static DataSource database() {
        url();
        Path home = Holder.home;
        if (home == null) {
            throw new TestAbortedException("the database of a platform that runs elsewhere");
        }
        try {
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setPortNumbers(new int[] {
                Integer.parseInt(Files.readString(home.resolve("pg-port")).strip())
            });
            owner.setServerNames(new String[] {"127.0.0.1"});
            owner.setDatabaseName("socialcluster");
            owner.setUser("socialcluster_owner");
            owner.setPassword(Files.readString(home.resolve("secrets/owner")));
            return owner;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The experts' list stands as it did before a test that gives words: others begin at its first step, and a test that
     * fails half way shall be the only one that fails.
     *
     * @param route slug of the route the words were given for
     */
    static void forgetVerifications(String route) throws SQLException {
        try (Connection owner = database().getConnection();
                PreparedStatement sql = owner.prepareStatement("""
                        delete from step_verification where step_key in (
                          select s.step_key from route_step s join route_version v on v.id = s.version_id
                            join route r on r.id = v.route_id where r.slug = ?)
                        """)) {
            sql.setString(1, route);
            sql.executeUpdate();
        }
    }

    /** Address of the site's root; ends with a slash. */
    public static String url() {
        return Holder.URL;
    }
}
