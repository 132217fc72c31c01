package org.socialcluster.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The platform in demo mode, started once for all tests of a run that only look at it. With {@code -Dplatform.url=…} or
 * {@code PLATFORM_URL} the tests look at one that runs already.
 */
public final class RunningPlatform {
    private static final class Holder {
        static final String URL = start();

        private static String start() {
            String given = System.getProperty("platform.url", System.getenv("PLATFORM_URL"));
            if (given != null) {
                return given.endsWith("/") ? given : given + "/";
            }
            try {
                Path home = Files.createTempDirectory("running-platform");
                Launched platform = Launched.with("demo", "--home", home.toString());
                Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
                return platform.ready().baseUrl();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private RunningPlatform() {}

    /** Address of the site's root; ends with a slash. */
    public static String url() {
        return Holder.URL;
    }
}
