package org.socialcluster.routes.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;

/** The routes of the whole region as linked data: valid by the shapes of the standard, and nothing doubtful in them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenRoutesTest {
    private static final String ROOT = "https://example.org";
    private static final String CPSV = "http://purl.org/vocab/cpsv#";
    private static final String CV = "http://data.europa.eu/m8g/";
    private static final String OURS = ROOT + "/api/routes/profile.md#";
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("cpsv-ap/cpsv-ap-SHACL.ttl"));
    private static final Actor VISITOR = Actor.visitor();

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void every_route_and_the_catalogue_of_all_are_valid_by_the_official_shapes() {
        assertThat(violations(catalogue())).isEmpty();
        for (RouteView route : all()) {
            assertThat(violations(route(route.slug()))).as(route.slug()).isEmpty();
        }
    }

    @Test
    void the_shapes_do_find_a_fault() {
        Model model = route("ippsu");
        model.removeAll(service("ippsu"), DCTerms.title, null);

        assertThat(violations(model)).singleElement().asString().contains("title");
    }

    @Test
    void the_catalogue_and_a_route_cost_the_same_few_statements() {
        catalogue();
        assertThat(scope.statements()).isEqualTo(4);
        route("ippsu");
        assertThat(scope.statements()).isEqualTo(4);
    }

    @Test
    void a_route_says_all_that_its_steps_say_in_their_order() {
        RouteView ippsu = all().get(0);
        Model model = route("ippsu");

        List<RDFNode> steps = service("ippsu")
                .inModel(model)
                .getProperty(ours("steps"))
                .getObject()
                .as(RDFList.class)
                .asJavaList();
        assertThat(steps).hasSize(6);
        for (RouteStep step : ippsu.steps()) {
            Resource thing = steps.get(step.number() - 1).asResource();
            assertThat(text(thing, DCTerms.title)).isEqualTo(step.title());
            assertThat(text(thing, DCTerms.description)).isEqualTo(step.action());
            if (step.authority().code().equals("SELF")) {
                assertThat(thing.hasProperty(RDF.type, ResourceFactory.createResource(CPSV + "Rule")))
                        .isTrue();
                continue;
            }
            assertThat(count(thing, CPSV + "hasInput") + count(thing, CPSV + "produces"))
                    .isEqualTo(step.documents().size() + (step.result() == null ? 0 : 1));
            assertThat(count(thing, CV + "hasChannel"))
                    .isEqualTo(step.channels().size());
        }
        assertThat(count(service("ippsu").inModel(model), CV + "isGroupedBy"))
                .isEqualTo(ippsu.lifeSituations().size());
        assertThat(count(service("ippsu").inModel(model), CV + "hasLegalResource"))
                .isEqualTo(ippsu.basis().size());
    }

    @Test
    void all_nineteen_are_in_the_catalogue_with_every_step_and_every_code_has_its_list() {
        Model model = catalogue();

        assertThat(ResourceFactory.createResource(ROOT + "/api/routes.jsonld")
                        .inModel(model)
                        .listProperties(DCTerms.hasPart)
                        .toList())
                .hasSize(19);
        assertThat(model.listStatements(null, ours("number"), (RDFNode) null).toList())
                .hasSize(104);
        model.listResourcesWithProperty(RDF.type, SKOS.Concept).forEach(it -> {
            Resource scheme = it.getPropertyResourceValue(SKOS.inScheme);
            assertThat(scheme.hasProperty(RDF.type, SKOS.ConceptScheme)).isTrue();
            assertThat(text(scheme, DCTerms.title)).isNotEmpty().doesNotContain("_");
            assertThat(text(it, SKOS.prefLabel))
                    .as(it.getURI())
                    .isNotEqualTo(it.getProperty(SKOS.notation).getString());
        });
    }

    @Test
    void nothing_of_low_confidence_is_in_it() throws SQLException {
        String all = scope.as(VISITOR, OpenRoutes.class, it -> it.catalogue(VISITOR, ROOT));
        List<String> doubtful = List.of(
                "select a.what from route_amount a where a.confidence = 'LOW'"
                        + " and not exists (select from published_route_amount p where p.what = a.what)",
                "select x.name from route_basis b join legal_act x on x.id = b.act_id"
                        + " where not exists (select from published_route_basis p where p.act_id = b.act_id)",
                "select s.deadline_source from route_step s where s.deadline_confidence = 'LOW' and length(s.deadline_source) > 20"
                        + " and not exists (select from published_route_step p where p.deadline_source = s.deadline_source)");
        int checked = 0;
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : doubtful) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        assertThat(all).doesNotContain("\"" + rows.getString(1) + "\"");
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void a_step_says_whether_an_expert_has_verified_it() {
        Model model = route("ippsu");

        assertThat(model.listResourcesWithProperty(ours("number")).toList())
                .hasSize(6)
                .allSatisfy(it -> {
                    Resource statement = it.getPropertyResourceValue(DCTerms.provenance);
                    assertThat(statement.getProperty(ours("verified")).getBoolean())
                            .isFalse();
                    assertThat(text(statement, RDFS.label)).contains("ещё не проверил");
                });
    }

    @Test
    void the_word_of_an_expert_is_told_with_its_day_its_scope_and_its_end() throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into step_verification (id, step_key, fingerprint, expert, expert_name, scope, verified_at, expires_at)
                    select gen_random_uuid(), s.step_key, step_fingerprint(s.id), gen_random_uuid(), 'Ирина Эксперт', 'сроки и документы',
                           now() - interval '1 day', now() + interval '90 days'
                      from published_route_step s join published_route r on r.id = s.route_id where r.slug = 'home-care' and s.number = 1
                    """);
        }
        Model model = route("home-care");

        Resource word = model.listResourcesWithProperty(DCTerms.dateAccepted).next();
        assertThat(word.getProperty(ours("verified")).getBoolean()).isTrue();
        assertThat(text(word, RDFS.label)).contains("сроки и документы").doesNotContain("Ирина");
        assertThat(word.hasProperty(ours("validUntil"))).isTrue();
        assertThat(text(service("home-care").inModel(model).getPropertyResourceValue(DCTerms.provenance), RDFS.label))
                .contains("1 из");
        assertThat(violations(model)).isEmpty();
    }

    @Test
    void a_region_with_less_in_its_pack_is_valid_too_and_a_step_of_ones_own_is_a_rule() {
        Postgres other = Postgres.migrated();
        RegionPacks.load(other.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        try (InScope example = new InScope(other, Clock.systemUTC())) {
            String json = example.as(VISITOR, OpenRoutes.class, it -> it.catalogue(VISITOR, ROOT));

            assertThat(violations(model(json))).isEmpty();
            assertThat(json)
                    .contains("Помощник по дому", "Продукты сегодня")
                    .doesNotContain("Доля дохода сверх него", "№ 7");
            Resource own = model(json)
                    .listResourcesWithProperty(
                            DCTerms.title, ResourceFactory.createLangLiteral("Расскажите, как идут дела", "ru"))
                    .next();
            assertThat(own.hasProperty(RDF.type, ResourceFactory.createResource(CPSV + "Rule")))
                    .isTrue();
        }
    }

    @Test
    void the_same_thing_has_the_same_address_wherever_it_is_spoken_of() {
        Model model = catalogue();
        all().forEach(it -> model.add(route(it.slug())));

        assertThat(violations(model)).isEmpty();
        assertThat(model.listResourcesWithProperty(RDF.type, ResourceFactory.createResource(CPSV + "PublicService"))
                        .toList())
                .hasSameSizeAs(catalogue()
                        .listResourcesWithProperty(RDF.type, ResourceFactory.createResource(CPSV + "PublicService"))
                        .toList());
    }

    @Test
    void a_route_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> route("no-such-route")).isInstanceOf(Problem.class);
    }

    private static List<RouteView> all() {
        return scope.as(VISITOR, Routes.class, it -> it.whole(VISITOR));
    }

    private static Model catalogue() {
        return model(scope.as(VISITOR, OpenRoutes.class, it -> it.catalogue(VISITOR, ROOT)));
    }

    private static Model route(String slug) {
        return model(scope.as(VISITOR, OpenRoutes.class, it -> it.route(VISITOR, slug, ROOT)));
    }

    private static Model model(String json) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(json), null, Lang.JSONLD);
        return model;
    }

    private static List<String> violations(Model model) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, model.getGraph());
        return report.getEntries().stream()
                .map(it -> it.focusNode() + " " + it.resultPath() + ": " + it.message())
                .toList();
    }

    private static Resource service(String slug) {
        return ResourceFactory.createResource(ROOT + "/api/routes/" + slug + ".jsonld#service");
    }

    private static Property ours(String name) {
        return ResourceFactory.createProperty(OURS, name);
    }

    private static String text(Resource thing, Property property) {
        return thing.getProperty(property).getString();
    }

    private static int count(Resource thing, String property) {
        return thing.listProperties(ResourceFactory.createProperty(property))
                .toList()
                .size();
    }
}
