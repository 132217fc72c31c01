package org.socialcluster.office.records;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** Why a record is closed for a time, and until when. */
public final class CloseDialog extends FormDialog {
    /** Asks about a record that is open.
     *
     * @param done gets what was said; a refusal is shown at its field */
    public CloseDialog(String title, LocalDate today, Consumer<StatusChange> done) {
        this(title, today, null, null, done, new Form());
    }

    <D> CloseDialog(Sheet<D> sheet, Bench<D> bench, Consumer<StatusChange> done) {
        this(
                bench.kind().say("close.title"),
                LocalDate.ofInstant(bench.clock().instant(), bench.words().zone()),
                sheet.closedReason(),
                sheet.closedUntil(),
                done,
                new Form());
    }

    private CloseDialog(
            String title,
            LocalDate today,
            @Nullable String why,
            @Nullable LocalDate end,
            Consumer<StatusChange> done,
            Form form) {
        super(title, form);
        TextField reason = form.field("reason", new TextField(getTranslation("close.reason")));
        reason.setHelperText(getTranslation("close.reason.why"));
        reason.setValue(why == null ? "" : why);
        DayField until = form.field("until", new DayField(getTranslation("close.until")));
        until.setHelperText(getTranslation("close.until.why"));
        until.setMin(today);
        until.readShort(today);
        until.setValue(end);
        fields(reason, until);
        action(getTranslation("close.do"), () -> {
            if (until.unreadable()) {
                form.refuse("until", getTranslation("close.until.wrong"));
            } else {
                String words =
                        reason.getValue().isBlank() ? null : reason.getValue().strip();
                done.accept(new StatusChange(ListingStatus.CLOSED, words, until.getValue()));
            }
        });
    }
}
