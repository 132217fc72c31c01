package org.socialcluster.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The region of this installation: its pack on disk. */
final class Region {
    private final Path pack;

    private Region(Path pack) {
        this.pack = pack;
    }

    /** @throws Refusal when there is no such pack; the sentence lists those there are */
    static Region find(Path packs, String name) {
        Path pack = packs.resolve(name);
        if (!name.matches("[a-z0-9-]+") || !isPack(pack)) {
            throw new Refusal("There is no region '" + name + "' in " + packs + "; there are: " + names(packs) + ".");
        }
        return new Region(pack);
    }

    Path pack() {
        return pack;
    }

    private static String names(Path packs) {
        try (Stream<Path> folders = Files.list(packs)) {
            String names = folders.filter(Region::isPack)
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none" : names;
        } catch (IOException missing) {
            return "none";
        }
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("region.yaml"));
    }
}
