package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.socialcluster.office.Sections.Entry;
import org.socialcluster.office.Sections.Part;

/** Sign of the product and the sections the person may open. */
@CdiComponent
class Drawer extends Nav {
    private final Set<String> addresses = new HashSet<>();

    @Inject
    Drawer(OfficeSession session, Finder finder) {
        addClassName("drawer");
        setAriaLabel(getTranslation("layout.sections"));
        List<Entry> sections = Sections.openTo(session.actor().roles());
        add(brand());
        if (session.actor().inOffice()) {
            add(new SearchBox(finder, session));
        }
        for (Part part : Part.values()) {
            List<Entry> own = sections.stream().filter(it -> it.part() == part).toList();
            if (!own.isEmpty()) {
                add(part(part, own));
            }
        }
    }

    /** A heading and its entries, which a screen reader names by it. */
    private Component part(Part part, List<Entry> own) {
        UnorderedList entries = list(own);
        if (part == Part.FIRST) {
            return entries;
        }
        String name = part.name().toLowerCase(Locale.ROOT);
        H2 heading = new H2(getTranslation("layout.part." + name));
        heading.setId("part-" + name);
        entries.getElement().setAttribute("aria-labelledby", "part-" + name);
        return new Div(heading, entries);
    }

    private Component brand() {
        Image sign = new Image("/assets/icon.svg", "");
        Span name = new Span(new Span(getTranslation("layout.brand")), new Span(getTranslation("layout.office")));
        RouterLink link = new RouterLink(HomeView.class);
        link.addClassName("brand");
        link.add(sign, name);
        return link;
    }

    private UnorderedList list(List<Entry> sections) {
        UnorderedList list = new UnorderedList();
        sections.forEach(section -> list.add(new ListItem(link(section))));
        return list;
    }

    /** The section that an address belongs to: one may stand under the address of another. */
    private String nearest(String path) {
        return addresses.stream()
                .filter(it -> path.equals(it) || path.startsWith(it + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private RouterLink link(Entry section) {
        RouterLink link = new RouterLink(getTranslation(section.title()), section.view());
        addresses.add(link.getHref());
        link.setHighlightCondition(
                section.view() == HomeView.class
                        ? HighlightConditions.sameLocation()
                        : (here, event) -> here.getHref()
                                .equals(nearest(event.getLocation().getPath())));
        link.setHighlightAction((here, highlight) -> {
            if (highlight) {
                here.getElement().setAttribute("aria-current", "page");
            } else {
                here.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
