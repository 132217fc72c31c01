package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.socialcluster.office.Sections.Part;
import org.socialcluster.shared.Role;

/** What somebody of the region can do now, in a sentence, with the ways there; a centre has its to-do list instead. */
final class Possible extends Div {
    private Possible(String sentence, List<? extends Component> ways) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (Component way : ways) {
            list.add(new ListItem(way));
        }
        Div box = new Div(new Paragraph(getTranslation(sentence)), list);
        box.addClassName("box");
        add(new H2(getTranslation("home.can")), box);
    }

    /** Of the ministry, which reads: every section that it may open, as the navigation has them, and what residents see. */
    static Possible forMinistry(Set<Role> roles) {
        Stream<Component> sections = Sections.openTo(roles).stream()
                .filter(it -> it.part() == Part.REGION || it.part() == Part.ROUTES)
                .map(it -> new RouterLink(text(it.title()), it.view()));
        Stream<Component> others = Stream.of(
                site("/", "home.can.towns"), site("/search", "home.can.search"), site("/api/hsds", "home.can.data"));
        return new Possible("home.can.ministry", Stream.concat(sections, others).toList());
    }

    /** Of those who keep what the region itself offers. */
    static Possible forRegion() {
        return new Possible(
                "home.can.region",
                List.of(
                        office("services", "home.can.services"),
                        office("providers", "home.can.providers"),
                        site("/", "home.can.towns"),
                        site("/search", "home.can.search")));
    }

    private static Anchor office(String address, String key) {
        return new Anchor(address, text(key));
    }

    /** Outside the office, which the router of the office must not take. */
    private static Anchor site(String address, String key) {
        Anchor way = new Anchor(address, text(key));
        way.setRouterIgnore(true);
        return way;
    }

    private static String text(String key) {
        return com.vaadin.flow.i18n.I18NProvider.translate(Words.LANGUAGE, key);
    }
}
