package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.corrections.CorrectionView.State;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;

/** What providers of the Actor's centre have corrected, for those who list: look, accept, decline. */
@ApplicationScoped
@Transactional
public class Corrections {
    private static final int MOST_SILENT = 100;

    @Inject
    CorrectionStore corrections;

    @Inject
    InquiryStore inquiries;

    @Inject
    Records records;

    /**
     * A correction beside the record as it is now.
     *
     * @param record its present name; null when it is gone
     * @param present the value of the field now
     */
    public record Reviewed(
            CorrectionView correction, @Nullable String record, String present) {
        /** Whether somebody has changed the field since the provider saw it. */
        public boolean changedMeanwhile() {
            String expected = correction.state() == State.LIVE ? correction.wish() : correction.was();
            return correction.field() != CorrectedField.CLOSED
                    && !Editable.digest(present).equals(Editable.digest(expected));
        }
    }

    /** What nobody of the centre has decided on, record by record. */
    public List<Reviewed> list(Actor actor) {
        actor.requireListing();
        return corrections.open(actor).stream().map(it -> reviewed(actor, it)).toList();
    }

    /** Providers of the centre that stay silent: somebody has to call them.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not list there */
    public List<SilentProvider> silent(Actor actor) {
        actor.requireListing();
        return inquiries.silent(actor, MOST_SILENT);
    }

    /** How many stay silent. */
    public int countSilent(Actor actor) {
        actor.requireListing();
        return inquiries.countSilent(actor);
    }

    public int count(Actor actor) {
        actor.requireListing();
        return corrections.countOpen(actor);
    }

    /** The field becomes what the provider said; one that is live already stays.
     *
     * @throws Problem {@code not-found}, {@code conflict} for what somebody has decided on, {@code invalid-input} */
    public void accept(Actor actor, UUID id) {
        CorrectionView it = undecided(actor, id);
        if (it.state() == State.WAITING && it.field() != CorrectedField.CLOSED) {
            Editable now = present(actor, it);
            if (!now.value(it.field()).equals(it.wish())) {
                records.write(actor, now, Map.of(it.field(), it.wish()));
            }
        }
        corrections.decide(actor, id, State.ACCEPTED);
    }

    /** The field goes back to what was approved last, unless somebody has written something else there since. */
    public void decline(Actor actor, UUID id) {
        CorrectionView it = undecided(actor, id);
        if (it.state() == State.LIVE) {
            Editable now = present(actor, it);
            if (it.field() == CorrectedField.CLOSED) {
                if (now.status() == ListingStatus.CLOSED) {
                    records.move(actor, now, StatusChange.to(ListingStatus.PUBLISHED));
                }
            } else if (Editable.digest(now.value(it.field())).equals(Editable.digest(it.wish()))) {
                records.write(actor, now, Map.of(it.field(), it.was()));
            }
        }
        corrections.decide(actor, id, State.DECLINED);
    }

    private CorrectionView undecided(Actor actor, UUID id) {
        actor.requireListing();
        CorrectionView it =
                corrections.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (!it.isOpen()) {
            throw new Problem(ProblemType.CONFLICT, "corrections.decided");
        }
        return it;
    }

    private Editable present(Actor actor, CorrectionView it) {
        return records.find(actor, it.kind(), it.record())
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private Reviewed reviewed(Actor actor, CorrectionView it) {
        Optional<Editable> now = records.find(actor, it.kind(), it.record());
        return new Reviewed(
                it,
                now.map(Editable::name).orElse(null),
                now.map(record -> Objects.requireNonNull(record.value(it.field())))
                        .orElse(""));
    }
}
