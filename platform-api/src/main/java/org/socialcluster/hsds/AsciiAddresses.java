package org.socialcluster.hsds;

import java.net.IDN;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the web as machines want them: people here write домен.рф, a URI (RFC 3986) has no such letters. */
final class AsciiAddresses {
    private static final Pattern FIELD =
            Pattern.compile("(\"website\": \")([^\"\\\\]*[^\\x00-\\x7f\"\\\\][^\"\\\\]*)\"");
    private static final Pattern PARTS = Pattern.compile("(https?://)([^/?#:]+)(.*)");

    private AsciiAddresses() {}

    /** The JSON with its addresses written so. */
    static String in(String json) {
        return FIELD.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + of(found.group(2)) + '"'));
    }

    static String of(String address) {
        Matcher parts = PARTS.matcher(address);
        try {
            return parts.matches()
                    ? parts.group(1)
                            + IDN.toASCII(parts.group(2))
                            + URI.create(parts.group(3).replaceAll("[^\\x21-\\x7e\\p{L}\\p{N}]", "_"))
                                    .toASCIIString()
                    : URI.create(address).toASCIIString();
        } catch (IllegalArgumentException nobodysAddress) {
            return "about:invalid";
        }
    }
}
