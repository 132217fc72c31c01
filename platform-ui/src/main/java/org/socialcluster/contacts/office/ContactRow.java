package org.socialcluster.contacts.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.Contact;

/** One way to ask: chosen among those the centre has, or written anew. Says where else it stands. */
class ContactRow extends Div implements Rows.Row<Contact> {
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final TextField note = new TextField();
    private final Div shared = new Div();
    private final ContactChoice choice;
    private final transient ContactBook book;
    private final transient Optional<ContactView> before;

    ContactRow(Contact contact, ContactBook book, Runnable changed) {
        this.book = book;
        this.before = book.find(contact);
        this.choice = new ContactChoice(book, this::take);
        Div fields = new Div(phone, email, note);
        fields.addClassName("beside");
        shared.addClassName("sub");
        phone.setLabel(getTranslation("contact.phone"));
        email.setLabel(getTranslation("contact.email"));
        note.setLabel(getTranslation("contact.note"));
        show(contact);
        all().forEach(field -> {
            field.setManualValidation(true);
            field.addValueChangeListener(change -> {
                changed.run();
                look();
            });
        });
        add(choice, fields, shared);
        addClassName("contact");
        look();
    }

    private void take(ContactView chosen) {
        show(new Contact(chosen.phone(), chosen.email(), chosen.note()));
    }

    private void show(Contact contact) {
        phone.setValue(Objects.requireNonNullElse(contact.phone(), ""));
        email.setValue(Objects.requireNonNullElse(contact.email(), ""));
        note.setValue(Objects.requireNonNullElse(contact.note(), ""));
    }

    /** Whether a change of these words would be one of other records too, and where to make it. */
    private void look() {
        shared.removeAll();
        choice.setVisible(!phone.isReadOnly() && value().equals(ContactBook.NOTHING));
        Optional<ContactView> now = book.find(value());
        boolean here = before.isPresent() && now.equals(before);
        int elsewhere = now.map(it -> here ? it.uses() - 1 : it.uses()).orElse(0);
        if (elsewhere > 0) {
            say("contact.shared", elsewhere, now.get());
        } else if (!here && before.isPresent() && before.get().uses() > 1) {
            say("contact.only-here", before.get().uses() - 1, before.get());
        }
    }

    private void say(String what, int records, ContactView contact) {
        shared.add(new Span(getTranslation(what, records) + " "), everywhere(contact));
    }

    /** In a tab of its own: what is typed here stays. */
    private Anchor everywhere(ContactView contact) {
        Anchor page = new Anchor("contacts/" + contact.id(), getTranslation("contact.everywhere"));
        page.setTarget("_blank");
        page.setRouterIgnore(true);
        return page;
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
        look();
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
        if (choice.isVisible()) {
            choice.focus();
        } else {
            phone.focus();
        }
    }

    private Stream<TextField> all() {
        return Stream.of(phone, email, note);
    }
}
