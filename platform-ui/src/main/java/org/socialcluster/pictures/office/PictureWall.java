package org.socialcluster.pictures.office;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.shared.ListingKind;

/** Hangs the pictures of a record below its fields. */
@Dependent
public class PictureWall {
    private final Pictures pictures;
    private final OfficeSession session;
    private @Nullable PicturesPanel panel;

    @Inject
    public PictureWall(Pictures pictures, OfficeSession session) {
        this.pictures = pictures;
        this.session = session;
    }

    /** The pictures of a record that is stored. Asked again for the same record, it gives the same wall: a picture that still
     * lacks its words hangs on it. */
    public Component of(ListingKind kind, UUID record) {
        PicturesPanel known = panel;
        if (known == null || !known.isOf(record)) {
            known = new PicturesPanel(pictures, session, kind, record);
            panel = known;
        }
        return known;
    }
}
