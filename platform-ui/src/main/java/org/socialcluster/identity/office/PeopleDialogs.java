package org.socialcluster.identity.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.socialcluster.identity.InvitationDraft;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.OneTimeLink;
import org.socialcluster.identity.People;
import org.socialcluster.identity.PersonView;
import org.socialcluster.identity.office.CentreRoles.Choice;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.SecretDialog;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** Dialogs of people's administration: invite, one person, roles, a link that is shown once. */
@Dependent
class PeopleDialogs {
    private final People people;
    private final Centres centres;
    private final OfficeSession session;
    private final Words words;

    @Inject
    PeopleDialogs(People people, Centres centres, OfficeSession session, Words words) {
        this.people = people;
        this.centres = centres;
        this.session = session;
        this.words = words;
    }

    Dialog person(PersonView person, Runnable changed) {
        return new PersonDialog(person, people, this, session, words, changed);
    }

    Dialog invite(Runnable done) {
        Form form = new Form();
        EmailField email = form.field("email", new EmailField(text("invite.email")));
        email.setHelperText(text("invite.email.why"));
        TextField name = form.field("name", new TextField(text("invite.name")));
        name.setHelperText(text("invite.name.why"));
        CentreRoles where = new CentreRoles(form, choices(List.of()), words);
        return new FormDialog(text("invite.title"), form)
                .fields(email, name, where)
                .action(text("invite.do"), () -> {
                    InvitationDraft draft = new InvitationDraft(
                            email.getValue().strip(), name.getValue().strip(), where.centre(), where.roles());
                    boolean again = waits(draft.email(), where.town());
                    OneTimeLink link = people.invite(session.actor(), draft);
                    done.run();
                    show(link, text("invite.made", draft.name()), again ? "invite.advice.again" : "invite.advice");
                });
    }

    /** Whether a link to that centre is out already: a new one ends it. */
    private boolean waits(String email, String town) {
        return people.invitations(session.actor()).stream()
                .anyMatch(it -> email.equalsIgnoreCase(it.login()) && town.equals(it.town()));
    }

    Dialog roles(PersonView person, Runnable changed) {
        Form form = new Form();
        CentreRoles where = new CentreRoles(form, choices(person.memberships()), words);
        return new FormDialog(text("roles.title", person.name()), form)
                .fields(where)
                .action(text("roles.do"), () -> {
                    if (where.leaves()) {
                        askToTakeOut(person, where, changed);
                        return;
                    }
                    people.changeRoles(session.actor(), person.id(), where.centre(), where.roles());
                    Notice.done(text("roles.done", person.name(), where.town()));
                    changed.run();
                });
    }

    private void askToTakeOut(PersonView person, CentreRoles where, Runnable changed) {
        Ask.before(
                text("roles.out.ask", person.name(), where.town()), text("roles.out.what"), text("roles.out"), () -> {
                    people.changeRoles(session.actor(), person.id(), where.centre(), Set.of());
                    Notice.done(text("roles.out.done", person.name(), where.town()));
                    changed.run();
                });
    }

    /** Shows a link the only time it is seen, as an address that works from outside.
     *
     * @param advice key of the text about it, with the moment until which it is good */
    void show(OneTimeLink link, String title, String advice) {
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> new SecretDialog(
                                title,
                                text("link.label"),
                                here.getProtocol() + "://" + here.getAuthority() + link.path(),
                                text(advice, words.moment(link.expiresAt())))
                        .open());
    }

    /** Centres the Actor may give roles in: an administrator everywhere, a manager in the own centre. */
    private List<Choice> choices(List<Membership> held) {
        Actor actor = session.actor();
        List<Choice> choices = new ArrayList<>(held.stream()
                .map(it -> new Choice(it.centre(), it.town(), it.regional(), it.roles()))
                .toList());
        if (actor.has(Role.ADMINISTRATOR)) {
            session.membership().ifPresent(region -> add(choices, choice(region)));
            centres.towns(actor)
                    .forEach(town ->
                            add(choices, new Choice(town.id(), town.name().nominative(), false, Set.of())));
        } else {
            session.membership().ifPresent(own -> add(choices, choice(own)));
        }
        return choices;
    }

    private static Choice choice(Membership membership) {
        return new Choice(membership.centre(), membership.town(), membership.regional(), Set.of());
    }

    private static void add(List<Choice> choices, Choice choice) {
        if (choices.stream().noneMatch(it -> it.id().equals(choice.id()))) {
            choices.add(choice);
        }
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
    }
}
