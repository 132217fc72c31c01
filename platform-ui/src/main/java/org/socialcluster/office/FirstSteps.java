package org.socialcluster.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Actor;

/** The way of a new centre to its first ten listings, as it really stands; whoever has gone it is told so, then it is gone. */
final class FirstSteps extends Div {
    private static final String BEGUN = FirstSteps.class.getName() + ".";

    /** All is done. */
    private FirstSteps() {
        Paragraph done = new Paragraph(getTranslation("steps.all-done"));
        done.getElement().setAttribute("role", "status");
        Div box = new Div(done);
        box.addClassName("box");
        add(new H2(getTranslation("steps.title")), box);
    }

    private FirstSteps(List<Step> steps) {
        long done = steps.stream().filter(Step::done).count();
        add(new H2(getTranslation("steps.title")));
        Paragraph sum = new Paragraph(getTranslation("steps.sum", done, steps.size()));
        OrderedList list = new OrderedList();
        list.addClassNames("todo", "steps");
        steps.forEach(it -> list.add(item(it)));
        Div box = new Div(sum, list);
        box.addClassName("box");
        add(box);
    }

    /** The steps that the person can take; empty where none is left and the session has not seen any. */
    static Optional<FirstSteps> of(Actor actor, Instance<Steps> rooms) {
        List<Step> steps = rooms.stream()
                .flatMap(it -> it.steps(actor).stream())
                .sorted(Comparator.comparingInt(Step::order))
                .toList();
        VaadinSession session = VaadinSession.getCurrent();
        String begun = BEGUN + actor.home();
        if (steps.stream().allMatch(Step::done)) {
            return Optional.ofNullable(session.getAttribute(begun)).map(seen -> new FirstSteps());
        }
        session.setAttribute(begun, true);
        return Optional.of(new FirstSteps(steps));
    }

    private ListItem item(Step step) {
        Span tag = new Span(getTranslation(step.done() ? "steps.done" : "steps.open"));
        tag.addClassNames("tag", step.done() ? "published" : "draft");
        Paragraph advice = new Paragraph(step.advice());
        advice.addClassName("sub");
        return new ListItem(tag, new Div(new H3(new Anchor(step.address(), step.title())), advice));
    }
}
