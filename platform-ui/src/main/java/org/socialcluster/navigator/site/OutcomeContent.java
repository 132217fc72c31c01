package org.socialcluster.navigator.site;

import java.util.List;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Way;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.resolution.GroupAnswers;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.site.Link;
import org.socialcluster.tenancy.CentreView;

/** Content of the template.
 *
 * @param routes of the outcome, likeliest first
 * @param needs of the outcome, each with where it is answered, seen from this town
 * @param address of the navigator in this town */
public record OutcomeContent(
        CentreView town,
        Navigator navigator,
        Way way,
        Navigator.Outcome outcome,
        List<RouteSummary> routes,
        List<GroupAnswers.NeedAnswer> needs,
        String address) {

    /** Whether the centre comes first: where the outcome says so, and where there is nothing else. */
    public boolean call() {
        return outcome.callCentre() || routes.isEmpty();
    }

    /** Whether what the town and its neighbours have comes before the centre: nobody is sent first to one that is not open. */
    public boolean needsFirst() {
        return call()
                && town.status() != CentreView.Status.OPEN
                && needs.stream().anyMatch(it -> it.level() != AnswerLevel.NONE);
    }

    /** Key of the heading: how the centre can be reached, where it comes first. */
    public String title() {
        if (!routes.isEmpty() || needsFirst()) {
            return "navigator.outcome";
        }
        if (town.contacts().phone() != null) {
            return "navigator.outcome.call";
        }
        return town.contacts().email() == null ? "navigator.outcome" : "navigator.outcome.write";
    }

    public String route(RouteSummary route) {
        return "/" + town.slug() + "/routes/" + route.slug();
    }

    public String need(GroupAnswers.NeedAnswer need) {
        return "/" + town.slug() + "/needs/" + Link.word(need.code());
    }

    /** Name of the icon and of the colour: where the need is answered. */
    public static String sign(AnswerLevel level) {
        return switch (level) {
            case LOCAL -> "own";
            case NEIGHBOUR -> "near";
            case REGION -> "region";
            case UNAVAILABLE -> "stale";
            case NONE -> "nobody";
        };
    }
}
