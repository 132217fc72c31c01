package org.socialcluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.exchange.Room.Found;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.StatusChange;

/** One record that an import is going to write. Several rows may speak of it. */
final class Step<D> {
    private final Room<D, ?> room;
    private final @Nullable Found before;
    private final @Nullable Step<?> owner;
    private Map<String, Object> draft;
    private @Nullable UUID written;

    /** @param owner the organisation of a place */
    Step(Room<D, ?> room, @Nullable Found before, Map<String, Object> draft, @Nullable Step<?> owner) {
        this.room = room;
        this.before = before;
        this.draft = before == null ? draft : before.draft();
        this.owner = owner;
    }

    /** What is wrong with the record if it becomes so. */
    List<FieldError> errors(Actor actor, Map<String, Object> wanted) {
        return room.errors(actor, before, room.typed(wanted), before != null && before.open());
    }

    Map<String, Object> with(Map<String, Object> row, List<String> given) {
        return Merge.of(draft, row, given);
    }

    void become(Map<String, Object> wanted) {
        draft = wanted;
    }

    Room<D, ?> room() {
        return room;
    }

    @Nullable
    Found before() {
        return before;
    }

    /** The record; of one that is not yet written, its name is not known. */
    @Nullable
    UUID id() {
        return before == null ? written : before.id();
    }

    /** Writes it, if it says anything new.
     *
     * @param publish whether residents shall see a draft that has all they need
     * @return the record as it stands then; null if nothing was to do */
    @Nullable
    Found write(Actor actor, boolean publish) {
        if (owner != null && before == null) {
            draft.put("providerId", String.valueOf(owner.id()));
        }
        Found now = before;
        if (before == null) {
            now = room.add(actor, room.typed(draft));
        } else if (!draft.equals(before.draft())) {
            now = room.change(actor, before.id(), room.typed(draft), before.version());
        }
        Found seen = publish ? shown(actor, Objects.requireNonNull(now)) : Objects.requireNonNull(now);
        written = seen.id();
        return seen.equals(before) ? null : seen;
    }

    private Found shown(Actor actor, Found now) {
        boolean may = owner == null
                && now.status() == ListingStatus.DRAFT
                && room.errors(actor, now, room.typed(now.draft()), true).isEmpty();
        return may ? room.move(actor, now.id(), StatusChange.to(ListingStatus.PUBLISHED), now.version()) : now;
    }
}
