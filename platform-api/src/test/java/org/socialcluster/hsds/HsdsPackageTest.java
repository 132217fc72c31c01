package org.socialcluster.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.hsds.HsdsReport.Counts;
import org.socialcluster.hsds.HsdsReport.RowError;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceMerges;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** Packages of tables: what goes out comes in again as drafts of another centre, once, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HsdsPackageTest {
    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;

    @BeforeAll
    static void the_demonstration() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("revda", Role.CENTRE_MANAGER);
    }

    @BeforeEach
    void nothing_has_come_yet() throws SQLException {
        sql("delete from social_service where status = 'DRAFT' and not demo; delete from place where not demo;"
                + " delete from provider where status = 'DRAFT' and not demo; delete from hsds_origin");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_package_has_every_table_with_its_names_and_describes_them() {
        Map<String, String> tables = unpacked(exported("rezh"));

        assertThat(tables).containsKeys("datapackage.json", "organizations.csv", "services.csv", "taxonomy_terms.csv");
        assertThat(tables.get("datapackage.json"))
                .contains("tabular-data-package")
                .contains("service_at_location.csv");
        assertThat(tables.getOrDefault("services.csv", "").lines().skip(1))
                .isNotEmpty()
                .allMatch(it -> it.contains("/rezh/services/"));
        assertThat(tables.get("organizations.csv")).startsWith("id,name,description,email,website,uri");
        assertThat(tables.get("phones.csv")).startsWith("id,service_id,organization_id,number,extension");
    }

    @Test
    void a_package_of_one_town_becomes_drafts_of_another_and_doubles_nothing_when_read_again() {
        byte[] file = exported("rezh");
        int visible = number("select count(*) from published_service");

        HsdsReport first = read(manager, file);

        assertThat(first.errors()).isEmpty();
        assertThat(first.services().added()).isEqualTo(rows(file, "services.csv"));
        assertThat(first.organizations().added()).isEqualTo(rows(file, "organizations.csv"));
        assertThat(number("select count(*) from social_service where status = 'DRAFT' and not demo and centre_id = '"
                        + manager.home() + "'"))
                .isEqualTo(first.services().added());
        assertThat(number("select count(*) from published_service")).isEqualTo(visible);
        assertThat(
                        number(
                                "select count(*) from service_need n join social_service s on s.id = n.service_id where not s.demo"))
                .isPositive();

        HsdsReport again = read(manager, file);

        assertThat(again.services()).isEqualTo(new Counts(0, 0, first.services().added(), 0, 0));
        assertThat(again.organizations().added()).isZero();
        assertThat(again.locations().added()).isZero();
    }

    @Test
    void what_the_package_changes_follows_until_people_have_worked_on_it() throws SQLException {
        read(manager, small("Первое имя"));
        assertThat(read(manager, small("Второе имя")).services()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(number("select count(*) from social_service where name = 'Второе имя'"))
                .isOne();

        sql("update social_service set name = 'Наше имя', version = version + 1 where name = 'Второе имя'");

        assertThat(read(manager, small("Третье имя")).services()).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(number("select count(*) from social_service where name = 'Наше имя'"))
                .isOne();
    }

    @Test
    void of_two_places_that_became_one_no_package_writes_over_what_people_chose() throws SQLException {
        read(manager, place("Первое имя"));
        read(manager, place("Второе имя"));
        PlaceView came = place();
        PlaceView ours = scope.as(
                manager, Places.class, it -> it.add(manager, came.draft().concealed()));
        BatchOutcome merged =
                scope.as(manager, PlaceMerges.class, it -> it.merge(manager, picked(ours), picked(came), ours.draft()));

        assertThat(read(manager, place("Третье имя")).locations()).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(number("select count(*) from place where name = 'Второе имя' and address_hidden and not demo"))
                .isOne();
        assertThat(number("select version from hsds_origin where kind = 'PLACE'"))
                .isZero();

        sql("update hsds_origin set version = 3 where kind = 'PLACE'");
        scope.as(manager, PlaceMerges.class, it -> it.undo(manager, Objects.requireNonNull(merged.batch())));
        assertThat(number("select version from hsds_origin where kind = 'PLACE'"))
                .isZero();
    }

    @Test
    void a_package_opens_no_address_that_somebody_has_hidden() throws SQLException {
        read(manager, place("Первое имя"));
        sql("update place set address_hidden = true where not demo");

        assertThat(read(manager, place("Второе имя")).locations()).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(place())
                .extracting(PlaceView::name, PlaceView::addressHidden)
                .containsExactly("Первое имя", true);
    }

    private static byte[] place(String name) {
        return zip(Map.of(
                "organizations.csv",
                "id,name\nPX-org,Партнёр\n",
                "locations.csv",
                "id,organization_id,name\nPX-loc,PX-org," + name + "\n",
                "addresses.csv",
                "location_id,address_1,city\nPX-loc,\"Тайная улица, 13\",Ревда\n"));
    }

    /** The one place that came by a package. */
    private static PlaceView place() {
        PlaceId id = new PlaceId(UUID.fromString(text("select record_id from hsds_origin where kind = 'PLACE'")));
        return scope.as(manager, Places.class, it -> it.find(manager, id).orElseThrow());
    }

    private static Picked picked(PlaceView place) {
        return new Picked(place.id().value(), place.version());
    }

    @Test
    void our_own_data_that_come_back_to_us_change_nothing() {
        HsdsReport report = read(manager, exported("revda"));

        assertThat(report.services().added()).isZero();
        assertThat(report.services().kept()).isPositive();
        assertThat(report.organizations().added()).isZero();
    }

    @Test
    void a_bad_row_is_told_by_file_and_number_and_keeps_no_good_one_out() {
        HsdsReport report = read(
                manager,
                zip(
                        Map.of(
                                "organizations.csv", "id,name,description\no1,Служба,Описание\n,Без номера,Описание\n",
                                "services.csv",
                                        "id,organization_id,name,status\ns1,o1,Хорошая,active\ns2,чужая,Плохая,active\ns3,,Ничья,active\n")));

        assertThat(report.organizations()).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(report.services()).isEqualTo(new Counts(1, 0, 0, 0, 2));
        assertThat(report.errors())
                .extracting(RowError::file, RowError::row, RowError::field)
                .containsExactly(
                        tuple("organizations.csv", 2, "id"),
                        tuple("services.csv", 2, "organization_id"),
                        tuple("services.csv", 3, "organization_id"));
    }

    @Test
    void an_identifier_counts_once_and_after_very_many_errors_nobody_reads_further() {
        byte[] file = zip(Map.of(
                "organizations.csv",
                "id,name\no1,Служба\n",
                "services.csv",
                "id,organization_id,name\n" + "s1,o1,Услуга\n".repeat(4_000),
                "attributes.csv",
                "link_id,link_type,value\n" + "s1,zzz,1\n".repeat(19_999)));
        for (HsdsReport report : List.of(look(manager, file), read(manager, file))) {
            assertThat(report.services()).isEqualTo(new Counts(1, 0, 0, 0, HsdsReport.MOST_ERRORS - 1));
            assertThat(report.errors()).hasSize(HsdsReport.MOST_ERRORS);
            assertThat(report.errors().get(0))
                    .isEqualTo(new RowError("services.csv", 2, "id", Problem.text("hsds.repeated")));
            assertThat(report.errors().get(HsdsReport.MOST_ERRORS - 1))
                    .isEqualTo(new RowError("services.csv", 1_001, "", Problem.text("hsds.errors")));
        }
    }

    @Test
    void a_package_that_takes_too_long_ends_where_the_next_one_goes_on() {
        Ledger ledger = new Ledger(Duration.ofMillis(-1));
        List<Map<String, String>> rows = List.of(Map.of("id", "a"), Map.of("id", "b"));

        assertThat(ledger.rows("organizations", rows, HsdsPackageTest::nobody)).isEmpty();
        assertThat(ledger.rows("services", rows, HsdsPackageTest::nobody)).isEmpty();

        assertThat(ledger.report().errors())
                .containsExactly(new RowError("organizations.csv", 1, "", Problem.text("hsds.late")));
    }

    private static Arrivals.Arrival nobody(Map<String, String> row, String id) {
        throw new AssertionError(id + " is read too late: " + row);
    }

    @Test
    void a_package_of_more_objects_than_a_centre_has_is_refused_before_any_is_read() {
        byte[] file = zip(Map.of(
                "organizations.csv",
                "id,name\n" + "o1,Служба\n".repeat(HsdsImports.MOST_OBJECTS),
                "services.csv",
                "id,organization_id,name\ns1,o1,Услуга\n"));

        Problem refused = catchThrowableOfType(Problem.class, () -> look(manager, file));

        assertThat(refused.errors().get(0).message()).isEqualTo(Problem.text("hsds.many", HsdsImports.MOST_OBJECTS));
    }

    @Test
    void a_look_says_what_would_become_of_a_package_and_writes_nothing() {
        byte[] file = exported("rezh");
        int records = number("select count(*) from provider") + number("select count(*) from social_service");

        HsdsReport foreseen = look(manager, file);

        assertThat(number("select count(*) from provider") + number("select count(*) from social_service"))
                .isEqualTo(records);
        assertThat(number("select count(*) from hsds_origin")).isZero();
        assertThat(foreseen).isEqualTo(read(manager, file));
        HsdsReport again = look(manager, file);
        assertThat(again.services().same()).isEqualTo(foreseen.services().added());
        assertThat(look(actor("rezh", Role.CENTRE_MANAGER), file).services().kept())
                .isEqualTo(foreseen.services().added());
        assertThat(look(manager, small("Имя ".repeat(100))).errors())
                .extracting(RowError::file, RowError::row, RowError::field)
                .containsExactly(tuple("services.csv", 1, "name"));
        assertThat(catchThrowableOfType(Problem.class, () -> look(actor("revda", Role.COORDINATOR), small("Имя")))
                        .type())
                .isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void what_is_no_package_is_refused_and_so_is_one_that_swells() {
        for (byte[] file : List.of(
                new byte[0],
                "{}".getBytes(StandardCharsets.UTF_8),
                zip(Map.of("readme.txt", "нет таблиц")),
                zip(Map.of("services.csv", "id,id\n1,2\n")),
                zip(Map.of("services.csv", wide(PackageReader.MOST_FIELDS + 1, 1))),
                zip(Map.of("big.csv", "0".repeat(PackageReader.MOST_UNPACKED + 1))),
                zip(Map.of("services.csv", "id\n" + "1\n".repeat(PackageReader.MOST_ROWS + 1))))) {
            assertThat(catchThrowableOfType(Problem.class, () -> read(manager, file))
                            .errors())
                    .extracting("field")
                    .containsExactly("file");
        }
        byte[] broken = exported("rezh");
        broken[broken.length / 2] ^= 0x55;
        broken[broken.length / 3] ^= 0x55;
        try {
            read(manager, broken);
        } catch (Problem told) {
            assertThat(told.errors()).extracting("field").containsExactly("file");
        }
    }

    @Test
    void of_a_wide_table_only_what_somebody_reads_is_kept() throws IOException {
        Map<String, List<Map<String, String>>> tables = PackageReader.read(
                new ByteArrayInputStream(zip(Map.of("services.csv", wide(PackageReader.MOST_FIELDS, 20_000)))));

        assertThat(tables.get("services.csv"))
                .hasSize(20_000)
                .allSatisfy(it -> assertThat(it).isEqualTo(Map.of("id", "1")));
    }

    @Test
    void whoever_sends_slowly_keeps_nobody_else_from_reading_a_package() throws Exception {
        byte[] file = exported("rezh");
        try (PipedOutputStream sender = new PipedOutputStream();
                PipedInputStream slow = new PipedInputStream(sender, 1_000)) {
            CompletableFuture<HsdsReport> sending = CompletableFuture.supplyAsync(() -> read(manager, slow));
            // Comes back only when somebody has begun to read.
            sender.write(file, 0, file.length / 2);

            assertThat(look(manager, small("Имя")).services().added()).isEqualTo(1);

            sender.close();
            assertThat(sending).failsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void only_those_who_list_read_packages() {
        for (Actor other : List.of(actor("revda", Role.COORDINATOR), Actor.visitorOf(manager.home()))) {
            assertThat(catchThrowableOfType(Problem.class, () -> read(other, small("Имя")))
                            .type())
                    .isIn(ProblemType.FORBIDDEN, ProblemType.UNAUTHENTICATED);
        }
    }

    private static byte[] small(String name) {
        return zip(Map.of(
                "organizations.csv",
                "id,name,description\no1,Служба помощи,Описание\n",
                "services.csv",
                "id,organization_id,name,status\ns1,o1," + name + ",active\n"));
    }

    private static HsdsReport look(Actor actor, byte[] file) {
        return scope.as(actor, HsdsImports.class, it -> {
            try {
                return it.look(actor, new ByteArrayInputStream(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static String wide(int fields, int rows) {
        String head = IntStream.range(1, fields).mapToObj(it -> ",f" + it).collect(Collectors.joining());
        return "id" + head + "\n" + ("1" + ",2".repeat(fields - 1) + "\n").repeat(rows);
    }

    private static HsdsReport read(Actor actor, byte[] file) {
        return read(actor, new ByteArrayInputStream(file));
    }

    private static HsdsReport read(Actor actor, InputStream file) {
        return scope.as(actor, HsdsImports.class, it -> {
            try {
                return it.read(actor, file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static byte[] exported(String town) {
        return scope.as(Actor.visitor(), HsdsPackage.class, it -> {
            try (InputStream file = it.packed(HsdsFilter.ofTown(town), "https://example.org")) {
                return file.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, String> unpacked(byte[] file) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    /** Records of a table; a value may have lines of its own. */
    private static int rows(byte[] file, String table) {
        try {
            return PackageReader.read(new ByteArrayInputStream(file))
                    .getOrDefault(table, List.of())
                    .size();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Actor actor(String town, Role role) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(text("select id from centre where slug = '" + town + "'"))),
                Set.of(role));
    }

    private static int number(String query) {
        return Integer.parseInt(text(query));
    }

    private static String text(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sql(String statements) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
