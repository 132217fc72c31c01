package org.socialcluster.routes.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * By what addresses things are known. What all routes share is a part of the catalogue, whoever speaks of it.
 *
 * @param root of the site, without a slash at the end
 */
record Addresses(String root) {
    String catalogue() {
        return root + "/api/routes.jsonld";
    }

    String shared(String kind, String code) {
        return catalogue() + "#" + kind + "-" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /** Of what has no code but its words. */
    String worded(String kind, String words) {
        return shared(
                kind,
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString());
    }

    String concept(String taxonomy, String code) {
        return shared(taxonomy, code);
    }

    String scheme(String taxonomy) {
        return shared("scheme", taxonomy);
    }

    String part(String slug, String name) {
        return root + "/api/routes/" + slug + ".jsonld#" + name;
    }

    String service(String slug) {
        return part(slug, "service");
    }

    String page(String slug) {
        return root + "/routes/" + slug;
    }

    String pages() {
        return root + "/routes";
    }

    /** What the standard has no word for stands in the profile. */
    String vocabulary() {
        return root + "/api/routes/profile.md#";
    }
}
