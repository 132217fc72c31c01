package org.socialcluster.corrections.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.corrections.CorrectedField;
import org.socialcluster.corrections.CorrectionView;
import org.socialcluster.corrections.LinkSheet;
import org.socialcluster.corrections.site.LinkPages.Said;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.Texts;

/** Corrections as a provider reads them: which field, what it said, how far it has come. */
@ApplicationScoped
class SaidText {
    private final Texts texts = Texts.russian();
    private final HoursText hours = new HoursText(texts);

    List<Said> of(LinkSheet sheet) {
        return sheet.corrections().stream().map(it -> said(sheet, it)).toList();
    }

    private Said said(LinkSheet sheet, CorrectionView it) {
        return new Said(
                it,
                name(sheet, it.record()),
                texts.of("confirm.field." + lower(it.field().name())),
                value(it.field(), it.wish()),
                texts.of("confirm.state." + lower(it.state().name())));
    }

    private static String name(LinkSheet sheet, UUID record) {
        return sheet.records().stream()
                .map(LinkSheet.AskedRecord::record)
                .filter(it -> it.id().equals(record))
                .map(it -> it.name())
                .findFirst()
                .orElse("");
    }

    private String value(CorrectedField field, String value) {
        String words = switch (field) {
            case CLOSED -> texts.of("confirm.closed.value");
            case HOURS -> String.join("; ", hours.of(Arrays.asList(StoredJson.read(value, OpeningHours[].class))));
            case CONTACTS ->
                Arrays.stream(StoredJson.read(value, Contact[].class))
                        .map(SaidText::contact)
                        .collect(Collectors.joining("; "));
            default -> value;
        };
        return words.isBlank() ? texts.of("confirm.nothing") : words;
    }

    private static String contact(Contact it) {
        return Stream.of(it.phone(), it.email(), it.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
