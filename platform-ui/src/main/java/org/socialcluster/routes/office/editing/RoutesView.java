package org.socialcluster.routes.office.editing;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.routes.editing.EditedRoute;
import org.socialcluster.routes.editing.NewRoute;
import org.socialcluster.routes.editing.RouteDrafts;

/** All routes of the region: what people see, what is being written, what no expert has verified. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "routes", layout = OfficeLayout.class)
@Menu(title = "editing.routes", order = 31)
class RoutesView extends Page implements BeforeEnterObserver {
    private final transient RouteDrafts drafts;
    private final transient Words words;
    private final OfficeSession session;
    private final Paragraph sum = new Paragraph();
    private final ListGrid<EditedRoute> grid;
    private transient List<EditedRoute> all = List.of();

    @Inject
    RoutesView(RouteDrafts drafts, OfficeSession session, Words words) {
        this.drafts = drafts;
        this.session = session;
        this.words = words;
        grid = new ListGrid<>(
                slice -> all.stream().skip(slice.offset()).limit(slice.limit()).toList(), () -> all.size());
        head(Say.of("editing.routes"));
        sum.getElement().setAttribute("role", "status");
        Button more = new Button(Say.of("editing.new"), click -> begin());
        more.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        add(new Paragraph(Say.of("editing.routes.about")), sum, more, grid, export());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = drafts.all(session.actor());
        sum.setText(Say.of(
                "editing.routes.sum",
                all.size(),
                all.stream().filter(it -> it.open() != null).count(),
                all.stream().mapToInt(EditedRoute::unverified).sum(),
                all.stream().mapToInt(EditedRoute::steps).sum()));
        grid.refresh();
    }

    private void begin() {
        Form form = new Form();
        TextField title = form.field("title", new TextField(Say.of("editing.title")));
        TextField shortTitle = form.field("shortTitle", new TextField(Say.of("editing.short-title")));
        new FormDialog(Say.of("editing.new"), form)
                .fields(title, shortTitle)
                .action(Say.of("editing.new.do"), () -> {
                    String slug = drafts.add(session.actor(), new NewRoute(title.getValue(), shortTitle.getValue()));
                    getUI().ifPresent(tab -> tab.navigate(RouteEditView.class, new RouteParameters("slug", slug)));
                })
                .open();
    }

    private void columns() {
        Column<EditedRoute> stacked =
                grid.addComponentColumn(this::everything).setHeader(Say.of("editing.column.route"));
        grid.addComponentColumn(RoutesView::way)
                .setHeader(Say.of("editing.column.route"))
                .setFlexGrow(3)
                .setWidth("15rem");
        grid.addColumn(this::published)
                .setHeader(Say.of("editing.column.published"))
                .setFlexGrow(1)
                .setWidth("11rem");
        grid.addComponentColumn(this::open)
                .setHeader(Say.of("editing.column.open"))
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.addColumn(it -> debt(it, "editing.debt"))
                .setHeader(Say.of("editing.column.debt"))
                .setFlexGrow(1)
                .setWidth("10rem");
        NarrowGrid.stack(grid, stacked);
    }

    private static RouterLink way(EditedRoute route) {
        return new RouterLink(route.title(), RouteEditView.class, new RouteParameters("slug", route.slug()));
    }

    private String published(EditedRoute route) {
        return route.published() == null || route.publishedAt() == null
                ? Say.of("editing.never")
                : Say.of("editing.published.line", route.published(), words.day(route.publishedAt()));
    }

    private Div open(EditedRoute route) {
        Div cell = new Div();
        cell.addClassName("stacked");
        if (route.open() != null && route.status() != null) {
            cell.add(
                    StandBox.tag(route.status()),
                    sub(Say.of("editing.open.line", route.open(), route.author() == null ? "" : route.author())));
        }
        if (route.publishAt() != null) {
            cell.add(sub(Say.of("editing.open.at", words.moment(route.publishAt()))));
        }
        if (route.proposed()) {
            cell.add(sub(Say.of("editing.open.proposed")));
        }
        return cell;
    }

    /** @param words of a debt: in a column of its own it needs no name */
    private static String debt(EditedRoute route, String words) {
        return route.published() == null
                ? ""
                : route.unverified() == 0
                        ? Say.of("editing.debt.none")
                        : Say.of(words, route.unverified(), route.steps());
    }

    /** The whole row in one cell, for a telephone. */
    private Div everything(EditedRoute route) {
        Div cell = new Div(way(route), sub(published(route)), open(route), sub(debt(route, "editing.debt.of")));
        cell.addClassName("stacked");
        return cell;
    }

    private LinesExport<EditedRoute> export() {
        return LinesExport.of("routes", () -> drafts.all(session.actor()))
                .column("editing.column.route", EditedRoute::title)
                .column("editing.column.published", EditedRoute::published)
                .column("editing.column.date", it -> words.clock(it.publishedAt()))
                .column(
                        "editing.column.open",
                        it -> it.status() == null
                                ? null
                                : Say.of("editing.status." + it.status().name().toLowerCase(Words.LANGUAGE)))
                .column("editing.column.author", EditedRoute::author)
                .column("editing.column.at", it -> words.clock(it.publishAt()))
                .column("editing.column.debt", EditedRoute::unverified);
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }
}
