package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialcluster.corrections.InquiryStore.ToAsk;
import org.socialcluster.identity.Token;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.mail.Outbox;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Asks the providers of one centre: the first letter, a reminder after three weeks and one after six. */
@ApplicationScoped
@Transactional
public class Inquiries {
    private static final Duration LINK_LIVES = Duration.ofDays(60);
    private static final int MOST_NAMED = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru"));

    @Inject
    InquiryStore inquiries;

    @Inject
    Outbox outbox;

    @Inject
    Centres centres;

    @Inject
    Edge edge;

    @Inject
    Clock clock;

    /** Leaves the letters that are due today in the centre of the Actor. Harmless when repeated.
     *
     * @return how many */
    public int ask(Actor job, CentreView centre) {
        inquiries.tidy(job);
        List<ToAsk> all = due(job);
        ZoneId zone = centres.region(job).timeZone();
        all.forEach(it -> ask(job, centre, it, zone));
        return all.size();
    }

    private List<ToAsk> due(Actor actor) {
        return inquiries.toAsk(actor).stream()
                .filter(it -> Letter.isAddress(it.email()))
                .toList();
    }

    /** Who gets a letter on the next working morning.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not list there */
    public List<NextLetter> next(Actor actor) {
        actor.requireListing();
        return due(actor).stream()
                .map(it -> new NextLetter(
                        it.provider(), it.name(), it.email(), it.records().size()))
                .toList();
    }

    /** Leaves the letter to one of {@link #next} at once.
     *
     * @throws Problem {@code conflict} where nothing is to be asked, or it has been asked already */
    public void askNow(Actor actor, ProviderId provider) {
        actor.requireListing();
        ToAsk asked = due(actor).stream()
                .filter(it -> it.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT, "corrections.asked"));
        ask(actor, centres.home(actor), asked, centres.region(actor).timeZone());
    }

    private void ask(Actor job, CentreView centre, ToAsk asked, ZoneId zone) {
        Token token = Token.fresh();
        Instant expires = clock.instant().plus(LINK_LIVES);
        inquiries.note(job, asked, token, expires);
        String step = asked.letter() == 1 ? "first" : "again";
        String link = edge.root() + "/" + centre.slug() + "/confirm?key=" + token.text();
        String text = LetterTexts.text(
                "corrections." + step + ".text",
                asked.name(),
                centre.name().inTown(),
                named(asked.records()),
                link,
                DAY.format(expires.atZone(zone)));
        outbox.post(
                job,
                Letter.of(
                                "PROVIDER_ASKED",
                                asked.email(),
                                inOneLine(LetterTexts.text("corrections." + step + ".subject", asked.name())),
                                text)
                        .about(asked.provider().value())
                        .hiding(token.text()));
    }

    private static String named(List<String> records) {
        String list = records.stream().limit(MOST_NAMED).map(it -> "— " + it).collect(Collectors.joining("\n"));
        int more = records.size() - MOST_NAMED;
        return more <= 0 ? list : list + "\n" + LetterTexts.text("corrections.more", more);
    }

    /** A subject has its limit; names of organisations have another. */
    private static String inOneLine(String subject) {
        return subject.length() <= 190 ? subject : subject.substring(0, 190) + "…";
    }
}
