package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteTextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CLASSES = Path.of("src/main/java/org/socialcluster");
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern PLURAL = Pattern.compile("plural\\(\"([a-z.-]+)\"");
    private static final Pattern SURE =
            Pattern.compile("(?:\\bt(?:\\(\\))?|texts|russian\\(\\))\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CYRILLIC_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsCyrillic}[^\"\\n]*\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|<%--.*?--%>", Pattern.DOTALL);

    private final Set<String> keys =
            new TreeSet<>(ResourceBundle.getBundle("site", Locale.ROOT).keySet());
    private final Map<Path, String> sources = sources();

    @Test
    void every_sentence_asked_for_exists() {
        Set<String> asked = new TreeSet<>();
        sources.values().forEach(source -> {
            found(SURE, source).forEach(asked::add);
            found(PLURAL, source).forEach(key -> asked.addAll(forms(key)));
        });

        assertThat(asked).isNotEmpty();
        assertThat(keys).containsAll(asked);
    }

    @Test
    void every_sentence_is_asked_for_by_its_key_or_the_beginning_of_it() {
        Set<String> used = new TreeSet<>();
        sources.values().forEach(source -> {
            found(TEXT, source).forEach(used::add);
            found(PLURAL, source).forEach(key -> used.addAll(forms(key)));
        });
        Set<String> idle = new TreeSet<>(keys);
        idle.removeAll(used);
        idle.removeIf(key -> used.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start)));

        assertThat(idle).isEmpty();
    }

    @Test
    void no_russian_stands_in_templates_and_classes() {
        Map<Path, List<String>> russian = new TreeMap<>();
        sources.forEach((file, source) -> {
            String plain = COMMENT.matcher(source).replaceAll("");
            Pattern wrong = file.startsWith(TEMPLATES) ? Pattern.compile("\\p{IsCyrillic}+") : CYRILLIC_LITERAL;
            List<String> hits =
                    wrong.matcher(plain).results().map(MatchResult::group).toList();
            if (!hits.isEmpty()) {
                russian.put(file, hits);
            }
        });

        assertThat(russian).isEmpty();
    }

    private static List<String> forms(String key) {
        return Stream.of(Plural.values())
                .map(form -> key + "." + form.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(hit -> hit.group(1)).toList();
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES);
                Stream<Path> classes = Files.walk(CLASSES)) {
            Stream.concat(
                            templates.filter(file -> file.toString().endsWith(".jte")),
                            classes.filter(file -> file.toString().endsWith(".java"))
                                    .filter(file -> file.toString().contains("/site/")))
                    .forEach(file -> sources.put(file, read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
