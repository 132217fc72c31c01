package org.socialcluster.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who is not root, where the tests run as root; else whoever runs them. */
final class OrdinaryUser {
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

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
            List<String> command = new ArrayList<>(NOBODY);
            command.addAll(List.of("test", "-r", distribution + "/platform.war"));
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
