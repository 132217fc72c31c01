package org.socialcluster.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the world outside reaches this process. Behind a proxy ({@code platform.trusted-proxy=true}) its X-Forwarded
 * headers are believed; without one they are ignored, for anybody may send them.
 */
@ApplicationScoped
public class Edge {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

    @Inject
    @ConfigProperty(name = "platform.trusted-proxy", defaultValue = "false")
    boolean trustedProxy;

    @Inject
    @ConfigProperty(name = "platform.public-url")
    Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "platform.own-url", defaultValue = "http://127.0.0.1:8080/")
    String ownUrl;

    /** Whether the reader's browser speaks TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || publicUrl.filter(it -> it.startsWith("https:")).isPresent()
                || (trustedProxy && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /** The reader's network address: the last hop, which the trusted proxy itself saw; what is no address is not believed. */
    public String address(HttpServletRequest request) {
        if (!trustedProxy) {
            return request.getRemoteAddr();
        }
        return lastHop(Collections.list(request.getHeaders("X-Forwarded-For"))).orElseGet(request::getRemoteAddr);
    }

    static Optional<String> lastHop(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String line = lines.get(lines.size() - 1);
        return literal(line.substring(line.lastIndexOf(',') + 1).strip()).map(InetAddress::getHostAddress);
    }

    /** What stands for an address where guesses are counted: of IPv6 the /64, for a subscriber has all of it. */
    public static String network(String address) {
        return literal(address).map(Edge::network).orElse(address);
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] half = Arrays.copyOf(address.getAddress(), 8);
        return HexFormat.ofDelimiter(":").formatHex(half) + "::/64";
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Where the site is found, without a slash at the end: as configured, else as this request was addressed. */
    public String root(HttpServletRequest request) {
        return publicUrl
                .map(it -> it.endsWith("/") ? it.substring(0, it.length() - 1) : it)
                .orElseGet(() -> (secure(request) ? "https://" : "http://") + host(request));
    }

    /** As {@link #root(HttpServletRequest)} where that is sure: configured, or an address of this very machine. Anybody may send
     * any other host, and what is kept for all must not name it. */
    public Optional<String> knownRoot(HttpServletRequest request) {
        return publicUrl.isPresent() || isOwn(host(request), request.getLocalAddr())
                ? Optional.of(root(request))
                : Optional.empty();
    }

    static boolean isOwn(String host, String localAddress) {
        String name = host.replaceFirst(":\\d{1,5}$", "");
        return name.equals("localhost") || name.equals(localAddress) || name.equals("[" + localAddress + "]");
    }

    /** Where the site is found when nobody is asking, without a slash at the end: as configured, else on this machine. */
    public String root() {
        String root = publicUrl.orElse(ownUrl);
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    private String host(HttpServletRequest request) {
        String forwarded = trustedProxy ? request.getHeader("X-Forwarded-Host") : null;
        String host = forwarded != null ? forwarded : request.getHeader("Host");
        return host != null && HOST.matcher(host).matches()
                ? host
                : request.getLocalName() + ":" + request.getLocalPort();
    }
}
