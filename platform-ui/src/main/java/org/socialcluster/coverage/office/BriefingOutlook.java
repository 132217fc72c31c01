package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.briefing.Briefings;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Outlook;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;

/** The region at a glance, for the first page of whoever looks over it. */
@Dependent
class BriefingOutlook implements Outlook {
    private final Briefings briefings;
    private final KnownCoverage coverage;
    private final OfficeSession session;
    private final Words words;
    private final Clock clock;

    @Inject
    BriefingOutlook(Briefings briefings, KnownCoverage coverage, OfficeSession session, Words words, Clock clock) {
        this.briefings = briefings;
        this.coverage = coverage;
        this.session = session;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Component> outlook(Actor actor) {
        if (!BriefingTodos.looksOver(actor)) {
            return Optional.empty();
        }
        CoverageMatrix matrix = coverage.matrix();
        LastVisit visit = LastVisit.of(session.person().previousSignInAt(), clock.instant(), words);
        return Optional.of(
                new BriefingBox(briefings.of(actor, matrix, visit.since()), matrix, words.moment(matrix.at()), visit));
    }
}
