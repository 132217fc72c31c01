package org.socialcluster.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Somebody who is not root, where the tests run as root; else whoever runs them. */
final class OrdinaryUser {
    private static final List<String> NOBODY = List.of("runuser", "-u", "nobody", "--");

    private OrdinaryUser() {}

    /** The command to run another as that user, who owns the given folder from now on. */
    static List<String> owning(Path folder) throws IOException {
        if (!System.getProperty("user.name").equals("root") || !mayRead(Launched.distribution())) {
            return List.of();
        }
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        return NOBODY;
    }

    private static boolean mayRead(Path distribution) throws IOException {
        try {
            return new ProcessBuilder("runuser", "-u", "nobody", "--", "test", "-r", distribution + "/platform.war")
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
