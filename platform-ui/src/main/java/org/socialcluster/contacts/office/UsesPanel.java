package org.socialcluster.contacts.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.ContactUse;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.shared.ListingKind;

/** Where a contact is used; each record has a page. */
class UsesPanel extends Div {
    private static final int MOST = 200;

    private final transient Contacts contacts;
    private final OfficeSession session;
    private final transient ContactId contact;

    UsesPanel(Contacts contacts, OfficeSession session, ContactId contact) {
        this.contacts = contacts;
        this.session = session;
        this.contact = contact;
        addClassNames("box", "part");
        look();
    }

    /** Address of the list of such records. */
    private static String list(ListingKind kind) {
        return kind == ListingKind.STAFF ? kind.code() : kind.code() + "s";
    }

    /** Reads anew. */
    final void look() {
        removeAll();
        add(new H2(getTranslation("contact.uses")));
        List<ContactUse> uses = contacts.uses(session.actor(), contact, MOST);
        if (uses.isEmpty()) {
            add(new Paragraph(getTranslation("contact.uses.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        uses.forEach(it -> list.add(new ListItem(
                new Div(new Anchor(list(it.kind()) + "/" + it.record(), it.name())), new StatusTag(it.status()))));
        add(list);
        if (uses.size() == MOST) {
            add(new Paragraph(getTranslation("contact.uses.more", MOST)));
        }
    }
}
