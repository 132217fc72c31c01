package org.socialcluster.identity.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.ProfileView;
import org.socialcluster.identity.Profiles;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;

/** One's own account: data, roles, password, sessions, personal tokens. */
@CdiComponent
@PermitAll
@Route(value = "profile", layout = OfficeLayout.class)
@Menu(title = "profile.title", order = 90)
class OwnProfileView extends Page {
    @Inject
    OwnProfileView(Profiles profiles, OfficeSession session, Words words) {
        head(getTranslation("profile.title"));
        add(facts(profiles.get(session.self()), words));
        OwnSessions sessions = new OwnSessions(profiles, session, words);
        section("password.title", new OwnPassword(profiles, session, sessions::refresh));
        section("sessions.title", sessions);
        section("tokens.title", new OwnTokens(profiles, session, words));
    }

    private void section(String title, Component content) {
        Div box = new Div(content);
        box.addClassName("box");
        add(new H2(getTranslation(title)), box);
    }

    private Component facts(ProfileView profile, Words words) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("facts", "box");
        fact(facts, "profile.name", profile.name());
        fact(facts, "profile.login", profile.login());
        for (Membership membership : profile.memberships()) {
            facts.add(new Term(membership.town()), new Description(words.heading(words.roles(membership.roles()))));
        }
        if (profile.previousSignInAt() != null) {
            fact(facts, "profile.last", words.moment(profile.previousSignInAt()));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String term, String description) {
        facts.add(new Term(getTranslation(term)), new Description(description));
    }
}
