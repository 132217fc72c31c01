package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import jakarta.inject.Inject;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.Profiles;
import org.socialcluster.identity.SignedIn;

/** Where one is and who one is: town, person, role; the way to the residents' pages and the way out. */
@CdiComponent
class TopBar extends Header {
    private final transient Profiles profiles;
    private final OfficeSession session;

    @Inject
    TopBar(Profiles profiles, OfficeSession session, Words words) {
        this.profiles = profiles;
        this.session = session;
        SignedIn person = session.person();
        addClassName("bar");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.drawer"));
        Div where = new Div();
        where.addClassName("where");
        session.membership().ifPresent(here -> where.add(town(person, here)));
        where.add(me(person, words));
        add(toggle, where);
        session.membership().ifPresent(here -> add(asResidentsSee(here)));
        add(keys(), out());
    }

    /** The question mark clicks it, see assets/office.js. */
    private Component keys() {
        NativeButton keys = new NativeButton(getTranslation("keys.open"), click -> new KeysDialog().open());
        keys.addClassName("keys");
        keys.getElement().setAttribute("data-keys", true);
        return keys;
    }

    private Component town(SignedIn person, Membership here) {
        if (person.memberships().size() == 1) {
            Span town = new Span(here.town());
            town.addClassName("town");
            return town;
        }
        Select<Membership> town = new Select<>();
        town.setAriaLabel(getTranslation("layout.centre"));
        town.setItems(person.memberships());
        town.setItemLabelGenerator(Membership::town);
        town.setValue(here);
        town.addValueChangeListener(change -> moveTo(change.getValue()));
        return town;
    }

    private void moveTo(Membership centre) {
        SignedIn person = session.person();
        if (person.sessionId() != null) {
            profiles.chooseCentre(person.self(), person.sessionId(), centre.centre());
        }
        getUI().ifPresent(tab -> tab.getPage().setLocation("/office/"));
    }

    private Component me(SignedIn person, Words words) {
        Anchor me = new Anchor("profile", person.displayName());
        me.addClassName("me");
        Span role = new Span(words.roles(session.actor().roles()));
        role.addClassName("role");
        return new Span(me, role);
    }

    private Component asResidentsSee(Membership here) {
        Anchor site = new Anchor(here.regional() ? "/" : "/" + here.slug() + "/", getTranslation("layout.site"));
        site.setRouterIgnore(true);
        return site;
    }

    /** A form, not a call: the sign-out page ends the session and the cookie, for the site as well. */
    private Component out() {
        NativeButton out = new NativeButton(getTranslation("layout.out"));
        out.getElement().setAttribute("type", "submit");
        SignOutForm form = new SignOutForm();
        form.getElement().appendChild(out.getElement());
        return form;
    }

    /** Posts to the sign-out page. */
    @Tag("form")
    private static final class SignOutForm extends Component {
        SignOutForm() {
            getElement().setAttribute("method", "post").setAttribute("action", "/logout");
        }
    }
}
