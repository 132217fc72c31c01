package org.socialcluster.routes.office;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;

/**
 * Two versions of a route, step by step and field by field.
 *
 * @param route fields of the route itself that read otherwise
 * @param steps in the order of the later version; a removed one where it stood
 */
record Comparison(List<Field> route, List<Step> steps) {

    /** A field that reads otherwise.
     *
     * @param label of the field
     * @param before empty for nothing */
    record Field(String label, String before, String after) {}

    /**
     * A step of either version.
     *
     * @param before its number in the earlier version; null: it is new
     * @param after its number in the later one; null: it was removed
     * @param moved whether it stands elsewhere among the steps of both
     */
    record Step(
            String title,
            @Nullable Integer before,
            @Nullable Integer after,
            boolean moved,
            List<Field> fields) {
        boolean same() {
            return before != null && after != null && !moved && fields.isEmpty();
        }
    }

    static Comparison of(RouteView from, RouteView to) {
        Map<UUID, RouteStep> before = byKey(from);
        Map<UUID, RouteStep> after = byKey(to);
        Set<UUID> moved = moved(from, to, before, after);
        List<Step> steps = Stream.concat(
                        after.keySet().stream(), before.keySet().stream().filter(it -> !after.containsKey(it)))
                .sorted(Comparator.comparingDouble(key -> place(before.get(key), after.get(key))))
                .map(key -> step(before.get(key), after.get(key), moved.contains(key)))
                .toList();
        return new Comparison(fields(VersionWords.of(from), VersionWords.of(to)), steps);
    }

    boolean same() {
        return route.isEmpty() && steps.stream().allMatch(Step::same);
    }

    private static Map<UUID, RouteStep> byKey(RouteView route) {
        return route.steps().stream()
                .collect(
                        Collectors.toMap(RouteStep::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The fewest steps that were put elsewhere, so that the others stand in the order of before. */
    private static Set<UUID> moved(
            RouteView from, RouteView to, Map<UUID, RouteStep> before, Map<UUID, RouteStep> after) {
        List<UUID> was = from.steps().stream()
                .map(RouteStep::key)
                .filter(after::containsKey)
                .toList();
        List<UUID> is = to.steps().stream()
                .map(RouteStep::key)
                .filter(before::containsKey)
                .toList();
        Set<UUID> moved = new HashSet<>();
        DiffUtils.diff(was, is)
                .getDeltas()
                .forEach(it -> moved.addAll(it.getSource().getLines()));
        return moved;
    }

    private static double place(@Nullable RouteStep before, @Nullable RouteStep after) {
        return after != null ? after.number() : Objects.requireNonNull(before).number() - 0.5;
    }

    private static Step step(@Nullable RouteStep before, @Nullable RouteStep after, boolean moved) {
        return new Step(
                after != null ? after.title() : Objects.requireNonNull(before).title(),
                before == null ? null : before.number(),
                after == null ? null : after.number(),
                moved,
                fields(
                        before == null ? Map.of() : VersionWords.of(before),
                        after == null ? Map.of() : VersionWords.of(after)));
    }

    /** The fields of both in one order. */
    private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
        List<Field> fields = new ArrayList<>();
        (after.isEmpty() ? before : after).keySet().forEach(label -> {
            String was = before.getOrDefault(label, "");
            String is = after.getOrDefault(label, "");
            if (!was.equals(is)) {
                fields.add(new Field(label, was, is));
            }
        });
        return fields;
    }
}
