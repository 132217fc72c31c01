package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.socialcluster.office.Codes;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.routes.catalogue.LegalActDraft;
import org.socialcluster.shared.Problem;

/** The fields of an act. */
class ActFields implements Fields<LegalActDraft> {
    static final List<String> LEVELS = List.of("FEDERAL", "REGIONAL", "MUNICIPAL");

    private final RecordForm<LegalActDraft> form = new RecordForm<>();
    private final TextField name = CatalogueText.field("catalogue.act.name");
    private final TextField number = CatalogueText.field("catalogue.act.number");
    private final DayField adopted = new DayField(CatalogueText.of("catalogue.act.adopted"));
    private final ComboBox<String> level;
    private final TextField edition = CatalogueText.field("catalogue.act.edition");
    private final TextField url = CatalogueText.field("catalogue.act.url");
    private final TextField source = CatalogueText.field("catalogue.act.source");

    ActFields() {
        Map<String, String> names = new LinkedHashMap<>();
        LEVELS.forEach(it -> names.put(it, level(it)));
        Codes levels = new Codes(names);
        level = levels.one(CatalogueText.of("catalogue.act.level"));
        form.letters("name", name, LegalActDraft::name);
        form.letters("number", number, LegalActDraft::number);
        form.<String, DayField>other(
                "adoptedOn",
                adopted,
                String.class,
                it -> Objects.toString(it.adoptedOn(), ""),
                () -> Objects.toString(adopted.getValue(), ""),
                kept -> adopted.setValue(kept.isEmpty() ? null : LocalDate.parse(kept)),
                kept -> kept.isEmpty() ? "" : Words.day(LocalDate.parse(kept)));
        form.code("level", level, levels, LegalActDraft::level);
        form.letters("edition", edition, LegalActDraft::edition);
        form.letters("url", url, LegalActDraft::url);
        form.letters("source", source, LegalActDraft::source);
    }

    static String level(String code) {
        return CatalogueText.of("catalogue.level." + code.toLowerCase(Locale.ROOT));
    }

    @Override
    public Component screen() {
        Div screen = new Div(
                new Part("catalogue.act.part", name, number, adopted, level),
                new Part("catalogue.act.part.text", edition, url, source));
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<LegalActDraft> form() {
        return form;
    }

    @Override
    public LegalActDraft draft() {
        if (adopted.unreadable()) {
            throw Problem.ofField("adoptedOn", "event.no-day");
        }
        return new LegalActDraft(
                name.getValue(),
                number.getValue(),
                adopted.getValue(),
                Objects.requireNonNullElse(level.getValue(), ""),
                edition.getValue(),
                url.getValue(),
                source.getValue());
    }
}
