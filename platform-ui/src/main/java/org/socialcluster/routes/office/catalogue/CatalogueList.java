package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueDraft;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.CatalogueRecord;
import org.socialcluster.shared.Actor;

/** Records of the catalogue with how many steps each stands behind. The search stands in the address. */
abstract class CatalogueList<D extends CatalogueDraft> extends Page implements BeforeEnterObserver {
    private final FilterRow filter;
    private final TextField text = new TextField();
    private final ListGrid<CatalogueRecord<D>> grid;
    private final ExportRow<CatalogueRecord<D>> export;
    private final Class<? extends EditPage<D>> page;

    /** @param key beginning of the words
     * @param path of the list and, with the id behind, of a record */
    CatalogueList(
            String key,
            String path,
            CatalogueKind<D> kind,
            Class<? extends EditPage<D>> page,
            Catalogue catalogue,
            OfficeSession session) {
        this.page = page;
        this.filter = new FilterRow(path, this::refresh);
        this.grid = new ListGrid<>(
                slice -> catalogue.list(session.actor(), kind, text.getValue(), slice),
                () -> catalogue.count(session.actor(), kind, text.getValue()));
        this.export = new ExportRow<>(path, grid, () -> {
            Actor actor = session.actor();
            String now = text.getValue();
            return slice -> catalogue.list(actor, kind, now, slice);
        });
        head(getTranslation(key + "list"));
        add(new Paragraph(getTranslation(key + "about")));
        addFilter(key, path);
        addColumns(key);
        filter.sorting(grid);
        filter.explains(grid, key + "first", "catalogue.none");
        add(grid, export);
    }

    /** What stands beneath the name, in one line. */
    abstract String beside(D draft);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private void addFilter(String key, String path) {
        text.setLabel(getTranslation("catalogue.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        filter.by("q", text, it -> it, it -> it);
        Button begin =
                new Button(getTranslation(key + "new"), click -> getUI().ifPresent(tab -> tab.navigate(path + "/new")));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        filter.add(begin);
        add(filter);
    }

    private void addColumns(String key) {
        Column<CatalogueRecord<D>> all =
                grid.addComponentColumn(this::everything).setHeader(getTranslation(key + "name"));
        export.column(
                grid.addComponentColumn(this::named)
                        .setHeader(getTranslation(key + "name"))
                        .setSortProperty("name")
                        .setFlexGrow(3)
                        .setWidth("16rem"),
                it -> it.draft().name());
        export.column(
                grid.addColumn(it -> beside(it.draft()))
                        .setHeader(getTranslation(key + "beside"))
                        .setFlexGrow(3)
                        .setWidth("16rem"),
                it -> beside(it.draft()));
        export.column(
                grid.addColumn(CatalogueRecord::steps)
                        .setHeader(getTranslation("catalogue.steps"))
                        .setSortProperty("steps")
                        .setFlexGrow(0)
                        .setWidth("9rem"),
                CatalogueRecord::steps);
        NarrowGrid.stack(grid, all);
    }

    private RouterLink named(CatalogueRecord<D> record) {
        return new RouterLink(record.draft().name(), page, new RouteParameters(EditPage.id(record.id())));
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(CatalogueRecord<D> record) {
        Div cell = new Div(
                named(record),
                CatalogueText.sub(beside(record.draft())),
                CatalogueText.sub(CatalogueText.of("catalogue.steps.count", record.steps())));
        cell.addClassName("stacked");
        return cell;
    }
}
