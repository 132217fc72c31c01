package org.socialcluster.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.identity.Token;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.mail.Outbox;
import org.socialcluster.reports.ReportStore.Locked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Sender;
import org.socialcluster.shared.Slice;

/**
 * "This is wrong": a visitor of a centre says so of a published record and gets a secret link to what came of it; whoever
 * lists in the centre answers. Who said it is not asked; an address of mail is used for the answer alone.
 */
@ApplicationScoped
@Transactional
public class Reports {
    private static final int LONGEST_TOKEN = 100;

    @Inject
    ReportStore store;

    @Inject
    Outbox outbox;

    /** The published record of the Actor's centre that a report may be about.
     *
     * @param slug its name in addresses; of the centre, the town's */
    public Optional<ReportSubject> subject(Actor actor, ReportKind kind, String slug) {
        return store.subject(actor, kind, slug);
    }

    /** Takes a report in.
     *
     * @param network whence it comes, against floods: an address of the network; a digest of it is kept for a day
     * @return the token of the link to its result, shown a single time
     * @throws Problem {@code invalid-input} naming the field, {@code throttled} when the sender, the record or the town
     *     has too many of the last hour */
    public Token send(Actor actor, ReportSubject subject, @Valid ReportDraft draft, String network) {
        if (draft.wrong() == Wrong.OTHER && draft.words() == null) {
            throw Problem.ofField("words", "report.words");
        }
        String sender = Sender.of("report", network);
        store.flood(actor, subject, sender).ifPresent(flood -> {
            throw new Problem(
                    ProblemType.THROTTLED, "report.flood." + flood.name().toLowerCase(Locale.ROOT));
        });
        Token token = Token.fresh();
        store.add(actor, Id.fresh(), subject, draft, token, sender);
        return token;
    }

    /** What came of a report; nothing for a link that is wrong or older than a year. */
    public Optional<ReportResult> result(Actor visitor, String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : store.result(new Token(token));
    }

    /** The reports of the Actor's centre: those that wait first.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not list there */
    public List<ReportView> list(Actor actor, Slice slice) {
        actor.requireListing();
        return store.list(actor, slice);
    }

    /** How many reports wait for an answer.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not list there */
    public int waiting(Actor actor) {
        actor.requireListing();
        return store.waiting(actor);
    }

    /** Answers a report, or puts another answer in the place of the first; by mail too, where that is wanted.
     *
     * @throws Problem {@code not-found}, {@code stale-version} when a colleague was faster, {@code invalid-input} */
    public void answer(Actor actor, UUID id, @Valid ReportAnswer answer, long version) {
        actor.requireListing();
        Locked now = store.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        store.answer(actor, id, answer);
        if (now.email() != null && Letter.isAddress(now.email())) {
            outbox.post(actor, letter(now.email(), now.name(), answer).about(id));
        }
    }

    /** Deletes what is older than a year, in all centres, and forgets after a day whence a report came. */
    public int forget(Actor jobs) {
        store.forgetSenders();
        return store.forget();
    }

    private static Letter letter(String to, String name, ReportAnswer answer) {
        return Letter.of(
                        "REPORT_ANSWERED",
                        to,
                        LetterTexts.text("reports.subject"),
                        LetterTexts.text(
                                "reports.text",
                                name,
                                LetterTexts.text("reports." + answer.outcome().code()),
                                answer.words().strip()))
                .confidentially();
    }
}
