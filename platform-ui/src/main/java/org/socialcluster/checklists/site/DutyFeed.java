package org.socialcluster.checklists.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.checklists.Checklist;
import org.socialcluster.checklists.Checklists;
import org.socialcluster.checklists.Due;
import org.socialcluster.checklists.DutyCalendar;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.WorkingCalendar;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.site.StepContent;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CalendarFile;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code …/list/duties.ics?key=…}: the deadlines of a list that are still to come about, all or ({@code &step=3}) one. */
@RequestScoped
@Path("/{town}/routes/{route}/list/duties.ics")
public class DutyFeed {
    @Inject
    CentrePath centres;

    @Inject
    Routes routes;

    @Inject
    Checklists lists;

    @Inject
    Hours hours;

    @Inject
    RegionTime time;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public Response duties(
            @PathParam("town") String asked,
            @PathParam("route") String word,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("step") @Nullable Integer only) {
        CentreView town = centres.town(asked);
        Actor visitor = Actor.visitorOf(town.id());
        RouteView route = routes.find(visitor, word.toLowerCase(Locale.ROOT)).orElseThrow(NotFoundException::new);
        Checklist list = lists.find(visitor, route.slug(), key).orElseThrow(NotFoundException::new);
        SecretLink.guard(response);
        DutyCalendar calendar = new DutyCalendar(Texts.russian().of("list.feed", route.shortTitle()), time.zone());
        String page = edge.root(request) + "/" + town.slug() + "/routes/" + route.slug();
        WorkingCalendar days = hours.calendar(visitor);
        route.steps().stream()
                .filter(it -> only == null || only == it.number())
                .filter(it -> !list.steps().contains(it.key()))
                .forEach(it -> add(calendar, list, route, it, days, page));
        return Response.ok(calendar.text().getBytes(StandardCharsets.UTF_8), CalendarFile.TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"" + route.slug() + ".ics\"")
                .build();
    }

    private static void add(
            DutyCalendar calendar, Checklist list, RouteView route, RouteStep step, WorkingCalendar days, String page) {
        List<Checklist.Clock> clocks = list.clocks().stream()
                .filter(it -> it.step().equals(step.key()))
                .toList();
        for (Checklist.Clock clock : clocks) {
            Due.of(step.deadline(), clock.startsOn(), days)
                    .ifPresent(due -> calendar.add(
                            list.id(),
                            route.version(),
                            clock,
                            due,
                            words(route, step, due, page + "#s" + step.number())));
        }
    }

    private static DutyCalendar.Words words(RouteView route, RouteStep step, Due due, String address) {
        Texts texts = Texts.russian();
        String description = texts.of(
                "list.feed.text",
                StepContent.deadline(step.deadline()),
                texts.day(due.from()),
                route.title(),
                DueTexts.doubt(due));
        return new DutyCalendar.Words(texts.of("list.feed.duty", step.title()), description.strip(), address);
    }
}
