package org.socialcluster.contacts.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;

/** The page of one contact: a change here is a change of every record that shows it. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "contacts/:id", layout = OfficeLayout.class)
class ContactEditView extends EditPage<ContactDraft> {
    private static final Kind KIND = new Kind("contact.", "contacts");

    private final transient Contacts contacts;
    private final OfficeSession session;

    @Inject
    ContactEditView(ContactDesk desk, Contacts contacts, OfficeSession session, Words words, Clock clock) {
        super(KIND, desk, session, words, clock);
        this.contacts = contacts;
        this.session = session;
    }

    @Override
    protected Fields<ContactDraft> fields() {
        return new ContactFields();
    }

    @Override
    protected ContactDraft begin(BeforeEnterEvent event) {
        return copied(event).orElseGet(() -> new ContactDraft(null, null, null, null));
    }

    @Override
    protected Optional<Component> below(Sheet<ContactDraft> sheet) {
        ContactId id = new ContactId(sheet.id());
        UsesPanel uses = new UsesPanel(contacts, session, id);
        Div below = new Div(uses, new AlikePanel(contacts, session, id, sheet.version(), uses::look));
        below.addClassName("parts");
        return Optional.of(below);
    }

    @Override
    protected Class<? extends Component> list() {
        return ContactsView.class;
    }
}
