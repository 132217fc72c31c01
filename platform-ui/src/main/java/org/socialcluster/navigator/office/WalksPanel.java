package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Walk;
import org.socialcluster.navigator.TestWalks;
import org.socialcluster.navigator.TestWalks.Gone;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;

/** The test walks and where each of them led; in a draft, a walk can be corrected or taken away. */
class WalksPanel extends Div {
    private final transient FlawWords words;
    private final transient @Nullable Consumer<List<Walk>> changed;
    private final transient List<Walk> walks;

    /** @param changed takes the walks as they should be; null where they may only be read */
    WalksPanel(Navigator navigator, FlawWords words, @Nullable Consumer<List<Walk>> changed) {
        this.words = words;
        this.changed = changed;
        this.walks = navigator.walks();
        List<Gone> all = TestWalks.all(navigator);
        long right = all.stream().filter(Gone::right).count();
        add(
                new H2(getTranslation("navigator.walks")),
                new Paragraph(getTranslation("navigator.walks.right", right, all.size())));
        OrderedList lines = new OrderedList(all.stream().map(this::line).toArray(ListItem[]::new));
        lines.addClassName("lines");
        add(lines);
    }

    private ListItem line(Gone gone) {
        Span state = new Span(getTranslation(gone.right() ? "navigator.walk.right" : "navigator.walk.wrong"));
        state.addClassNames("tag", gone.right() ? "published" : "closed");
        Div cell = new Stacked(new Div(state, new Span(" " + gone.walk().who())), new Sub(path(gone)));
        if (gone.right()) {
            cell.add(new Sub(names(gone.walk().expectRoutes())));
        }
        gone.flaws().forEach(it -> cell.add(new Sub(words.what(it))));
        if (changed != null) {
            cell.add(actions(gone, changed));
        }
        return new ListItem(cell);
    }

    private Div actions(Gone gone, Consumer<List<Walk>> change) {
        Div actions = new Div();
        actions.addClassName("actions");
        Outcome outcome = gone.way().outcome();
        if (!gone.right() && outcome != null && gone.way().whole()) {
            actions.add(button(
                    "navigator.walk.accept",
                    gone,
                    () -> change.accept(walks.stream()
                            .map(it -> it.equals(gone.walk()) ? accepted(it, outcome) : it)
                            .toList())));
        }
        actions.add(button(
                "navigator.walk.remove",
                gone,
                () -> change.accept(
                        walks.stream().filter(it -> !it.equals(gone.walk())).toList())));
        return actions;
    }

    private Button button(String text, Gone gone, Runnable work) {
        Button button = new Button(getTranslation(text), click -> work.run());
        button.setAriaLabel(getTranslation(text) + ": " + gone.walk().who());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Walk accepted(Walk walk, Outcome outcome) {
        return new Walk(walk.n(), walk.who(), walk.answers(), outcome.routes(), outcome.callCentre());
    }

    private String path(Gone gone) {
        return gone.way().given().stream().map(it -> it.answer().text()).collect(Collectors.joining(" → "));
    }

    private String names(List<String> routes) {
        return routes.isEmpty()
                ? getTranslation("navigator.to.call")
                : routes.stream().map(it -> words.routes().getOrDefault(it, it)).collect(Collectors.joining(", "));
    }
}
