package org.socialcluster.events.office;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Picked;
import org.socialcluster.events.EventBatches;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventView;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.office.lists.CodesDialog;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.StatusChange;

/** What can be done with many events at once. */
class EventBulk extends StatusBulk<EventView> {
    private final EventBatches events;
    private final Batches batches;
    private final Vocabulary vocabulary;
    private final Supplier<EventFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    EventBulk(
            EventBatches events,
            Batches batches,
            Vocabulary vocabulary,
            OfficeSession session,
            Words words,
            Clock clock,
            Supplier<EventFilter> wanted) {
        super("event.bulk.", session, words, clock);
        this.events = events;
        this.batches = batches;
        this.vocabulary = vocabulary;
        this.wanted = wanted;
    }

    @Override
    public Picked pick(EventView row) {
        return new Picked(row.id().value(), row.version());
    }

    @Override
    public String name(EventView row) {
        return row.name();
    }

    @Override
    public List<Picked> found(int most) {
        return events.pick(session().actor(), wanted.get(), most);
    }

    @Override
    public List<BulkAction> actions() {
        return Stream.concat(
                        super.actions().stream(),
                        Stream.of(
                                new BulkAction(said("needs") + "…", this::needs),
                                new BulkAction(said("audience") + "…", this::audience)))
                .toList();
    }

    private void needs(BulkRun run) {
        new CodesDialog(
                        said("needs"),
                        "needs",
                        vocabulary.needs(),
                        run.size(),
                        (how, codes) ->
                                run.apply(picked -> events.needs(session().actor(), picked, how, codes)))
                .open();
    }

    private void audience(BulkRun run) {
        new CodesDialog(
                        said("audience"),
                        "audience",
                        vocabulary.of("recipient_categories"),
                        run.size(),
                        (how, codes) ->
                                run.apply(picked -> events.audience(session().actor(), picked, how, codes)))
                .open();
    }

    @Override
    protected BatchOutcome move(List<Picked> picked, StatusChange change) {
        return events.move(session().actor(), picked, change);
    }

    @Override
    protected BatchOutcome confirm(List<Picked> picked) {
        return events.confirm(session().actor(), picked);
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return events.undo(session().actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return batches.recent(session().actor(), ListingKind.EVENT, limit);
    }
}
