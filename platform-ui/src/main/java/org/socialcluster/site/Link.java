package org.socialcluster.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Address of a page of ours with what it was asked; parameters without a value are left out. */
public final class Link {
    private final StringBuilder address;
    private char next = '?';

    private Link(String path) {
        this.address = new StringBuilder(path);
    }

    public static Link to(String path) {
        return new Link(path);
    }

    public Link with(String name, String value) {
        if (!value.isEmpty()) {
            address.append(next).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    /** A code as addresses say it: {@code HOME_CARE} is {@code home-care}. */
    public static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code that an address means. */
    public static String code(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
