package org.socialcluster.corrections.site;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.corrections.CorrectedField;
import org.socialcluster.corrections.Editable;
import org.socialcluster.corrections.ProviderLinks.Target;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.CentreView;

/**
 * The form of a record: filled from the record, or as somebody has typed it.
 *
 * @param texts the fields of one text each
 * @param weekly rows of hours of every week, with empty ones to add some: the page folds these
 * @param others hours that the form cannot show as rows; they stay
 */
public record RecordForm(
        Map<CorrectedField, String> texts,
        List<HoursRow> weekly,
        List<OpeningHours> others,
        List<ContactRow> contacts,
        Map<CorrectedField, String> seen) {
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
    private static final int MOST_ROWS = 14;
    private static final int MOST_CONTACTS = 8;

    /** Hours of some days of every week. */
    public record HoursRow(List<String> days, String opens, String closes, String note) {
        static final HoursRow EMPTY = new HoursRow(List.of(), "", "", "");

        public boolean isEmpty() {
            return days.isEmpty() && opens.isBlank() && closes.isBlank() && note.isBlank();
        }
    }

    /** One way to ask. */
    public record ContactRow(String phone, String email, String note) {
        static final ContactRow EMPTY = new ContactRow("", "", "");

        public boolean isEmpty() {
            return phone.isBlank() && email.isBlank() && note.isBlank();
        }
    }

    /** @throws NotFoundException for what names no record */
    static Target target(CentreView centre, String key, String kind, String record) {
        try {
            return new Target(
                    centre.id(), key, ListingKind.valueOf(kind.toUpperCase(Locale.ROOT)), UUID.fromString(record));
        } catch (IllegalArgumentException nothing) {
            throw new NotFoundException(nothing);
        }
    }

    static RecordForm of(Editable record) {
        List<OpeningHours> hours = record.values().containsKey(CorrectedField.HOURS)
                ? Arrays.asList(StoredJson.read(record.value(CorrectedField.HOURS), OpeningHours[].class))
                : List.of();
        List<Contact> contacts = record.values().containsKey(CorrectedField.CONTACTS)
                ? Arrays.asList(StoredJson.read(record.value(CorrectedField.CONTACTS), Contact[].class))
                : List.of();
        return new RecordForm(
                record.values(),
                spare(
                        hours.stream()
                                .filter(it -> it.rrule().startsWith(WEEKLY))
                                .map(RecordForm::row)
                                .toList(),
                        HoursRow.EMPTY,
                        2),
                hours.stream().filter(it -> !it.rrule().startsWith(WEEKLY)).toList(),
                spare(contacts.stream().map(RecordForm::row).toList(), ContactRow.EMPTY, 1),
                record.seen());
    }

    /** The form as it came back.
     *
     * @param record what it was about, for hours that stay */
    static RecordForm typed(MultivaluedMap<String, String> form, Editable record) {
        Map<CorrectedField, String> texts = new LinkedHashMap<>();
        for (CorrectedField field : CorrectedField.of(record.kind())) {
            texts.put(field, said(form, field.name().toLowerCase(Locale.ROOT)));
        }
        List<HoursRow> weekly = new ArrayList<>();
        for (int at = 0; at < MOST_ROWS && form.containsKey("hours-" + at + "-opens"); at++) {
            String row = "hours-" + at + "-";
            weekly.add(new HoursRow(
                    DAYS.stream().filter(day -> form.containsKey(row + day)).toList(),
                    time(said(form, row + "opens")),
                    time(said(form, row + "closes")),
                    said(form, row + "note")));
        }
        List<ContactRow> contacts = new ArrayList<>();
        for (int at = 0; at < MOST_CONTACTS && form.containsKey("contact-" + at + "-phone"); at++) {
            String row = "contact-" + at + "-";
            contacts.add(
                    new ContactRow(said(form, row + "phone"), said(form, row + "email"), said(form, row + "note")));
        }
        return new RecordForm(texts, weekly, of(record).others(), contacts, digests(said(form, "seen")));
    }

    /** 9.00 and 9:00 are 09:00. */
    private static String time(String typed) {
        String time = typed.replace('.', ':').replace('-', ':');
        return time.matches("\\d:\\d\\d") ? "0" + time : time;
    }

    private static String said(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** Each field as the service takes it. */
    Map<CorrectedField, String> values() {
        Map<CorrectedField, String> values = new EnumMap<>(CorrectedField.class);
        values.putAll(texts);
        if (texts.containsKey(CorrectedField.HOURS)) {
            List<OpeningHours> hours = new ArrayList<>();
            weekly.stream().filter(it -> !it.isEmpty()).map(RecordForm::hours).forEach(hours::add);
            hours.addAll(others);
            values.put(CorrectedField.HOURS, StoredJson.write(hours));
        }
        if (texts.containsKey(CorrectedField.CONTACTS)) {
            values.put(
                    CorrectedField.CONTACTS,
                    StoredJson.write(contacts.stream()
                            .filter(it -> !it.isEmpty())
                            .map(it -> new Contact(given(it.phone()), given(it.email()), given(it.note())))
                            .toList()));
        }
        return values;
    }

    public String text(String field) {
        return Objects.requireNonNullElse(texts.get(CorrectedField.valueOf(field)), "");
    }

    public boolean has(String field) {
        return texts.containsKey(CorrectedField.valueOf(field));
    }

    /** What the form was filled with, for its hidden field. */
    public String seenText() {
        return seen.entrySet().stream()
                .map(it -> it.getKey() + ":" + it.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Map<CorrectedField, String> digests(String text) {
        Map<CorrectedField, String> seen = new EnumMap<>(CorrectedField.class);
        for (CorrectedField field : CorrectedField.values()) {
            Arrays.stream(text.split(",", 20))
                    .filter(it -> it.startsWith(field + ":"))
                    .findFirst()
                    .ifPresent(it -> seen.put(field, it.substring(field.name().length() + 1)));
        }
        return seen;
    }

    private static OpeningHours hours(HoursRow row) {
        return new OpeningHours(
                row.days().isEmpty() ? "" : WEEKLY + String.join(",", row.days()),
                row.opens(),
                row.closes(),
                given(row.note()));
    }

    private static HoursRow row(OpeningHours it) {
        List<String> days = List.of(it.rrule().substring(WEEKLY.length()).split(",", -1));
        return new HoursRow(
                DAYS.stream().filter(days::contains).toList(),
                it.opens(),
                it.closes(),
                Objects.requireNonNullElse(it.note(), ""));
    }

    private static ContactRow row(Contact it) {
        return new ContactRow(
                Objects.requireNonNullElse(it.phone(), ""),
                Objects.requireNonNullElse(it.email(), ""),
                Objects.requireNonNullElse(it.note(), ""));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T> List<T> spare(List<T> rows, T empty, int more) {
        List<T> all = new ArrayList<>(rows);
        for (int i = 0; i < more; i++) {
            all.add(empty);
        }
        return all;
    }
}
