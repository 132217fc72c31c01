package org.socialcluster.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.socialcluster.shared.Problem;

/** Counts what becomes of the events of a calendar while it is taken over. */
final class IntakeCount {
    private final List<IntakeReport.Line> kept = new ArrayList<>();
    private final List<IntakeReport.Line> gone = new ArrayList<>();
    private final List<IntakeReport.Line> refused = new ArrayList<>();
    private int added;
    private int unseen;
    private int changed;
    private int unchanged;
    private int over;

    void added(boolean asDraft) {
        added++;
        unseen += asDraft ? 1 : 0;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    void over() {
        over++;
    }

    /** @param fields names of the input's fields */
    void kept(String name, List<String> fields) {
        kept.add(new IntakeReport.Line(
                name,
                fields.stream().map(it -> Problem.text("calendar.field." + it)).collect(Collectors.joining(", "))));
    }

    void gone(String name) {
        gone.add(new IntakeReport.Line(name, ""));
    }

    void refused(String name, String why) {
        refused.add(new IntakeReport.Line(name, why));
    }

    IntakeReport report() {
        return new IntakeReport(added, unseen, changed, unchanged, over, kept, gone, refused);
    }
}
