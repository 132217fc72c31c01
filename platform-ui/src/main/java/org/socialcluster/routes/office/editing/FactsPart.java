package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Section;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.editing.RouteContent;

/** What the route rests on, and how sure that is. */
final class FactsPart extends Section {
    private static final int TEXT = 500;
    private static final int NAME = 300;
    private static final int LONG = 1000;
    private static final String FIGURES = "\\d{1,10}([.]\\d{1,2})?";

    final DayField factsAsOf = new DayField(Say.of("editing.facts-as-of"));
    final DayField newestFactAsOf = new DayField(Say.of("editing.newest-fact"));
    final IntegerField reviewAfterDays = new IntegerField(Say.of("editing.review-after"));
    final PartList<RouteContent.Basis> basis;
    final PartList<RouteView.Source> sources;
    final PartList<RouteContent.Amount> amounts;
    final PartList<RouteContent.Evidence> evidence;
    final PartList<String> checks;

    FactsPart(RouteContent content, Lists lists, Named named) {
        super(Say.of("editing.facts"));
        named.field("factsAsOf", factsAsOf).setValue(content.factsAsOf());
        named.field("newestFactAsOf", newestFactAsOf).setValue(content.newestFactAsOf());
        named.field("reviewAfterDays", reviewAfterDays).setValue(content.reviewAfterDays());
        reviewAfterDays.setManualValidation(true);
        basis = named.list(
                "basis", new PartList<>("editing.basis", (it, told) -> basis(it, lists, told)), content.basis());
        sources = named.list("sources", new PartList<>("editing.sources", FactsPart::source), content.sources());
        amounts = named.list("amounts", new PartList<>("editing.amounts", FactsPart::amount), content.amounts());
        evidence = named.list("evidence", new PartList<>("editing.evidence", FactsPart::evidence), content.evidence());
        checks = named.list("checks", new PartList<>("editing.checks", FactsPart::check), content.checks());
        beside(factsAsOf, newestFactAsOf, reviewAfterDays);
        put(basis, sources, amounts, evidence, checks);
    }

    private static PartRow<RouteContent.Basis> basis(
            RouteContent.@Nullable Basis basis, Lists lists, Runnable changed) {
        PartRow<RouteContent.Basis> row = new PartRow<>(changed);
        ComboBox<String> act = row.field("act", lists.acts().one(Say.of("editing.basis.act")));
        TextField articles = row.field(
                "articles", Say.line("editing.basis.articles", TEXT, basis == null ? null : basis.articles()));
        ComboBox<String> sure = confidence(row, basis == null ? null : basis.confidence());
        act.setValue(basis == null ? null : basis.act().toString());
        return row.reads(() -> Optional.ofNullable(act.getValue())
                .map(it -> new RouteContent.Basis(UUID.fromString(it), Say.typed(articles), sure(sure))));
    }

    /** An empty one is kept, too: it is told what it lacks before the route is published. */
    private static PartRow<RouteView.Source> source(RouteView.@Nullable Source source, Runnable changed) {
        PartRow<RouteView.Source> row = new PartRow<>(changed);
        TextField name =
                row.field("name", Say.line("editing.source.name", NAME, source == null ? null : source.name()));
        TextField url = row.field("url", Say.line("editing.source.url", TEXT, source == null ? null : source.url()));
        return row.reads(() -> Optional.of(
                new RouteView.Source(name.getValue().strip(), url.getValue().strip())));
    }

    private static PartRow<RouteContent.Amount> amount(RouteContent.@Nullable Amount amount, Runnable changed) {
        PartRow<RouteContent.Amount> row = new PartRow<>(changed);
        TextField what =
                row.field("what", Say.line("editing.amount.what", NAME, amount == null ? null : amount.what()));
        TextField sums = row.field(
                "amounts",
                Say.line(
                        "editing.amount.sums",
                        NAME,
                        amount == null
                                ? null
                                : amount.amounts().stream()
                                        .map(it -> it.stripTrailingZeros()
                                                .toPlainString()
                                                .replace('.', ','))
                                        .collect(Collectors.joining("; "))));
        ComboBox<String> unit = row.field(
                "unit",
                Say.codes("editing.amount.unit", "RUB", "PERCENT", "COEFFICIENT")
                        .one(Say.of("editing.amount.unit")));
        DayField from = row.field("validFrom", new DayField(Say.of("editing.amount.from")));
        TextField source =
                row.field("source", Say.line("editing.amount.source", TEXT, amount == null ? null : amount.source()));
        ComboBox<String> sure = confidence(row, amount == null ? null : amount.confidence());
        unit.setValue(amount == null ? "RUB" : amount.unit());
        from.setValue(amount == null ? null : amount.validFrom());
        return row.reads(() -> {
            List<String> figures = Arrays.stream(sums.getValue().split(";", -1))
                    .map(it -> it.replaceAll("[\\s\\u00a0]", "").replace(',', '.'))
                    .filter(it -> !it.isEmpty())
                    .toList();
            boolean readable = !figures.isEmpty() && figures.stream().allMatch(it -> it.matches(FIGURES));
            sums.setInvalid(!readable && !sums.isEmpty());
            sums.setErrorMessage(Say.of("editing.amount.wrong"));
            return what.getValue().isBlank() || !readable
                    ? Optional.empty()
                    : Optional.of(new RouteContent.Amount(
                            what.getValue().strip(),
                            figures.stream().map(BigDecimal::new).toList(),
                            Objects.requireNonNullElse(unit.getValue(), "RUB"),
                            from.getValue(),
                            Say.typed(source),
                            sure(sure)));
        });
    }

    private static PartRow<RouteContent.Evidence> evidence(RouteContent.@Nullable Evidence evidence, Runnable changed) {
        PartRow<RouteContent.Evidence> row = new PartRow<>(changed);
        TextField fact =
                row.field("fact", Say.line("editing.evidence.fact", LONG, evidence == null ? null : evidence.fact()));
        TextField found = row.field(
                "found", Say.line("editing.evidence.found", LONG, evidence == null ? null : evidence.found()));
        return row.reads(() -> Optional.ofNullable(Say.typed(fact))
                .map(it -> new RouteContent.Evidence(
                        it, found.getValue().strip(), evidence == null ? "editor" : evidence.kind())));
    }

    private static PartRow<String> check(@Nullable String check, Runnable changed) {
        PartRow<String> row = new PartRow<>(changed);
        TextField question = row.field("question", Say.line("editing.check", LONG, check));
        return row.reads(() -> Optional.ofNullable(Say.typed(question)));
    }

    private static ComboBox<String> confidence(PartRow<?> row, @Nullable String value) {
        ComboBox<String> field = row.field("confidence", Say.confidence().one(Say.of("editing.confidence")));
        field.setValue(value == null ? "MEDIUM" : value);
        return field;
    }

    private static String sure(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "MEDIUM");
    }
}
