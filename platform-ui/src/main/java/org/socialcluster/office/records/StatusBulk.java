package org.socialcluster.office.records;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Ask;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkDesk;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** What can be done with many records of any kind that has a status: confirm, publish, close, take back, archive. */
public abstract class StatusBulk<T> implements BulkDesk<T> {
    private final String prefix;
    private final OfficeSession session;
    private final Words words;
    private final Clock clock;

    /** @param prefix of the keys of its words, e.g. {@code event.bulk.} */
    protected StatusBulk(String prefix, OfficeSession session, Words words, Clock clock) {
        this.prefix = prefix;
        this.session = session;
        this.words = words;
        this.clock = clock;
    }

    protected abstract BatchOutcome move(List<Picked> picked, StatusChange change);

    protected abstract BatchOutcome confirm(List<Picked> picked);

    @Override
    public List<BulkAction> actions() {
        return List.of(
                asked("confirm", this::confirm),
                asked("status-published", ListingStatus.PUBLISHED),
                new BulkAction(words("status-closed") + "…", this::close),
                asked("status-draft", ListingStatus.DRAFT),
                asked("status-archived", ListingStatus.ARCHIVED));
    }

    private BulkAction asked(String what, ListingStatus status) {
        return asked(what, picked -> move(picked, StatusChange.to(status)));
    }

    private BulkAction asked(String what, Function<List<Picked>, BatchOutcome> work) {
        return new BulkAction(
                words(what),
                run -> Ask.calmly(
                        said("ask." + what),
                        Plurals.of("bulk.records.", run.size()) + " " + said("what." + what),
                        words(what),
                        () -> run.apply(work)));
    }

    private void close(BulkRun run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
        new CloseDialog(said("ask.status-closed"), today, closure -> run.apply(picked -> move(picked, closure))).open();
    }

    @Override
    public String words(String action) {
        return said("do." + action);
    }

    protected final String said(String key) {
        return I18NProvider.translate(Words.LANGUAGE, prefix + key);
    }

    protected final OfficeSession session() {
        return session;
    }
}
