package org.socialcluster.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.identity.AccountEvent;
import org.socialcluster.shared.Role;

/** Words of the office: none is missing, none is left over, none stands in the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeTextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|\\btext|translate)\\((?:(?:Words\\.)?LANGUAGE,)?\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern TITLE = Pattern.compile("@Menu\\(title = \"([^\"]+)\"");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Properties texts = load();
    private final List<String> sources = sources();

    @Test
    void every_text_asked_for_exists() {
        Set<String> asked = Stream.of(ASKED, TITLE)
                .flatMap(pattern -> sources.stream()
                        .flatMap(source -> pattern.matcher(source).results()))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty();
        assertThat(texts.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void every_text_is_asked_for() {
        Set<String> literals = sources.stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !literals.contains(key) && literals.stream().noneMatch(it -> begins(it, key)))
                .isEmpty();
    }

    @Test
    void every_role_and_every_kind_of_entry_has_its_word() {
        Stream<String> roles = Arrays.stream(Role.values()).map(it -> "role." + it.name());
        Stream<String> kinds = Arrays.stream(AccountEvent.Kind.values()).map(it -> "audit.kind." + it.name());

        assertThat(texts.stringPropertyNames())
                .containsAll(Stream.concat(roles, kinds)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void no_russian_stands_in_the_code() {
        assertThat(sources)
                .allSatisfy(
                        source -> assertThat(LITERAL.matcher(source).results().map(MatchResult::group))
                                .noneMatch(literal -> CYRILLIC.matcher(literal).find()));
    }

    @Test
    void every_text_is_a_pattern_that_can_be_filled() {
        for (String key : texts.stringPropertyNames()) {
            assertThat(new MessageFormat(texts.getProperty(key), Locale.ROOT))
                    .as(key)
                    .isNotNull();
            assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("!{");
        }
    }

    /** {@code "role."} and {@code "person.block"} (asked for as {@code key + ".ask"}) stand for what begins with them. */
    private boolean begins(String literal, String key) {
        return (literal.endsWith(".") && literal.length() > 2 && key.startsWith(literal))
                || (texts.containsKey(literal) && key.startsWith(literal + "."));
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().contains("/office/")
                            && file.toString().endsWith(".java"))
                    .map(OfficeTextsTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
