package org.socialcluster.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the emergency services in a text: each can be dialled by a touch. */
public final class Emergency {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{Nd}-])1(?:01|02|03|04|12)(?![\\p{Nd}-])");

    private Emergency() {}

    /** A piece of a text.
     *
     * @param number whether it is a number to dial */
    public record Part(String text, boolean number) {}

    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        int read = 0;
        while (found.find()) {
            parts.add(new Part(text.substring(read, found.start()), false));
            parts.add(new Part(found.group(), true));
            read = found.end();
        }
        parts.add(new Part(text.substring(read), false));
        return parts;
    }
}
