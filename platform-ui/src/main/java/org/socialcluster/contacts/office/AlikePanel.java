package org.socialcluster.contacts.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;

/** Other contacts with the same telephone or address of mail: to be merged into the one that is open. */
class AlikePanel extends Div {
    private final transient Contacts contacts;
    private final OfficeSession session;
    private final transient ContactId kept;
    private final long version;
    private final transient Runnable merged;

    /** @param merged to be run when another one has become this one */
    AlikePanel(Contacts contacts, OfficeSession session, ContactId kept, long version, Runnable merged) {
        this.contacts = contacts;
        this.session = session;
        this.kept = kept;
        this.version = version;
        this.merged = merged;
        addClassNames("box", "part");
        look();
    }

    private void look() {
        removeAll();
        List<ContactView> alike = contacts.alike(session.actor(), kept);
        setVisible(!alike.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        alike.forEach(it -> list.add(item(it)));
        add(new H2(getTranslation("contact.alike")), new Paragraph(getTranslation("contact.alike.what")), list);
    }

    private ListItem item(ContactView other) {
        RouterLink name = new RouterLink(
                other.words(),
                ContactEditView.class,
                new RouteParameters(EditPage.id(other.id().value())));
        Span uses = new Span(getTranslation("contact.uses.count", other.uses()));
        uses.addClassName("sub");
        Div cell = new Div(name, uses);
        cell.addClassName("stacked");
        ListItem item = new ListItem(cell);
        if (ListingRights.writes(session)) {
            Button merge = new Button(getTranslation("contact.merge"), click -> ask(other));
            merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
            merge.setAriaLabel(getTranslation("contact.merge.which", other.words()));
            item.add(merge);
        }
        return item;
    }

    private void ask(ContactView other) {
        Ask.before(
                getTranslation("contact.merge.ask"),
                getTranslation("contact.merge.what", other.words()),
                getTranslation("contact.merge"),
                () -> {
                    contacts.merge(session.actor(), kept, other.id(), version);
                    Notice.done(getTranslation("contact.merged"));
                    merged.run();
                    look();
                });
    }
}
