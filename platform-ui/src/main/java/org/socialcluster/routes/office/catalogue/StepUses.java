package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.socialcluster.routes.catalogue.StepUse;

/** The steps that name something, each with a link to where it is read. */
final class StepUses extends Div {
    StepUses(List<StepUse> uses) {
        addClassNames("box", "part");
        add(new H2(CatalogueText.of("catalogue.uses")));
        if (uses.isEmpty()) {
            add(new Paragraph(CatalogueText.of("catalogue.uses.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        uses.forEach(it -> list.add(line(it)));
        add(list);
    }

    private static ListItem line(StepUse use) {
        Anchor step = new Anchor(address(use), CatalogueText.of("catalogue.uses.step", use.number(), use.title()));
        step.setRouterIgnore(published(use));
        Div both = new Div(
                step,
                CatalogueText.sub(CatalogueText.of(
                        "catalogue.uses.where",
                        use.routeTitle(),
                        use.version(),
                        CatalogueText.of("editing.status." + use.status().toLowerCase(Locale.ROOT)))));
        if (use.role() != null) {
            both.add(CatalogueText.sub(
                    CatalogueText.of("catalogue.role." + use.role().toLowerCase(Locale.ROOT))));
        }
        both.addClassName("stacked");
        return new ListItem(both);
    }

    /** Residents' own page, or the preview of what they do not see yet. */
    private static String address(StepUse use) {
        return published(use)
                ? "/routes/" + use.route() + "#s" + use.number()
                : "routes/" + use.route() + "/preview?version=" + use.version();
    }

    private static boolean published(StepUse use) {
        return use.status().equals("PUBLISHED");
    }
}
