package org.socialcluster.corrections.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.corrections.SilentProvider;
import org.socialcluster.office.Words;

/** Organisations that answer no letter: whom to call, and since when. */
final class SilentProviders extends Div {
    SilentProviders(List<SilentProvider> silent, Words words) {
        addClassNames("box", "part");
        Paragraph why = new Paragraph(getTranslation("corrections.silent.why"));
        why.addClassName("sub");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("lines");
        silent.forEach(it -> lines.add(line(it, words)));
        add(new H2(getTranslation("corrections.silent")), why, lines);
    }

    private ListItem line(SilentProvider it, Words words) {
        String ways = Stream.of(it.phone(), it.email()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        Paragraph said = new Paragraph((it.due() == 0
                        ? getTranslation("corrections.silent.since.none", words.day(it.asked()))
                        : getTranslation("corrections.silent.since", words.day(it.asked()), it.due()))
                + (ways.isEmpty() ? "" : " " + ways));
        said.addClassName("sub");
        Div both = new Div(new Anchor("providers/" + it.id(), it.name()), said);
        both.addClassName("stacked");
        return new ListItem(both);
    }
}
