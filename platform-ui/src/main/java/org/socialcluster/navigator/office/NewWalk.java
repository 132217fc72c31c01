package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Choice;
import org.socialcluster.navigator.Navigator.Walk;
import org.socialcluster.navigator.Way;

/** Adds a test walk: a person, the answers that person gives; where they lead now is where they should lead from then on. */
class NewWalk extends Div {
    private static final int LONGEST_WAY = 8;
    private static final int MOST_WAYS = 500;

    private final transient Navigator navigator;
    private final TextField who = new TextField();
    private final ComboBox<Way> way = new ComboBox<>();

    NewWalk(Navigator navigator, Consumer<List<Walk>> changed) {
        this.navigator = navigator;
        who.setLabel(getTranslation("navigator.walk.who"));
        who.setMaxLength(200);
        who.setValueChangeMode(ValueChangeMode.EAGER);
        way.setLabel(getTranslation("navigator.walk.way"));
        List<Way> all = new ArrayList<>();
        gather(navigator.way(List.of()), all);
        way.setItems(all);
        way.setItemLabelGenerator(NewWalk::words);
        Button add = new Button(getTranslation("navigator.walk.add"), click -> {
            if (!who.getValue().isBlank() && way.getValue() != null) {
                changed.accept(Stream.concat(navigator.walks().stream(), Stream.of(walk(way.getValue())))
                        .toList());
            }
        });
        Div beside = new Div(who, way, add);
        beside.addClassName("row");
        add(new H3(getTranslation("navigator.walk.new")), beside);
    }

    private void gather(Way at, List<Way> all) {
        if (at.outcome() != null) {
            all.add(at);
        } else if (at.question() != null && at.whole() && at.given().size() < LONGEST_WAY && all.size() < MOST_WAYS) {
            at.question().answers().forEach(answer -> {
                Way next = navigator.way(List.of(at.with(answer).split("\\.", -1)));
                if (next.given().size() > at.given().size()) {
                    gather(next, all);
                }
            });
        }
    }

    private static String words(Way way) {
        return way.given().stream().map(it -> it.answer().text()).collect(Collectors.joining(" → "));
    }

    private Walk walk(Way chosen) {
        Navigator.Outcome outcome = chosen.outcome();
        int number = navigator.walks().stream().mapToInt(Walk::n).max().orElse(0) + 1;
        return new Walk(
                number,
                who.getValue().strip(),
                chosen.given().stream()
                        .map(it -> new Choice(it.question().code(), it.answer().code()))
                        .toList(),
                outcome == null ? List.of() : outcome.routes(),
                outcome != null && outcome.callCentre());
    }
}
