package org.socialcluster.hours.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.DayHours;
import org.socialcluster.hours.SpecialDayDraft;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.services.ServiceView;

/** One stretch of special days, to be added. */
final class SpecialDayDialog extends FormDialog {
    /** Whose hours are others. */
    private enum Whose {
        CENTRE,
        PLACE,
        SERVICE
    }

    private final Form form;
    private final Select<Whose> whose = new Select<>();
    private final ComboBox<PlaceView> place;
    private final ComboBox<ServiceView> service;
    private final DayField first = new DayField("");
    private final DayField last = new DayField("");
    private final TextField hours = new TextField();
    private final TextField reason = new TextField();

    SpecialDayDialog(Owners owners, Consumer<SpecialDayDraft> done) {
        this(owners, done, new Form());
    }

    private SpecialDayDialog(Owners owners, Consumer<SpecialDayDraft> done, Form form) {
        super(Owners.text("special.new"), form);
        this.form = form;
        place = form.field("placeId", owners.places());
        service = form.field("serviceId", owners.services());
        whose.setLabel(getTranslation("special.whose"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(
                it -> getTranslation("special.whose." + it.name().toLowerCase(Locale.ROOT)));
        whose.addValueChangeListener(change -> show(change.getValue()));
        whose.setValue(Whose.CENTRE);
        label("firstDay", first, "special.first");
        label("lastDay", last, "special.last");
        label("hours", hours, "special.hours");
        label("reason", reason, "special.reason");
        form.field("hours[0].closes", hours);
        form.field("hours[1].closes", hours);
        fields(whose, place, service, first, last, hours, reason);
        action(getTranslation("special.add"), () -> add(done));
    }

    private void show(Whose chosen) {
        place.setVisible(chosen == Whose.PLACE);
        service.setVisible(chosen == Whose.SERVICE);
    }

    private void label(String name, DayField field, String key) {
        form.field(name, field).setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".why"));
    }

    private void label(String name, TextField field, String key) {
        form.field(name, field).setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".why"));
    }

    private void add(Consumer<SpecialDayDraft> done) {
        List<DayHours> typed = TypedHours.of(hours.getValue()).orElse(null);
        for (String name : Arrays.asList("firstDay", "lastDay")) {
            if ((name.equals("firstDay") ? first : last).unreadable()) {
                form.refuse(name, getTranslation("close.until.wrong"));
                return;
            }
        }
        if (typed == null) {
            form.refuse("hours", getTranslation("special.hours.wrong"));
        } else if (whose.getValue() == Whose.PLACE && place.getValue() == null) {
            form.refuse("placeId", getTranslation("special.place"));
        } else if (whose.getValue() == Whose.SERVICE && service.getValue() == null) {
            form.refuse("serviceId", getTranslation("special.service"));
        } else {
            done.accept(draft(typed));
        }
    }

    @SuppressWarnings("NullAway") // a day not chosen is refused by the service, beside the field
    private SpecialDayDraft draft(List<DayHours> typed) {
        return new SpecialDayDraft(
                id(Whose.PLACE), id(Whose.SERVICE), first.getValue(), last.getValue(), typed, reason.getValue());
    }

    private @Nullable UUID id(Whose wanted) {
        if (whose.getValue() != wanted) {
            return null;
        }
        return wanted == Whose.PLACE
                ? place.getValue().id().value()
                : service.getValue().id().value();
    }
}
