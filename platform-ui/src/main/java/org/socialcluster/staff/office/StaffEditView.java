package org.socialcluster.staff.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.pictures.office.PictureWall;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** The page of one person of the staff. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "staff/:id", layout = OfficeLayout.class)
class StaffEditView extends EditPage<StaffDraft> {
    private static final Kind KIND = new Kind("staff.", "staff");

    private final transient Staff staff;
    private final transient Vocabulary vocabulary;
    private final transient PictureWall pictures;
    private final transient Words words;
    private final OfficeSession session;

    @Inject
    StaffEditView(
            StaffDesk desk,
            Staff staff,
            Vocabulary vocabulary,
            PictureWall pictures,
            OfficeSession session,
            Words words,
            Clock clock) {
        super(KIND, desk, session, words, clock);
        this.staff = staff;
        this.vocabulary = vocabulary;
        this.pictures = pictures;
        this.words = words;
        this.session = session;
    }

    @Override
    protected Fields<StaffDraft> fields() {
        return new StaffFields(vocabulary, new Colleagues(staff, session));
    }

    /** A copy is another person: neither the name nor the consent comes along. */
    @Override
    protected StaffDraft begin(BeforeEnterEvent event) {
        return copied(event)
                .map(StaffEditView::withoutPerson)
                .orElseGet(() -> new StaffDraft(
                        "",
                        null,
                        null,
                        List.of(),
                        List.of("ru"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static StaffDraft withoutPerson(StaffDraft of) {
        return new StaffDraft(
                of.position(),
                null,
                null,
                of.reception(),
                of.languages(),
                of.topics(),
                of.phone(),
                of.email(),
                of.room(),
                of.note(),
                null,
                null,
                null,
                of.order());
    }

    /** Who wrote the consent down, and when; a photograph, which needs it. */
    @Override
    protected Optional<Component> below(Sheet<StaffDraft> sheet) {
        Div below = new Div();
        below.addClassName("parts");
        consent(sheet).ifPresent(below::add);
        below.add(pictures.of(ListingKind.STAFF, sheet.id()));
        return Optional.of(below);
    }

    private Optional<Component> consent(Sheet<StaffDraft> sheet) {
        return staff.find(session.actor(), new StaffId(sheet.id()))
                .map(StaffView::consent)
                .filter(it -> it.recordedAt() != null)
                .map(it -> new Paragraph(getTranslation(
                        it.recordedBy() == null ? "staff.consent.recorded.nobody" : "staff.consent.recorded",
                        it.recordedAt() == null
                                ? ""
                                : words.moment(it.recordedAt().toInstant()),
                        it.recordedBy())));
    }

    @Override
    protected Class<? extends Component> list() {
        return StaffListView.class;
    }
}
