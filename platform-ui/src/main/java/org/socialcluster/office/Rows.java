package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field for a list: a row of small fields for each member, a button that takes it away, one that adds another.
 *
 * @param <V> a member of the list
 * @param <R> the fields of one member
 */
public abstract class Rows<V, R extends Component & Rows.Row<V>> extends CustomField<List<V>> implements InnerErrors {
    private final Div rows = new Div();
    private final List<R> parts = new ArrayList<>();
    private final Button more;
    private final Button back;
    private boolean readOnly;
    private @Nullable R removed;
    private int removedFrom;

    /** The fields of one member of the list. */
    public interface Row<V> {
        V value();

        void setReadOnly(boolean readOnly);

        /** Shows what is wrong at the field of that name; at the first one if it has none of that name. */
        void refuse(String field, String message);

        /** Label of that field; empty where the name of the list says enough. */
        default String part(String field) {
            return "";
        }

        void accept();

        void focus();
    }

    protected Rows(String label, String add) {
        super(List.of());
        setLabel(label);
        setWidthFull();
        more = new Button(add, click -> {
            R row = another();
            put(row);
            updateValue();
            row.focus();
        });
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back = new Button(getTranslation("rows.back"), click -> putBack());
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        back.setVisible(false);
        rows.addClassName("members");
        Div all = new Div(rows, more, back);
        all.addClassName("stacked");
        add(all);
    }

    /** The fields for a member that is there. */
    protected abstract R row(V value);

    /** The fields for one more. */
    protected abstract R another();

    /** Name of the button that takes a row away, for those who cannot see which row it stands in. */
    protected abstract String takeAway(int number);

    /** The rows as they stand. */
    protected final List<R> rows() {
        return List.copyOf(parts);
    }

    /** To be called whenever a row changes. */
    protected final void changed() {
        updateValue();
    }

    @Override
    protected List<V> generateModelValue() {
        return parts.stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<V> value) {
        parts.clear();
        rows.removeAll();
        forget();
        Objects.requireNonNullElse(value, List.<V>of()).forEach(it -> put(row(it)));
    }

    private void put(R row) {
        put(row, parts.size());
    }

    private void put(R row, int place) {
        Button less = new Button(getTranslation("rows.less"));
        less.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div line = new Div(row, less);
        line.addClassName("member");
        less.addClickListener(click -> {
            removedFrom = parts.indexOf(row);
            removed = row;
            parts.remove(row);
            rows.remove(line);
            back.setVisible(true);
            number();
            updateValue();
            more.focus();
        });
        parts.add(place, row);
        rows.addComponentAtIndex(place, line);
        row.setReadOnly(readOnly);
        less.setVisible(!readOnly);
        number();
    }

    /** The last row that was taken away comes back where it was. */
    private void putBack() {
        R row = removed;
        if (row != null) {
            put(row, Math.min(removedFrom, parts.size()));
            forget();
            updateValue();
            row.focus();
        }
    }

    private void forget() {
        removed = null;
        back.setVisible(false);
    }

    private void number() {
        for (int i = 0; i < rows.getComponentCount(); i++) {
            rows.getComponentAt(i)
                    .getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(it -> it.setAriaLabel(takeAway(
                            rows.getChildren().toList().indexOf(it.getParent().orElseThrow()) + 1)));
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        more.setVisible(!readOnly);
        forget();
        parts.forEach(it -> it.setReadOnly(readOnly));
        rows.getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .forEach(it -> it.setVisible(!readOnly));
        super.setReadOnly(readOnly);
    }

    @Override
    public void refuse(String path, String message) {
        int number = number(path);
        if (number < 0 || number >= parts.size()) {
            setErrorMessage(message);
            setInvalid(true);
        } else {
            parts.get(number).refuse(inside(path), message);
        }
    }

    @Override
    public String part(String path) {
        int number = number(path);
        return number < 0 || number >= parts.size() ? "" : parts.get(number).part(inside(path));
    }

    private static String inside(String path) {
        return path.substring(path.indexOf(']') + 1).replaceFirst("^\\.", "");
    }

    private static int number(String path) {
        return path.matches("\\[\\d{1,4}].*") ? Integer.parseInt(path.substring(1, path.indexOf(']'))) : -1;
    }

    @Override
    public void accept() {
        setInvalid(false);
        parts.forEach(Row::accept);
    }

    @Override
    public void focus() {
        parts.stream().findFirst().ifPresentOrElse(Row::focus, more::focus);
    }
}
