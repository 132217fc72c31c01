package org.socialcluster.freshness.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.office.SubLine;

/** One record to be confirmed: what it says, and what can be done about it, each with a key of its own. */
final class ConfirmCard extends Div {
    private static final String FACTS = "confirm-facts";

    private final Button right;

    /** What the keys and buttons do. */
    interface Deeds {
        void confirm();

        void edit();

        void close();

        void putOff();
    }

    /** @param ago how long ago it was confirmed, in words */
    ConfirmCard(DueRecord due, Looked looked, String ago, Deeds deeds) {
        addClassNames("box", "confirming");
        H2 name = new H2(due.name());
        Paragraph what =
                new SubLine(getTranslation("confirm.kind." + due.kind().name().toLowerCase(Locale.ROOT))
                        + (due.beside() == null ? "" : ", " + due.beside()));
        Paragraph age = new Paragraph(tag(due), new Span(" " + ago));
        Div said = new Div(what, age, facts(looked, due.aspect()));
        said.setId(FACTS);
        add(name, said);
        if (due.demand() > 0) {
            add(new SubLine(getTranslation("confirm.demand", due.demand())));
        }
        right = act("confirm.right", deeds::confirm, Key.KEY_G);
        add(acts(due, looked, deeds));
    }

    /** The focus goes where Enter confirms. */
    void focus() {
        right.focus();
    }

    private Component acts(DueRecord due, Looked looked, Deeds deeds) {
        Div acts = new Div();
        acts.addClassName("actions");
        right.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        right.getElement().setAttribute("aria-label", getTranslation("confirm.right.of", due.name()));
        right.getElement().setAttribute("aria-describedby", FACTS);
        acts.add(right, act("confirm.edit", deeds::edit, Key.KEY_B));
        if (looked.closable()) {
            acts.add(act("confirm.closed", deeds::close, Key.KEY_P));
        }
        acts.add(act("confirm.later", deeds::putOff, Key.ARROW_DOWN));
        return acts;
    }

    /** The keys are those of the Russian letters on the buttons; they work while the focus is within the card. */
    private Button act(String text, Runnable deed, Key key) {
        Button act = new Button(getTranslation(text), click -> deed.run());
        Shortcuts.addShortcutListener(this, deed::run, key).listenOn(this).setBrowserDefaultAllowed(false);
        return act;
    }

    private Component facts(Looked looked, Aspect aspect) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        for (Looked.Fact fact : looked.facts()) {
            Description value =
                    new Description(fact.value().isEmpty() ? getTranslation("confirm.nothing") : fact.value());
            if (fact.value().isEmpty()) {
                value.addClassName("sub");
            } else if (aspect == Aspect.ROOM && fact.label().equals(getTranslation("confirm.fact.room"))) {
                value.addClassName("strong");
            }
            facts.add(new Term(fact.label()), value);
        }
        return facts;
    }

    private Span tag(DueRecord due) {
        String state = due.state().name().toLowerCase(Locale.ROOT);
        Span tag = new Span(getTranslation(due.aspect() == Aspect.ROOM ? "confirm.room" : "confirm.state." + state));
        tag.addClassNames("tag", due.state().late() ? "stale" : "room-limited");
        return tag;
    }
}
