package org.socialcluster.services.office;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.ServedTown;

/** One other town, with a limit and days where there are such. */
class TownRow extends Div implements Rows.Row<ServedTown> {
    private final ComboBox<String> town;
    private final TextField quota = new TextField();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();

    TownRow(ServedTown served, Codes towns, Runnable changed) {
        addClassName("beside");
        town = towns.one(getTranslation("town.name"));
        town.setManualValidation(true);
        quota.setLabel(getTranslation("town.quota"));
        quota.setManualValidation(true);
        days.setLabel(getTranslation("town.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> getTranslation("day." + day.getValue()));
        town.setValue(towns.knows(served.town()) ? served.town() : null);
        quota.setValue(Numbers.text(served.monthlyQuota()));
        days.setValue(ticked(served));
        town.addValueChangeListener(change -> changed.run());
        quota.addValueChangeListener(change -> changed.run());
        days.addValueChangeListener(change -> changed.run());
        add(town, quota, days);
    }

    private static Set<DayOfWeek> ticked(ServedTown served) {
        Set<DayOfWeek> ticked = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> served.days().contains(code(day)))
                .forEach(ticked::add);
        return ticked;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    @Override
    public ServedTown value() {
        return new ServedTown(
                Objects.requireNonNullElse(town.getValue(), ""),
                limit(),
                days.getValue().stream().sorted().map(TownRow::code).toList());
    }

    /** What is no number stays on the screen and is refused as a limit that cannot be. */
    private @Nullable Integer limit() {
        String typed = quota.getValue().strip();
        return typed.isEmpty() ? null : typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    static String words(ServedTown served, Codes towns) {
        String limit = served.monthlyQuota() == null ? "" : ", " + Shelf.words("town.limit", served.monthlyQuota());
        String days = served.days().isEmpty()
                ? ""
                : ", "
                        + ticked(served).stream()
                                .map(day -> Shelf.words("day." + day.getValue()))
                                .collect(Collectors.joining(", "));
        return towns.name(served.town()) + limit + days;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        town.setReadOnly(readOnly);
        quota.setReadOnly(readOnly);
        days.setReadOnly(readOnly);
    }

    @Override
    public void refuse(String field, String message) {
        if (field.startsWith("monthlyQuota")) {
            quota.setErrorMessage(getTranslation("town.quota.wrong"));
            quota.setInvalid(true);
        } else {
            town.setErrorMessage(message);
            town.setInvalid(true);
        }
    }

    @Override
    public void accept() {
        town.setInvalid(false);
        quota.setInvalid(false);
    }

    @Override
    public void focus() {
        town.focus();
    }
}
