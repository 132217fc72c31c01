package org.socialcluster.events.office;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.office.Repeat.End;
import org.socialcluster.events.office.Repeat.How;
import org.socialcluster.office.DayField;

/** Whether and how an event returns, in plain choices; its value is the rule, empty for once. */
class RepeatField extends CustomField<String> {
    private static final List<Integer> EVERY = List.of(1, 2, 3, 4);

    private final transient Supplier<@Nullable LocalDate> start;
    private final Select<How> how = new Select<>();
    private final Select<Integer> every = new Select<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<End> end = new Select<>();
    private final DayField until = new DayField(EventShelf.text("event.repeat.until-day"));
    private final TextField count = new TextField();
    private final TextField own = new TextField();
    /** The rule as it was stored, as long as nobody has touched the choices. */
    private @Nullable String untouched;

    /** @param start first day of the event; null while it is not known */
    RepeatField(Supplier<@Nullable LocalDate> start) {
        super("");
        this.start = start;
        setLabel(getTranslation("event.repeat"));
        setHelperText(getTranslation("event.repeat.why"));
        how.setLabel(getTranslation("event.repeat.how"));
        how.setItems(How.values());
        how.setItemLabelGenerator(it -> word("event.repeat.how.", it));
        every.setLabel(getTranslation("event.repeat.every"));
        every.setItems(EVERY);
        every.setItemLabelGenerator(it -> getTranslation("event.repeat.every." + it));
        days.setLabel(getTranslation("hours.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> getTranslation("day." + day.getValue()));
        end.setLabel(getTranslation("event.repeat.end"));
        end.setItems(End.values());
        end.setItemLabelGenerator(it -> word("event.repeat.end.", it));
        count.setLabel(getTranslation("event.repeat.count"));
        own.setLabel(getTranslation("event.repeat.own"));
        own.setHelperText(getTranslation("event.repeat.own.why"));
        Div row = new Div(how, every, end, until, count);
        row.addClassName("beside");
        Div all = new Div(row, days, own);
        all.addClassName("stacked");
        add(all);
        setWidthFull();
        show(Repeat.ONCE);
        for (HasValue<?, ?> field : fields()) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    touched();
                }
            });
        }
    }

    private List<HasValue<?, ?>> fields() {
        return List.<HasValue<?, ?>>of(how, every, days, end, until, count, own);
    }

    private void touched() {
        untouched = null;
        LocalDate first = start.get();
        if (how.getValue() == How.WEEKLY && days.isEmpty() && first != null) {
            days.setValue(EnumSet.of(first.getDayOfWeek()));
        }
        arrange();
        updateValue();
    }

    /** The event begins on another day: what rests on it is counted anew. */
    void restart(@Nullable LocalDate before, @Nullable LocalDate now) {
        if (before != null && now != null && days.getValue().equals(Set.of(before.getDayOfWeek()))) {
            days.setValue(EnumSet.of(now.getDayOfWeek()));
        }
        if (how.getValue() != How.ONCE && how.getValue() != How.OWN) {
            untouched = null;
            updateValue();
        }
    }

    private void arrange() {
        How chosen = how.getValue();
        boolean returns = chosen != How.ONCE && chosen != How.OWN;
        every.setVisible(chosen == How.WEEKLY);
        days.setVisible(chosen == How.WEEKLY);
        end.setVisible(returns);
        until.setVisible(returns && end.getValue() == End.UNTIL);
        count.setVisible(returns && end.getValue() == End.COUNT);
        own.setVisible(chosen == How.OWN);
    }

    @Override
    protected String generateModelValue() {
        if (untouched != null) {
            return untouched;
        }
        Repeat chosen = new Repeat(
                how.getValue(),
                every.getValue(),
                days.getValue(),
                end.getValue(),
                Moments.kept(until),
                count.getValue(),
                own.getValue());
        return Objects.requireNonNullElse(chosen.rule(start.get()), "");
    }

    @Override
    protected void setPresentationValue(String rule) {
        untouched = rule;
        show(Repeat.of(rule, start.get()));
    }

    private void show(Repeat repeat) {
        how.setValue(repeat.how());
        every.setItems(EVERY.contains(repeat.every()) ? EVERY : List.of(1, 2, 3, 4, repeat.every()));
        every.setValue(repeat.every());
        days.setValue(repeat.days());
        end.setValue(repeat.end());
        Moments.show(until, repeat.until());
        count.setValue(repeat.count());
        own.setValue(repeat.own());
        arrange();
    }

    private static String word(String key, Enum<?> value) {
        return EventShelf.text(key + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        fields().forEach(it -> it.setReadOnly(readOnly));
    }

    @Override
    public void focus() {
        how.focus();
    }
}
