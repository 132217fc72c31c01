package org.socialcluster.office.records;

import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordHistory;

/**
 * As {@link RoomDesk}, of records that residents see by themselves.
 *
 * @param <D> what people write of a record
 * @param <V> a record as the service gives it
 */
public abstract class ListingDesk<D, V extends Listed<D>> extends RoomDesk<D, V> implements ListedDesk<D> {
    private final StatusCalls<?, V> standing;
    private final ResidentsPage page;

    protected ListingDesk(
            Class<D> type,
            RecordCalls<?, D, V> calls,
            StatusCalls<?, V> standing,
            RecordHistory history,
            ResidentsPage page) {
        super(type, calls, history);
        this.standing = standing;
        this.page = page;
    }

    /** Where residents see a record, e.g. {@code services/priem}. */
    protected abstract String site(V record);

    @Override
    protected final Sheet<D> sheet(V record) {
        return new Sheet<>(
                record.id().value(),
                record.version(),
                name(record),
                record.status(),
                record.closedReason(),
                record.closedUntil(),
                site(record),
                record.draft(),
                record.updatedAt(),
                record.lastConfirmed());
    }

    @Override
    public final Sheet<D> move(Actor actor, UUID id, StatusChange change, long version) {
        return sheet(standing.move(actor, id, change, version));
    }

    @Override
    public final Sheet<D> confirm(Actor actor, UUID id, long version) {
        return sheet(standing.confirm(actor, id, version));
    }

    @Override
    public final String preview(Actor actor, Sheet<D> sheet) {
        return page.of(actor, sheet);
    }
}
