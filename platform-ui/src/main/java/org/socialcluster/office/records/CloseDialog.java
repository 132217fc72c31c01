package org.socialcluster.office.records;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** Why a record, or several, are closed for a time, and until when. */
public final class CloseDialog extends FormDialog {
    /** Asks for the closure of several records.
     *
     * @param today on the calendar of the region */
    public CloseDialog(String title, LocalDate today, Consumer<StatusChange> done) {
        this(title, today, StatusChange.to(ListingStatus.CLOSED), done, new Form());
    }

    /** @param told what to know before; empty for nothing */
    <D> CloseDialog(Sheet<D> sheet, Bench<D> bench, String told, Consumer<StatusChange> done) {
        this(
                bench.kind().say("close.title"),
                LocalDate.ofInstant(bench.clock().instant(), bench.words().zone()),
                new StatusChange(ListingStatus.CLOSED, sheet.closedReason(), sheet.closedUntil()),
                done,
                new Form());
        if (!told.isEmpty()) {
            fields(new Paragraph(told));
        }
    }

    private CloseDialog(String title, LocalDate today, StatusChange now, Consumer<StatusChange> done, Form form) {
        super(title, form);
        TextField reason = form.field("reason", new TextField(getTranslation("close.reason")));
        reason.setHelperText(getTranslation("close.reason.why"));
        reason.setValue(now.reason() == null ? "" : now.reason());
        DayField until = form.field("until", new DayField(getTranslation("close.until")));
        until.setHelperText(getTranslation("close.until.why"));
        until.setMin(today);
        until.readShort(today);
        until.setValue(now.until());
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
