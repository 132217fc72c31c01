package org.socialcluster.contacts.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;

/** The fields of a contact. */
class ContactFields implements Fields<ContactDraft> {
    private final RecordForm<ContactDraft> form = new RecordForm<>();
    private final TextField phone = field("contact.phone", "contact.phone.why");
    private final TextField email = field("contact.email", "contact.email.why");
    private final TextField note = field("contact.note", "contact.note.why");
    private final TextField label = field("contact.label", "contact.label.why");

    ContactFields() {
        form.letters("phone", phone, ContactDraft::phone);
        form.letters("email", email, ContactDraft::email);
        form.letters("note", note, ContactDraft::note);
        form.letters("label", label, ContactDraft::label);
    }

    @Override
    public Component screen() {
        Div screen =
                new Div(new Part("contact.part.residents", phone, email, note), new Part("contact.part.office", label));
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<ContactDraft> form() {
        return form;
    }

    @Override
    public ContactDraft draft() {
        return new ContactDraft(given(label), given(phone), given(email), given(note));
    }

    /** A section whose fields stand under each other. */
    private static final class Part extends Section {
        Part(String heading, Component... fields) {
            super(text(heading));
            put(fields);
        }
    }

    private static TextField field(String name, String why) {
        TextField field = new TextField(text(name));
        field.setHelperText(text(why));
        return field;
    }

    private static @Nullable String given(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String text(String key) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key);
    }
}
