package org.socialcluster.routes.office.catalogue;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.routes.catalogue.NeedUses;

/** Where a need stands: steps, services of the towns, words, outcomes of the navigator. Which need stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "needs", layout = OfficeLayout.class)
@Menu(title = "catalogue.needs", order = 39)
class NeedsView extends Page implements BeforeEnterObserver {
    private final transient NeedUses uses;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("needs", this::show);
    private final transient Codes codes;
    private final ComboBox<String> need;
    private final Div found = new Div();

    @Inject
    NeedsView(NeedUses uses, Vocabulary vocabulary, OfficeSession session) {
        this.uses = uses;
        this.session = session;
        this.codes = vocabulary.needs();
        need = codes.one(getTranslation("catalogue.need"));
        need.setClearButtonVisible(true);
        filter.by("need", need, it -> it, it -> codes.knows(it) ? it : null);
        found.addClassName("parts");
        head(getTranslation("catalogue.needs"));
        add(new Paragraph(getTranslation("catalogue.needs.about")), filter, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        show();
    }

    private UnorderedList all() {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        codes.all().forEach(it -> list.add(new ListItem(new Anchor("needs?need=" + it, codes.name(it)))));
        return list;
    }

    private void show() {
        found.removeAll();
        String code = need.getValue();
        if (code == null) {
            found.add(new Paragraph(getTranslation("catalogue.needs.choose")), all());
        } else {
            uses.find(session.actor(), code)
                    .ifPresent(it -> found.add(new NeedBox(it), new StepUses(uses.steps(session.actor(), code))));
        }
    }
}
