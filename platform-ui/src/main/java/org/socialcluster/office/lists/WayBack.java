package org.socialcluster.office.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.office.Words;

/** What a change of several records has come to, and the last changes with the way back. */
public final class WayBack extends Div {
    private final transient Undoable desk;
    private final transient Runnable undone;
    private final BulkOutcome outcome;
    private final Button recent;

    /**
     * @param path of the records, e.g. {@code services}
     * @param undone shows the records anew
     */
    public WayBack(String path, Undoable desk, Words words, Runnable undone) {
        this.desk = desk;
        this.undone = undone;
        this.outcome = new BulkOutcome(path, this::undo);
        this.recent = new Button(
                getTranslation("bulk.recent.open"), click -> new RecentBatches(desk, words, this::undo).open());
        recent.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(outcome);
    }

    /** Opens the last changes; stands where the other buttons are. */
    public Button button() {
        return recent;
    }

    /** Says it.
     *
     * @param sentence key of the sentence with the number of changed records */
    void show(String sentence, BatchOutcome what) {
        outcome.show(sentence, what);
    }

    private void undo(UUID batch) {
        BatchOutcome back = desk.undo(batch);
        undone.run();
        show("bulk.back.", back);
    }
}
