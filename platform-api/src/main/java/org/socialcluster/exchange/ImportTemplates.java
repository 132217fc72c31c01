package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.socialcluster.events.EventKind;
import org.socialcluster.needs.Needs;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Actor;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetWriter;

/** Tables to start from: columns that are known by their names, one row that is plainly an example, and what may be written. */
@ApplicationScoped
class ImportTemplates {
    private static final List<String> FLAGS = List.of(
            "byAppointment",
            "ippsu",
            "inSocialRegistry",
            "addressHidden",
            "registration",
            "nameConsent",
            "photoConsent",
            "mo",
            "tu",
            "we",
            "th",
            "fr",
            "sa",
            "su");

    @Inject
    Needs needs;

    void write(Actor actor, ImportKind kind, SheetFormat format, OutputStream target) throws IOException {
        List<String> fields = kind.fields();
        try (SheetWriter file = format.write(
                target,
                text("title." + kind.code()),
                fields.stream().map(it -> column(kind, it, 0)).toList())) {
            file.row(fields.stream().map(it -> column(kind, it, 1)).toList());
            if (file.table(text("allowed"), List.of(text("column"), text("allowed"), text("required")))) {
                CodeNames codes = CodeNames.of(needs.groups(actor), needs.taxonomies(actor));
                for (String field : fields) {
                    allowed(file, kind, field, codes);
                }
            }
        }
    }

    private static void allowed(SheetWriter file, ImportKind kind, String field, CodeNames codes) throws IOException {
        List<String> values = values(kind, field, codes);
        String required = kind.required().contains(field) ? text("yes") : "";
        file.row(List.of(column(kind, field, 0), values.isEmpty() ? text("any") : values.get(0), required));
        for (String value : values.stream().skip(1).toList()) {
            file.row(List.of(column(kind, field, 0), value, ""));
        }
    }

    private static List<String> values(ImportKind kind, String field, CodeNames codes) {
        if (FLAGS.contains(field)) {
            return List.of(CellWords.first("flag.yes"), CellWords.first("flag.no"));
        }
        if (kind == ImportKind.EVENT && field.equals("kind")) {
            return words("eventKind.", EventKind.values());
        }
        Map<String, List<String>> words = Map.of(
                "form", words("form.", ServiceForm.values()),
                "cost", words("cost.", CostKind.values()));
        if (kind == ImportKind.SERVICE && field.equals("capacity")) {
            return words("capacity.", CapacityState.values());
        }
        return words.containsKey(field) ? words.get(field) : codes.names(field);
    }

    private static List<String> words(String keys, Enum<?>... values) {
        return Stream.of(values).map(it -> CellWords.first(keys + it.name())).toList();
    }

    /** The name of a column (0) or what stands in it as an example (1). */
    private static String column(ImportKind kind, String field, int part) {
        String[] parts = text(kind.code() + "." + field).split("\\|", -1);
        return part < parts.length ? parts[part] : "";
    }

    private static String text(String key) {
        return CellWords.text("template." + key);
    }
}
