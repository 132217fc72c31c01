package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Section;
import org.socialcluster.office.Words;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.routes.editing.BranchWalk;
import org.socialcluster.routes.editing.BranchWalks;
import org.socialcluster.routes.editing.Fork;
import org.socialcluster.routes.editing.StepContent;

/** Going a route branch by branch in a town, as its readers will; shown only where there is something to choose. */
final class WalkPart extends Section {
    private final transient BranchWalks walks;
    private final OfficeSession session;
    private final transient Words words;
    private final String slug;
    private final transient Supplier<List<StepContent>> steps;
    private final ComboBox<String> town;
    private final List<Select<String>> branches = new ArrayList<>();
    private final Div way = new Div();
    private final Button walked;
    private final Div done = new Div();

    /** @param steps as they are kept now
     * @param recorded is told when a walk is kept */
    WalkPart(
            BranchWalks walks,
            OfficeSession session,
            String slug,
            Supplier<List<StepContent>> steps,
            Codes towns,
            Words words,
            Runnable recorded) {
        super(Say.of("editing.walks"));
        this.walks = walks;
        this.session = session;
        this.words = words;
        this.slug = slug;
        this.steps = steps;
        town = towns.one(Say.of("editing.walk.town"));
        town.addValueChangeListener(change -> show());
        Div choices = new Div(town);
        choices.addClassName("beside");
        for (Fork fork : Fork.of(steps.get())) {
            Select<String> branch = new Select<>();
            branch.setLabel(Say.of("editing.walk.branch"));
            branch.setItems(fork.branches());
            branch.setValue(fork.branches().get(0));
            branch.addValueChangeListener(change -> show());
            branches.add(branch);
            choices.add(branch);
        }
        walked = new Button(Say.of("editing.walk.record"), click -> {
            told(walks.record(session.actor(), slug, Objects.requireNonNull(town.getValue()), chosen()));
            recorded.run();
        });
        put(new Paragraph(Say.of("editing.walks.about")), choices, way, walked, done);
        show();
        told(walks.all(session.actor(), slug));
    }

    private List<String> chosen() {
        return branches.stream().flatMap(it -> Stream.ofNullable(it.getValue())).toList();
    }

    private void show() {
        way.removeAll();
        walked.setVisible(town.getValue() != null);
        if (town.getValue() == null) {
            return;
        }
        Map<String, AnswerLevel> answers = walks.answers(session.actor(), slug, town.getValue());
        OrderedList list = new OrderedList();
        for (StepContent step : Fork.along(steps.get(), chosen())) {
            Span who = new Span(" " + said(step, answers));
            who.addClassName("sub");
            list.add(new ListItem(new Span(step.title()), who));
        }
        way.add(list);
    }

    private static String said(StepContent step, Map<String, AnswerLevel> answers) {
        return step.need() == null
                ? Say.of("editing.walk.nobody-needed")
                : Say.of("editing.walk."
                        + answers.getOrDefault(step.need(), AnswerLevel.NONE)
                                .name()
                                .toLowerCase(Words.LANGUAGE));
    }

    private void told(List<BranchWalk> all) {
        done.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (BranchWalk walk : all) {
            Span holds = new Span(Say.of(walk.holds() ? "editing.walk.holds" : "editing.walk.over"));
            holds.addClassNames("tag", walk.holds() ? "published" : "stale");
            Span who = new Span(Say.of(
                    "editing.walk.line",
                    walk.town(),
                    String.join(", ", walk.branches()),
                    walk.walker(),
                    words.moment(walk.at())));
            Div cell = new Div(holds, who);
            cell.addClassName("stacked");
            if (walk.alone() > 0) {
                cell.add(new Span(Say.of("editing.walk.alone", walk.alone())));
            }
            list.add(new ListItem(cell));
        }
        done.add(list);
    }
}
