package org.socialcluster.site;

import java.util.regex.Pattern;

/** A style sheet as it travels: without the remarks for those who write it, and without the space at the ends of lines. */
final class StyleSheet {
    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");

    private StyleSheet() {}

    static String small(String written) {
        return LINE_END.matcher(REMARK.matcher(written).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }
}
