package org.socialcluster.checklists.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.checklists.Checklist;
import org.socialcluster.checklists.Due;
import org.socialcluster.checklists.Marks;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.WorkingCalendar;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.site.PaperMarks;
import org.socialcluster.routes.site.RouteContent;
import org.socialcluster.routes.site.RouteContents;
import org.socialcluster.routes.site.StepContent;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/** Puts a list into words: the route of the town with what is marked at its steps. */
@ApplicationScoped
class ListContents {
    @Inject
    RouteContents routes;

    @Inject
    Hours hours;

    @Inject
    RouteChanges changes;

    @Inject
    RegionTime time;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    /** What stands around the steps.
     *
     * @param list null: the browser alone keeps it
     * @param key of its link; empty without one
     * @param done what has just been done; empty: nothing
     * @param email what stands in the field of the address */
    record Around(@Nullable Checklist list, String key, String done, String email) {}

    /** A list as it is kept, or as it begins. */
    ListContent of(CentreView town, RouteInTown found, Around around, FormErrors errors) {
        Marks marks = around.list() == null ? Marks.NONE : around.list().marks();
        Map<UUID, String> days = marks.clocks().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> WrittenDay.written(it.getValue())));
        return of(town, found, new ListForm(marks, marks.steps(), marks.papers(), days), around, errors);
    }

    /** A list as its form came back. */
    ListContent of(CentreView town, RouteInTown found, ListForm form, Around around, FormErrors errors) {
        RouteContent route = routes.inTown(
                town, found, "/" + town.slug() + "/routes/" + found.route().slug(), 0);
        Actor visitor = Actor.visitorOf(town.id());
        WorkingCalendar calendar = hours.calendar(visitor);
        List<OwnStep> steps = new ArrayList<>();
        int fork = 0;
        for (StepContent step : route.steps()) {
            fork = step.step().branch() == null ? 0 : step.fork() > 0 ? step.number() : fork;
            steps.add(own(step, fork, form, calendar));
        }
        Checklist list = around.list();
        return new ListContent(
                route,
                steps,
                new PaperMarks(form.papers(), form.shown().papers()),
                around.key(),
                list == null ? "" : edge.root(request) + route.path() + "/list?key=" + around.key(),
                list == null ? "" : Texts.russian().day(list.expiresOn()),
                around.done(),
                around.email(),
                list == null ? List.of() : changes.since(visitor, list.route(), list.seenAt()),
                errors);
    }

    private OwnStep own(StepContent step, int fork, ListForm form, WorkingCalendar calendar) {
        UUID key = step.step().key();
        LocalDate kept = form.shown().clocks().get(key);
        String day = form.days().getOrDefault(key, "");
        Optional<Due> due = kept == null || !day.equals(WrittenDay.written(kept))
                ? Optional.empty()
                : Due.of(step.step().deadline(), kept, calendar);
        return new OwnStep(
                step,
                form.steps().contains(key),
                form.shown().steps().contains(key),
                fork,
                Due.countable(step.step().deadline()),
                day,
                kept == null ? "" : kept.toString(),
                due.map(it -> DueTexts.of(it, time.today())).orElse(null));
    }
}
