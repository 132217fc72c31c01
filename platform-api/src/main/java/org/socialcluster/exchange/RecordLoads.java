package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.exchange.ImportWriteStore.Written;
import org.socialcluster.exchange.Plan.Planned;
import org.socialcluster.exchange.Room.Found;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** Rows of organisations, events and staff become records one after the other, by the service of their room and its rules. */
@ApplicationScoped
class RecordLoads {
    @Inject
    Rooms rooms;

    @Inject
    ImportWriteStore writes;

    /** Says which rows mean records that are there, and of rows why they cannot be taken. */
    void match(Actor actor, ImportView batch) {
        writes.matched(actor, batch.id(), plan(actor, batch).kept());
    }

    void write(Actor actor, ImportView batch, boolean publish) {
        Plan plan = plan(actor, batch);
        List<Written> all = new ArrayList<>();
        Map<Integer, Long> changed = new HashMap<>();
        for (Planned row : plan.good()) {
            for (Step<?> step : row.steps()) {
                Found after = step.write(actor, publish);
                if (after != null) {
                    all.add(Written.of(row.line().number(), step, after));
                    changed.put(row.line().number(), after.version());
                }
            }
        }
        writes.matched(actor, batch.id(), plan.kept());
        writes.written(actor, batch, all, changed);
    }

    private Plan plan(Actor actor, ImportView batch) {
        return new Planner(actor, batch.kind(), rooms, writes.keys(actor, batch.kind()))
                .plan(writes.lines(actor, batch.id()));
    }

    /** Takes back what nobody has edited since, the last thing first. */
    void undo(Actor actor, ImportView batch) {
        List<Integer> kept = new ArrayList<>();
        for (Written write : writes.of(actor, batch.id())) {
            Room<?, ?> room = rooms.of(write.kind());
            Found now = room.find(actor, write.record()).orElse(null);
            if (now == null) {
                continue;
            }
            if (now.version() != write.versionAfter() || !undone(actor, batch, room, write, now)) {
                kept.add(write.number());
            }
        }
        writes.kept(actor, batch.id(), kept);
    }

    private <D> boolean undone(Actor actor, ImportView batch, Room<D, ?> room, Written write, Found now) {
        if (write.before() == null) {
            return gone(actor, batch, room, now);
        }
        D draft = room.typed(write.before().draft());
        boolean hides = write.before().status() != now.status();
        if ((hides && !room.mayGo(actor, now))
                || !room.errors(actor, now, draft, write.before().open()).isEmpty()) {
            return false;
        }
        Found back = room.change(actor, now.id(), draft, now.version());
        if (hides) {
            back = room.move(actor, now.id(), StatusChange.to(write.before().status()), back.version());
        }
        writes.movedBack(actor, batch.id(), write, back.version());
        return true;
    }

    private boolean gone(Actor actor, ImportView batch, Room<?, ?> room, Found now) {
        if (!room.mayGo(actor, now)) {
            return false;
        }
        UUID id = now.id();
        writes.forgetKey(actor, batch.kind(), id);
        if (now.open()) {
            room.move(actor, id, StatusChange.to(ListingStatus.ARCHIVED), now.version());
        } else {
            room.delete(actor, id, now.version());
        }
        return true;
    }
}
