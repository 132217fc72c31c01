package org.socialcluster.office.lists;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Plurals;

/** Which codes the selected records get, lose, or have from now on. */
public final class CodesDialog extends FormDialog {
    /**
     * @param field name under which the service refuses them
     * @param done gets how and which
     */
    public CodesDialog(
            String title, String field, Codes codes, int records, BiConsumer<CodesChange, List<String>> done) {
        this(title, field, codes, records, done, new Form());
    }

    private CodesDialog(
            String title,
            String field,
            Codes codes,
            int records,
            BiConsumer<CodesChange, List<String>> done,
            Form form) {
        super(title, form);
        RadioButtonGroup<CodesChange> how = new RadioButtonGroup<>(getTranslation("bulk.codes.how"));
        how.setItems(CodesChange.values());
        how.setItemLabelGenerator(it -> getTranslation("bulk.codes." + it.name().toLowerCase(Locale.ROOT)));
        how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        how.setValue(CodesChange.ADD);
        MultiSelectComboBox<String> chosen = form.field(field, codes.many(title));
        fields(new Paragraph(Plurals.of("bulk.records.", records)), how, chosen);
        action(getTranslation("bulk.do"), () -> done.accept(how.getValue(), List.copyOf(chosen.getValue())));
    }
}
