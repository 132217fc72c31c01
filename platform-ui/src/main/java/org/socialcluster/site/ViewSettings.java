package org.socialcluster.site;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How this reader wants pages to look. Kept in the cookie {@code view} as three words joined by dots; a word that is not
 * on the list reads as empty, the device's own way.
 *
 * @param scheme colours: empty, {@code light}, {@code dark}, {@code contrast}, {@code contrast-dark}
 * @param size letters in per cent: empty, {@code 150}, {@code 200}
 * @param space distances between letters: empty, {@code wide}
 */
public record ViewSettings(String scheme, String size, String space) {
    public static final String COOKIE = "view";
    private static final Set<String> SCHEMES = Set.of("light", "dark", "contrast", "contrast-dark");
    private static final Set<String> SIZES = Set.of("150", "200");
    private static final Set<String> SPACES = Set.of("wide");

    /** Says nothing: as the device has it. After the sets, which its constructor asks. */
    static final ViewSettings DEVICE = new ViewSettings("", "", "");

    public ViewSettings {
        scheme = SCHEMES.contains(scheme) ? scheme : "";
        size = SIZES.contains(size) ? size : "";
        space = SPACES.contains(space) ? space : "";
    }

    static ViewSettings of(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return parse(cookie.getValue());
                }
            }
        }
        return DEVICE;
    }

    static ViewSettings parse(String cookie) {
        String[] words = cookie.split("\\.", -1);
        return words.length == 3 ? new ViewSettings(words[0], words[1], words[2]) : DEVICE;
    }

    String cookieValue() {
        return scheme + "." + size + "." + space;
    }
}
