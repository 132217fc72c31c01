package org.socialcluster.checklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.mail.Outbox;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;

/** Sends the link of a list to its owner. The address stands in the letter alone, and there until it is out. */
@ApplicationScoped
@Transactional
public class ChecklistLetters {
    private static final String KIND = "CHECKLIST_LINK";
    private static final int MOST_OF_A_LIST = 5;
    private static final int MOST_TO_AN_ADDRESS = 3;

    @Inject
    Checklists lists;

    @Inject
    ChecklistStore store;

    @Inject
    Routes routes;

    @Inject
    Outbox outbox;

    @Inject
    Edge edge;

    /** Leaves the letter. For an address that has got enough of them today nothing is left, and nothing is said: whoever
     * typed it learns nothing of it.
     *
     * @param town the Actor's
     * @throws Problem {@code not-found} for a link that is none, {@code invalid-input} at {@code email}, {@code throttled}
     *     when the list has sent enough letters today */
    public void send(Actor actor, CentreView town, String route, String key, String address) {
        String to = address.strip().toLowerCase(Locale.ROOT);
        Checklist list =
                lists.find(actor, route, key).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (!Letter.isAddress(to)) {
            throw Problem.ofField("email", "person.email");
        }
        if (!store.countLetter(actor, list.id(), MOST_OF_A_LIST)) {
            throw new Problem(ProblemType.THROTTLED, "checklist.letters");
        }
        if (store.lettersTo(to, KIND) < MOST_TO_AN_ADDRESS) {
            outbox.post(actor, letter(town, routes.get(actor, route), key, to));
        }
    }

    private Letter letter(CentreView town, RouteView route, String key, String to) {
        String link = edge.root() + "/" + town.slug() + "/routes/" + route.slug() + "/list?key=" + key;
        return Letter.of(
                        KIND,
                        to,
                        LetterTexts.text("checklists.link.subject", route.shortTitle()),
                        LetterTexts.text(
                                "checklists.link.text",
                                route.title(),
                                town.name().inTown(),
                                link,
                                town.title()))
                .hiding(key)
                .confidentially();
    }
}
