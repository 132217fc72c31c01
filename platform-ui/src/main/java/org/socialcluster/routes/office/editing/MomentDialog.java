package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Words;

/** Asks for the moment at which a version is published by itself, on the clock of the region. */
final class MomentDialog {
    private MomentDialog() {}

    static FormDialog of(ZoneId zone, LocalDate tomorrow, Consumer<Instant> chosen) {
        Form form = new Form();
        DayField day = form.field("at", new DayField(Say.of("editing.schedule.day")));
        TimePicker time = form.field("time", new TimePicker(Say.of("editing.schedule.time")));
        day.setValue(tomorrow);
        time.setLocale(Words.LANGUAGE);
        time.setValue(LocalTime.of(9, 0));
        return new FormDialog(Say.of("editing.schedule.title"), form)
                .fields(day, time)
                .action(Say.of("editing.schedule.do"), () -> {
                    if (day.getValue() == null || time.getValue() == null) {
                        form.refuse(day.getValue() == null ? "at" : "time", Say.of("editing.schedule.missing"));
                    } else {
                        chosen.accept(day.getValue()
                                .atTime(time.getValue())
                                .atZone(zone)
                                .toInstant());
                    }
                });
    }
}
