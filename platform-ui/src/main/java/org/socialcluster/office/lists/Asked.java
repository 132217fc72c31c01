package org.socialcluster.office.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.office.AsOf;

/**
 * What a file was asked for: in words above its tables, in codes in its name.
 *
 * @param words whole sentences or «field: value»
 * @param codes as the address has them
 */
public record Asked(List<String> words, List<String> codes) {
    /** Everything. */
    public static final Asked ALL = new Asked(List.of(), List.of());

    private static final int LONGEST_NAME = 60;

    /** The same and more words; empty ones say nothing. */
    public Asked and(String said) {
        if (said.isBlank()) {
            return this;
        }
        List<String> more = new ArrayList<>(words);
        more.add(said);
        return new Asked(more, codes);
    }

    /** The same with codes before the others. */
    public Asked coded(List<String> first) {
        return new Asked(words, Stream.concat(first.stream(), codes.stream()).toList());
    }

    /** The lines under the title of a file.
     *
     * @param counted what the numbers are of, with the moment; a sentence */
    public List<String> about(String counted, AsOf asOf) {
        List<String> lines = new ArrayList<>();
        lines.add(asOf.region() + ". " + counted);
        if (!words.isEmpty()) {
            lines.add(words.stream().map(Asked::sentence).collect(Collectors.joining(" ")));
        }
        if (!asOf.demo().isEmpty()) {
            lines.add(asOf.demo());
        }
        return lines;
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?]$") ? words : words + ".";
    }

    /** The name of a file: what it is, what was asked for, the day. */
    public String file(String name, LocalDate day) {
        String asked = codes.stream()
                .map(it -> it.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(it -> !it.isEmpty())
                .map(it -> "-" + it)
                .collect(Collectors.joining());
        String named = name + asked;
        return named.substring(0, Math.min(LONGEST_NAME, named.length())).replaceAll("-+$", "") + "-" + day;
    }
}
