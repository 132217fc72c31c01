package org.socialcluster.office.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.socialcluster.identity.Previews;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;

/** Where residents see a record, and where the office sees what they would. */
@Dependent
public class ResidentsPage {
    private final Previews previews;
    private final OfficeSession session;

    @Inject
    ResidentsPage(Previews previews, OfficeSession session) {
        this.previews = previews;
        this.session = session;
    }

    /** Path and query; of what is not public, as long as the token in it lives. */
    public String of(Actor actor, Sheet<?> sheet) {
        String address = "/" + session.membership().orElseThrow().slug() + "/" + sheet.site();
        boolean unseen = sheet.status() == ListingStatus.DRAFT || sheet.status() == ListingStatus.ARCHIVED;
        return unseen ? address + "?preview=" + previews.open(actor, sheet.id()) : address;
    }
}
