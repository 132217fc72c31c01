package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.services.ServiceDraft;

/** Which needs the service answers, and whose. */
class WhomSection extends Section {
    private final MultiSelectComboBox<String> needs;
    private final MultiSelectComboBox<String> audience;
    private final MultiSelectComboBox<String> types;

    WhomSection(RecordForm<ServiceDraft> form, Vocabulary vocabulary) {
        super(Shelf.words("service.part.whom"));
        Codes needCodes = vocabulary.needs();
        Codes people = vocabulary.of("recipient_categories");
        Codes typeCodes = vocabulary.of("service_types");
        needs = needCodes.many(getTranslation("service.needs"));
        needs.setHelperText(getTranslation("service.needs.why"));
        audience = people.many(getTranslation("service.audience"));
        audience.setHelperText(getTranslation("service.audience.why"));
        types = typeCodes.many(getTranslation("service.types"));
        types.setHelperText(getTranslation("service.types.why"));
        form.codes("needs", needs, needCodes, ServiceDraft::needs);
        form.codes("audience", audience, people, ServiceDraft::audience);
        form.codes("serviceTypes", types, typeCodes, ServiceDraft::serviceTypes);
        put(needs, audience, types);
    }

    List<String> needs() {
        return List.copyOf(needs.getValue());
    }

    List<String> audience() {
        return List.copyOf(audience.getValue());
    }

    List<String> serviceTypes() {
        return List.copyOf(types.getValue());
    }
}
