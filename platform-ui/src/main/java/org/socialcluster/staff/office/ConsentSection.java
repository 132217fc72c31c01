package org.socialcluster.staff.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffDraft.Consent;

/** The person's name, and what the person has agreed to. */
class ConsentSection extends Section {
    private final TextField name = new TextField();
    private final Checkbox showName = new Checkbox();
    private final Checkbox showPhoto = new Checkbox();
    private final DayField given = new DayField(StaffText.of("staff.consent.given"));

    ConsentSection(RecordForm<StaffDraft> form) {
        super(StaffText.of("staff.part.name"));
        name.setLabel(getTranslation("staff.name"));
        name.setHelperText(getTranslation("staff.name.why"));
        showName.setLabel(getTranslation("staff.consent.name"));
        showPhoto.setLabel(getTranslation("staff.consent.photo"));
        given.setHelperText(getTranslation("staff.consent.given.why"));
        form.letters("displayName", name, StaffDraft::displayName);
        form.flag("consent.name", showName, it -> of(it, Consent::name), this::words);
        form.flag("consent.photo", showPhoto, it -> of(it, Consent::photo), this::words);
        Days.register(
                form,
                "consent.given",
                given,
                it -> it.consent() == null ? null : it.consent().given());
        put(name, showName, showPhoto, given);
    }

    private static boolean of(StaffDraft draft, Function<Consent, Boolean> part) {
        return part.apply(Objects.requireNonNullElse(draft.consent(), Consent.NONE));
    }

    private String words(boolean agreed) {
        return getTranslation(agreed ? "yes" : "no");
    }

    @Nullable
    String name() {
        return StaffFields.text(name);
    }

    /** The day of a consent that has been taken back is no longer of interest. */
    Consent consent() {
        boolean any = showName.getValue() || showPhoto.getValue();
        return new Consent(showName.getValue(), showPhoto.getValue(), any ? Days.of("consent.given", given) : null);
    }
}
