package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialcluster.office.Plurals;
import org.socialcluster.routes.catalogue.NeedUse;

/** What hangs on a need beside steps: its words, what the towns have, where the navigator leads to it. */
final class NeedBox extends Div {
    NeedBox(NeedUse need) {
        addClassNames("box", "part");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                new Term(CatalogueText.of("catalogue.need.synonyms")),
                new Description(
                        need.synonyms().isEmpty()
                                ? CatalogueText.of("catalogue.need.synonyms.none")
                                : String.join(", ", need.synonyms())),
                new Term(CatalogueText.of("catalogue.need.supply")),
                new Description(supply(need)),
                new Term(CatalogueText.of("catalogue.need.outcomes")),
                new Description(outcomes(need.outcomes())));
        add(new H2(need.name()), new Paragraph(need.description()), facts);
    }

    /** Towns with something, each with a link to its page of the need; then those without anything. */
    private static Div supply(NeedUse need) {
        UnorderedList some = new UnorderedList();
        need.supply().stream()
                .filter(it -> it.services() > 0)
                .forEach(it -> some.add(new ListItem(
                        there(need, it),
                        CatalogueText.sub(" " + Plurals.of("catalogue.need.services.", it.services())))));
        String without = need.supply().stream()
                .filter(it -> it.services() == 0)
                .map(NeedUse.Supply::name)
                .collect(Collectors.joining(", "));
        Div all = new Div();
        if (some.getElement().getChildCount() > 0) {
            all.add(some);
        }
        if (!without.isEmpty()) {
            all.add(new Paragraph(CatalogueText.of("catalogue.need.nothing", without)));
        }
        return all;
    }

    /** The page of the need in the town; the region has none. */
    private static Component there(NeedUse need, NeedUse.Supply supply) {
        if (supply.town().equals("region")) {
            return new Span(supply.name());
        }
        String word = need.code().toLowerCase(Locale.ROOT).replace('_', '-');
        Anchor there = new Anchor("/" + supply.town() + "/needs/" + word, supply.name());
        there.setRouterIgnore(true);
        return there;
    }

    private static Div outcomes(List<NeedUse.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return new Div(CatalogueText.of("catalogue.need.outcomes.none"));
        }
        UnorderedList list = new UnorderedList();
        outcomes.forEach(it -> list.add(new ListItem(CatalogueText.of(
                it.published() ? "catalogue.need.outcome" : "catalogue.need.outcome.draft", it.reason()))));
        return new Div(list);
    }
}
