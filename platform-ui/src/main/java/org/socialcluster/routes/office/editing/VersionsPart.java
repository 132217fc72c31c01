package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.IntConsumer;
import org.socialcluster.office.Section;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteVersion;

/** All versions of a route, newest first; an earlier one comes back as a new version with its words. */
final class VersionsPart extends Section {
    VersionsPart(RouteDesk desk, Words words, IntConsumer back) {
        super(Say.of("editing.versions"));
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (RouteVersion version : desk.versions()) {
            Div cell = new Div(
                    new Div(
                            new Span(Say.of("editing.version", version.number()) + " "),
                            StandBox.tag(version.status())),
                    new Span(when(version, words)));
            if (version.author() != null) {
                cell.add(sub(
                        version.reviewer() == null
                                ? Say.of("editing.version.author", version.author())
                                : Say.of("editing.version.both", version.author(), version.reviewer())));
            }
            if (version.changeNote() != null) {
                cell.add(new Span(version.changeNote()));
            }
            cell.add(link(desk, version, "preview", "version"));
            if (desk.versions().size() > 1) {
                cell.add(link(desk, version, "compare", "to"));
            }
            cell.addClassName("stacked");
            ListItem line = new ListItem(cell);
            if (version.status() == RouteVersion.Status.SUPERSEDED
                    && desk.open().isEmpty()) {
                Button again = new Button(Say.of("editing.version.back"), click -> back.accept(version.number()));
                again.addThemeVariants(ButtonVariant.LUMO_SMALL);
                again.setAriaLabel(Say.of("editing.version.back.of", version.number()));
                line.add(again);
            }
            list.add(line);
        }
        put(list);
    }

    /** Where the version is read as residents will, or beside another one. */
    private static Anchor link(RouteDesk desk, RouteVersion version, String page, String parameter) {
        Anchor link = new Anchor(
                "routes/%s/%s?%s=%d".formatted(desk.slug(), page, parameter, version.number()),
                Say.of("editing.version.link." + page));
        link.setAriaLabel(Say.of("editing.version.link.of." + page, version.number()));
        return link;
    }

    private static String when(RouteVersion version, Words words) {
        return version.publishedAt() == null
                ? Say.of("editing.version.changed", words.moment(version.updatedAt()))
                : Say.of("editing.version.published", words.moment(version.publishedAt()));
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }
}
