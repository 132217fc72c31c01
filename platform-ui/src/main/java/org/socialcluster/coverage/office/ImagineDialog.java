package org.socialcluster.coverage.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.CentreId;

/** One imagined service: what it is called, where, for what, and whom it takes. */
final class ImagineDialog extends FormDialog {
    private final TextField name = new TextField(getTranslation("scenario.service"));
    private final ComboBox<String> where;
    private final MultiSelectComboBox<String> needs;
    private final Select<ServiceForm> way = new Select<>();
    private final MultiSelectComboBox<String> towns;

    /**
     * @param place its number in the scenario, from 0
     * @param region id of the region's own centre
     * @param townNames towns by their ids
     * @param done takes the service; what it refuses is shown at its field
     */
    ImagineDialog(int place, Codes needNames, String region, Codes townNames, Consumer<ImaginedService> done) {
        this(place, needNames, region, townNames, done, new Form());
    }

    private ImagineDialog(
            int place, Codes needNames, String region, Codes townNames, Consumer<ImaginedService> done, Form form) {
        super(CoverageSaid.text("scenario.imagine"), form);
        String at = "services[" + place + "].";
        where = townNames
                .and(new Codes(Map.of(region, getTranslation("scenario.region"))))
                .one(getTranslation("scenario.where"));
        needs = needNames.many(getTranslation("scenario.needs"));
        towns = townNames.many(getTranslation("scenario.towns"));
        way.setLabel(getTranslation("service.form"));
        way.setItems(ServiceForm.values());
        way.setItemLabelGenerator(OutcomeSaid::form);
        way.setValue(ServiceForm.VISIT);
        name.setWidthFull();
        towns.setHelperText(getTranslation("scenario.towns.why"));
        form.field(at + "name", name);
        form.field(at + "centre", where);
        form.field(at + "needs", needs);
        form.field(at + "form", way);
        form.field(at + "towns", towns);
        fields(needs, where, name, way, towns);
        action(getTranslation("scenario.count"), () -> {
            if (where.getValue() == null) {
                form.refuse(at + "centre", getTranslation("scenario.where.none"));
                return;
            }
            done.accept(value());
        });
        needs.addValueChangeListener(change -> suggest(needNames));
    }

    /** Until somebody calls it otherwise, the service is called as the first thing it is for. */
    private void suggest(Codes needNames) {
        if (name.getValue().isBlank() && !needs.getValue().isEmpty()) {
            name.setValue(needNames.name(needs.getValue().iterator().next()));
        }
    }

    /** Fills in what is known already. */
    ImagineDialog prefilled(@Nullable String centre, List<String> codes) {
        where.setValue(centre);
        needs.setValue(codes);
        return this;
    }

    /** Fills in a service that is changed. */
    ImagineDialog prefilled(ImaginedService service) {
        name.setValue(service.name());
        way.setValue(service.form());
        towns.setValue(service.towns().stream().map(CentreId::toString).toList());
        return prefilled(service.centre().toString(), service.needs());
    }

    private ImaginedService value() {
        return new ImaginedService(
                new CentreId(UUID.fromString(where.getValue())),
                name.getValue(),
                way.getValue(),
                List.copyOf(needs.getValue()),
                towns.getValue().stream()
                        .filter(it -> !it.equals(where.getValue()))
                        .map(it -> new CentreId(UUID.fromString(it)))
                        .toList());
    }
}
