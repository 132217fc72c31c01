package org.socialcluster.navigator.office;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;

/** The graph, drawn, and the same in words for those who do not see it. */
class GraphPanel extends Div {
    private final transient Navigator navigator;
    private final transient Map<String, String> routes;

    GraphPanel(Navigator navigator, Map<String, String> routes) {
        this.navigator = navigator;
        this.routes = routes;
        Div drawn = new Div(new Svg(GraphPicture.of(navigator, routes)));
        drawn.addClassName("drawn");
        drawn.getElement().setAttribute("role", "img");
        drawn.getElement().setAttribute("aria-label", getTranslation("navigator.graph.label"));
        drawn.getElement().setAttribute("tabindex", "0");
        add(new H2(getTranslation("navigator.graph")), new Paragraph(getTranslation("navigator.graph.what")), drawn);
        OrderedList words =
                new OrderedList(navigator.nodes().stream().map(this::question).toArray(ListItem[]::new));
        add(new NativeDetails(getTranslation("navigator.graph.words"), words));
    }

    private ListItem question(Question question) {
        UnorderedList answers = new UnorderedList(question.answers().stream()
                .map(it -> new ListItem(getTranslation("navigator.leads", it.text(), target(it))))
                .toArray(ListItem[]::new));
        return new ListItem(new Span(question.text()), answers);
    }

    private String target(Answer answer) {
        return navigator
                .node(answer.next())
                .map(it -> getTranslation("navigator.to.question", it.text()))
                .or(() -> navigator.outcome(answer.outcome()).map(this::outcome))
                .orElseGet(() -> getTranslation("navigator.to.nowhere"));
    }

    private String outcome(Outcome outcome) {
        String routesInWords = String.join(
                ", ",
                outcome.routes().stream().map(it -> routes.getOrDefault(it, it)).toList());
        String call = getTranslation("navigator.to.call");
        return routesInWords.isEmpty() ? call : outcome.callCentre() ? routesInWords + ", " + call : routesInWords;
    }
}
