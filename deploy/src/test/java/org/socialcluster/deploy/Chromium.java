package org.socialcluster.deploy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The real browser, started once for all tests of a run. Where it is: {@code CHROMIUM}, else the usual places. */
public final class Chromium {
    private static final class Holder {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = start();

        private static Browser start() {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "stop-chromium"));
            boolean root = "root".equals(System.getProperty("user.name"));
            return PLAYWRIGHT
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(root ? List.of("--no-sandbox") : List.of()));
        }
    }

    private Chromium() {}

    public static Browser browser() {
        return Holder.BROWSER;
    }

    /** Ends it for good, for a program that is not ended by somebody else: its driver keeps threads of its own. */
    public static void quit() {
        Holder.PLAYWRIGHT.close();
    }

    /** A person with a clean browser window of a usual size. */
    static Visit visit() {
        return visit(1280, ColorScheme.LIGHT);
    }

    static Visit visit(int width, ColorScheme scheme) {
        return visit(options(width).setColorScheme(scheme));
    }

    /** A visit of a platform that was started for one test. */
    static Visit visitTo(Launched platform) {
        return new Visit(Holder.BROWSER.newContext(options(1280)), platform.baseUrl());
    }

    static Visit visitWithoutJavaScript() {
        return visit(options(1280).setJavaScriptEnabled(false));
    }

    private static Visit visit(Browser.NewContextOptions options) {
        return new Visit(Holder.BROWSER.newContext(options), RunningPlatform.url());
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setLocale("ru-RU")
                .setTimezoneId("Asia/Yekaterinburg")
                .setViewportSize(width, 800);
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "no Chromium found: install it (Debian: apt-get install chromium) or say where it is in CHROMIUM"));
    }
}
