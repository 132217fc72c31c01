package org.socialcluster.staff.office;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.shared.Problem;
import org.socialcluster.staff.StaffDraft;

/** Days in the form of a record: kept in the browser as texts. */
final class Days {
    private Days() {}

    static void register(
            RecordForm<StaffDraft> form, String name, DayField field, Function<StaffDraft, @Nullable LocalDate> of) {
        form.<@Nullable String, DayField>other(
                name,
                field,
                String.class,
                it -> Objects.toString(of.apply(it), null),
                () -> Objects.toString(field.getValue(), null),
                it -> field.setValue(it == null ? null : LocalDate.parse(it)),
                it -> it == null ? "" : Words.day(LocalDate.parse(it)));
    }

    /** The day; null where nothing is typed.
     *
     * @throws Problem {@code invalid-input} at that field for what is no day */
    static @Nullable LocalDate of(String name, DayField field) {
        if (field.unreadable()) {
            throw Problem.ofField(name, "day.wrong");
        }
        return field.getValue();
    }
}
