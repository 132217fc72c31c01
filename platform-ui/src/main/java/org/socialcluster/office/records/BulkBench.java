package org.socialcluster.office.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.socialcluster.batches.Batches;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;

/** What the changes of many records work with, whatever their kind. */
@Dependent
public class BulkBench {
    private final Batches batches;
    private final OfficeSession session;
    private final Words words;
    private final Clock clock;

    @Inject
    BulkBench(Batches batches, OfficeSession session, Words words, Clock clock) {
        this.batches = batches;
        this.session = session;
        this.words = words;
        this.clock = clock;
    }

    Batches batches() {
        return batches;
    }

    OfficeSession session() {
        return session;
    }

    Words words() {
        return words;
    }

    Clock clock() {
        return clock;
    }
}
