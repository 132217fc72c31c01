package org.socialcluster.identity.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.socialcluster.identity.Profiles;
import org.socialcluster.identity.SessionView;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;

/** Where the person is signed in, so that a stranger is noticed and put out. */
class OwnSessions extends Div {
    private final transient Profiles profiles;
    private final OfficeSession session;
    private final transient Words words;

    OwnSessions(Profiles profiles, OfficeSession session, Words words) {
        this.profiles = profiles;
        this.session = session;
        this.words = words;
        refresh();
    }

    final void refresh() {
        removeAll();
        SignedIn person = session.person();
        List<SessionView> sessions = profiles.sessions(person.self(), person.sessionId());
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        sessions.forEach(one -> list.add(line(one)));
        add(new Paragraph(getTranslation("sessions.about")), list);
        if (sessions.size() > 1) {
            add(new Button(getTranslation("sessions.end-others"), click -> askToEndOthers()));
        }
    }

    private ListItem line(SessionView one) {
        String device = Device.of(one.device()).words(this::getTranslation);
        Span name = new Span(device);
        name.addClassName("strong");
        Paragraph about = new Paragraph(getTranslation(
                "sessions.line",
                words.moment(one.since()),
                words.moment(one.lastSeen()),
                one.address() == null ? getTranslation("sessions.no-address") : one.address()));
        about.addClassName("sub");
        ListItem line = new ListItem(new Div(name, about));
        if (one.current()) {
            Span here = new Span(getTranslation("sessions.here"));
            here.addClassNames("tag", "active");
            line.add(here);
        } else {
            Button end = new Button(getTranslation("sessions.end"), click -> end(one));
            end.setAriaLabel(getTranslation("sessions.end.which", device, words.moment(one.since())));
            line.add(end);
        }
        return line;
    }

    private void end(SessionView one) {
        profiles.endSession(session.self(), one.id());
        Notice.done(getTranslation("sessions.ended"));
        refresh();
    }

    private void askToEndOthers() {
        Ask.before(
                getTranslation("sessions.end-others.ask"),
                getTranslation("sessions.end-others.what"),
                getTranslation("sessions.end-others"),
                () -> {
                    SignedIn person = session.person();
                    profiles.endOtherSessions(person.self(), person.sessionId());
                    Notice.done(getTranslation("sessions.others-ended"));
                    refresh();
                });
    }
}
