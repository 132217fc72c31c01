package org.socialcluster.plainlanguage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A list beside this class: {@code entry = what is said of it} in each line, or the entry alone; {@code #} begins a remark. */
final class WordList {
    private WordList() {}

    /** In the order of the file; an entry that stands alone has nothing said of it. */
    static Map<String, String> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream("/plainlanguage/" + file), file),
                StandardCharsets.UTF_8))) {
            Map<String, String> entries = new LinkedHashMap<>();
            lines.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .forEach(line -> {
                        String[] both = line.split("=", 2);
                        entries.put(both[0].strip(), both.length == 1 ? "" : both[1].strip());
                    });
            return entries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
