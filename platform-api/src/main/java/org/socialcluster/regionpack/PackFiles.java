package org.socialcluster.regionpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack that are loaded, with their bytes. Other content of the folder (surveys, notes) is left
 * alone.
 *
 * @param region name of the folder
 * @param contents bytes by name relative to the folder, with slashes, in order
 * @param complaints errors of names and folders, one a line
 */
record PackFiles(String region, boolean demo, SortedMap<String, byte[]> contents, List<String> complaints) {
    /** Raised when the same files would be written in another way, so that every database is loaded anew. */
    private static final String LOADER_VERSION = "3";

    /** What a file holds; {@link #schema} names the schema it must follow. */
    enum Kind {
        REGION("region"),
        TAXONOMIES("taxonomies"),
        NEEDS("needs"),
        NEIGHBOURS("neighbours"),
        CALENDAR("working-calendar"),
        CENTRE("centre"),
        ROUTE("route"),
        NAVIGATOR("navigator"),
        DEMO("demo-listing");

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        String schema() {
            return schema;
        }

        static Optional<Kind> of(String name) {
            if (name.startsWith("demo/")) {
                return Optional.of(DEMO);
            }
            if (name.startsWith("routes/")) {
                return Optional.of(ROUTE);
            }
            return name.startsWith("centres/")
                    ? Optional.of(CENTRE)
                    : Arrays.stream(values())
                            .filter(it -> name.equals(it.schema + ".yaml"))
                            .findFirst();
        }
    }

    static PackFiles in(Path folder, boolean demo) {
        Path root = folder.toAbsolutePath().normalize();
        String region = String.valueOf(root.getFileName());
        if (!Files.isRegularFile(root.resolve("region.yaml"))) {
            throw new PackProblem("There is no region pack in " + root + ": it has no region.yaml.");
        }
        PackFiles files = new PackFiles(region, demo, new TreeMap<>(), new ArrayList<>());
        try {
            files.collect(root);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new PackProblem("The region pack in " + root + " cannot be read: " + unreadable, unreadable);
        }
        return files;
    }

    /** Slugs of the towns, also of those whose file is broken. */
    List<String> towns() {
        return contents.keySet().stream()
                .filter(it -> it.startsWith("centres/"))
                .map(it -> it.split("/", -1)[1])
                .toList();
    }

    private void collect(Path root) throws IOException {
        for (String name :
                List.of("region.yaml", "taxonomies.yaml", "needs.yaml", "neighbours.yaml", "working-calendar.yaml")) {
            add(root, name);
        }
        if (Files.exists(root.resolve("navigator.yaml"))) {
            add(root, "navigator.yaml");
        }
        for (Path centre : entries(root.resolve("centres"))) {
            if (Files.isDirectory(centre)) {
                add(root, "centres/" + centre.getFileName() + "/centre.yaml");
            } else {
                complaints.add(
                        "centres/%s: a file found, allowed: folders, one a town".formatted(centre.getFileName()));
            }
        }
        for (Path route : entries(root.resolve("routes"))) {
            add(root, "routes/" + route.getFileName());
        }
        BaseRoutes.add(root, contents, complaints);
        for (Path listing : demo ? entries(root.resolve("demo")) : List.<Path>of()) {
            if (String.valueOf(listing.getFileName()).endsWith(".yaml")) {
                add(root, "demo/" + listing.getFileName());
            } else {
                complaints.add(
                        "demo/%s: found, allowed: files <town>.yaml and region.yaml".formatted(listing.getFileName()));
            }
        }
    }

    private void add(Path root, String name) throws IOException {
        Path file = root.resolve(name);
        if (Files.isRegularFile(file)) {
            contents.put(name, Files.readAllBytes(file));
        } else {
            complaints.add(name + ": nothing found, allowed: a file of this name (it is required)");
        }
    }

    static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(it -> !String.valueOf(it.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** SHA-256 over the loader's version, names and bytes: equal digests would load equal things. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((LOADER_VERSION + (demo ? " demo\0" : "\0")).getBytes(StandardCharsets.UTF_8));
            complaints.forEach(it -> digest.update((it + '\0').getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                digest.update((file.getKey() + '\0' + file.getValue().length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
