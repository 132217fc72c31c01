package org.socialcluster.office.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;

/** Somebody else who changed the record at the same time: their words and one's own are put side by side. */
final class Rival<D> {
    private final Editing<D> editing;
    private final Bench<D> bench;

    Rival(Editing<D> editing, Bench<D> bench) {
        this.editing = editing;
        this.bench = bench;
    }

    /** What to do with one's own words, now that the record is another one or gone. */
    void wasFaster(Sheet<D> mine) {
        Optional<Sheet<D>> theirs = bench.desk().find(editing.actor(), mine.id());
        if (theirs.isEmpty()) {
            Ask.before(
                    editing.getTranslation("edit.vanished"),
                    editing.getTranslation("edit.vanished.what"),
                    editing.getTranslation("edit.vanished.do"),
                    editing::saveAnew);
        } else if (editing.form().changed()) {
            compare(mine.draft(), theirs.get());
        } else {
            Notice.refusal(editing.getTranslation("edit.overtaken", who(theirs.get())));
            editing.open(theirs.get());
        }
    }

    void compare(@Nullable D base, Sheet<D> theirs) {
        new ConflictDialog<>(editing.form(), base, theirs.draft(), who(theirs), mine -> editing.goOnFrom(theirs, mine))
                .open();
    }

    private String who(Sheet<D> record) {
        return bench.desk().history(editing.actor(), record.id(), 1).stream()
                .findFirst()
                .map(HistoryWords::who)
                .orElseGet(() -> editing.getTranslation("history.nobody"));
    }
}
