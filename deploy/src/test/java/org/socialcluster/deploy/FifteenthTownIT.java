package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a tenant is adding a folder and starting again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FifteenthTownIT {
    @TempDir
    Path folder;

    @Test
    void a_folder_more_among_the_packs_is_a_town_more_on_the_site() throws IOException {
        Path packs = packs(folder);

        try (Launched launched = Launched.with(
                        "demo", "--home", folder.resolve("home").toString(), "--packs", packs.toString())
                .ready()) {
            assertThat(launched.status("rezh/")).isEqualTo(200);
            assertThat(launched.status("fifteenth/")).isEqualTo(200);
            assertThat(launched.status("sixteenth/")).isEqualTo(404);
        }
    }

    /** The packs of the distribution with a town more, {@code fifteenth}, that lists nothing yet. */
    static Path packs(Path folder) throws IOException {
        Path packs = folder.resolve("packs");
        copy(Launched.distribution().resolve("tenants"), packs);
        Path centres = packs.resolve("sverdlovsk/centres");
        Path another = Files.createDirectories(centres.resolve("fifteenth"));
        Files.writeString(
                another.resolve("centre.yaml"),
                Files.readString(centres.resolve("rezh/centre.yaml"))
                        .replace("slug: rezh", "slug: fifteenth")
                        .replaceFirst("oktmo: .*", "oktmo: \"65799000\""));
        return packs;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
