package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What stands under each other, as in one cell of a table. */
public final class Stacked extends Div {
    public Stacked(Component... content) {
        super(content);
        addClassName("stacked");
    }
}
