package org.socialcluster.regionpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A copy of a shipped pack in which a test may change files. */
record PackCopy(Path folder) {
    static final Path TENANTS = Path.of("..", "tenants");

    /** Copies the pack of two towns. */
    static PackCopy example(Path below) {
        Path from = TENANTS.resolve("example");
        Path to = below.resolve("example");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new PackCopy(to);
    }

    void replace(String file, String old, String with) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        write(file, text.replace(old, with));
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove(String name) {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds a town made after Obraztsovo. */
    void addTown(String slug, String longitude) {
        write(
                "centres/" + slug + "/centre.yaml",
                read("centres/obraztsovo/centre.yaml")
                        .replace("slug: obraztsovo", "slug: " + slug)
                        .replace("lon: 40.5", "lon: " + longitude));
    }
}
