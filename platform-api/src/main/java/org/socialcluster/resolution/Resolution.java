package org.socialcluster.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Who answers a need in a town. The published services of all centres are looked at; drafts and archive never count. */
@ApplicationScoped
@Transactional
public class Resolution {
    @Inject
    ResolutionStore store;

    /** All needs by group, each with where it is answered, in the order of the pack. */
    public List<GroupAnswers> groups(Actor actor, CentreId town) {
        return store.groups(town);
    }

    /** Who answers one need.
     *
     * @param need code of a need; one that does not exist is answered by nobody */
    public Answers answers(Actor actor, CentreId town, String need) {
        return answers(actor, town, List.of(need)).getOrDefault(need, Answers.NOBODY);
    }

    /** Who answers each of several needs, in one statement however many they are.
     *
     * @param needs codes of needs; each of them is a key of the answer */
    public Map<String, Answers> answers(Actor actor, CentreId town, Collection<String> needs) {
        return needs.isEmpty() ? Map.of() : store.answers(town, needs);
    }
}
