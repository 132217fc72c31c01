package org.socialcluster.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: a path of this site and nothing else, so that no link of ours carries a person away. */
public final class LocalPath {
    private LocalPath() {}

    /** {@code wanted} if it is an absolute path of this site, else {@code otherwise}. A second slash, a backslash or a
     * control character would let a browser read it as another host. */
    public static String orElse(@Nullable String wanted, String otherwise) {
        return wanted != null && isLocal(wanted) ? wanted : otherwise;
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 2000) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException strange) {
            return false;
        }
    }
}
