package org.socialcluster.events.office;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDates;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventDraft.Occurrence;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Section;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.shared.Problem;

/** When the event takes place: its first date, how it returns, which dates are otherwise; says the next five. */
class WhenSection extends Section {
    private static final int SHOWN = 5;

    private final transient EventShelf shelf;
    private final Checkbox allDay = new Checkbox();
    private final DayField startDay = new DayField(EventShelf.text("event.start.day"));
    private final TextField startTime = new TextField();
    private final DayField endDay = new DayField(EventShelf.text("event.end.day"));
    private final TextField endTime = new TextField();
    private final RepeatField repeat = new RepeatField(startDay::getValue);
    private final DatesField dates = new DatesField();
    private final Paragraph next = new Paragraph();
    private transient List<Occurrence> stored = List.of();
    private transient @Nullable Supplier<EventDraft> draft;

    WhenSection(RecordForm<EventDraft> form, EventShelf shelf) {
        super(EventShelf.text("event.part.when"));
        this.shelf = shelf;
        allDay.setLabel(getTranslation("event.all-day"));
        startTime.setLabel(getTranslation("event.start.time"));
        startTime.setHelperText(getTranslation("event.time.why"));
        endTime.setLabel(getTranslation("event.end.time"));
        next.getElement().setAttribute("aria-live", "polite");
        form.flag("allDay", allDay, EventDraft::allDay, it -> getTranslation(it ? "yes" : "no"));
        day(form, "starts", startDay, EventDraft::starts);
        form.letters("starts.time", startTime, it -> clock(it, it.starts()));
        day(form, "ends", endDay, WhenSection::lastDay);
        form.letters("ends.time", endTime, it -> clock(it, it.ends()));
        form.other(
                "rrule",
                repeat,
                String.class,
                it -> it.rrule() == null ? "" : it.rrule(),
                repeat::getValue,
                repeat::setValue,
                it -> it);
        form.list("occurrences", dates, DateLine.class, WhenSection::lines, DatesField::words);
        beside(startDay, startTime);
        beside(endDay, endTime);
        put(allDay, repeat, dates, next);
        listen();
    }

    private void listen() {
        startDay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (endDay.isEmpty() || endDay.getValue().equals(change.getOldValue())) {
                    endDay.setValue(change.getValue());
                }
                repeat.restart(change.getOldValue(), change.getValue());
            }
        });
        allDay.addValueChangeListener(change -> arrange());
        for (HasValue<?, ?> field :
                List.<HasValue<?, ?>>of(allDay, startDay, startTime, endDay, endTime, repeat, dates)) {
            field.addValueChangeListener(change -> sayNext());
        }
    }

    private void arrange() {
        startTime.setVisible(!allDay.getValue());
        endTime.setVisible(!allDay.getValue());
    }

    private static void day(
            RecordForm<EventDraft> form, String name, DayField field, Function<EventDraft, LocalDateTime> of) {
        form.<String, DayField>other(
                name,
                field,
                String.class,
                it -> blank(it) ? "" : of.apply(it).toLocalDate().toString(),
                () -> Moments.kept(field),
                kept -> Moments.show(field, kept),
                kept -> kept.isEmpty() ? "" : Words.day(LocalDate.parse(kept)));
    }

    /** A record that begins has no time yet. */
    static boolean blank(EventDraft draft) {
        return draft.starts().equals(LocalDateTime.MIN);
    }

    private static String clock(EventDraft draft, LocalDateTime moment) {
        return blank(draft) || draft.allDay() ? "" : Moments.clock(moment.toLocalTime());
    }

    /** Of an event all day long people say its last day, not the midnight after it. */
    private static LocalDateTime lastDay(EventDraft draft) {
        return draft.allDay() ? draft.ends().minusDays(1) : draft.ends();
    }

    private static List<DateLine> lines(EventDraft draft) {
        return draft.occurrences().stream().map(DateLine::of).toList();
    }

    /** Notes what no field shows: how long single dates last. */
    void shown(EventDraft record, Supplier<EventDraft> now) {
        stored = record.occurrences();
        draft = now;
        arrange();
        sayNext();
    }

    private void sayNext() {
        Supplier<EventDraft> now = draft;
        if (now != null) {
            next.setText(next(now));
        }
    }

    private String next(Supplier<EventDraft> now) {
        try {
            EventDraft written = now.get();
            String words = EventDates.of(written, shelf.zone()).next(shelf.now(), SHOWN).stream()
                    .map(it -> Words.day(it.starts().toLocalDate())
                            + (written.allDay()
                                    ? ""
                                    : " " + Moments.clock(it.starts().toLocalTime()))
                            + (it.takesPlace() ? "" : " (" + getTranslation("event.date.cancelled") + ")"))
                    .collect(Collectors.joining("; "));
            return words.isEmpty() ? getTranslation("event.next.none") : getTranslation("event.next", words);
        } catch (Problem unfinished) {
            return "";
        }
    }

    boolean allDay() {
        return allDay.getValue();
    }

    LocalDateTime starts() {
        return allDay() ? Moments.day("starts", startDay).atStartOfDay() : moment("starts", startDay, startTime);
    }

    LocalDateTime ends() {
        return allDay() ? Moments.day("ends", endDay).plusDays(1).atStartOfDay() : moment("ends", endDay, endTime);
    }

    private static LocalDateTime moment(String field, DayField day, TextField time) {
        return Moments.day(field, day).atTime(Moments.time(field + ".time", time.getValue()));
    }

    @Nullable
    String rrule() {
        return repeat.getValue().isEmpty() ? null : repeat.getValue();
    }

    List<Occurrence> occurrences() {
        LocalTime usual = starts().toLocalTime();
        Map<LocalDate, Occurrence> known = stored.stream()
                .collect(Collectors.toMap(it -> it.original().toLocalDate(), it -> it, (one, other) -> one));
        List<DateLine> lines = dates.getValue();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> {
                    DateLine line = lines.get(at);
                    return line.occurrence(
                            "occurrences[" + at + "]",
                            usual,
                            line.day().isEmpty() ? null : known.get(LocalDate.parse(line.day())));
                })
                .toList();
    }
}
