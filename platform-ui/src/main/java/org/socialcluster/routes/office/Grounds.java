package org.socialcluster.routes.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.VerificationSheet;

/** What a step rests on: the questions to the expert, acts, official sources, and where facts were found. */
final class Grounds extends Aside {
    Grounds(VerificationSheet sheet) {
        addClassName("box");
        part("verify.questions", sheet.questions(), Span::new);
        part("verify.acts", sheet.acts(), this::act);
        part("verify.sources", sheet.sources(), it -> link(it.url(), it.name()));
        part("verify.evidence", sheet.evidence(), this::evidence);
        Paragraph asOf = new SubLine(getTranslation("verify.as-of", Words.day(sheet.factsAsOf())));
        add(asOf);
    }

    private <T> void part(String heading, List<T> lines, Function<T, Component> line) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(it -> list.add(new ListItem(line.apply(it))));
            add(new H2(getTranslation(heading)), list);
        }
    }

    private Component act(RouteView.Basis act) {
        Div said = new Div(act.url() == null ? new Span(act.act()) : link(act.url(), act.act()));
        String more = Stream.of(act.articles(), edition(act), RouteSaid.unsure(act.confidence()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (!more.isEmpty()) {
            said.add(new SubLine(more));
        }
        return said;
    }

    private @Nullable String edition(RouteView.Basis act) {
        return act.edition() == null ? null : getTranslation("verify.edition", act.edition());
    }

    private Component evidence(VerificationSheet.Evidence evidence) {
        return new Div(new Span(evidence.fact()), new SubLine(evidence.found()));
    }

    private static Anchor link(String url, String name) {
        Anchor link = new Anchor(url, name);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
