package org.socialcluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Questions as people ask them, and what has to be among the first three answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchCasesTest {
    private static final Path PACK = Path.of("..", "tenants", "sverdlovsk");
    private static final int FIRST = 3;
    private static final double ENOUGH = 0.9;

    private static InScope scope;
    private static JsonNode cases;

    @BeforeAll
    static void load_the_region() throws IOException {
        Postgres postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), PACK, true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        cases = new YAMLMapper()
                .readTree(PACK.resolve("search-cases.yaml").toFile())
                .path("cases");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void nine_of_ten_questions_are_understood_in_the_region() {
        assertThat(failed(null)).hasSizeLessThanOrEqualTo(most());
    }

    @Test
    void nine_of_ten_questions_are_understood_in_a_town() {
        assertThat(failed("rezh")).hasSizeLessThanOrEqualTo(most());
    }

    @Test
    void nine_of_ten_questions_are_answered_with_their_route_and_with_their_need() {
        for (String town : new String[] {"", "rezh"}) {
            assertThat(failedByKind(town.isEmpty() ? null : town)).hasSizeLessThanOrEqualTo(most());
        }
    }

    @Test
    void nine_of_ten_questions_that_have_a_route_find_it() {
        List<JsonNode> withRoute = new ArrayList<>();
        cases.forEach(it -> {
            if (!it.path("routes").isEmpty()) {
                withRoute.add(it);
            }
        });
        assertThat(withRoute.stream().filter(it -> !routes(it, null)))
                .hasSizeLessThanOrEqualTo((int) (withRoute.size() * (1 - ENOUGH)));
    }

    /** Each kind by itself, as the file of the questions has it: a route among the first three, and a need. */
    private static List<String> failedByKind(@Nullable String town) {
        List<String> failed = new ArrayList<>();
        for (JsonNode one : cases) {
            boolean needs = one.path("needs").isEmpty()
                    || names(one, "needs", found(one, town).needs());
            if (!needs || !routes(one, town)) {
                failed.add(one.path("id").asText());
            }
        }
        return failed;
    }

    private static boolean routes(JsonNode one, @Nullable String town) {
        List<SearchHit> routes = found(one, town).routes();
        boolean right = one.path("routes").isEmpty() || names(one, "routes", routes);
        if (!right) {
            System.out.println(
                    one.path("id").asText() + " «" + one.path("query").asText() + "» wants "
                            + one.path("routes") + ", has "
                            + routes.stream().map(SearchHit::slug).toList());
        }
        return right;
    }

    private static boolean names(JsonNode one, String kind, List<SearchHit> hits) {
        Set<String> wanted = new TreeSet<>();
        one.path(kind).forEach(it -> wanted.add(it.asText()));
        return hits.stream()
                .flatMap(it -> it.kind() == SearchKind.ROUTE ? Stream.of(it.slug()) : it.needs().stream())
                .anyMatch(wanted::contains);
    }

    private static SearchResult found(JsonNode one, @Nullable String slug) {
        CentreView town =
                slug == null ? null : scope.as(Actor.visitor(), Centres.class, it -> it.get(Actor.visitor(), slug));
        return scope.as(
                Actor.visitor(),
                Search.class,
                it -> it.find(
                        Actor.visitor(), new SearchQuestion(one.path("query").asText(), town), new Slice(0, 20, "")));
    }

    private static int most() {
        assertThat(cases.size()).isGreaterThanOrEqualTo(70);
        return (int) (cases.size() * (1 - ENOUGH));
    }

    private static List<String> failed(@Nullable String slug) {
        CentreView town =
                slug == null ? null : scope.as(Actor.visitor(), Centres.class, it -> it.get(Actor.visitor(), slug));
        List<String> failed = new ArrayList<>();
        for (JsonNode one : cases) {
            Set<String> wanted = new TreeSet<>();
            one.path("needs").forEach(it -> wanted.add(it.asText()));
            List<SearchHit> first = first(one.path("query").asText(), town);
            if (first.stream().flatMap(it -> it.needs().stream()).noneMatch(wanted::contains)) {
                failed.add(one.path("id").asText() + " «" + one.path("query").asText() + "» wants " + wanted + ", has "
                        + first.stream().map(it -> it.kind() + " " + it.name()).toList());
            }
        }
        failed.forEach(System.out::println);
        return failed;
    }

    private static List<SearchHit> first(String query, @Nullable CentreView town) {
        SearchResult result = scope.as(
                Actor.visitor(),
                Search.class,
                it -> it.find(Actor.visitor(), new SearchQuestion(query, town), new Slice(0, FIRST, "")));
        return Stream.concat(result.needs().stream(), result.listings().stream())
                .toList();
    }
}
