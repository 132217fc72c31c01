package org.socialcluster.identity.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.People;
import org.socialcluster.identity.PersonView;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;

/** One person: what she may do and everything that can be done about it. */
class PersonDialog extends Dialog {
    private final PersonView person;
    private final transient People people;
    private final transient PeopleDialogs dialogs;
    private final OfficeSession session;
    private final transient Runnable changed;

    PersonDialog(
            PersonView person,
            People people,
            PeopleDialogs dialogs,
            OfficeSession session,
            Words words,
            Runnable changed) {
        this.person = person;
        this.people = people;
        this.dialogs = dialogs;
        this.session = session;
        this.changed = changed;
        setHeaderTitle(person.name());
        setWidth("30rem");
        setMaxWidth("100%");
        add(facts(words), actions());
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private Component facts(Words words) {
        Div facts = new Div(new Paragraph(person.login()));
        for (Membership membership : person.memberships()) {
            facts.add(new Paragraph(
                    getTranslation("people.role-in", membership.town(), words.roles(membership.roles()))));
        }
        facts.add(new Paragraph(
                person.lastSignInAt() == null
                        ? getTranslation("person.never")
                        : getTranslation("person.last", words.moment(person.lastSignInAt()))));
        if (person.blocked()) {
            facts.add(new Paragraph(getTranslation("person.blocked")));
        }
        if (myself()) {
            facts.add(new Paragraph(getTranslation("person.myself")));
        }
        if (person.shared()) {
            facts.add(new Paragraph(getTranslation("person.shared")));
        }
        return facts;
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        if (!myself()) {
            actions.add(roles());
        }
        if (!person.shared()) {
            actions.add(newPassword(), mustChange(), endSessions());
            if (!myself()) {
                actions.add(person.blocked() ? unblock() : block());
            }
        }
        return actions;
    }

    private boolean myself() {
        return person.id().equals(session.self().person());
    }

    private Component roles() {
        return new Button(getTranslation("person.roles"), click -> {
            close();
            dialogs.roles(person, changed).open();
        });
    }

    private Component newPassword() {
        return new Button(getTranslation("person.password"), click -> {
            close();
            dialogs.show(
                    people.newPassword(session.actor(), person.id()),
                    getTranslation("person.password.made", person.name()),
                    "person.password.advice");
        });
    }

    private Component mustChange() {
        return asking("person.must-change", () -> people.requirePasswordChange(session.actor(), person.id()));
    }

    private Component endSessions() {
        return asking("person.sessions", () -> people.endSessions(session.actor(), person.id()));
    }

    private Component block() {
        return asking("person.block", () -> people.block(session.actor(), person.id()));
    }

    private Component unblock() {
        return asking("person.unblock", () -> people.unblock(session.actor(), person.id()));
    }

    /** A button with the question, the consequence and the words afterwards under one key. */
    private Component asking(String key, Runnable work) {
        return new Button(
                getTranslation(key),
                click -> Ask.before(
                        getTranslation(key + ".ask", person.name()),
                        getTranslation(key + ".what"),
                        getTranslation(key),
                        () -> {
                            work.run();
                            close();
                            Notice.done(getTranslation(key + ".done", person.name()));
                            changed.run();
                        }));
    }
}
