package org.socialcluster.tenancy.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.tenancy.OwnCentre;
import org.socialcluster.tenancy.OwnCentreDraft;

/** The page on which a manager writes how people reach the centre. */
@CdiComponent
@RolesAllowed("CENTRE_MANAGER")
@Route(value = "centre", layout = OfficeLayout.class)
@Menu(title = "centre.title", order = 40)
class OwnCentrePage extends EditPage<OwnCentreDraft> {
    private static final Kind KIND = new Kind("centre.", "centre");

    private final transient OwnCentre centre;
    private final OfficeSession session;

    @Inject
    OwnCentrePage(OwnCentreDesk desk, OwnCentre centre, OfficeSession session, Words words, Clock clock) {
        super(KIND, desk, session, words, clock);
        this.centre = centre;
        this.session = session;
    }

    @Override
    protected String wanted(BeforeEnterEvent event) {
        return session.actor().home().toString();
    }

    @Override
    protected Fields<OwnCentreDraft> fields() {
        return new OwnCentreFields();
    }

    @Override
    protected OwnCentreDraft begin(BeforeEnterEvent event) {
        return new OwnCentreDraft(null, null, null, List.of());
    }

    @Override
    protected RouterLink up(OwnCentreDraft draft) {
        return home(getTranslation("centre.list"));
    }

    @Override
    protected Optional<Component> below(Sheet<OwnCentreDraft> sheet) {
        return centre.get(session.actor()).demo()
                ? Optional.of(new Paragraph(getTranslation("centre.demo")))
                : Optional.empty();
    }

    @Override
    protected Class<? extends Component> list() {
        return OwnCentrePage.class;
    }
}
