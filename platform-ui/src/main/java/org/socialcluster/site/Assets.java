package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Address of style sheet, fonts and pictures. It carries a version made from their content, so that browsers may keep
 * them for ever and still see a change at once.
 */
@ApplicationScoped
public class Assets {
    static final String FOLDER = "/assets/";

    @Inject
    ServletContext application;

    /** The style sheet of the site. */
    static final String STYLES = "site.css";

    private @Nullable String version;
    private byte @Nullable [] styles;

    /** Folder of the current files, e.g. {@code /assets/3f2a91c07b5d/}. */
    public String folder() {
        return FOLDER + version() + "/";
    }

    synchronized String version() {
        if (version == null) {
            version = fingerprint();
        }
        return version;
    }

    /** The style sheet of the site as it is sent, packed. */
    synchronized byte[] styles() {
        if (styles == null) {
            try (InputStream content = Objects.requireNonNull(application.getResourceAsStream(FOLDER + STYLES))) {
                String written = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                styles = Gzip.packed(StyleSheet.small(written).getBytes(StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return styles;
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest(FOLDER, digest);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void digest(String folder, MessageDigest digest) throws IOException {
        Set<String> names = Objects.requireNonNullElse(application.getResourcePaths(folder), Set.of());
        for (String name : new TreeSet<>(names)) {
            if (name.endsWith("/")) {
                digest(name, digest);
            } else {
                try (InputStream content = Objects.requireNonNull(application.getResourceAsStream(name))) {
                    digest.update(content.readAllBytes());
                }
            }
        }
    }
}
