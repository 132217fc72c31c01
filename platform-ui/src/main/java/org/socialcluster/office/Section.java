package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A part of a form under a heading of its own; fields stand beside each other where there is room. */
public class Section extends Div {
    private final Div fields = new Div();

    public Section(String heading) {
        addClassNames("box", "part");
        fields.addClassName("fields");
        add(new H2(heading), fields);
    }

    /** Puts fields under those that are there, each over the whole width. */
    protected final void put(Component... components) {
        fields.add(components);
    }

    /** Puts fields beside each other. */
    protected final void beside(Component... components) {
        Div row = new Div(components);
        row.addClassName("beside");
        fields.add(row);
    }
}
