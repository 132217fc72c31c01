package org.socialcluster.shared.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.web.FetchFailure.Kind;

/**
 * Reads web pages whose addresses people have written: http and https, public addresses only, also after a redirect, with
 * a limit on time and size, without cookies and passwords.
 */
@ApplicationScoped
public class SafeFetch {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    /** A closed network may have calendars and pages of its own: {@code platform.fetch-private=true} lets them be read. */
    private static final String PRIVATE = "platform.fetch-private";

    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443, 8080, 8443);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> MOVED_FOR_GOOD = Set.of(301, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private final boolean anyPort;
    private final CloseableHttpClient http;
    private final TimeLimit limit;

    public SafeFetch() {
        this(Boolean.getBoolean(PRIVATE));
    }

    /** @param anywhere true: private addresses and unusual ports too */
    SafeFetch(boolean anywhere) {
        this(anywhere, anywhere ? it -> true : PublicAddresses::isPublic, WHOLE);
    }

    /** @param whole how long a page may take, its redirects included */
    SafeFetch(boolean anyPort, Predicate<InetAddress> allowed, Duration whole) {
        this.anyPort = anyPort;
        this.http = client(allowed);
        this.limit = new TimeLimit(whole);
    }

    /** Reads a page.
     *
     * @throws FetchFailure with its kind, where there is no answer; an answer with a status of an error is an answer */
    public Fetched get(Fetch wanted) throws FetchFailure {
        long until = limit.begin();
        URI at = wanted.address();
        URI movedTo = null;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Step step = step(wanted, allowed(at), until);
            if (step.next() == null) {
                return step.answer(movedTo);
            }
            boolean forGood = MOVED_FOR_GOOD.contains(step.status()) && (redirects == 0 || at.equals(movedTo));
            at = step.next();
            movedTo = forGood ? at : movedTo;
        }
        throw new FetchFailure(Kind.TOO_MANY_REDIRECTS, wanted.address() + " redirects without end");
    }

    /** One answer: a page, or where to go next. */
    private record Step(URI at, int status, @Nullable URI next, Fetched page) {
        Fetched answer(@Nullable URI movedTo) {
            return new Fetched(at, movedTo, status, page.body(), page.contentType(), page.etag(), page.lastModified());
        }
    }

    private URI allowed(URI address) throws FetchFailure {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "");
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        boolean plain = address.getHost() != null && address.getRawUserInfo() == null;
        if (!web || !plain || !(anyPort || USUAL_PORTS.contains(address.getPort()))) {
            throw new FetchFailure(Kind.FORBIDDEN, address + " is no address of the public web");
        }
        return address;
    }

    private Step step(Fetch wanted, URI at, long until) throws FetchFailure {
        try {
            Step step = ask(wanted, at, wanted.body(), until);
            boolean refusesToLook =
                    !wanted.body() && (step.status() == 405 || step.status() == 501 || step.status() == 403);
            return refusesToLook ? ask(wanted, at, true, until) : step;
        } catch (TooLarge large) {
            throw new FetchFailure(Kind.TOO_LARGE, at + " is longer than " + wanted.most() + " bytes");
        } catch (IOException failed) {
            throw FetchFailure.of(failed);
        }
    }

    private Step ask(Fetch wanted, URI at, boolean body, long until) throws IOException {
        HttpUriRequestBase request = request(wanted, at, body);
        return limit.hold(request, until, () -> http.execute(request, answer -> read(wanted, at, answer)));
    }

    private static HttpUriRequestBase request(Fetch wanted, URI at, boolean body) {
        HttpUriRequestBase request = body ? new HttpGet(at) : new HttpHead(at);
        if (wanted.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, wanted.etag());
        }
        if (wanted.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, wanted.lastModified());
        }
        return request;
    }

    private static Step read(Fetch wanted, URI at, ClassicHttpResponse answer) throws IOException {
        int status = answer.getCode();
        URI next = MOVED.contains(status) ? target(at, header(answer, HttpHeaders.LOCATION)) : null;
        boolean wantsBody = next == null && wanted.body() && answer.getEntity() != null;
        Fetched.Body body =
                new Fetched.Body(wantsBody ? body(answer.getEntity().getContent(), wanted.most()) : new byte[0]);
        return new Step(
                at,
                status,
                next,
                new Fetched(
                        at,
                        null,
                        status,
                        body,
                        header(answer, HttpHeaders.CONTENT_TYPE),
                        header(answer, HttpHeaders.ETAG),
                        header(answer, HttpHeaders.LAST_MODIFIED)));
    }

    private static byte[] body(InputStream sent, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int read = sent.read(part); read >= 0; read = sent.read(part)) {
            body.write(part, 0, read);
            if (body.size() > most) {
                throw new TooLarge();
            }
        }
        return body.toByteArray();
    }

    private static @Nullable URI target(URI at, @Nullable String location) throws IOException {
        if (location == null) {
            return null;
        }
        try {
            return at.resolve(location.replace(" ", "%20"));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("redirect to no address: " + at);
        }
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static CloseableHttpClient client(Predicate<InetAddress> allowed) {
        ConnectionConfig line = ConnectionConfig.custom()
                .setConnectTimeout(TO_CONNECT)
                .setSocketTimeout(TO_ANSWER)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicNames(allowed))
                        .setDefaultConnectionConfig(line)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(TO_ANSWER)
                        .setConnectionRequestTimeout(TO_CONNECT)
                        .build())
                .setUserAgent("SocialClusterBot/1.0")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    @PreDestroy
    void close() {
        limit.close();
        http.close(CloseMode.GRACEFUL);
    }

    /** A body beyond what is wanted. */
    private static final class TooLarge extends IOException {}
}
