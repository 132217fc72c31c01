package org.socialcluster.regionpack;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The help routes of another pack on which a region stands ({@code routes_from} in region.yaml): all of those that it has
 * not written itself. Only the routes are taken, and only those that lie in that pack.
 */
final class BaseRoutes {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    private BaseRoutes() {}

    /** Adds their files to those of the pack, under the names that they have there. */
    static void add(Path root, Map<String, byte[]> contents, List<String> complaints) throws IOException {
        String base = base(contents.getOrDefault("region.yaml", new byte[0]));
        if (base.isEmpty()) {
            return;
        }
        Path folder = root.resolveSibling(base).resolve("routes");
        if (!CODE.matcher(base).matches() || folder.startsWith(root) || !Files.isDirectory(folder)) {
            complaints.add(
                    "region.yaml routes_from: \"%s\" found, allowed: the folder of another pack beside this one that has routes"
                            .formatted(base));
            return;
        }
        Set<String> own = contents.keySet().stream()
                .filter(it -> it.startsWith("routes/"))
                .map(BaseRoutes::slug)
                .collect(Collectors.toSet());
        for (Path file : PackFiles.entries(folder)) {
            String name = "routes/" + file.getFileName();
            if (!own.contains(slug(name))) {
                contents.put(name, Files.readAllBytes(file));
            }
        }
    }

    /** What is no YAML is complained of where it is read in earnest. */
    private static String base(byte[] region) {
        try {
            return new YAMLMapper().readTree(region).path("routes_from").asText();
        } catch (IOException broken) {
            return "";
        }
    }

    private static String slug(String name) {
        return name.replaceFirst("^routes/[0-9]+-", "");
    }
}
