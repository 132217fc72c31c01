package org.socialcluster.office;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.socialcluster.shared.ListingStatus;

/** Where a record stands: sign, word and form of the border, as everywhere in the look. */
public final class StatusTag extends Span {
    public StatusTag(ListingStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        setText(getTranslation("status." + name));
        addClassNames("tag", name);
    }
}
