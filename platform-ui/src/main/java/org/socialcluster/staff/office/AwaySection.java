package org.socialcluster.staff.office;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** When the person is away, and who stands in. Why is not asked. */
class AwaySection extends Section {
    private final DayField from = new DayField(StaffText.of("staff.away.from"));
    private final DayField until = new DayField(StaffText.of("staff.away.until"));
    private final ComboBox<StaffView> substitute;

    AwaySection(RecordForm<StaffDraft> form, Colleagues colleagues) {
        super(StaffText.of("staff.part.away"));
        from.setHelperText(getTranslation("staff.away.from.why"));
        until.setHelperText(getTranslation("staff.away.until.why"));
        substitute = colleagues.field();
        Days.register(form, "awayFrom", from, StaffDraft::awayFrom);
        Days.register(form, "awayUntil", until, StaffDraft::awayUntil);
        form.<@Nullable StaffId, ComboBox<StaffView>>other(
                "substituteId",
                substitute,
                StaffId.class,
                StaffDraft::substituteId,
                this::substitute,
                id -> substitute.setValue(colleagues.find(id)),
                colleagues::name);
        put(from, until, substitute);
    }

    @Nullable
    LocalDate from() {
        return Days.of("awayFrom", from);
    }

    @Nullable
    LocalDate until() {
        return Days.of("awayUntil", until);
    }

    @Nullable
    StaffId substitute() {
        return substitute.getValue() == null ? null : substitute.getValue().id();
    }
}
