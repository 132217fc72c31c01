package org.socialcluster.identity.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.socialcluster.identity.InvitationView;
import org.socialcluster.identity.People;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;

/** Invitations that nobody has answered yet, each with the way to take it back. */
class WaitingInvitations extends Div {
    private final transient People people;
    private final OfficeSession session;
    private final transient Words words;

    WaitingInvitations(People people, OfficeSession session, Words words) {
        this.people = people;
        this.session = session;
        this.words = words;
        refresh();
    }

    void refresh() {
        removeAll();
        List<InvitationView> invitations = people.invitations(session.actor());
        if (invitations.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        invitations.forEach(invitation -> list.add(line(invitation)));
        Div box = new Div(list);
        box.addClassName("box");
        add(new H2(getTranslation("invitations.title")), box, export());
    }

    private LinesExport<InvitationView> export() {
        return LinesExport.of("invitations", () -> people.invitations(session.actor()))
                .column("export.person", this::name)
                .column("export.login", InvitationView::login)
                .column("export.town", InvitationView::town)
                .column("export.roles", it -> words.roles(it.roles()))
                .column("export.until", it -> words.clock(it.expiresAt()));
    }

    private String name(InvitationView invitation) {
        return invitation.name() == null ? getTranslation("invitations.first") : invitation.name();
    }

    private ListItem line(InvitationView invitation) {
        String name = name(invitation);
        return new ListItem(new Div(title(name, invitation), about(invitation)), withdraw(name, invitation));
    }

    private static Component title(String name, InvitationView invitation) {
        Span title = new Span(name);
        title.addClassName("strong");
        return invitation.login() == null ? title : new Div(title, new Span(" " + invitation.login()));
    }

    private Component about(InvitationView invitation) {
        String roles = words.roles(invitation.roles());
        Paragraph about = new Paragraph(getTranslation(
                "invitations.about",
                invitation.town() == null ? roles : getTranslation("people.role-in", invitation.town(), roles),
                words.moment(invitation.expiresAt())));
        about.addClassName("sub");
        return about;
    }

    private Component withdraw(String name, InvitationView invitation) {
        return new Button(
                getTranslation("invitations.withdraw"),
                click -> Ask.before(
                        getTranslation("invitations.withdraw.ask", name),
                        getTranslation("invitations.withdraw.what"),
                        getTranslation("invitations.withdraw"),
                        () -> {
                            people.withdraw(session.actor(), invitation.id());
                            Notice.done(getTranslation("invitations.withdrawn"));
                            refresh();
                        }));
    }
}
