package org.socialcluster.exchange.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Said;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * The booklet of a town: what people can count on today, by need, in words for print.
 *
 * @param date of the day, in words
 * @param leftOut what residents see on the site, but not here, and why
 */
public record Booklet(
        CentreView centre,
        String date,
        List<String> centreHours,
        List<Group> groups,
        List<Happening> events,
        List<LeftOut> leftOut) {

    /** Entries that answer needs of one group. */
    public record Group(String code, String name, List<Entry> entries) {}

    /**
     * One service.
     *
     * @param address empty where it is hidden or none is known
     */
    public record Entry(
            String name,
            String provider,
            List<String> paragraphs,
            String address,
            List<String> hours,
            List<String> contacts,
            List<String> facts) {}

    /** An event of the next weeks. */
    public record Happening(String when, String name, String where) {}

    /** What is not in the booklet. */
    public record LeftOut(String name, String provider, String why) {}

    /** Makes the booklet of what is published.
     *
     * @param services published services of the centre
     * @param now the moment that tells what is confirmed recently enough */
    static Booklet of(
            CentreView centre,
            String date,
            List<ServiceView> services,
            List<Happening> events,
            Words words,
            Instant now) {
        Texts texts = Texts.russian();
        List<LeftOut> leftOut = new ArrayList<>();
        List<ServiceView> live = services.stream()
                .filter(service -> {
                    String why = why(service, words, now, texts);
                    if (why != null) {
                        leftOut.add(
                                new LeftOut(service.name(), service.provider().name(), why));
                    }
                    return why == null;
                })
                .toList();
        List<Group> groups = words.groups().stream()
                .map(group -> new Group(
                        group.code(),
                        group.name(),
                        live.stream()
                                .filter(it -> group.code().equals(first(it, words)))
                                .map(it -> entry(it, words, texts))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        List<String> hours =
                isOpen(centre) ? new HoursText(texts).of(centre.contacts().hours()) : List.of();
        return new Booklet(centre, date, hours, groups, events, leftOut);
    }

    /** Whether the centre receives people already: of one that does not, no hours are printed. */
    public boolean open() {
        return isOpen(centre);
    }

    private static boolean isOpen(CentreView centre) {
        return centre.status() == CentreView.Status.OPEN;
    }

    /** Why a service is not printed; null for one that is. */
    private static @Nullable String why(ServiceView service, Words words, Instant now, Texts texts) {
        if (service.status() == ListingStatus.CLOSED || service.provider().status() == ListingStatus.CLOSED) {
            return service.closedUntil() == null
                    ? texts.of("booklet.closed")
                    : texts.of("booklet.closed-until", texts.day(service.closedUntil()));
        }
        if (service.lastConfirmed() == null) {
            return texts.of("booklet.never");
        }
        long days = Duration.between(service.lastConfirmed().toInstant(), now).toDays();
        if (days >= words.staleAfterDays(service.needs())) {
            return texts.of("booklet.stale", texts.day(service.lastConfirmed().toLocalDate()));
        }
        return words.needs(service.needs()).isEmpty() ? texts.of("booklet.no-need") : null;
    }

    /** The group of the need that is named first. */
    private static String first(ServiceView service, Words words) {
        return words.needs(service.needs()).stream()
                .findFirst()
                .map(NeedView::group)
                .orElse("");
    }

    private static Entry entry(ServiceView service, Words words, Texts texts) {
        return new Entry(
                service.name(),
                service.provider().name(),
                service.description().lines().filter(it -> !it.isBlank()).toList(),
                address(service, texts),
                new HoursText(texts).of(service.schedule()),
                contacts(service),
                facts(service, words, texts));
    }

    /** «Где: …», or without that word where the place begins with one of the kind itself («Место приёма: …»). */
    private static String address(ServiceView service, Texts texts) {
        String where = where(service);
        return where.isEmpty() || where.contains(":") ? where : texts.of("booklet.where", where);
    }

    private static String where(ServiceView service) {
        ServiceView.Site place = service.place();
        if (place == null) {
            return "";
        }
        return place.addressHidden() || place.street() == null
                ? place.name()
                : place.name() + ", " + place.city() + ", " + place.street();
    }

    private static List<String> contacts(ServiceView service) {
        List<String> own = service.contacts().stream()
                .map(it -> joined(it.phone(), it.email(), it.note()))
                .toList();
        String providers = joined(
                service.provider().phone(),
                service.provider().email(),
                service.provider().website());
        return own.isEmpty() && !providers.isEmpty() ? List.of(providers) : own;
    }

    private static String joined(@Nullable String... parts) {
        return String.join(", ", Stream.of(parts).filter(Objects::nonNull).toList());
    }

    private static List<String> facts(ServiceView service, Words words, Texts texts) {
        List<String> facts = new ArrayList<>();
        facts.add(Said.once(
                texts.of("cost." + service.cost().kind().name()), service.cost().text()));
        if (service.eligibility().text() != null) {
            facts.add(texts.of("booklet.eligibility", service.eligibility().text()));
        }
        if (!service.documents().isEmpty()) {
            facts.add(texts.of(
                    "booklet.documents", String.join(", ", words.words("document_kinds", service.documents()))));
        }
        if (service.byAppointment()) {
            facts.add(texts.of("booklet.appointment"));
        }
        return facts;
    }
}
