package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StoredJson;

/** The Actor's own centre: its address, telephone, mail and hours. Everybody at work there reads, its manager writes. */
@ApplicationScoped
@Transactional
public class OwnCentre {
    @Inject
    OwnCentreStore store;

    @Inject
    RecordHistory history;

    @Inject
    RingingPhones phones;

    /** The centre as it stands.
     *
     * @throws Problem {@code forbidden} for whoever does not work in a town's centre */
    public OwnCentreView get(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        return store.find(actor).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** Writes it anew; it is no demonstration any more.
     *
     * @throws Problem {@code forbidden}, {@code invalid-input}, {@code stale-version} */
    public OwnCentreView change(Actor actor, @Valid OwnCentreDraft draft, long version) {
        actor.require(Role.CENTRE_MANAGER);
        Problem.refuse(hours(draft.hours()));
        Problem.refuse(phones.errors(actor, "phone", draft.phone()).toList());
        if (!store.change(actor, draft, version)) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return get(actor);
    }

    /** As it was after a change of its history.
     *
     * @param change id of {@code RecordChange} */
    public OwnCentreView restore(Actor actor, UUID change, long version) {
        String then = history.after(actor, actor.home().value(), change);
        return change(actor, StoredJson.read(then, OwnCentreDraft.class), version);
    }

    private static List<FieldError> hours(List<OpeningHours> hours) {
        return IntStream.range(0, hours.size())
                .filter(at -> hours.get(at).closes().compareTo(hours.get(at).opens()) <= 0)
                .mapToObj(at -> FieldError.of("hours[" + at + "].closes", "service.closes"))
                .toList();
    }
}
