package org.socialcluster.pictures.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.UploadField;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.pictures.PictureFile;
import org.socialcluster.pictures.PictureView;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;

/** The pictures of a record, and the way to one more. What is done here is done at once, apart from the form above. */
class PicturesPanel extends Div {
    private static final List<String> TYPES = List.of("image/jpeg", "image/png");

    private final transient Pictures pictures;
    private final OfficeSession session;
    private final ListingKind kind;
    private final UUID record;
    private final UnorderedList list = new UnorderedList();
    private final Div adding = new Div();
    private final boolean writes;

    PicturesPanel(Pictures pictures, OfficeSession session, ListingKind kind, UUID record) {
        this.pictures = pictures;
        this.session = session;
        this.kind = kind;
        this.record = record;
        this.writes = ListingRights.writes(session);
        addClassNames("box", "part");
        list.addClassName("pictures");
        add(new H2(getTranslation("pictures.title")), new Paragraph(getTranslation("pictures.about")), list, adding);
        look();
    }

    boolean isOf(UUID other) {
        return record.equals(other);
    }

    /** Reads anew. */
    final void look() {
        list.removeAll();
        adding.removeAll();
        List<PictureView> all = pictures.of(session.actor(), record);
        for (PictureView picture : all) {
            byte[] small = pictures.bytes(session.actor(), picture.id(), true).orElse(new byte[0]);
            list.add(new PictureItem(pictures, session, picture, small, all.indexOf(picture) > 0, this::look));
        }
        list.setVisible(!all.isEmpty());
        if (all.isEmpty() && !writes) {
            adding.add(new Paragraph(getTranslation("pictures.none")));
        } else if (writes && all.size() < Pictures.MOST) {
            adding.add(new UploadField(getTranslation("pictures.choose"), TYPES, PictureFile.MOST_BYTES, this::take));
        }
    }

    /** A good file waits for its words; of a bad one is said what is wrong. */
    private void take(byte[] file) {
        try {
            PictureFile picture = PictureFile.of(file);
            adding.removeAll();
            adding.add(new NewPicture(picture, this::keep, this::look));
        } catch (Problem refused) {
            Notice.refusal(String.valueOf(refused.getMessage()));
        }
    }

    private void keep(PictureFile file, String alt) {
        pictures.add(session.actor(), kind, record, alt, file);
        Notice.done(getTranslation("pictures.added"));
        look();
    }
}
