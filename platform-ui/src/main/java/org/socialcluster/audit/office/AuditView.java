package org.socialcluster.audit.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.audit.AuditEntryView;
import org.socialcluster.audit.AuditLog;
import org.socialcluster.identity.AccountEvent;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.shared.Actor;

/** The audit log, newest first, by kind of event. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "CENTRE_MANAGER"})
@Route(value = "audit", layout = OfficeLayout.class)
@Menu(title = "audit.title", order = 50)
class AuditView extends Page implements BeforeEnterObserver {
    private static final String KIND = "kind";

    private final transient Words words;
    private final transient EntryDetails details;
    private final Select<AccountEvent.Kind> kind = new Select<>();
    private final ListGrid<AuditEntryView> grid;
    private final ExportRow<AuditEntryView> export;

    @Inject
    AuditView(AuditLog log, OfficeSession session, Words words) {
        this.words = words;
        this.details = new EntryDetails(words);
        this.grid = new ListGrid<>(
                slice -> log.list(session.actor(), chosen(), slice.offset(), slice.limit()),
                () -> log.count(session.actor(), chosen()));
        this.export = new ExportRow<>("audit", grid, () -> {
            Actor actor = session.actor();
            String now = chosen();
            return slice -> log.list(actor, now, slice.offset(), slice.limit());
        });
        head(getTranslation("audit.title"));
        add(new Paragraph(getTranslation("audit.about")));
        addFilter();
        addColumns();
        grid.setEmptyStateText(getTranslation("audit.none"));
        add(grid, export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .flatMap(AuditView::known)
                .orElse(null));
    }

    private static Optional<AccountEvent.Kind> known(String name) {
        return Arrays.stream(AccountEvent.Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private void addFilter() {
        kind.setLabel(getTranslation("audit.kind"));
        kind.setItems(AccountEvent.Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("audit.kind.any"));
        kind.setItemLabelGenerator(one -> one == null ? getTranslation("audit.kind.any") : inWords(one.name()));
        kind.addValueChangeListener(change -> {
            grid.refresh();
            if (change.isFromClient()) {
                String query = change.getValue() == null ? "" : "?" + KIND + "=" + change.getValue();
                getUI().ifPresent(tab -> tab.getPage().getHistory().replaceState(null, "audit" + query));
            }
        });
        Div row = new Div(kind);
        row.addClassName("row");
        add(row);
    }

    private void addColumns() {
        Column<AuditEntryView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("audit.kind"));
        export.column(
                grid.addColumn(entry -> words.second(entry.at()))
                        .setHeader(getTranslation("audit.at"))
                        .setFlexGrow(0)
                        .setWidth("12rem"),
                entry -> words.second(entry.at()));
        export.column(
                grid.addComponentColumn(this::what)
                        .setHeader(getTranslation("audit.kind"))
                        .setFlexGrow(2)
                        .setWidth("13rem"),
                this::all);
        export.column(
                grid.addColumn(this::actor)
                        .setHeader(getTranslation("audit.actor"))
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                this::actor);
        export.column(
                grid.addColumn(entry -> Objects.requireNonNullElse(entry.subject(), ""))
                        .setHeader(getTranslation("audit.subject"))
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                AuditEntryView::subject);
        export.column(
                grid.addColumn(AuditEntryView::centre)
                        .setHeader(getTranslation("audit.centre"))
                        .setFlexGrow(1)
                        .setWidth("9rem"),
                AuditEntryView::centre);
        NarrowGrid.stack(grid, all);
    }

    private String actor(AuditEntryView entry) {
        return Objects.requireNonNullElse(entry.actor(), getTranslation("audit.nobody"));
    }

    private String all(AuditEntryView entry) {
        String more = details.of(entry);
        return more.isEmpty() ? inWords(entry.kind()) : inWords(entry.kind()) + ". " + more;
    }

    private Component what(AuditEntryView entry) {
        Div cell = new Stacked(new Span(inWords(entry.kind())));
        String more = details.of(entry);
        if (!more.isEmpty()) {
            cell.add(new Sub(more));
        }
        return cell;
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(AuditEntryView entry) {
        Div cell = new Stacked(what(entry));
        cell.add(new Sub(getTranslation("audit.by", actor(entry))));
        if (entry.subject() != null && !entry.subject().equals(entry.actor())) {
            cell.add(new Sub(getTranslation("audit.about-whom", entry.subject())));
        }
        cell.add(new Sub(getTranslation("audit.where-when", entry.centre(), words.second(entry.at()))));
        return cell;
    }

    private String inWords(String code) {
        return getTranslation("audit.kind." + code.toLowerCase(Locale.ROOT));
    }

    private @Nullable String chosen() {
        return kind.getValue() == null ? null : kind.getValue().name();
    }
}
