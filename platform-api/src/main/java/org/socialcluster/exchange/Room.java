package org.socialcluster.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Drafted;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;

/**
 * How an import finds, writes and takes back the records of one sort: by the application service of their room, one after the
 * other. All that a sort has to say of itself stands in a class of this kind.
 *
 * @param <D> the draft of the room
 * @param <V> its record as it is read
 */
abstract class Room<D, V extends Drafted<D>> {
    private static final int PAGE = 500;

    private final ListingKind kind;
    private final Class<D> type;

    Room(ListingKind kind, Class<D> type) {
        this.kind = kind;
        this.type = type;
    }

    /**
     * A record as it stands. One whose kind knows no status counts as a draft.
     *
     * @param match what makes a row mean it where it has no key
     */
    record Found(
            UUID id,
            long version,
            ListingStatus status,
            @Nullable String reason,
            @Nullable LocalDate until,
            String match,
            Map<String, Object> draft) {
        boolean open() {
            return status.open();
        }
    }

    /** The calls of the room's application service. */
    abstract RecordCalls<?, D, V> calls();

    abstract List<V> list(Actor actor, Slice slice);

    /** What makes a row mean the record where it has no key. */
    abstract String match(V record);

    /** What is wrong with a draft beyond the form of its fields.
     *
     * @param before the record as it stands; null for a new one
     * @param open whether everybody will see it */
    abstract List<FieldError> errors(Actor actor, @Nullable Found before, D draft, boolean open);

    /** Gives a record another status. */
    abstract V moved(Actor actor, UUID id, StatusChange change, long version);

    /** Whether nothing holds it back from going. */
    boolean mayGo(Actor actor, Found record) {
        return true;
    }

    ListingKind kind() {
        return kind;
    }

    List<Found> all(Actor actor) {
        List<Found> all = new ArrayList<>();
        List<V> some;
        do {
            some = list(actor, new Slice(all.size(), PAGE, ""));
            some.forEach(it -> all.add(seen(it)));
        } while (some.size() == PAGE);
        return all;
    }

    Optional<Found> find(Actor actor, UUID id) {
        return calls().find(actor, id).map(this::seen);
    }

    Found add(Actor actor, D draft) {
        return seen(calls().add(actor, draft));
    }

    Found change(Actor actor, UUID id, D draft, long version) {
        return seen(calls().change(actor, id, draft, version));
    }

    Found move(Actor actor, UUID id, StatusChange change, long version) {
        return seen(moved(actor, id, change, version));
    }

    void delete(Actor actor, UUID id, long version) {
        calls().delete(actor, id, version);
    }

    D typed(Map<String, Object> draft) {
        return StoredJson.read(StoredJson.write(draft), type);
    }

    private Found seen(V record) {
        UUID id = record.id().value();
        Map<String, Object> draft = Merge.plain(record.draft());
        return record instanceof Listed<?> it
                ? new Found(id, it.version(), it.status(), it.closedReason(), it.closedUntil(), match(record), draft)
                : new Found(id, record.version(), ListingStatus.DRAFT, null, null, match(record), draft);
    }
}
