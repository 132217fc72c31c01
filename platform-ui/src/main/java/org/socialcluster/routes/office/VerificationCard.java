package org.socialcluster.routes.office;

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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationSheet;

/** One step to be verified: what it says, and what can be done about it, each with a key of its own. */
final class VerificationCard extends Div {
    private static final String FACTS = "verify-facts";

    private final transient Words words;
    private final transient @Nullable VerificationSheet before;
    private final H2 heading = new H2();

    /** What the keys and buttons do. */
    interface Deeds {
        void confirm();

        void object();

        void putOff();
    }

    /** @param before the step as residents read it, where the sheet is of a version that is about to be published
     * @param writes whether the person may do more than look */
    VerificationCard(
            VerificationSheet sheet, @Nullable VerificationSheet before, boolean writes, Words words, Deeds deeds) {
        this.words = words;
        this.before = before;
        addClassNames("box", "confirming");
        StepToVerify step = sheet.step();
        heading.setText(getTranslation("verify.step", step.number(), step.title()));
        Div said = new Div(facts(sheet));
        said.setId(FACTS);
        add(new SubLine(step.routeTitle()), heading, state(step));
        if (step.objection() != null) {
            add(objection(step.objection()));
        }
        if (before != null) {
            add(new SubLine(getTranslation("verify.compared")));
        }
        add(said);
        if (writes) {
            add(acts(step, deeds));
        }
    }

    /** The focus goes to the heading: the keys of the card work there, but Enter gives no word for what is not read yet. */
    void focus() {
        heading.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs("setTimeout(() => this.focus({preventScroll: true}))");
    }

    private Component state(StepToVerify step) {
        String said = getTranslation("verify.state." + low(step.state()));
        Span tag = new Span(step.coming() ? getTranslation("verify.coming", said) : said);
        tag.addClassNames(
                "tag",
                switch (step.state()) {
                    case VALID -> "active";
                    case WRONG -> "blocked";
                    case NEVER, LAPSED, SOON -> "stale";
                });
        Div both = new Stacked(tag);
        if (step.lapsed() != null) {
            both.add(new Span(getTranslation("verify.lapsed." + low(step.lapsed()))));
        }
        StepToVerify.Word last = step.last();
        if (last != null) {
            both.add(new SubLine(getTranslation(
                    "verify.last",
                    last.expert(),
                    last.scope(),
                    words.day(last.verifiedAt().toInstant()),
                    words.day(last.validUntil().toInstant()))));
        }
        return both;
    }

    private Component objection(StepToVerify.Objection objection) {
        Div note = new Div(
                new Paragraph(getTranslation(
                        "verify.objection",
                        objection.expert(),
                        words.day(objection.saidAt().toInstant()))),
                new Paragraph(objection.reason()));
        note.addClassNames("note", "bad");
        if (objection.correction() != null) {
            note.add(new Paragraph(getTranslation("verify.objection.correction", objection.correction())));
        }
        return note;
    }

    private Component facts(VerificationSheet sheet) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        if (before != null && !before.step().title().equals(sheet.step().title())) {
            fact(facts, "compare.field.step.title", sheet, it -> it.step().title());
        }
        fact(facts, "verify.fact.whom", sheet, VerificationSheet::branch);
        fact(facts, "verify.fact.do", sheet, VerificationSheet::action);
        fact(facts, "verify.fact.where", sheet, VerificationSheet::authority);
        fact(facts, "verify.fact.how", sheet, it -> String.join(", ", it.channels()));
        documents(facts, sheet);
        fact(
                facts,
                "verify.fact.deadline",
                sheet,
                it -> it.deadline() == null
                        ? getTranslation("verify.deadline.none")
                        : RouteSaid.deadline(it.deadline()));
        fact(facts, "verify.fact.result", sheet, VerificationSheet::result);
        fact(facts, "verify.fact.refused", sheet, VerificationSheet::ifRefused);
        fact(
                facts,
                "verify.fact.optional",
                sheet,
                it -> it.optional() ? getTranslation("verify.fact.optional.yes") : null);
        return facts;
    }

    private void documents(DescriptionList facts, VerificationSheet sheet) {
        if (before != null && !before.documents().equals(sheet.documents())) {
            fact(facts, "verify.fact.documents", sheet, it -> String.join("\n", papers(it)));
        } else if (!sheet.documents().isEmpty()) {
            facts.add(new Term(getTranslation("verify.fact.documents")), new Description(list(papers(sheet))));
        }
    }

    private static List<String> papers(VerificationSheet sheet) {
        return sheet.documents().stream().map(RouteSaid::paper).toList();
    }

    /** What the step says there; of a coming version, how that came to read otherwise. */
    private void fact(
            DescriptionList facts,
            String key,
            VerificationSheet sheet,
            Function<VerificationSheet, @Nullable String> of) {
        String now = Objects.requireNonNullElse(of.apply(sheet), "");
        String was = before == null ? now : Objects.requireNonNullElse(of.apply(before), "");
        if (!was.equals(now)) {
            facts.add(new Term(getTranslation(key)), new Description(Wording.shown(was, now)));
        } else if (!now.isBlank()) {
            facts.add(new Term(getTranslation(key)), new Description(now));
        }
    }

    static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(it -> list.add(new ListItem(it)));
        return list;
    }

    private Component acts(StepToVerify step, Deeds deeds) {
        Button confirm = act("verify.right", deeds::confirm, null);
        // One press gives one word: a key that is held down says nothing more.
        getElement()
                .addEventListener("keydown", key -> deeds.confirm())
                .setFilter(
                        "event.code === 'KeyL' && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("aria-label", getTranslation("verify.right.of", step.number(), step.title()));
        confirm.getElement().setAttribute("aria-describedby", FACTS);
        Div acts = new Div(
                confirm, act("verify.wrong", deeds::object, Key.KEY_Y), act("verify.later", deeds::putOff, Key.KEY_G));
        acts.addClassNames("actions", "at-hand");
        return acts;
    }

    /** The keys are those of the Russian letters on the buttons; they work while the focus is within the card. */
    private Button act(String text, Runnable deed, @Nullable Key key) {
        Button act = new Button(getTranslation(text), click -> deed.run());
        if (key != null) {
            Shortcuts.addShortcutListener(this, deed::run, key).listenOn(this).setBrowserDefaultAllowed(false);
        }
        return act;
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
