package org.socialcluster.events.office;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialcluster.batches.Picked;
import org.socialcluster.events.EventBatches;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventView;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.BulkCalls;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.shared.ListingKind;

/** What can be done with many events at once. */
class EventBulk extends StatusBulk<EventView> {
    private final EventBatches events;
    private final Vocabulary vocabulary;
    private final Supplier<EventFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    EventBulk(EventBatches events, Vocabulary vocabulary, BulkBench bench, Supplier<EventFilter> wanted) {
        super(ListingKind.EVENT, new BulkCalls(events::move, events::confirm, events::undo), bench);
        this.events = events;
        this.vocabulary = vocabulary;
        this.wanted = wanted;
    }

    @Override
    public String name(EventView row) {
        return row.name();
    }

    @Override
    public List<Picked> found(int most) {
        return events.pick(actor(), wanted.get(), most);
    }

    @Override
    public List<BulkAction> actions() {
        return Stream.concat(
                        super.actions().stream(),
                        Stream.of(
                                codes("needs", vocabulary.needs(), events::needs),
                                codes("audience", vocabulary.of("recipient_categories"), events::audience)))
                .toList();
    }
}
