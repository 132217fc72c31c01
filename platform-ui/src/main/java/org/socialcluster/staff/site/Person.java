package org.socialcluster.staff.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.site.Checked;
import org.socialcluster.staff.StaffView;

/**
 * Somebody of the staff in words.
 *
 * @param name empty without consent
 * @param hours when the person receives; empty: nobody has said
 * @param open whether the person receives now; unknown while away
 * @param absence null where none is known
 * @param checked how old what it says is
 */
public record Person(
        StaffView staff,
        String name,
        List<String> topics,
        List<String> languages,
        List<String> hours,
        OpenNow open,
        @Nullable Absence absence,
        Checked checked,
        List<ShownPicture> pictures) {

    /** What the heading says: the position, and the name of whoever has agreed to it. */
    public String heading() {
        return name.isEmpty() ? staff.position() : staff.position() + ": " + name;
    }
}
