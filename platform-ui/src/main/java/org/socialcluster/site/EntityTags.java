package org.socialcluster.site;

import org.jspecify.annotations.Nullable;

/** Fingerprint of a page as a weak entity tag: packed and plain, the page is the same. */
final class EntityTags {
    private EntityTags() {}

    /** Whether {@code If-None-Match} (RFC 9110, 13.1.2) knows the page already: named in the list, or by the asterisk. */
    static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String opaque = opaque(tag);
        if (header.equals(tag) || header.strip().equals("*")) {
            return true;
        }
        int from = 0;
        while (true) {
            int open = header.indexOf('"', from);
            int close = open < 0 ? -1 : header.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (header.substring(open, close + 1).equals(opaque)) {
                return true;
            }
            from = close + 1;
        }
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
