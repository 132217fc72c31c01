package org.socialcluster.office;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** As {@link Sub}, on a line of its own. */
public final class SubLine extends Paragraph {
    public SubLine(@Nullable String words) {
        super(words);
        addClassName("sub");
    }
}
