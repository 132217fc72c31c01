package org.socialcluster.exchange.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventOn;
import org.socialcluster.exchange.site.Booklet.Happening;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.site.DateWords;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.ListingsChanged;

/** The booklets of the towns, printed when somebody asks for one, and again after a change or the next day. */
@ApplicationScoped
class Booklets {
    private static final int KEPT = 30;
    private static final int PAGE = 200;
    private static final int MOST = 2_000;
    private static final int EVENT_DAYS = 31;

    @Inject
    SocialServices services;

    @Inject
    CentreEvents events;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RegionTime time;

    private final Cache<Key, byte[]> printed = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    private record Key(CentreId centre, LocalDate day) {}

    byte[] of(CentreView centre) {
        return printed.get(new Key(centre.id(), time.today()), key -> BookletPdf.print(booklet(centre, key.day())));
    }

    void changed(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            printed.invalidateAll();
        } else {
            printed.asMap().keySet().removeIf(it -> it.centre().equals(change.centre()));
        }
    }

    private Booklet booklet(CentreView centre, LocalDate today) {
        return Booklet.of(
                centre,
                Texts.russian().day(today),
                published(centre),
                happenings(centre),
                vocabularies.whole(),
                time.now());
    }

    private List<ServiceView> published(CentreView centre) {
        Actor visitor = Actor.visitorOf(centre.id());
        List<ServiceView> all = new ArrayList<>();
        List<ServiceView> page;
        do {
            page = services.list(visitor, ServiceFilter.ALL, new Slice(all.size(), PAGE, ""));
            all.addAll(page);
        } while (page.size() == PAGE && all.size() < MOST);
        return all;
    }

    private List<Happening> happenings(CentreView centre) {
        LocalDateTime now = time.local();
        EventFilter open = new EventFilter(null, Set.of(ListingStatus.PUBLISHED), null, null, null, false, false, true);
        return events.dates(Actor.visitorOf(centre.id()), open, now, now.plusDays(EVENT_DAYS)).stream()
                .filter(it -> it.event().status() == ListingStatus.PUBLISHED)
                .filter(it -> it.date().takesPlace())
                .map(this::happening)
                .toList();
    }

    private Happening happening(EventOn on) {
        DateWords words = new DateWords(Texts.russian());
        String when = Texts.russian()
                .of(
                        "booklet.when",
                        words.day(on.date().starts().toLocalDate(), time.today()),
                        words.span(
                                on.date().starts(), on.date().ends(), on.event().allDay()));
        ServiceView.Site place = on.event().place();
        String where = place == null
                ? String.valueOf(
                        on.event().placeText() == null ? "" : on.event().placeText())
                : place.addressHidden() || place.street() == null ? place.name() : place.name() + ", " + place.street();
        return new Happening(when, on.event().name(), where);
    }
}
