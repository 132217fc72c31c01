package org.socialcluster.site;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.web.KnownAnswer;

/**
 * News for programs that ask for them (Atom, RFC 4287), newest first.
 *
 * @param address of the feed itself, absolute; names it for ever
 * @param page whose news they are, absolute
 */
public record AtomFeed(String address, String page, String title, List<Item> items) {
    /** As HTTP names it. */
    public static final String TYPE = "application/atom+xml;charset=utf-8";

    /** One piece of news.
     *
     * @param page to read on, absolute
     * @param summary blank for none */
    public record Item(UUID id, String title, OffsetDateTime updated, String page, String summary) {}

    /** The feed, unless the program has it already. */
    public Response answer(Request asked) {
        byte[] xml = written();
        return KnownAnswer.of(xml, TYPE, KnownAnswer.weakTag(xml), asked).build();
    }

    private byte[] written() {
        Feed feed = new Feed("atom_1.0");
        feed.setId(address);
        feed.setTitle(title);
        feed.setUpdated(date(items.stream().findFirst().map(Item::updated).orElse(null)));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(Texts.russian().of("name"));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", page)));
        feed.setOtherLinks(List.of(link("self", address)));
        feed.setEntries(items.stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + item.id());
        entry.setTitle(plain(item.title()));
        entry.setUpdated(date(item.updated()));
        entry.setAlternateLinks(List.of(link("alternate", item.page())));
        if (!item.summary().isBlank()) {
            Content summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(plain(item.summary()));
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
}
