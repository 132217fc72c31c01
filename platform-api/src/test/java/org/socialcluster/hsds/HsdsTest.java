package org.socialcluster.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;

/** The demonstration of the whole region as open data: valid to the letter, nothing hidden, at the price of one reading. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HsdsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "https://example.org";
    private static final Map<HsdsKind, String> SCHEMAS = Map.of(
            HsdsKind.SERVICE, "service",
            HsdsKind.ORGANIZATION, "organization",
            HsdsKind.LOCATION, "location",
            HsdsKind.SERVICE_AT_LOCATION, "service_at_location",
            HsdsKind.TAXONOMY, "taxonomy",
            HsdsKind.TAXONOMY_TERM, "taxonomy_term");

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void the_demonstration() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void every_object_in_every_detail_is_valid_by_the_schemas_of_the_standard() {
        SCHEMAS.forEach((kind, name) -> {
            JsonSchema schema = schema(name);
            for (HsdsDetail detail : List.of(HsdsDetail.BRIEF, HsdsDetail.WHOLE)) {
                List<HsdsObject> all = all(kind, HsdsFilter.ALL, detail);
                assertThat(all).as(name).isNotEmpty();
                for (HsdsObject object : all) {
                    assertThat(schema.validate(read(object)))
                            .as("%s %s: %s", detail, name, object.json())
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void a_service_tells_where_when_for_whom_and_with_what_it_helps() {
        JsonNode service = read(one(HsdsKind.SERVICE, id("""
                select s.id from social_service s join place l on l.id = s.place_id and not l.address_hidden and l.street is not null
                 where s.status = 'PUBLISHED' and s.form = 'SEMI_RESIDENTIAL' and s.schedule <> '[]' order by s.id limit 1""")));

        assertThat(service.path("url").asText()).startsWith(ROOT + "/").contains("/services/");
        assertThat(service.path("organization").path("name").asText()).isNotEmpty();
        assertThat(service.at("/service_at_locations/0/location/addresses/0/country")
                        .asText())
                .isEqualTo("RU");
        assertThat(service.at("/service_areas/0/extent_type").asText()).isEqualTo("OKTMO");
        assertThat(service.at("/schedules/0/opens_at").asText()).matches("\\d\\d:\\d\\d\\+05:00");
        assertThat(service.at("/schedules/0/timezone").asInt()).isEqualTo(5);
        assertThat(service.path("attributes").findValuesAsText("link_type"))
                .contains("needs", "service_forms", "delivery_forms", "capacity_states");
        for (JsonNode attribute : service.path("attributes")) {
            if (attribute.has("taxonomy_term_id")) {
                assertThat(find(
                                HsdsKind.TAXONOMY_TERM,
                                UUID.fromString(
                                        attribute.path("taxonomy_term_id").asText())))
                        .as("%s", attribute)
                        .isPresent();
            }
        }
    }

    @Test
    void an_organisation_has_its_numbers_of_the_registers() throws SQLException {
        UUID id = id("select id from provider where status = 'PUBLISHED' order by id limit 1");
        sql(
                "update provider set inn = '6671234567', ogrn = '1026600000000', website = 'https://соцзащита.рф/приём?x=я',"
                        + " phone = '+73431234567;ext=12' where id = '" + id + "'");

        JsonNode organization = read(one(HsdsKind.ORGANIZATION, id));

        assertThat(organization.path("organization_identifiers").findValuesAsText("identifier_scheme"))
                .containsExactlyInAnyOrder("RU-INN", "RU-OGRN");
        assertThat(organization.path("website").asText())
                .startsWith("https://xn--")
                .matches("[\\x21-\\x7e]+");
        assertThat(organization.at("/phones/0/number").asText()).isEqualTo("+73431234567");
        assertThat(organization.at("/phones/0/extension").asInt()).isEqualTo(12);
        assertThat(schema("organization").validate(organization)).isEmpty();
    }

    @Test
    void a_hidden_place_is_nowhere() throws SQLException {
        UUID place = id("""
                select l.id from place l join social_service s on s.place_id = l.id and s.status = 'PUBLISHED'
                 where not l.address_hidden order by l.id desc limit 1""");
        sql(
                "update place set address_hidden = true, street = 'улица Тайная, 1', name = 'Тайник-77', note = 'Стучать трижды' where id = '"
                        + place + "'");
        try {
            for (HsdsKind kind : HsdsKind.values()) {
                for (HsdsObject object : all(kind, HsdsFilter.ALL, HsdsDetail.WHOLE)) {
                    assertThat(object.json())
                            .doesNotContain("Тайная")
                            .doesNotContain("Тайник-77")
                            .doesNotContain("трижды")
                            .doesNotContain(place.toString());
                }
            }
            assertThat(find(HsdsKind.LOCATION, place)).isEmpty();
        } finally {
            sql("update place set address_hidden = false where id = '" + place + "'");
        }
    }

    @Test
    void what_is_not_published_is_nowhere_its_own_centre_included() throws SQLException {
        UUID draft = id("select id from social_service where status = 'PUBLISHED' order by id desc limit 1");
        UUID hidden = id("select id from provider where status = 'PUBLISHED' order by id desc limit 1");
        sql("update social_service set status = 'DRAFT', name = 'Черновик услуги' where id = '" + draft + "'");
        sql("update provider set status = 'DRAFT', name = 'Черновик организации' where id = '" + hidden + "'");
        try {
            for (HsdsKind kind : HsdsKind.values()) {
                assertThat(all(kind, HsdsFilter.ALL, HsdsDetail.WHOLE))
                        .extracting(HsdsObject::json)
                        .noneMatch(it -> it.contains("Черновик услуги")
                                || it.contains("Черновик организации")
                                || it.contains(draft.toString())
                                || it.contains(hidden.toString()));
            }
        } finally {
            sql("update social_service set status = 'PUBLISHED' where id = '" + draft + "'");
            sql("update provider set status = 'PUBLISHED' where id = '" + hidden + "'");
        }
    }

    @Test
    void a_closed_service_says_so() throws SQLException {
        UUID service = id("select id from social_service where status = 'PUBLISHED' order by id limit 1");
        sql("update social_service set status = 'CLOSED', closed_reason = 'ремонт' where id = '" + service + "'");
        try {
            JsonNode closed = read(one(HsdsKind.SERVICE, service));
            assertThat(closed.path("status").asText()).isEqualTo("temporarily closed");
            assertThat(closed.path("alert").asText()).isEqualTo("ремонт");
        } finally {
            sql("update social_service set status = 'PUBLISHED', closed_reason = null where id = '" + service + "'");
        }
    }

    @Test
    void filters_narrow_and_a_page_costs_two_statements() {
        HsdsFilter rezh = HsdsFilter.ofTown("rezh");
        List<HsdsObject> ofRezh = all(HsdsKind.SERVICE, rezh, HsdsDetail.WHOLE);
        assertThat(ofRezh).isNotEmpty().allSatisfy(it -> assertThat(it.json()).contains("/rezh/services/"));
        assertThat(all(HsdsKind.SERVICE, HsdsFilter.ofTown("atlantis"), HsdsDetail.BRIEF))
                .isEmpty();

        UUID needs = id("select md5('taxonomy/needs')::uuid");
        UUID home = id("select md5('term/needs/HOME_CARE')::uuid");
        assertThat(all(HsdsKind.SERVICE, new HsdsFilter(null, null, null, home, null, null, false), HsdsDetail.WHOLE))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.json()).contains("HOME_CARE"));
        assertThat(all(
                        HsdsKind.TAXONOMY_TERM,
                        new HsdsFilter(null, null, null, null, needs, null, true),
                        HsdsDetail.BRIEF))
                .isNotEmpty()
                .noneMatch(it -> it.json().contains("parent_id"));
        assertThat(count(HsdsKind.SERVICE, new HsdsFilter(null, null, null, null, needs, null, false)))
                .isEqualTo(count(HsdsKind.SERVICE, HsdsFilter.ALL));
        assertThat(count(
                        HsdsKind.SERVICE,
                        new HsdsFilter(null, null, null, null, null, Instant.parse("2999-01-01T00:00:00Z"), false)))
                .isZero();
        scope.as(
                Actor.visitor(),
                Hsds.class,
                it -> it.page(Actor.visitor(), HsdsKind.SERVICE, rezh, HsdsDetail.WHOLE, ROOT, 0, 200));
        assertThat(scope.statements()).isOne();
    }

    @Test
    void all_of_it_can_be_read_bit_by_bit() {
        List<UUID> read = new ArrayList<>();
        UUID last = null;
        while (true) {
            UUID after = last;
            List<HsdsObject> some = scope.as(
                    Actor.visitor(),
                    Hsds.class,
                    it -> it.next(
                            Actor.visitor(), HsdsKind.SERVICE, HsdsFilter.ALL, HsdsDetail.MINIMAL, ROOT, after, 70));
            if (some.isEmpty()) {
                break;
            }
            some.forEach(it -> read.add(it.id()));
            last = some.get(some.size() - 1).id();
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(count(HsdsKind.SERVICE, HsdsFilter.ALL));
    }

    private static JsonSchema schema(String name) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:hsds/schema/" + name + ".json"), strict);
    }

    private static List<HsdsObject> all(HsdsKind kind, HsdsFilter filter, HsdsDetail detail) {
        return scope.as(
                Actor.visitor(), Hsds.class, it -> it.next(Actor.visitor(), kind, filter, detail, ROOT, null, 100_000));
    }

    private static int count(HsdsKind kind, HsdsFilter filter) {
        return scope.as(Actor.visitor(), Hsds.class, it -> it.count(Actor.visitor(), kind, filter));
    }

    private static Optional<HsdsObject> find(HsdsKind kind, UUID id) {
        return scope.as(Actor.visitor(), Hsds.class, it -> it.find(Actor.visitor(), kind, id, ROOT));
    }

    private static HsdsObject one(HsdsKind kind, UUID id) {
        return find(kind, id).orElseThrow();
    }

    private static JsonNode read(HsdsObject object) {
        try {
            return JSON.readTree(object.json());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UUID id(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, UUID.class);
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
