package org.socialcluster.events.office;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.socialcluster.events.DateState;
import org.socialcluster.office.Rows;
import org.socialcluster.office.Words;

/** Dates that are called off, moved or added. */
class DatesField extends Rows<DateLine, DateRow> {
    DatesField() {
        super(EventShelf.text("event.dates"), EventShelf.text("event.dates.more"));
        setHelperText(getTranslation("event.dates.why"));
    }

    @Override
    protected DateRow row(DateLine value) {
        return new DateRow(value, this::changed);
    }

    @Override
    protected DateRow another() {
        return row(new DateLine("", DateState.CANCELLED.name(), "", "", ""));
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("event.dates.less", number);
    }

    static String words(List<DateLine> lines) {
        return lines.stream().map(DatesField::words).collect(Collectors.joining("; "));
    }

    private static String words(DateLine line) {
        String day = line.day().isEmpty() ? "" : Words.day(LocalDate.parse(line.day()));
        String to = line.newDay().isEmpty() ? "" : " → " + Words.day(LocalDate.parse(line.newDay()));
        return day + ": " + DateRow.words(DateState.valueOf(line.state())) + to
                + (line.time().isEmpty() ? "" : " " + line.time())
                + (line.note().isEmpty() ? "" : ", " + line.note());
    }
}
