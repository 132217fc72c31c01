package org.socialcluster;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.ScopeType;
import org.socialcluster.identity.DemoAccounts;
import org.socialcluster.regionpack.RegionPacks;

/** The platform as Arquillian deploys it: all main classes, on a database of its own with the example region. */
public final class TestPlatform {
    private static final String SEPARATE_TESTS = ".*(Test|IT|TestPlatform|Postgres|InScope|Beans)(\\$.*)?";

    private TestPlatform() {}

    /** As {@link #archive}, with a test class that runs inside the container. */
    public static WebArchive archiveWithTests(Class<?> tests) throws SQLException {
        return archive()
                .addClasses(tests, TestPlatform.class)
                .addAsLibraries(Maven.configureResolver()
                        .workOffline()
                        .loadPomFromFile("pom.xml")
                        .resolve("org.assertj:assertj-core")
                        .withTransitivity()
                        .asFile());
    }

    public static WebArchive archive() throws SQLException {
        return archive(Postgres.migrated(), "");
    }

    /** On a given database, with more lines of configuration, which count before ours. */
    public static WebArchive archive(Postgres postgres, String more) throws SQLException {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        DemoAccounts.make(postgres.owner());
        return ShrinkWrap.create(WebArchive.class, "platform.war")
                .addPackages(
                        true,
                        path -> !path.get().replaceAll("\\.class$", "").matches(SEPARATE_TESTS),
                        "org.socialcluster")
                .addAsLibraries(libraries())
                .addAsResource(new File("target/classes/META-INF/persistence.xml"), "META-INF/persistence.xml")
                .addAsResource(new File("target/classes/problems.properties"), "problems.properties")
                .addAsResource(new File("target/classes/letters.properties"), "letters.properties")
                .addAsResource(
                        new File("target/classes/ValidationMessages.properties"), "ValidationMessages.properties")
                .addAsResource(new File("target/classes/openapi/openapi.json"), "openapi/openapi.json")
                .addAsResource(new StringAsset(config(postgres) + more), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(new File("target/classes/META-INF/beans.xml"), "beans.xml");
    }

    private static File[] libraries() {
        return Maven.configureResolver()
                .workOffline()
                .loadPomFromFile("pom.xml")
                .importDependencies(ScopeType.COMPILE, ScopeType.RUNTIME)
                .resolve()
                .withTransitivity()
                .asFile();
    }

    private static String config(Postgres postgres) {
        var application = postgres.application();
        return "db.url=%s\ndb.user=%s\ndb.password=%s\ndb.name=%s\nplatform.demo=true\njobs.enabled=false\n"
                .formatted(
                        application.getUrl(),
                        application.getUser(),
                        application.getPassword(),
                        postgres.schema().database());
    }
}
