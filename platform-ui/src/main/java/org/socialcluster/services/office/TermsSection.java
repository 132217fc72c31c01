package org.socialcluster.services.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceDraft.Cost;
import org.socialcluster.services.ServiceDraft.Eligibility;

/** What it costs, who may have it, what to bring. */
class TermsSection extends Section {
    private final Select<CostKind> kind = new Select<>();
    private final TextArea cost = new TextArea();
    private final TextArea eligibility = new TextArea();
    private final Checkbox ippsu = new Checkbox();
    private final MultiSelectComboBox<String> documents;

    TermsSection(RecordForm<ServiceDraft> form, Vocabulary vocabulary) {
        super(Shelf.words("service.part.terms"));
        kind.setLabel(getTranslation("service.cost"));
        kind.setItems(CostKind.values());
        kind.setItemLabelGenerator(TermsSection::words);
        cost.setLabel(getTranslation("service.cost.text"));
        cost.setHelperText(getTranslation("service.cost.text.why"));
        eligibility.setLabel(getTranslation("service.eligibility"));
        eligibility.setHelperText(getTranslation("service.eligibility.why"));
        ippsu.setLabel(getTranslation("service.ippsu"));
        Codes papers = vocabulary.of("document_kinds");
        documents = papers.many(getTranslation("service.documents"));
        documents.setHelperText(getTranslation("service.documents.why"));
        form.other(
                "cost.kind",
                kind,
                CostKind.class,
                it -> it.cost().kind(),
                kind::getValue,
                kind::setValue,
                TermsSection::words);
        form.letters("cost.text", cost, it -> it.cost().text());
        form.letters("eligibility.text", eligibility, it -> it.eligibility().text());
        form.flag(
                "eligibility.ippsuRequired",
                ippsu,
                it -> it.eligibility().ippsuRequired(),
                it -> getTranslation(it ? "yes" : "no"));
        form.codes("documents", documents, papers, ServiceDraft::documents);
        put(kind, cost, eligibility, ippsu, documents);
    }

    private static String words(CostKind kind) {
        return Shelf.words("service.cost." + kind.name().toLowerCase(Locale.ROOT));
    }

    Cost cost() {
        return new Cost(kind.getValue(), text(cost));
    }

    Eligibility eligibility() {
        return new Eligibility(text(eligibility), ippsu.getValue());
    }

    List<String> documents() {
        return List.copyOf(documents.getValue());
    }

    private static @Nullable String text(TextArea field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
