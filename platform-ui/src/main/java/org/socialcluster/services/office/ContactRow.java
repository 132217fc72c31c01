package org.socialcluster.services.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.Contact;

/** One way to ask. */
class ContactRow extends Div implements Rows.Row<Contact> {
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final TextField note = new TextField();

    ContactRow(Contact contact, Runnable changed) {
        addClassName("beside");
        phone.setLabel(getTranslation("contact.phone"));
        email.setLabel(getTranslation("contact.email"));
        note.setLabel(getTranslation("contact.note"));
        phone.setValue(Objects.requireNonNullElse(contact.phone(), ""));
        email.setValue(Objects.requireNonNullElse(contact.email(), ""));
        note.setValue(Objects.requireNonNullElse(contact.note(), ""));
        all().forEach(field -> {
            field.setManualValidation(true);
            field.addValueChangeListener(change -> changed.run());
            add(field);
        });
    }

    @Override
    public Contact value() {
        return new Contact(text(phone), text(email), text(note));
    }

    static String words(Contact contact) {
        return Stream.of(contact.phone(), contact.email(), contact.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        all().forEach(field -> field.setReadOnly(readOnly));
    }

    @Override
    public void refuse(String field, String message) {
        TextField wrong = field.equals("email") ? email : field.equals("note") ? note : phone;
        wrong.setErrorMessage(message);
        wrong.setInvalid(true);
    }

    @Override
    public void accept() {
        all().forEach(field -> field.setInvalid(false));
    }

    @Override
    public void focus() {
        phone.focus();
    }

    private Stream<TextField> all() {
        return Stream.of(phone, email, note);
    }
}
