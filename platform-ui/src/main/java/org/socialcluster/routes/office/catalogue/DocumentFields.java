package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.routes.catalogue.DocumentDraft;

/** The fields of a document. */
class DocumentFields implements Fields<DocumentDraft> {
    private final RecordForm<DocumentDraft> form = new RecordForm<>();
    private final TextField name = CatalogueText.field("catalogue.document.name");
    private final ComboBox<String> kind;
    private final TextField issuedBy = CatalogueText.field("catalogue.document.issuer");
    private final ComboBox<String> paper;
    private final TextField validity = CatalogueText.field("catalogue.document.validity");

    DocumentFields(Vocabulary vocabulary) {
        Codes kinds = vocabulary.of("document_kinds");
        Codes papers = vocabulary.of("document_forms");
        kind = kinds.one(CatalogueText.of("catalogue.document.kind"));
        paper = papers.one(CatalogueText.of("catalogue.document.form"));
        form.letters("name", name, DocumentDraft::name);
        form.code("kind", kind, kinds, it -> chosen(it.kind()));
        form.letters("issuedBy", issuedBy, DocumentDraft::issuedBy);
        form.code("form", paper, papers, it -> chosen(it.form()));
        form.letters("validity", validity, DocumentDraft::validity);
    }

    private static @Nullable String chosen(String code) {
        return code.isEmpty() ? null : code;
    }

    @Override
    public Component screen() {
        Section what = new Part("catalogue.document.part", name, kind, issuedBy, paper, validity);
        Div screen = new Div(what);
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<DocumentDraft> form() {
        return form;
    }

    @Override
    public DocumentDraft draft() {
        return new DocumentDraft(
                Objects.requireNonNullElse(kind.getValue(), ""),
                name.getValue(),
                issuedBy.getValue(),
                Objects.requireNonNullElse(paper.getValue(), ""),
                validity.getValue());
    }
}
