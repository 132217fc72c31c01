package org.socialcluster.routes.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.VerificationSheet;

/** What a version of a route says, field by field, in words: every field is there, empty where nothing is said. */
final class VersionWords {
    private VersionWords() {}

    /** The fields of the route itself. */
    static Map<String, String> of(RouteView route) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", route.title());
        put(fields, "short-title", route.shortTitle());
        put(fields, "summary", route.summary());
        put(fields, "cost", route.cost());
        put(fields, "time", route.totalTime());
        put(fields, "level", text("compare.level." + route.level().toLowerCase(Locale.ROOT)));
        put(fields, "facts", Words.day(route.factsAsOf()));
        put(fields, "review", Words.day(route.reviewDueOn()));
        put(fields, "situations", names(route.lifeSituations()));
        put(fields, "audience", names(route.audience()));
        put(
                fields,
                "topics",
                names(Stream.of(route.topics(), route.sectors(), route.circumstances(), route.serviceTypes())
                        .flatMap(List::stream)
                        .toList()));
        put(fields, "amounts", lines(route.amounts(), VersionWords::amount));
        put(fields, "basis", lines(route.basis(), VersionWords::act));
        put(fields, "sources", lines(route.sources(), it -> it.name() + ", " + it.url()));
        put(fields, "related", lines(route.related(), RouteView.Related::shortTitle));
        return fields;
    }

    /** The fields of a step. */
    static Map<String, String> of(RouteStep step) {
        Map<String, String> fields = new LinkedHashMap<>();
        RouteStep.Deadline deadline = step.deadline();
        put(fields, "step.title", step.title());
        put(fields, "step.branch", step.branch());
        put(fields, "step.optional", text(step.optional() ? "yes" : "no"));
        put(fields, "step.action", step.action());
        put(fields, "step.authority", step.authority().name());
        put(fields, "step.need", step.needName() == null ? step.need() : step.needName());
        put(fields, "step.channels", names(step.channels()));
        put(fields, "step.documents", lines(step.documents(), RouteSaid::paper));
        put(
                fields,
                "step.deadline",
                deadline == null ? null : RouteSaid.deadline(new VerificationSheet.Deadline(deadline, "HIGH")));
        put(fields, "step.result", step.result());
        put(fields, "step.refused", step.ifRefused());
        return fields;
    }

    private static void put(Map<String, String> fields, String key, @Nullable String said) {
        fields.put(text("compare.field." + key), Objects.requireNonNullElse(said, ""));
    }

    private static String names(List<RouteTerm> terms) {
        return terms.stream().map(RouteTerm::name).collect(Collectors.joining(", "));
    }

    private static <T> String lines(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static String amount(RouteView.Amount amount) {
        return Stream.of(
                        amount.what() + ": "
                                + amount.amounts().stream()
                                        .map(it -> it.stripTrailingZeros().toPlainString())
                                        .collect(Collectors.joining(", "))
                                + " " + text("compare.unit." + amount.unit().toLowerCase(Locale.ROOT)),
                        amount.validFrom() == null ? null : text("compare.since", Words.day(amount.validFrom())),
                        amount.source())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static String act(RouteView.Basis act) {
        return Stream.of(act.act(), act.articles(), act.edition(), act.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
