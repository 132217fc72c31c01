package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The shipped content itself, also the part that is not loaded yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SverdlovskPackTest {
    private static final Path FOLDER = PackCopy.TENANTS.resolve("sverdlovsk");
    private final Pack pack = Pack.read(PackFiles.in(FOLDER, true));

    @Test
    void there_are_fourteen_towns_and_the_one_nobody_has_named_says_so() {
        assertThat(pack.centres()).hasSize(14);
        assertThat(pack.centres())
                .filteredOn(it -> !it.flag("confirmed"))
                .singleElement()
                .satisfies(it -> assertThat(it.text("slug") + it.text("note"))
                        .startsWith("krasnoturinsk")
                        .contains("заглушка"));
    }

    @Test
    void every_need_of_the_nineteen_routes_exists() throws IOException {
        Set<String> needs = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("routes"))) {
            List<Path> routes = files.toList();
            assertThat(routes).hasSize(19);
            for (Path route : routes) {
                for (JsonNode step : new YAMLMapper().readTree(route.toFile()).path("steps")) {
                    if (step.hasNonNull("need")) {
                        needs.add(step.path("need").asText());
                    }
                }
            }
        }
        assertThat(needs).isNotEmpty();
        assertThat(pack.needs().each("needs")).extracting(it -> it.text("code")).containsAll(needs);
    }

    @Test
    void the_distances_that_are_written_down_are_those_of_the_coordinates() {
        Distances distances = new Distances(pack);

        for (Entry centre : pack.centres()) {
            assertThat(distances.from(centre)).isSubsetOf(distances.all());
        }
    }
}
