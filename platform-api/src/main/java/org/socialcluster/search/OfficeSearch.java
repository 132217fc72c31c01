package org.socialcluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The search of those who work in a centre: its own records, drafts and archive too, and nothing of any other centre. */
@ApplicationScoped
@Transactional
public class OfficeSearch {
    private static final int MOST = 50;

    @Inject
    OfficeSearchStore store;

    /** Records whose name holds all words or beginnings of words, then those in whose text they stand in some form.
     *
     * @throws Problem {@code forbidden} for somebody who does not work on the listings of the centre */
    public List<OfficeFind> find(Actor actor, String text, int most) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        List<String> words = Words.of(text);
        return words.isEmpty() ? List.of() : store.find(actor, words, Math.min(most, MOST));
    }
}
