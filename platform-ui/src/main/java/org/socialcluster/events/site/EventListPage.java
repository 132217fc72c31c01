package org.socialcluster.events.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventOn;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Slice;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/events}: what happens in a town, from today on or month by month. */
@RequestScoped
@Path("/{town}/events")
public class EventListPage {
    private static final int DAYS = 45;
    private static final int MONTHS_AROUND = 12;
    private static final int MOST_CHOICES = 200;

    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response list(
            @PathParam("town") String asked,
            @BeanParam EventListQuery asking,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("from") @DefaultValue("") String from) {
        CentreView centre = centres.centre(asked);
        String path = "/" + centre.slug() + "/events";
        return CentrePath.elsewhere(request, path).orElseGet(() -> {
            Words words = vocabularies.whole();
            EventList content = month.isEmpty()
                    ? days(centre, path, asking.known(words), words, day(from))
                    : month(centre, path, asking.known(words), words, month(month));
            Page page = Page.of("events/list.jte", head(centre, path, content), content)
                    .in(centre);
            return Response.ok(request.getQueryString() == null ? page.kept(time.keep(centre.id())) : page)
                    .build();
        });
    }

    private EventList days(CentreView centre, String path, EventListQuery.Known query, Words words, LocalDate from) {
        LocalDateTime starts = from.equals(time.today()) ? time.local() : from.atStartOfDay();
        LocalDate to = from.plusDays(DAYS);
        List<EventOn> found = found(centre, query, starts, to.atStartOfDay());
        LocalDate back = from.minusDays(DAYS);
        return content(centre, path, query, words, found, null, from)
                .between(
                        from.equals(time.today())
                                ? ""
                                : query.at(path)
                                        .with("from", back.isAfter(time.today()) ? back.toString() : "")
                                        .toString(),
                        to.isAfter(time.today().plusMonths(MONTHS_AROUND))
                                ? ""
                                : query.at(path).with("from", to.toString()).toString());
    }

    private EventList month(CentreView centre, String path, EventListQuery.Known query, Words words, YearMonth month) {
        List<EventOn> found = found(
                centre,
                query,
                month.atDay(1).atStartOfDay(),
                month.plusMonths(1).atDay(1).atStartOfDay());
        YearMonth now = YearMonth.from(time.today());
        return content(centre, path, query, words, found, EventList.table(month, found, time.today()), time.today())
                .between(
                        month.isAfter(now.minusMonths(MONTHS_AROUND))
                                ? query.at(path)
                                        .with("month", month.minusMonths(1).toString())
                                        .toString()
                                : "",
                        month.isBefore(now.plusMonths(MONTHS_AROUND))
                                ? query.at(path)
                                        .with("month", month.plusMonths(1).toString())
                                        .toString()
                                : "");
    }

    /** What begins in a time: what began before it stands there. */
    private List<EventOn> found(CentreView centre, EventListQuery.Known query, LocalDateTime from, LocalDateTime to) {
        return events.dates(Actor.visitorOf(centre.id()), query.filter(), from, to);
    }

    private EventList content(
            CentreView centre,
            String path,
            EventListQuery.Known query,
            Words words,
            List<EventOn> found,
            EventList.@Nullable Table table,
            LocalDate from) {
        List<EventView> all =
                events.list(Actor.visitorOf(centre.id()), EventFilter.UPCOMING, new Slice(0, MOST_CHOICES, ""));
        return new EventList(
                centre,
                path,
                query,
                !all.isEmpty(),
                EventList.needs(all, query.need(), words),
                EventList.audiences(all, query.audience(), words),
                EventList.months(found),
                table,
                "",
                "",
                table == null
                        ? query.at(path)
                                .with("month", YearMonth.from(from).toString())
                                .toString()
                        : query.at(path).toString(),
                query.at(path + ".ics").toString());
    }

    /** A day from today to a year ahead; anything else reads as today. */
    private LocalDate day(String asked) {
        try {
            LocalDate day = asked.isEmpty() ? time.today() : LocalDate.parse(asked);
            return day.isBefore(time.today()) || day.isAfter(time.today().plusMonths(MONTHS_AROUND + 1))
                    ? time.today()
                    : day;
        } catch (DateTimeException unreadable) {
            return time.today();
        }
    }

    /** A month not too far; anything else reads as this one. */
    private YearMonth month(String asked) {
        YearMonth now = YearMonth.from(time.today());
        try {
            YearMonth month = YearMonth.parse(asked);
            boolean near =
                    !month.isBefore(now.minusMonths(MONTHS_AROUND)) && !month.isAfter(now.plusMonths(MONTHS_AROUND));
            return near ? month : now;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }

    /** Narrowed lists and other times are views of the one list. */
    private static Page.Head head(CentreView centre, String path, EventList content) {
        Texts texts = Texts.russian();
        String name = texts.of("events.page", centre.name().inTown());
        return new Page.Head(
                        content.month() == null
                                ? name
                                : texts.of(
                                        "events.page.month",
                                        name,
                                        content.month().name()),
                        texts.of("events.description", centre.name().inTown()),
                        path)
                .under(CentrePath.way(centre, new Page.Crumb(texts.of("nav.events"), path)));
    }
}
