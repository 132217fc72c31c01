package org.socialcluster.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;

/**
 * How an import finds, writes and takes back the records of one sort: by the application service of their room, one after the
 * other. All that a sort has to say of itself stands in a class of this kind.
 *
 * @param <D> the draft of the room
 */
abstract class Room<D> {
    private static final int PAGE = 500;

    private final ListingKind kind;
    private final Class<D> type;

    Room(ListingKind kind, Class<D> type) {
        this.kind = kind;
        this.type = type;
    }

    /**
     * A record as it stands.
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
            return status == ListingStatus.PUBLISHED || status == ListingStatus.CLOSED;
        }
    }

    abstract List<Found> page(Actor actor, Slice slice);

    abstract Optional<Found> find(Actor actor, UUID id);

    /** What is wrong with a draft beyond the form of its fields.
     *
     * @param before the record as it stands; null for a new one
     * @param open whether everybody will see it */
    abstract List<FieldError> errors(Actor actor, @Nullable Found before, D draft, boolean open);

    abstract Found add(Actor actor, D draft);

    abstract Found change(Actor actor, UUID id, D draft, long version);

    abstract Found move(Actor actor, UUID id, StatusChange change, long version);

    abstract void delete(Actor actor, UUID id, long version);

    /** Whether nothing holds it back from going. */
    abstract boolean mayGo(Actor actor, Found record);

    ListingKind kind() {
        return kind;
    }

    List<Found> all(Actor actor) {
        List<Found> all = new ArrayList<>();
        List<Found> some;
        do {
            some = page(actor, new Slice(all.size(), PAGE, ""));
            all.addAll(some);
        } while (some.size() == PAGE);
        return all;
    }

    D typed(Map<String, Object> draft) {
        return StoredJson.read(StoredJson.write(draft), type);
    }
}
