package org.socialcluster.checklists.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.following.RouteChange;
import org.socialcluster.routes.site.PaperMarks;
import org.socialcluster.routes.site.RouteContent;
import org.socialcluster.routes.site.StepContent.PaperLine;
import org.socialcluster.site.FormErrors;

/**
 * Content of the template.
 *
 * @param key of the link; empty while the list is in the browser alone
 * @param link the address of the list, whole; empty without a key
 * @param keptUntil last day of the link, in words; empty without a key
 * @param done what has just been done: the end of a key of the texts, or the anchor of a step; empty for nothing
 * @param email what stands in the field of the address
 * @param changes of the route that its owner has not read yet, the newest first
 */
public record ListContent(
        RouteContent route,
        List<OwnStep> steps,
        PaperMarks papers,
        String key,
        String link,
        String keptUntil,
        String done,
        String email,
        List<RouteChange> changes,
        FormErrors errors) {

    public boolean saved() {
        return !key.isEmpty();
    }

    /** Where the form goes to. */
    public String address() {
        return route.path() + "/list";
    }

    public String feed() {
        return address() + "/duties.ics?key=" + key;
    }

    public Set<Integer> stepsBehind() {
        return steps.stream().filter(OwnStep::done).map(OwnStep::number).collect(Collectors.toSet());
    }

    public int stepsDone() {
        return (int) steps.stream().filter(OwnStep::done).count();
    }

    public int papersHeld() {
        Set<String> held = new HashSet<>(asked());
        held.retainAll(papers.now());
        return held.size();
    }

    public int papersAsked() {
        return asked().size();
    }

    private Set<String> asked() {
        return steps.stream()
                .flatMap(it -> it.content().bring().stream())
                .map(PaperLine::code)
                .collect(Collectors.toSet());
    }

    /** Whether any deadline is counted. */
    public boolean counts() {
        return steps.stream().anyMatch(it -> it.due() != null && !it.done());
    }

    /** Where the person is: the first step that is not done. A fork is done with one of its steps, and an optional step is
     * left behind by a later one. Null: all is done. */
    public @Nullable OwnStep here() {
        for (int at = 0; at < steps.size(); at++) {
            OwnStep step = steps.get(at);
            boolean passed = step.done()
                    || (step.fork() > 0 && steps.stream().anyMatch(it -> it.done() && it.fork() == step.fork()))
                    || (step.optional()
                            && steps.subList(at, steps.size()).stream().anyMatch(OwnStep::done));
            if (!passed) {
                return step;
            }
        }
        return null;
    }

    /** Whether what is to be done at a step is folded away: it is done, or not begun. A list that the browser alone keeps
     * shows all, for we do not know where its person is. */
    public boolean folded(OwnStep step) {
        OwnStep here = here();
        boolean now =
                here != null && (step.number() == here.number() || (step.fork() > 0 && step.fork() == here.fork()));
        return saved() && (step.done() || (!now && step.day().isEmpty()));
    }

    /** Number of the step where the person is; 0: all is done. */
    public int hereNumber() {
        OwnStep here = here();
        return here == null ? 0 : here.number();
    }
}
