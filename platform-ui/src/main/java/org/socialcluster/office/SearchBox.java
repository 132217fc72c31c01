package org.socialcluster.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.office.Finder.Found;

/**
 * Any record of the centre, wherever one is: the slash leads here, arrows go through what is found, Enter opens it, Esc leaves.
 */
final class SearchBox extends Div {
    private final transient Finder finder;
    private final OfficeSession session;
    private final ComboBox<Found> box = new ComboBox<>();
    private transient List<Found> found = List.of();
    private String asked = "";

    SearchBox(Finder finder, OfficeSession session) {
        this.finder = finder;
        this.session = session;
        getElement().setAttribute("role", "search");
        addClassName("find");
        box.setAriaLabel(getTranslation("find.label"));
        box.setPlaceholder(getTranslation("find.hint"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setWidthFull();
        box.setOverlayWidth("min(28rem, 92vw)");
        box.setItemLabelGenerator(Found::name);
        box.setRenderer(new ComponentRenderer<>(SearchBox::line));
        box.setItems(this::page, this::count);
        // The slash key leads here, see assets/office.js.
        box.getElement().setAttribute("data-find", true);
        box.addFocusListener(focused -> asked = "");
        box.addValueChangeListener(change -> {
            Found one = change.getValue();
            if (one != null) {
                box.clear();
                getUI().ifPresent(tab -> tab.navigate(one.address()));
            }
        });
        add(box);
    }

    private static Div line(Found found) {
        Span about = new Span(found.about());
        about.addClassName("sub");
        Div line = new Div(new Span(found.name()), about);
        line.addClassName("stacked");
        return line;
    }

    private Stream<Found> page(Query<Found, String> query) {
        return found(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private int count(Query<Found, String> query) {
        // The framework insists that both are asked for.
        query.getOffset();
        query.getLimit();
        return found(query).size();
    }

    /** The framework asks for the number and for the rows: both are of one question. */
    private List<Found> found(Query<Found, String> query) {
        String text = query.getFilter().orElse("").strip();
        if (!text.equals(asked)) {
            found = text.isEmpty() ? List.of() : finder.find(session.actor(), text);
            asked = text;
        }
        return text.isEmpty() ? List.of() : found;
    }
}
