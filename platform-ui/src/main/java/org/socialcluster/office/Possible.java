package org.socialcluster.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What somebody of the region can do now, in a sentence, with the ways there; a centre has its to-do list instead. */
final class Possible extends Div {
    private Possible(String sentence, Anchor... ways) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (Anchor way : ways) {
            list.add(new ListItem(way));
        }
        Div box = new Div(new Paragraph(getTranslation(sentence)), list);
        box.addClassName("box");
        add(new H2(getTranslation("home.can")), box);
    }

    /** Of the ministry, which reads. */
    static Possible forMinistry() {
        return new Possible(
                "home.can.ministry",
                site("/", "home.can.towns"),
                site("/search", "home.can.search"),
                site("/api/hsds", "home.can.data"));
    }

    /** Of those who keep what the region itself offers. */
    static Possible forRegion() {
        return new Possible(
                "home.can.region",
                office("services", "home.can.services"),
                office("providers", "home.can.providers"),
                site("/", "home.can.towns"),
                site("/search", "home.can.search"));
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
