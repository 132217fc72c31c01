package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.editing.StepContent;
import org.socialcluster.shared.Id;

/** The steps in their order: moved, added, taken away, and the last one taken away put back. */
final class StepsPart extends Div {
    private final transient Lists lists;
    private final transient Runnable changed;
    private final transient Function<UUID, Component> below;
    private final Div steps = new Div();
    private final Button add;
    private final Button undo;
    private final List<StepPart> parts = new ArrayList<>();
    private final Map<StepPart, List<Button>> buttons = new LinkedHashMap<>();
    private @Nullable StepPart removed;
    private int removedFrom;

    /** @param below what stands under the fields of a step, by its key */
    StepsPart(List<StepContent> content, Lists lists, Runnable changed, Function<UUID, Component> below) {
        this.lists = lists;
        this.changed = changed;
        this.below = below;
        steps.addClassName("parts");
        add = new Button(Say.of("editing.step.add"), click -> another());
        undo = new Button("", click -> putBack());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setVisible(false);
        Div actions = new Div(add, undo);
        actions.addClassName("actions");
        content.forEach(it -> parts.add(part(it)));
        add(new H2(Say.of("editing.steps")), steps, actions);
        order();
    }

    private StepPart part(StepContent step) {
        StepPart part = new StepPart(step, lists, changed);
        Button up = small("editing.step.up", () -> move(part, -1));
        Button down = small("editing.step.down", () -> move(part, 1));
        Button away = small("editing.step.remove", () -> remove(part));
        away.addThemeVariants(ButtonVariant.LUMO_ERROR);
        buttons.put(part, List.of(up, down, away));
        Div actions = new Div(up, down, away);
        actions.addClassName("actions");
        part.below(actions, below.apply(step.key()));
        return part;
    }

    private static Button small(String text, Runnable work) {
        Button button = new Button(Say.of(text), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void another() {
        StepPart part = part(StepContent.empty(Id.fresh(), "CENTRE"));
        parts.add(part);
        order();
        part.focus("title");
        changed.run();
    }

    private void move(StepPart part, int by) {
        int from = parts.indexOf(part);
        int to = from + by;
        if (to >= 0 && to < parts.size()) {
            parts.remove(from);
            parts.add(to, part);
            order();
            part.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            buttons.getOrDefault(part, List.of()).stream()
                    .skip(by < 0 ? 0 : 1)
                    .findFirst()
                    .ifPresent(Button::focus);
            changed.run();
        }
    }

    private void remove(StepPart part) {
        removed = part;
        removedFrom = parts.indexOf(part);
        undo.setText(Say.of("editing.step.undo", part.name()));
        parts.remove(part);
        order();
        undo.setVisible(true);
        undo.focus();
        changed.run();
    }

    private void putBack() {
        StepPart part = removed;
        if (part != null) {
            removed = null;
            undo.setVisible(false);
            parts.add(Math.min(removedFrom, parts.size()), part);
            order();
            part.focus("title");
            changed.run();
        }
    }

    private void order() {
        steps.removeAll();
        for (int at = 0; at < parts.size(); at++) {
            StepPart part = parts.get(at);
            part.number(at + 1);
            steps.add(part);
            List<Button> its = buttons.getOrDefault(part, List.of());
            for (Button button : its) {
                button.setAriaLabel(Say.of("editing.step.button", button.getText(), part.name()));
            }
            its.get(0).setEnabled(at > 0);
            its.get(1).setEnabled(at < parts.size() - 1);
        }
        if (parts.isEmpty()) {
            steps.add(new Span(Say.of("editing.steps.none")));
        }
    }

    List<StepContent> value() {
        return parts.stream().map(StepPart::value).toList();
    }

    Optional<StepPart> at(int place) {
        return place >= 0 && place < parts.size() ? Optional.of(parts.get(place)) : Optional.empty();
    }

    Optional<StepPart> of(UUID key) {
        return parts.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The step's number and title, for those who speak of it. */
    String name(UUID key) {
        return of(key).map(StepPart::name).orElse("");
    }

    void accept() {
        parts.forEach(StepPart::accept);
    }

    void setReadOnly(boolean readOnly) {
        parts.forEach(it -> it.setReadOnly(readOnly));
        add.setVisible(!readOnly);
        buttons.values().forEach(its -> its.forEach(it -> it.setVisible(!readOnly)));
    }
}
