package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.following.FollowerStore.Follower;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.routes.RouteView;
import org.socialcluster.shared.Edge;
import org.socialcluster.tenancy.CentreView;

/** Letters to those who follow a route. */
@ApplicationScoped
class FollowingLetters {
    /** Kind of the letter that asks for the confirmation. */
    static final String ASKED = "ROUTE_SUBSCRIPTION";

    private static final String CHANGED = "ROUTE_CHANGED";

    @Inject
    Edge edge;

    Letter asked(CentreView town, RouteView route, String to, String secret) {
        String text = LetterTexts.text(
                "following.asked.text",
                route.title(),
                town.name().inTown(),
                own(town, route.slug(), secret),
                town.title());
        return Letter.of(ASKED, to, LetterTexts.text("following.asked.subject", route.shortTitle()), text)
                .hiding(secret)
                .confidentially();
    }

    Letter changed(CentreView town, Follower follower) {
        String own = own(town, follower.route(), follower.secret());
        String text = LetterTexts.text(
                "following.changed.text",
                follower.shortTitle(),
                town.name().inTown(),
                String.join("\n\n", follower.sentences()),
                edge.root() + "/" + town.slug() + "/routes/" + follower.route(),
                own,
                town.title());
        return Letter.of(
                        CHANGED,
                        follower.email(),
                        LetterTexts.text("following.changed.subject", follower.shortTitle()),
                        text)
                .hiding(follower.secret())
                .endedAt(own)
                .confidentially();
    }

    private String own(CentreView town, String route, String secret) {
        return edge.root() + "/" + town.slug() + "/routes/" + route + "/changes/mine?key=" + secret;
    }
}
