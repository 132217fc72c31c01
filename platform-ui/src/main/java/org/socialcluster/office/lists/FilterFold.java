package org.socialcluster.office.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a narrow screen folds away of a filter: the fields behind a button that counts what is set, and a chip for each of those.
 * On a wide one the fields stand beside the search, and neither button nor chips are seen (assets/office.css).
 */
final class FilterFold extends Div {
    private static final String OPEN = "open";

    private final transient List<FilterPart<?>> parts = new ArrayList<>();
    private final transient Runnable changed;
    private final Button button = new Button();
    private final Div fields = new Div();
    private final Div chips = new Div();

    /**
     * @param changed what to do when a chip is taken away
     * @param clear what to do when all are
     */
    FilterFold(Runnable changed, Runnable clear) {
        this.changed = changed;
        addClassName("folding");
        button.addClassName("fold");
        button.addClickListener(click -> open(!fields.hasClassName(OPEN)));
        fields.addClassName("folded");
        chips.addClassName("chips");
        Button all = new Button(getTranslation("filter.clear"), click -> clear.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fields.add(all);
        add(button, fields, chips);
        open(false);
        explain();
    }

    void add(FilterPart<?> part) {
        fields.addComponentAtIndex(parts.size(), part.component());
        parts.add(part);
    }

    /** Counts what is set, and shows it. */
    void explain() {
        List<FilterPart<?>> set = parts.stream().filter(FilterPart::isSet).toList();
        button.setText(set.isEmpty() ? getTranslation("filter.fold") : getTranslation("filter.fold.count", set.size()));
        chips.removeAll();
        set.forEach(part -> chips.add(chip(part)));
        chips.setVisible(!set.isEmpty());
    }

    private Button chip(FilterPart<?> part) {
        Button chip = new Button(part.inWords(), click -> {
            part.clear();
            changed.run();
        });
        chip.setSuffixComponent(new Span("×"));
        chip.setAriaLabel(getTranslation("filter.chip", part.inWords()));
        return chip;
    }

    private void open(boolean open) {
        fields.setClassName(OPEN, open);
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
