package org.socialcluster.following.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.socialcluster.following.RouteChange;
import org.socialcluster.following.RouteChangeDraft;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Role;

/** What followers of routes have been told, and a button to tell them something: a paper, an act, a telephone has changed. */
@CdiComponent
@RolesAllowed({"REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "route-changes", layout = OfficeLayout.class)
@Menu(title = "following.title", order = 36)
class ChangesView extends Page {
    private final transient RouteChanges changes;
    private final transient Words words;
    private final OfficeSession session;
    private final Map<String, String> routes = new LinkedHashMap<>();
    private final Div told = new Div();

    @Inject
    ChangesView(RouteChanges changes, Routes all, Words words, OfficeSession session) {
        this.changes = changes;
        this.words = words;
        this.session = session;
        all.all(session.actor()).forEach(it -> routes.put(it.slug(), it.shortTitle()));
        head(getTranslation("following.title"));
        Button say = new Button(getTranslation("following.say"), click -> ask());
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("following.about")), say, told);
        show();
    }

    private void ask() {
        new ChangeDialog(routes, getTranslation(whom()), this::say).open();
    }

    /** The region's editor tells all towns, a manager the own one. */
    private String whom() {
        return session.actor().has(Role.REGIONAL_EDITOR) ? "following.whom.all" : "following.whom.town";
    }

    private void say(RouteChangeDraft change) {
        changes.say(session.actor(), change);
        Notice.done(getTranslation("following.said"));
        show();
    }

    private void show() {
        told.removeAll();
        UnorderedList list = new UnorderedList();
        changes.all(session.actor()).forEach(it -> list.add(line(it)));
        told.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation("following.none")));
    }

    private ListItem line(RouteChange change) {
        Anchor route = new Anchor("/routes/" + change.route(), change.shortTitle());
        route.setRouterIgnore(true);
        Span about = new Span(String.join(
                ", ",
                words.day(change.at().toInstant()),
                getTranslation(change.forAll() ? "following.for.all" : "following.for.town")));
        about.addClassName("sub");
        return new ListItem(new Div(route), new Div(change.sentence()), about);
    }
}
