package org.socialcluster.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.web.Fetch;
import org.socialcluster.shared.web.FetchFailure;
import org.socialcluster.shared.web.Fetched;
import org.socialcluster.shared.web.SafeFetch;

/** Looks at web addresses a few at a time; one server is asked once in two seconds at most. */
@ApplicationScoped
class LookAtLinks implements Job {
    private static final Logger LOG = System.getLogger(LookAtLinks.class.getName());
    private static final int AT_A_TIME = 100;
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final long NANOS_BETWEEN = Duration.ofSeconds(2).toNanos();

    /** There is somebody, who only does not talk to programs. */
    private static final Set<Integer> ANSWERED = Set.of(401, 403, 405, 406, 429);

    @Inject
    WebLinks links;

    @Inject
    SafeFetch fetch;

    @Override
    public String name() {
        return "links-look";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(PAUSE);
    }

    @Override
    public void run() {
        List<LinkUse> due = links.due(Actor.jobs(), AT_A_TIME);
        Map<String, Long> asked = new HashMap<>();
        for (LinkUse link : due) {
            try {
                LinkFinding found = look(link.url(), asked);
                links.note(Actor.job(link.centre()), link, found);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (!due.isEmpty()) {
            LOG.log(Level.INFO, "links: looked at " + due.size());
        }
    }

    private LinkFinding look(String url, Map<String, Long> asked) throws InterruptedException {
        URI address = address(url);
        if (address == null || address.getHost() == null) {
            return new LinkFinding("MALFORMED", null);
        }
        Long last = asked.get(address.getHost());
        if (last != null) {
            Thread.sleep(Math.max(0, (NANOS_BETWEEN - (System.nanoTime() - last)) / 1_000_000));
        }
        try {
            return finding(fetch.get(Fetch.look(address)));
        } catch (FetchFailure failed) {
            return new LinkFinding(failed.kind().name(), null);
        } finally {
            asked.put(address.getHost(), System.nanoTime());
        }
    }

    static LinkFinding finding(Fetched page) {
        boolean there = page.ok() || ANSWERED.contains(page.status());
        String movedTo = page.movedTo() == null ? null : page.movedTo().toString();
        return new LinkFinding(
                there ? null : Integer.toString(page.status()),
                there && movedTo != null && movedTo.length() <= 1000 ? movedTo : null);
    }

    /** Names in Cyrillic are written as name servers know them. */
    private static @Nullable URI address(String url) {
        try {
            URI plain = new URI(url);
            if (plain.getHost() != null || plain.getRawAuthority() == null) {
                return plain;
            }
            String[] hostAndPort = plain.getRawAuthority().split(":", 2);
            String authority =
                    java.net.IDN.toASCII(hostAndPort[0]) + (hostAndPort.length > 1 ? ":" + hostAndPort[1] : "");
            return new URI(url.replaceFirst(java.util.regex.Pattern.quote(plain.getRawAuthority()), authority));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return null;
        }
    }
}
