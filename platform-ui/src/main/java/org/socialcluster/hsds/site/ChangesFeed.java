package org.socialcluster.hsds.site;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hsds.TownChange;
import org.socialcluster.hsds.TownChanges;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/changes.atom}: what has changed in a town, newest first (Atom, RFC 4287). */
@RequestScoped
@Path("/{town}/changes.atom")
public class ChangesFeed {
    private static final int MOST = 50;
    private static final String TYPE = "application/atom+xml;charset=utf-8";

    @Inject
    CentrePath centres;

    @Inject
    TownChanges changes;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    Request asked;

    @GET
    @Produces(TYPE)
    public Response feed(@PathParam("town") String town) {
        CentreView centre = centres.town(town);
        String address = "/" + centre.slug() + "/changes.atom";
        return CentrePath.elsewhere(request, address).orElseGet(() -> answer(centre, address));
    }

    private Response answer(CentreView centre, String address) {
        byte[] xml = written(feed(centre, edge.root(request), address));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(xml).toString(), true);
        Response.ResponseBuilder same = asked.evaluatePreconditions(tag);
        return (same == null ? Response.ok(xml, TYPE) : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Feed feed(CentreView centre, String root, String address) {
        Texts texts = Texts.russian();
        List<TownChange> latest = changes.latest(Actor.visitorOf(centre.id()), MOST);
        Feed feed = new Feed("atom_1.0");
        feed.setId(root + address);
        feed.setTitle(texts.of("changes.title", centre.name().inTown()));
        feed.setUpdated(
                date(latest.stream().findFirst().map(TownChange::updated).orElse(null)));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(texts.of("name"));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", root + "/" + centre.slug() + "/")));
        feed.setOtherLinks(List.of(link("self", root + address)));
        feed.setEntries(
                latest.stream().map(it -> entry(it, root + "/" + centre.slug())).toList());
        return feed;
    }

    private static Entry entry(TownChange change, String centre) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + change.id());
        entry.setTitle(plain(change.name()));
        entry.setUpdated(date(change.updated()));
        entry.setAlternateLinks(
                List.of(link("alternate", centre + "/" + change.kind().code() + "s/" + change.slug())));
        if (!change.summary().isBlank()) {
            Content summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(plain(change.summary()));
            entry.setSummary(summary);
        }
        return entry;
    }

    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    /** XML has no way to write most control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\ufffe\\uffff]+", " ");
    }

    private static Date date(@Nullable OffsetDateTime moment) {
        return Date.from(moment == null ? Instant.EPOCH : moment.toInstant());
    }

    private static byte[] written(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
