package org.socialcluster.identity.office;

import com.vaadin.flow.shared.BrowserDetails;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A browser and the system it runs on, as keys of the texts; enough for a person to recognise her own telephone.
 *
 * @param browser end of a key under {@code device.browser}
 * @param system end of a key under {@code device.system}
 */
record Device(String browser, String system) {
    private static final Device UNKNOWN = new Device("other", "other");

    static Device of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        BrowserDetails details = new BrowserDetails(userAgent);
        return new Device(browser(userAgent, details), system(details));
    }

    String words(Function<String, String> texts) {
        return texts.apply("device.browser." + browser) + ", " + texts.apply("device.system." + system);
    }

    private static String browser(String userAgent, BrowserDetails details) {
        if (userAgent.contains("YaBrowser")) {
            return "yandex";
        }
        if (details.isEdge()) {
            return "edge";
        }
        if (details.isFirefox()) {
            return "firefox";
        }
        if (details.isChrome()) {
            return "chrome";
        }
        return details.isSafari() ? "safari" : "other";
    }

    private static String system(BrowserDetails details) {
        if (details.isAndroid()) {
            return "android";
        }
        if (details.isIPhone() || details.isIPad()) {
            return "ios";
        }
        if (details.isWindows()) {
            return "windows";
        }
        if (details.isMacOSX()) {
            return "mac";
        }
        return details.isLinux() ? "linux" : "other";
    }
}
