package org.socialcluster.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what a record says into one line, each thing once. */
public final class Said {
    private Said() {}

    /** What is there, with commas; what repeats another part or only begins it as the next one does («Бесплатно»,
     * «Бесплатно, если доход мал») is left out. */
    public static String once(@Nullable String... parts) {
        return once(", ", Stream.of(parts));
    }

    /** The same, of many. */
    public static String once(String between, Stream<? extends @Nullable String> parts) {
        List<String> said = new ArrayList<>();
        parts.forEach(part -> {
            String plain = part == null ? "" : part.strip();
            if (!plain.isEmpty() && said.stream().noneMatch(it -> begins(it, plain))) {
                said.removeIf(it -> begins(plain, it));
                said.add(plain);
            }
        });
        return String.join(between, said);
    }

    /** Whether {@code text} says {@code part} at its beginning, as whole words. */
    private static boolean begins(String text, String part) {
        String low = text.toLowerCase(Locale.ROOT);
        String begin = part.toLowerCase(Locale.ROOT);
        return low.startsWith(begin)
                && (low.length() == begin.length() || !Character.isLetterOrDigit(low.charAt(begin.length())));
    }
}
