package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Flaw;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;
import org.socialcluster.navigator.Navigator.Walk;
import org.socialcluster.navigator.NavigatorDesk;

/** The fields of a draft. Whatever adds or takes away a question or an outcome makes the form anew: every answer names them. */
class DraftForm extends Div {
    private final transient Navigator draft;
    private final TextField title = field("navigator.heading");
    private final TextField intro = field("navigator.intro");
    private final TextField safety = field("navigator.safety");
    private final Select<String> start = new Select<>();
    private final List<QuestionBox> questions = new ArrayList<>();
    private final List<OutcomeBox> outcomes = new ArrayList<>();

    /** @param changed takes the draft as it should be, to show it anew */
    DraftForm(Navigator draft, NavigatorDesk desk, Consumer<Navigator> changed) {
        this.draft = draft;
        List<Target> targets = Target.all(draft, desk.routes());
        title.setValue(draft.title());
        intro.setValue(Objects.requireNonNullElse(draft.intro(), ""));
        safety.setValue(Objects.requireNonNullElse(draft.safetyBanner(), ""));
        start.setLabel(getTranslation("navigator.start"));
        start.setItems(draft.nodes().stream().map(Question::code).toList());
        start.setItemLabelGenerator(it -> draft.node(it).map(Question::text).orElse(""));
        if (draft.node(draft.start()).isPresent()) {
            start.setValue(draft.start());
        }
        start.setWidthFull();
        Div whole = new Div(title, intro, safety, start);
        whole.addClassNames("box", "fields");
        add(whole, new H2(getTranslation("navigator.questions")));
        for (Question question : draft.nodes()) {
            questions.add(new QuestionBox(question, targets, () -> changed.accept(without(question.code()))));
        }
        questions.forEach(this::add);
        add(new Button(getTranslation("navigator.question.add"), click -> changed.accept(withQuestion())));
        add(new H2(getTranslation("navigator.outcomes")));
        for (Outcome outcome : draft.outcomes()) {
            Target name = targets.stream()
                    .filter(it -> !it.question() && it.code().equals(outcome.code()))
                    .findFirst()
                    .orElseThrow();
            outcomes.add(new OutcomeBox(outcome, desk, name, () -> changed.accept(without(outcome.code()))));
        }
        outcomes.forEach(this::add);
        add(new Button(getTranslation("navigator.outcome.add"), click -> changed.accept(withOutcome())));
    }

    private TextField field(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setWidthFull();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    /** The draft as it stands on the screen. */
    Navigator value() {
        return with(
                questions.stream().map(QuestionBox::value).toList(),
                outcomes.stream().map(OutcomeBox::value).toList(),
                draft.walks());
    }

    /** The draft as it stands on the screen, with other test walks. */
    Navigator with(List<Walk> walks) {
        Navigator now = value();
        return with(now.nodes(), now.outcomes(), walks);
    }

    private Navigator with(List<Question> nodes, List<Outcome> ends, List<Walk> walks) {
        return new Navigator(
                title.getValue().strip(),
                typed(intro),
                typed(safety),
                Objects.requireNonNullElse(start.getValue(), draft.start()),
                draft.mostQuestions(),
                nodes,
                ends,
                walks);
    }

    private static @Nullable String typed(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private Navigator without(String code) {
        Navigator now = value();
        return with(
                now.nodes().stream().filter(it -> !it.code().equals(code)).toList(),
                now.outcomes().stream().filter(it -> !it.code().equals(code)).toList(),
                now.walks());
    }

    private Navigator withQuestion() {
        Navigator now = value();
        Set<String> taken = now.nodes().stream().map(Question::code).collect(Collectors.toSet());
        Question fresh =
                new Question(FreeCode.of("q_", taken), getTranslation("navigator.question.new"), null, List.of());
        return with(Stream.concat(now.nodes().stream(), Stream.of(fresh)).toList(), now.outcomes(), now.walks());
    }

    private Navigator withOutcome() {
        Navigator now = value();
        Set<String> taken = now.outcomes().stream().map(Outcome::code).collect(Collectors.toSet());
        Outcome fresh = new Outcome(
                FreeCode.of("o_", taken), List.of(), List.of(), true, getTranslation("navigator.outcome.new"));
        return with(
                now.nodes(),
                Stream.concat(now.outcomes().stream(), Stream.of(fresh)).toList(),
                now.walks());
    }

    /** Shows what is wrong where it is. */
    void show(List<Flaw> flaws, FlawWords words) {
        for (Flaw flaw : flaws) {
            String[] steps = flaw.where().split("/", -1);
            if (steps.length < 2 || !Character.isDigit(steps[1].charAt(0))) {
                continue;
            }
            int at = Integer.parseInt(steps[1]);
            String below = flaw.where()
                    .substring(steps[0].length() + 1 + steps[1].length())
                    .replaceFirst("^/", "");
            if (steps[0].equals("nodes")) {
                questions.get(at).refuse(below, words.what(flaw));
            } else if (steps[0].equals("outcomes")) {
                outcomes.get(at).refuse(below, words.what(flaw));
            }
        }
    }
}
