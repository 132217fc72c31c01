package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.routes.editing.Obstacle;
import org.socialcluster.routes.editing.RouteContent;
import org.socialcluster.shared.Problem.FieldError;

/** All fields of a version of a route. */
final class RouteForm extends Div {
    private static final Pattern IN_STEP = Pattern.compile("steps\\[(\\d{1,3})]\\.?(.*)");
    private static final int USUAL_REVIEW_DAYS = 180;

    /** Where what stands in the way is put right, for what belongs to no step. */
    private static final Map<Obstacle.Kind, String> FIELDS = Map.of(
            Obstacle.Kind.NOTE_MISSING, "changeNote",
            Obstacle.Kind.SOURCE_WRONG, "sources",
            Obstacle.Kind.LINK_DEAD, "sources");

    private static final Map<Obstacle.Kind, String> FIELDS_OF_STEP = Map.of(
            Obstacle.Kind.NEED_MISSING, "need",
            Obstacle.Kind.DEADLINE_EMPTY, "unit",
            Obstacle.Kind.ISSUER_MISSING, "documents",
            Obstacle.Kind.BRANCH_UNTESTED, "branch");

    private final transient RouteContent begun;
    private final transient Named named;
    private final HeadPart head;
    private final StepsPart steps;
    private final FactsPart facts;

    /** @param changed is told of everything that a person changes
     * @param below what stands under the fields of a step, by its key */
    RouteForm(RouteContent content, Lists lists, Runnable changed, Function<UUID, Component> below) {
        begun = content;
        named = new Named(changed);
        addClassName("parts");
        head = new HeadPart(content, lists, named);
        steps = new StepsPart(content.steps(), lists, changed, below);
        facts = new FactsPart(content, lists, named);
        add(head, steps, facts);
    }

    /** What stands in the fields. */
    RouteContent value() {
        return new RouteContent(
                head.title.getValue().strip(),
                head.shortTitle.getValue().strip(),
                head.summary.getValue().strip(),
                Say.typed(head.cost),
                Say.typed(head.totalTime),
                head.level(),
                Objects.requireNonNullElse(facts.factsAsOf.getValue(), begun.factsAsOf()),
                facts.newestFactAsOf.getValue(),
                Objects.requireNonNullElse(facts.reviewAfterDays.getValue(), USUAL_REVIEW_DAYS),
                begun.origin(),
                Say.typed(head.changeNote),
                head.terms(),
                head.related(),
                steps.value(),
                facts.basis.parts(),
                facts.sources.parts(),
                facts.amounts.parts(),
                facts.evidence.parts(),
                facts.checks.parts());
    }

    void setReadOnly(boolean readOnly) {
        named.setReadOnly(readOnly);
        steps.setReadOnly(readOnly);
    }

    String step(UUID key) {
        return steps.name(key);
    }

    /** How many remarks at a step are not settled. */
    void comments(UUID key, long open) {
        steps.of(key).ifPresent(it -> it.comments(open));
    }

    void accept() {
        named.accept();
        steps.accept();
    }

    /** Shows what is wrong at its field.
     *
     * @return what belongs to no field */
    List<FieldError> refuse(List<FieldError> errors) {
        return errors.stream().filter(it -> !placed(it)).toList();
    }

    private boolean placed(FieldError error) {
        Matcher step = IN_STEP.matcher(error.field());
        if (step.matches()) {
            steps.at(Integer.parseInt(step.group(1))).ifPresent(it -> it.refuse(step.group(2), error.message()));
            return true;
        }
        return named.refuse(error.field(), error.message());
    }

    /** Leads to where it is put right. */
    void focus(Obstacle obstacle) {
        UUID key = obstacle.step();
        String what = Objects.requireNonNullElse(obstacle.what(), "title");
        if (key != null) {
            steps.of(key).ifPresent(it -> it.focus(FIELDS_OF_STEP.getOrDefault(obstacle.kind(), what)));
        } else {
            named.focus(FIELDS.getOrDefault(obstacle.kind(), what));
        }
    }
}
