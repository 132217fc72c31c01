package org.socialcluster.office.records;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;

/** Why a record is closed for a time, and until when. */
final class CloseDialog extends FormDialog {
    <D> CloseDialog(Sheet<D> sheet, Bench<D> bench, Consumer<StatusChange> done) {
        this(sheet, bench, done, new Form());
    }

    private <D> CloseDialog(Sheet<D> sheet, Bench<D> bench, Consumer<StatusChange> done, Form form) {
        super(bench.kind().say("close.title"), form);
        TextField reason = form.field("reason", new TextField(getTranslation("close.reason")));
        reason.setHelperText(getTranslation("close.reason.why"));
        reason.setValue(sheet.closedReason() == null ? "" : sheet.closedReason());
        DayField until = form.field("until", new DayField(getTranslation("close.until")));
        until.setHelperText(getTranslation("close.until.why"));
        LocalDate today =
                LocalDate.ofInstant(bench.clock().instant(), bench.words().zone());
        until.setMin(today);
        until.readShort(today);
        until.setValue(sheet.closedUntil());
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
