package org.socialcluster.office;

import com.vaadin.flow.component.html.Span;

/** Words that stand back behind those beside them. */
public final class Sub extends Span {
    public Sub(String words) {
        super(words);
        addClassName("sub");
    }
}
