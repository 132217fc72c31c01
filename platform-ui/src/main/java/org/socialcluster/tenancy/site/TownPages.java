package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventOn;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.navigator.Situation;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.resolution.GroupAnswers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.DateWords;
import org.socialcluster.site.Link;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.Nearby;

/** {@code /{town}/}: the centre of a town and what help there is. */
@RequestScoped
@Path("/{town}")
public class TownPages {
    private static final int MOST_EVENTS = 3;
    private static final int DAYS_AHEAD = 14;

    @Inject
    CentrePath paths;

    @Inject
    Centres centres;

    @Inject
    Resolution resolution;

    @Inject
    Navigators navigators;

    @Inject
    Hours hours;

    @Inject
    CentreEvents events;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param situations life situations with a route
     * @param navigator whether there are questions that lead to one
     * @param events the next dates that take place
     * @param nearby the neighbours of the pack's rule, nearest first
     * @param open whether the centre is open now
     */
    public record Content(
            CentreView town,
            List<Situation> situations,
            boolean navigator,
            List<GroupAnswers> groups,
            List<Soon> events,
            List<Nearby> nearby,
            OpenNow open) {
        /** Whether anybody has entered a service of this town: before that, "nobody" would be a claim we cannot make. */
        public boolean known() {
            return groups.stream().anyMatch(it -> it.local() + it.unavailable() > 0);
        }

        public String anchor(GroupAnswers group) {
            return Link.word(group.code());
        }

        public String address(GroupAnswers.NeedAnswer need) {
            return "/" + town.slug() + "/needs/" + Link.word(need.code());
        }

        public String servicesOf(GroupAnswers group) {
            return Link.to("/" + town.slug() + "/services")
                    .with("group", Link.word(group.code()))
                    .toString();
        }

        /** The needs of a group by where they are answered, nearest first; parts without needs are left out. */
        public List<Part> parts(GroupAnswers group) {
            return Stream.of(
                            part("local", "own", group, AnswerLevel.LOCAL),
                            part("elsewhere", "near", group, AnswerLevel.NEIGHBOUR, AnswerLevel.REGION),
                            part("unavailable", "stale", group, AnswerLevel.UNAVAILABLE),
                            part(known() ? "nobody" : "unknown", known() ? "nobody" : "stale", group, AnswerLevel.NONE))
                    .filter(it -> !it.needs().isEmpty())
                    .toList();
        }

        private static Part part(String name, String sign, GroupAnswers group, AnswerLevel... levels) {
            return new Part(
                    name,
                    sign,
                    group.needs().stream()
                            .filter(it -> List.of(levels).contains(it.level()))
                            .toList());
        }
    }

    /** Needs of one group that are answered alike.
     *
     * @param name end of the key of its heading
     * @param sign icon beside it */
    public record Part(String name, String sign, List<GroupAnswers.NeedAnswer> needs) {}

    /** An event on its next date, in words. */
    public record Soon(String name, String address, int day, String month, String weekday, String time) {}

    @GET
    public Response town(@PathParam("town") String asked) {
        CentreView town = paths.town(asked);
        String address = "/" + town.slug() + "/";
        return CentrePath.elsewhere(request, address)
                .orElseGet(() -> Response.ok(page(town, address)).build());
    }

    private Page page(CentreView town, String address) {
        Texts texts = Texts.russian();
        List<Nearby> nearby = centres.neighbours(Actor.visitor(), town);
        Page.Head head = new Page.Head(
                texts.of("town.page", town.name().inTown()),
                texts.of("town.description", town.name().inTown()),
                address);
        List<GroupAnswers> groups = resolution.groups(Actor.visitor(), town.id());
        OpenNow open = open(town);
        Content content = new Content(
                town,
                navigators.situations(Actor.visitor()),
                navigators.isPublished(Actor.visitor()),
                groups,
                soon(town),
                nearby,
                open);
        Page page = Page.of("tenancy/town.jte", head, content).in(town);
        // What neighbours and the region offer counts here too.
        return request.getQueryString() == null ? page.kept(time.keep(null, OpenNow.changes(List.of(open)))) : page;
    }

    private OpenNow open(CentreView town) {
        return town.status() == CentreView.Status.OPEN
                ? OpenNow.whole(
                        hours.of(Actor.visitor(), town.id())
                                .ofCentre(town.id(), town.contacts().hours()),
                        time.now())
                : OpenNow.UNKNOWN;
    }

    private List<Soon> soon(CentreView town) {
        DateWords words = new DateWords(Texts.russian());
        return events
                .dates(
                        Actor.visitorOf(town.id()),
                        EventFilter.ALL,
                        time.local(),
                        time.local().plusDays(DAYS_AHEAD))
                .stream()
                .filter(it -> it.date().takesPlace())
                .limit(MOST_EVENTS)
                .map(it -> soon(town, it, words))
                .toList();
    }

    private static Soon soon(CentreView town, EventOn on, DateWords words) {
        LocalDate day = on.date().starts().toLocalDate();
        return new Soon(
                on.event().name(),
                "/" + town.slug() + "/events/" + on.event().slug(),
                day.getDayOfMonth(),
                words.month(day),
                words.weekday(day),
                words.span(on.date().starts(), on.date().ends(), on.event().allDay()));
    }
}
