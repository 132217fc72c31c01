package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.Obstacle;

/** What stands in the way of publishing, each with the way to its place. */
final class ObstacleList extends Div {
    private final transient Consumer<Obstacle> there;
    private final transient Consumer<String> seen;
    private final transient Function<UUID, String> steps;

    private @Nullable List<String> shown;

    /** @param there leads to the place
     * @param seen keeps that a person has opened an address
     * @param steps names a step */
    ObstacleList(Consumer<Obstacle> there, Consumer<String> seen, Function<UUID, String> steps) {
        this.there = there;
        this.seen = seen;
        this.steps = steps;
        getElement().setAttribute("role", "status");
    }

    /** Is spoken only when something has changed. */
    void show(List<Obstacle> obstacles) {
        List<String> said = obstacles.stream().map(this::sentence).toList();
        if (said.equals(shown)) {
            return;
        }
        shown = said;
        removeAll();
        if (obstacles.isEmpty()) {
            add(new Paragraph(Say.of("editing.obstacles.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        obstacles.forEach(it -> list.add(line(it)));
        add(new H2(Say.of("editing.obstacles", obstacles.size())), list);
    }

    private ListItem line(Obstacle obstacle) {
        String sentence = sentence(obstacle);
        Div cell = new Div(
                obstacle.kind() == Obstacle.Kind.NOT_REVIEWED ? new Paragraph(sentence) : way(obstacle, sentence));
        cell.addClassName("stacked");
        if (obstacle.kind() == Obstacle.Kind.LINK_DEAD) {
            String url = Objects.requireNonNull(obstacle.what());
            Anchor open = new Anchor(url, url);
            open.setTarget("_blank");
            Button alive = small("editing.link.alive", () -> seen.accept(url));
            alive.setAriaLabel(Say.of("editing.link.alive") + ": " + url);
            cell.add(open, alive);
        }
        return new ListItem(cell);
    }

    private String sentence(Obstacle obstacle) {
        String said = words(obstacle.kind(), Objects.requireNonNullElse(obstacle.what(), ""));
        return obstacle.step() == null ? said : Say.of("editing.obstacle.at", steps.apply(obstacle.step()), said);
    }

    private Component way(Obstacle obstacle, String sentence) {
        Button way = new Button(sentence, click -> there.accept(obstacle));
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return way;
    }

    private static Button small(String text, Runnable work) {
        Button button = new Button(Say.of(text), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    static String words(Obstacle.Kind kind, String what) {
        String key = "editing.obstacle." + kind.name().toLowerCase(Words.LANGUAGE);
        return kind == Obstacle.Kind.TEXT_MISSING ? Say.of(key + "." + what) : Say.of(key, what);
    }

    /** Why it was not published at its moment. */
    static String words(Obstacle.Kind kind) {
        return Say.of("editing.refused." + kind.name().toLowerCase(Words.LANGUAGE));
    }
}
