package org.socialcluster.providers.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.ProviderId;

/** The fields of a place: where it is, who can get in. */
class PlaceFields implements Fields<PlaceDraft> {
    private final RecordForm<PlaceDraft> form = new RecordForm<>();
    private final TextField name = field("name");
    private final TextField city = field("city");
    private final TextField street = field("street");
    private final TextField postalCode = field("postal-code");
    private final TextField coordinates = field("coordinates");
    private final Checkbox hidden = new Checkbox(text("place.hidden"));
    private final TextArea note = new TextArea(text("place.note"));
    private final ComboBox<String> passport;
    private final MultiSelectComboBox<String> accessibility;

    /** Whose place it is, which no field shows. */
    private @Nullable ProviderId owner;

    PlaceFields(Vocabulary vocabulary) {
        Codes classes = vocabulary.of("accessibility_passport_classes");
        Codes ways = vocabulary.of("accessibility_groups").and(vocabulary.of("accessibility_features"));
        passport = classes.one(text("place.passport"));
        passport.setHelperText(text("place.passport.why"));
        accessibility = ways.many(text("place.accessibility"));
        accessibility.setHelperText(text("place.accessibility.why"));
        hidden.setHelperText(text("place.hidden.why"));
        note.setHelperText(text("place.note.why"));
        form.letters("name", name, PlaceDraft::name);
        form.letters("city", city, PlaceDraft::city);
        form.letters("street", street, PlaceDraft::street);
        form.letters("postalCode", postalCode, PlaceDraft::postalCode);
        form.letters("latitude", coordinates, it -> new Coordinates(it.latitude(), it.longitude()).text());
        form.alias("longitude", "latitude");
        form.flag("addressHidden", hidden, PlaceDraft::addressHidden, it -> text(it ? "yes" : "no"));
        form.letters("note", note, PlaceDraft::note);
        form.code("passportClass", passport, classes, PlaceDraft::passportClass);
        form.codes("accessibility", accessibility, ways, PlaceDraft::accessibility);
    }

    @Override
    public Component screen() {
        Div screen = new Div(
                new Part("place.part.where", name, city, street, postalCode, coordinates, hidden, note),
                new Part("place.part.access", passport, accessibility));
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public void shown(PlaceDraft record) {
        owner = record.providerId();
    }

    @Override
    public RecordForm<PlaceDraft> form() {
        return form;
    }

    @Override
    public PlaceDraft draft() {
        Coordinates where = Coordinates.of(coordinates.getValue(), text("place.coordinates.wrong"));
        return new PlaceDraft(
                name.getValue().strip(),
                owner,
                given(street.getValue()),
                city.getValue().strip(),
                given(postalCode.getValue()),
                where.latitude(),
                where.longitude(),
                hidden.getValue(),
                Objects.requireNonNullElse(passport.getValue(), ""),
                List.copyOf(accessibility.getValue()),
                given(note.getValue()));
    }

    private static final class Part extends Section {
        Part(String heading, Component... fields) {
            super(PlaceFields.text(heading));
            put(fields);
        }
    }

    private static TextField field(String name) {
        TextField field = new TextField(text("place." + name));
        field.setHelperText(text("place." + name + ".why"));
        return field;
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static String text(String key) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key);
    }
}
