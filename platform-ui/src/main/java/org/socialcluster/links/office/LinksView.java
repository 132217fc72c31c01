package org.socialcluster.links.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.links.DeadLink;
import org.socialcluster.links.WebLinks;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;

/** Web addresses of the centre's listings that lead nowhere or have moved. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "links", layout = OfficeLayout.class)
class LinksView extends Page implements BeforeEnterObserver {
    private final transient WebLinks links;
    private final transient Words words;
    private final OfficeSession session;
    private final Div body = new Div();

    @Inject
    LinksView(WebLinks links, OfficeSession session, Words words) {
        this.links = links;
        this.session = session;
        this.words = words;
        head(getTranslation("links.title"));
        Paragraph why = new Paragraph(getTranslation("links.why"));
        why.addClassName("sub");
        add(why, body, export());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<DeadLink> dead = links.dead(session.actor());
        body.removeAll();
        if (dead.isEmpty()) {
            body.add(new Paragraph(getTranslation("links.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        dead.forEach(it -> list.add(line(it)));
        Div box = new Div(list);
        box.addClassName("box");
        body.add(box);
    }

    private LinesExport<DeadLink> export() {
        return LinesExport.of("links", () -> links.dead(session.actor()))
                .column("export.record", DeadLink::name)
                .column("export.url", DeadLink::url)
                .column(
                        "export.since",
                        it -> it.deadSince() == null
                                ? null
                                : words.date(it.deadSince().toInstant()))
                .column("export.moved-to", DeadLink::movedTo);
    }

    private ListItem line(DeadLink link) {
        Div said = new Div(new Anchor(link.kind().code() + "s/" + link.record(), link.name()));
        said.addClassName("stacked");
        Paragraph what = new Paragraph(
                link.deadSince() == null
                        ? getTranslation("links.moved", link.url(), link.movedTo())
                        : getTranslation(
                                "links.dead",
                                link.url(),
                                words.day(link.deadSince().toInstant())));
        what.addClassName("sub");
        said.add(what);
        return new ListItem(said);
    }
}
