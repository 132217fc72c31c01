package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.office.Codes;
import org.socialcluster.office.DayField;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.shared.CentreId;

/** What is compared with what: two days, a usual while apart or chosen, or two towns on a day. */
final class CompareFilter {
    private static final String ALL = "1";

    /** What the sentence over the list says in words, and the name of its file in codes of its own. */
    static final Set<String> SAID = Set.of("what", "while", "from", "to", "one", "other", "day");

    /** What is put side by side; days unless somebody asks otherwise. */
    enum What {
        DAYS,
        TOWNS
    }

    /** How far apart the days are; a month unless somebody asks otherwise. */
    enum While {
        MONTH,
        WEEK,
        DAY,
        OWN
    }

    private final Select<What> what;
    private final Select<While> apart;
    private final DayField from;
    private final DayField to;
    private final ComboBox<String> town;
    private final ComboBox<String> one;
    private final ComboBox<String> other;
    private final DayField day;
    private final ComboBox<String> group;
    private final Checkbox same = new Checkbox(CoverageSaid.text("past.all"));

    CompareFilter(FilterRow row, CoverageMatrix matrix, Codes groups) {
        what = choice(row, "what", What.DAYS, What.values());
        apart = choice(row, "while", While.MONTH, While.values());
        from = day(row, "from");
        to = day(row, "to");
        town = TownChoice.in(row, "town", CoverageSaid.text("coverage.town"), matrix);
        one = TownChoice.in(row, "one", CoverageSaid.text("past.one"), matrix);
        other = TownChoice.in(row, "other", CoverageSaid.text("past.other"), matrix);
        day = day(row, "day");
        group = row.by(
                "group",
                groups.one(CoverageSaid.text("coverage.filter.group")),
                it -> it,
                it -> groups.knows(it) ? it : null);
        group.setClearButtonVisible(true);
        group.setWidth("13rem");
        row.by("all", same, it -> it ? ALL : "", it -> ALL.equals(it));
    }

    private static <E extends Enum<E>> Select<E> choice(FilterRow row, String name, E usual, E[] all) {
        Select<E> field = new Select<>();
        field.setLabel(CoverageSaid.text("past." + name));
        field.setItems(Arrays.stream(all).filter(it -> it != usual).toList());
        field.setItemLabelGenerator(it -> CoverageSaid.text("past." + name + "." + key(it == null ? usual : it)));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(CoverageSaid.text("past." + name + "." + key(usual)));
        field.setWidth("13rem");
        return row.by(
                name,
                field,
                CompareFilter::key,
                asked -> Arrays.stream(all)
                        .filter(it -> it != usual && key(it).equals(asked))
                        .findFirst()
                        .orElse(null));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static DayField day(FilterRow row, String name) {
        DayField field = new DayField(CoverageSaid.text("past." + name));
        field.setClearButtonVisible(true);
        field.setWidth("11rem");
        return row.by(name, field, LocalDate::toString, CompareFilter::read);
    }

    private static @Nullable LocalDate read(String asked) {
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Shows the fields that say something about what is compared now. */
    void fit() {
        boolean towns = towns();
        List.<Component>of(apart, town).forEach(it -> it.setVisible(!towns));
        List.<Component>of(from, to).forEach(it -> it.setVisible(!towns && apart.getValue() == While.OWN));
        List.<Component>of(one, other, day, same).forEach(it -> it.setVisible(towns));
    }

    boolean towns() {
        return what.getValue() == What.TOWNS;
    }

    /** The later of the two days, and the day of the towns.
     *
     * @param last the last that has a snapshot */
    LocalDate until(LocalDate last) {
        LocalDate chosen = towns() ? day.getValue() : apart.getValue() == While.OWN ? to.getValue() : null;
        return chosen == null || chosen.isAfter(last) ? last : chosen;
    }

    /** The earlier of the two days. */
    LocalDate since(LocalDate until) {
        While chosen = apart.getValue();
        if (chosen == While.OWN && from.getValue() != null) {
            return from.getValue();
        }
        return chosen == While.WEEK
                ? until.minusWeeks(1)
                : chosen == While.DAY ? until.minusDays(1) : until.minusMonths(1);
    }

    boolean takes(String townOf, String groupOf) {
        return (towns() || town.getValue() == null || town.getValue().equals(townOf)) && takes(groupOf);
    }

    boolean takes(String groupOf) {
        return group.getValue() == null || group.getValue().equals(groupOf);
    }

    /** Whether needs that are the same in both towns are shown, too. */
    boolean all() {
        return same.getValue();
    }

    /** The two towns; where nobody has chosen, the reader's own or the one with the least by the norm, and the one with the most.
     * Their names stand in the empty fields, so that it is seen what is compared. */
    List<CoveredTown> pair(CoverageMatrix matrix, @Nullable CentreId own) {
        Comparator<CoveredTown> byNorm = Comparator.comparingInt(
                it -> matrix.sum(it.id(), matrix.needs()).byNormShare());
        List<CoveredTown> towns = matrix.towns();
        CoveredTown first = chosen(matrix, one)
                .orElseGet(() -> towns.stream()
                        .filter(it -> it.id().equals(own))
                        .findFirst()
                        .orElseGet(() -> Collections.min(towns, byNorm)));
        CoveredTown second = chosen(matrix, other)
                .orElseGet(() -> towns.stream()
                        .filter(it -> !it.equals(first))
                        .max(byNorm)
                        .orElse(first));
        one.setPlaceholder(first.name());
        other.setPlaceholder(second.name());
        return List.of(first, second);
    }

    private static Optional<CoveredTown> chosen(CoverageMatrix matrix, ComboBox<String> field) {
        return Optional.ofNullable(field.getValue()).flatMap(matrix::town);
    }
}
