package org.socialcluster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of both modules: each stands once, the sentences that the code asks for exist, and none is left over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceBundlesTest {
    private static final Path HOUSE = Path.of("..");
    private static final String ROOM = "[^\"()]*?";
    private static final Pattern REFUSAL =
            Pattern.compile("(?:new Problem\\(" + ROOM + ",|Problem\\.text\\()\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FIELD =
            Pattern.compile("(?:Problem\\.ofField|FieldError\\.of)\\([^,;]*?,\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LETTER = Pattern.compile("LetterTexts\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CONSTRAINT = Pattern.compile("message = \"\\{([^}\"]+)}\"");
    private static final Pattern KEY = Pattern.compile("^((?:\\\\.|[^=:\\s\\\\])+).*$");

    private final String code = code();

    @ParameterizedTest
    @MethodSource("bundles")
    void every_key_stands_once(Path bundle) throws IOException {
        Set<String> seen = new HashSet<>();

        assertThat(keys(Files.readAllLines(bundle)))
                .isNotEmpty()
                .filteredOn(key -> !seen.add(key))
                .as("a later line silently replaces the first")
                .isEmpty();
    }

    @Test
    void every_sentence_asked_for_exists() {
        assertThat(bundle("problems")).containsAll(found(REFUSAL)).containsAll(found(FIELD));
        assertThat(bundle("letters")).containsAll(found(LETTER));
        assertThat(bundle("ValidationMessages")).containsAll(found(CONSTRAINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "letters", "ValidationMessages"})
    void every_sentence_is_asked_for_by_its_key_or_the_beginning_of_it(String name) {
        Set<String> keys = bundle(name);
        keys.removeIf(key -> key.startsWith("jakarta.validation."));

        assertThat(keys).allMatch(key -> spellings(key).anyMatch(code::contains));
    }

    /** {@code "a."}, {@code "a.b."} and {@code "a.b.c"}; {@code "a.b"} too, for {@code key + ".c"}; as SQL and constraints write it. */
    private static Stream<String> spellings(String key) {
        Stream.Builder<String> spellings = Stream.builder();
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            spellings.add(quoted(key.substring(0, dot))).add(quoted(key.substring(0, dot + 1)));
        }
        return spellings
                .add(quoted(key))
                .add("'" + key + "'")
                .add("{" + key + "}")
                .build();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The keys as they are written; {@link java.util.Properties} would hide what stands twice. */
    private static List<String> keys(List<String> lines) {
        List<String> keys = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            String text = line.strip();
            if (!goesOn && !text.isEmpty() && "#!".indexOf(text.charAt(0)) < 0) {
                keys.add(KEY.matcher(text).replaceFirst("$1"));
            }
            goesOn = line.endsWith("\\");
        }
        return keys;
    }

    private static Set<String> bundle(String name) {
        return new TreeSet<>(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
    }

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(code).results().forEach(it -> found.add(it.group(1)));
        return found;
    }

    private static List<Path> bundles() {
        return files("main/resources", ".properties");
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (Path file : files("main/java", ".java")) {
            try {
                code.append(Files.readString(file)).append('\n');
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return code.toString();
    }

    private static List<Path> files(String folder, String ending) {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("platform-api", "platform-ui")) {
            try (Stream<Path> all =
                    Files.walk(HOUSE.resolve(module).resolve("src").resolve(folder))) {
                all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
