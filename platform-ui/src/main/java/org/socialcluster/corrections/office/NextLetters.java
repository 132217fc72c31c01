package org.socialcluster.corrections.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.socialcluster.corrections.NextLetter;

/** Organisations that get a letter on the next working morning; each can be written to at once. */
final class NextLetters extends Div {
    NextLetters(List<NextLetter> next, Consumer<NextLetter> write) {
        addClassNames("box", "part");
        Paragraph why = new Paragraph(getTranslation("corrections.next.why"));
        why.addClassName("sub");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("lines");
        next.forEach(it -> lines.add(line(it, write)));
        add(new H2(getTranslation("corrections.next")), why, lines);
    }

    private ListItem line(NextLetter letter, Consumer<NextLetter> write) {
        Paragraph said = new Paragraph(getTranslation("corrections.next.of", letter.email(), letter.records()));
        said.addClassName("sub");
        Div both = new Div(new Anchor("providers/" + letter.provider(), letter.name()), said);
        both.addClassName("stacked");
        Button now = new Button(getTranslation("corrections.next.do"), click -> write.accept(letter));
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        now.setAriaLabel(getTranslation("corrections.next.do") + ": " + letter.name());
        return new ListItem(both, now);
    }
}
