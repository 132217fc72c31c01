package org.socialcluster.office.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;
import org.socialcluster.tenancy.RecordChange;

/** A change of a record in words: who, and field by field what it was and what it became. */
final class HistoryWords<D> {
    private static final int LONG = 240;
    private static final Set<String> PUBLIC = Set.of("published", "closed");

    private final RecordForm<D> form;
    private final Desk<D> desk;

    HistoryWords(RecordForm<D> form, Desk<D> desk) {
        this.form = form;
        this.desk = desk;
    }

    /**
     * A field that changed.
     *
     * @param field its name in the form; null for what is no field, e.g. the status
     */
    record Difference(@Nullable String field, String label, String before, String after) {}

    static String who(RecordChange change) {
        if (change.byName() != null) {
            return change.byName();
        }
        return text(change.by() == null ? "history.pack" : "history.left");
    }

    static boolean wasPublic(List<RecordChange> changes) {
        return changes.stream()
                .anyMatch(it -> PUBLIC.contains(field(json(it.before()), "status"))
                        || PUBLIC.contains(field(json(it.after()), "status")));
    }

    /** What changed; empty for the beginning of a record and for what is no field of it. */
    List<Difference> differences(RecordChange change) {
        if (change.before() == null || change.after() == null) {
            return List.of();
        }
        D before = desk.draft(change.before());
        D after = desk.draft(change.after());
        List<Difference> all = new ArrayList<>(standing(json(change.before()), json(change.after())));
        form.fields().values().stream()
                .filter(field -> !field.said(before).equals(field.said(after)))
                .map(field -> new Difference(
                        field.name(), field.label(), shortened(field.said(before)), shortened(field.said(after))))
                .forEach(all::add);
        return all;
    }

    /** What a change without any difference was: the beginning, an end, a return, or somebody's word that all of it is true.
     *
     * @param oldest whether nothing is known of the record before */
    static String event(RecordChange change, boolean oldest) {
        if (change.before() == null) {
            return text(oldest ? "history.created" : "history.returned");
        }
        if (change.after() == null) {
            return text("history.removed");
        }
        return Objects.equals(
                        field(json(change.before()), "lastConfirmed"), field(json(change.after()), "lastConfirmed"))
                ? text("history.other")
                : text("history.confirmed");
    }

    private static List<Difference> standing(JsonNode before, JsonNode after) {
        String was = status(before);
        String is = status(after);
        return was.equals(is) ? List.of() : List.of(new Difference(null, text("history.status"), was, is));
    }

    private static String status(JsonNode record) {
        String status = field(record, "status");
        if (status.isEmpty()) {
            return "";
        }
        String reason = field(record, "closedReason");
        String until = field(record, "closedUntil");
        return text("status." + status.toLowerCase(Locale.ROOT))
                + (reason.isEmpty() ? "" : ", " + reason)
                + (until.isEmpty() ? "" : ", " + text("history.until", Words.day(LocalDate.parse(until))));
    }

    private static String shortened(String words) {
        if (words.isBlank()) {
            return text("history.empty");
        }
        return words.length() <= LONG ? words : words.substring(0, LONG) + "…";
    }

    private static String field(JsonNode record, String name) {
        return record.path(name).isTextual() ? record.path(name).asText() : "";
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return RecordField.JSON.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
