package org.socialcluster.tenancy.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.HoursField;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.Section;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.tenancy.OwnCentreDraft;

/** The fields of the centre: how people reach it, and when. */
class OwnCentreFields implements Fields<OwnCentreDraft> {
    private final RecordForm<OwnCentreDraft> form = new RecordForm<>();
    private final TextField address = field("address");
    private final TextField phone = field("phone");
    private final TextField email = field("email");
    private final HoursField hours = new HoursField(said("hours"));

    OwnCentreFields() {
        form.letters("address", address, OwnCentreDraft::address);
        form.letters("phone", phone, OwnCentreDraft::phone);
        form.letters("email", email, OwnCentreDraft::email);
        form.list("hours", hours, OpeningHours.class, OwnCentreDraft::hours, HoursWords::of);
    }

    @Override
    public Component screen() {
        Div screen = new Div(new Part("part.reach", address, phone, email), new Part("part.hours", hours));
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<OwnCentreDraft> form() {
        return form;
    }

    @Override
    public OwnCentreDraft draft() {
        return new OwnCentreDraft(typed(address), typed(phone), typed(email), hours.getValue());
    }

    /** A section whose fields stand under each other. */
    private static final class Part extends Section {
        Part(String heading, Component... fields) {
            super(said(heading));
            put(fields);
        }
    }

    private static TextField field(String name) {
        TextField field = new TextField(said(name));
        field.setHelperText(said(name + ".why"));
        return field;
    }

    private static @Nullable String typed(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String said(String key) {
        return I18NProvider.translate(Words.LANGUAGE, "centre." + key);
    }
}
