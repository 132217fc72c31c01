package org.socialcluster.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the site listens, and how people reach it.
 *
 * @param bind the network address to listen on
 * @param publicUrl what residents and staff type; ends with a slash
 * @param trustedProxy whether the X-Forwarded headers of a proxy are believed
 */
record Address(InetAddress bind, int port, String publicUrl, boolean trustedProxy) {
    private static final String UNTRUSTED = "PUBLIC_URL is https, but PLATFORM_TRUSTED_PROXY is not true: "
            + "readers' addresses are not taken from the proxy, so all of them share one limit of wrong passwords.";

    static Address of(int port, Map<String, String> environment) {
        String bind = environment.getOrDefault("BIND_ADDRESS", "127.0.0.1");
        try {
            String given = environment.getOrDefault("PUBLIC_URL", own(port));
            boolean trusted = Boolean.parseBoolean(environment.get("PLATFORM_TRUSTED_PROXY"));
            return new Address(InetAddress.getByName(bind), port, given.endsWith("/") ? given : given + "/", trusted);
        } catch (UnknownHostException unknown) {
            throw new Refusal("BIND_ADDRESS '" + bind + "' is no address of this machine.", unknown);
        }
    }

    /** The address of a path of the site, as people reach it. */
    String of(String path) {
        return publicUrl + path.replaceFirst("^/", "");
    }

    /** What the operator should know about it; empty when all is well. */
    String warning() {
        return publicUrl.startsWith("https:") && !trustedProxy ? UNTRUSTED : "";
    }

    /** @throws Refusal when nobody can listen there now */
    void refuseTaken() {
        if (port < 1 || port > 65_535) {
            throw new Refusal("There is no port " + port + ": give --port a number from 1 to 65535.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException taken) {
            throw new Refusal(
                    "Port " + port + " cannot be opened (" + taken.getMessage() + "): choose another with --port.",
                    taken);
        }
    }

    Map<String, String> settings() {
        String own = own(port);
        Map<String, String> settings = new HashMap<>();
        settings.put("port", String.valueOf(port));
        settings.put("bind", bind.getHostAddress());
        settings.put("probe", bind.isAnyLocalAddress() ? own : "http://" + bind.getHostAddress() + ":" + port + "/");
        settings.put("address", own);
        settings.put("platform.own-url", own);
        settings.put("platform.trusted-proxy", String.valueOf(trustedProxy));
        if (!publicUrl.equals(own)) {
            settings.put("platform.public-url", publicUrl);
        }
        return settings;
    }

    private static String own(int port) {
        return "http://127.0.0.1:" + port + "/";
    }
}
