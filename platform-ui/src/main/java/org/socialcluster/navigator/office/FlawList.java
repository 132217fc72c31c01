package org.socialcluster.navigator.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.socialcluster.navigator.Flaw;

/** What is wrong with a navigator, or that nothing is. */
class FlawList extends Div {
    FlawList(List<Flaw> flaws, FlawWords words) {
        if (flaws.isEmpty()) {
            Span right = new Span(getTranslation("navigator.flaws.none"));
            right.addClassNames("tag", "published");
            add(new Paragraph(right));
            return;
        }
        addClassName("note");
        add(
                new H2(getTranslation("navigator.flaws", flaws.size())),
                new UnorderedList(
                        flaws.stream().map(it -> new ListItem(words.whole(it))).toArray(ListItem[]::new)));
    }
}
