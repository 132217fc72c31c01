package org.socialcluster.identity.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.socialcluster.identity.PasswordRules;
import org.socialcluster.identity.Profiles;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.office.Form;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;

/** Changes the own password. All other sessions end; this one goes on. */
class OwnPassword extends Div {
    private final transient Profiles profiles;
    private final OfficeSession session;
    private final transient Runnable changed;
    private final transient Form form = new Form();
    private final PasswordField current = form.field("current", new PasswordField());
    private final PasswordField wanted = form.field("password", new PasswordField());

    /** @param changed what to do once the other sessions have ended */
    OwnPassword(Profiles profiles, OfficeSession session, Runnable changed) {
        this.profiles = profiles;
        this.session = session;
        this.changed = changed;
        current.setLabel(getTranslation("password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(getTranslation("password.new"));
        wanted.setHelperText(getTranslation("password.rules", PasswordRules.SHORTEST));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        revealInRussian(current);
        revealInRussian(wanted);
        Div row = new Div(current, wanted, new Button(getTranslation("password.do"), click -> change()));
        row.addClassNames("row", "top");
        add(new Paragraph(getTranslation("password.about")), row);
    }

    /** Vaadin has no method for it: a screen reader would say "Show password". */
    private void revealInRussian(PasswordField field) {
        field.getElement().executeJs("this.i18n = {reveal: $0}", getTranslation("password.reveal"));
    }

    private void change() {
        SignedIn person = session.person();
        boolean answered = form.submit(() -> {
            if (!profiles.changePassword(person.self(), current.getValue(), wanted.getValue(), person.sessionId())) {
                form.refuse("current", getTranslation("password.wrong"));
                return;
            }
            Notice.done(getTranslation("password.done"));
        });
        if (answered && !current.isInvalid()) {
            current.clear();
            wanted.clear();
            changed.run();
        }
    }
}
